import type { JournalRefusal } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';

/** Why a command on a demand report was refused, where a kind alone says it. */
export type DemandRefusalKind =
  | 'report-not-found'
  | 'not-editable'
  | 'changed-meanwhile'
  | 'quantity-invalid'
  | 'wrong-state'
  | 'no-words'
  | 'same-operator';

const WORDS = {
  'report-not-found': 'error.report-not-found',
  'not-editable': 'error.not-editable',
  'changed-meanwhile': 'error.changed-meanwhile',
  'quantity-invalid': 'error.quantity-invalid',
  'wrong-state': 'error.wrong-state',
  'no-words': 'error.no-words',
  'same-operator': 'error.same-operator',
} as const satisfies Record<DemandRefusalKind, TextKey<'demand'>>;

export function useDescribeDemandRefusal() {
  const text = useText('demand');
  const dataText = useText('data');
  return (kind: DemandRefusalKind | JournalRefusal['kind']): string =>
    isOurs(kind) ? text(WORDS[kind]) : dataText(`refusal.${kind}`);
}

function isOurs(kind: DemandRefusalKind | JournalRefusal['kind']): kind is DemandRefusalKind {
  return kind in WORDS;
}
