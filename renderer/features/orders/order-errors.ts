import type { JournalRefusal } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';

/** Why a command on a placed order was refused. */
export type OrderRefusalKind =
  | 'order-not-found'
  | 'order-not-open'
  | 'goods-came'
  | 'at-platform'
  | 'not-sent'
  | 'cancellation-pending'
  | 'no-words'
  | 'no-operator'
  | 'not-waiting'
  | 'not-head'
  | 'same-operator'
  | 'not-receive-first'
  | 'changed-meanwhile'
  | 'nothing-changed';

const WORDS = {
  'order-not-found': 'error.order-not-found',
  'order-not-open': 'error.order-not-open',
  'goods-came': 'error.goods-came',
  'at-platform': 'error.at-platform',
  'not-sent': 'error.not-sent',
  'cancellation-pending': 'error.cancellation-pending',
  'no-words': 'error.no-words',
  'no-operator': 'create.no-operator',
  'not-waiting': 'error.not-waiting',
  'not-head': 'error.not-head',
  'same-operator': 'error.same-operator',
  'not-receive-first': 'error.not-receive-first',
  'changed-meanwhile': 'error.changed-meanwhile',
  'nothing-changed': 'error.nothing-changed',
} as const satisfies Record<OrderRefusalKind, TextKey<'orders'>>;

/** Words for every refusal of a command on a placed order. */
export function useDescribeRefusal() {
  const text = useText('orders');
  const dataText = useText('data');
  return (kind: OrderRefusalKind | JournalRefusal['kind']): string =>
    isOurs(kind) ? text(WORDS[kind]) : dataText(`refusal.${kind}`);
}

function isOurs(kind: OrderRefusalKind | JournalRefusal['kind']): kind is OrderRefusalKind {
  return kind in WORDS;
}
