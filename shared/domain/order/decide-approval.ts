import { err, ok, type Result } from '../../kernel/result';
import type { Instant } from '../calendar/instant';
import type { Operator } from '../hospital/hospital';
import type { Fen } from '../money/money';
import { revised } from '../record/record';
import {
  cancelOrder,
  type GoodsCame,
  type OrderEnding,
  type OrderNotOpen,
  type OrderRows,
} from './end-order';
import type { Approval, Order, Settlement } from './order';

/** What somebody says to an order, and who and when. */
export type Statement = {
  readonly operator: Operator;
  readonly at: Instant;
  readonly words: string;
};

export type NotWaiting = { readonly kind: 'not-waiting' };
export type SameOperator = { readonly kind: 'same-operator' };
export type NotHead = { readonly kind: 'not-head' };
export type NoWords = { readonly kind: 'no-words' };
export type NotReceiveFirst = { readonly kind: 'not-receive-first' };

export type ApprovalRefusal =
  NotWaiting | SameOperator | NotHead | NoWords | OrderNotOpen | GoodsCame;

/** The approval that an order of this amount waits for; null when it needs none. */
export function approvalFor(amount: Fen, above: Fen | null): Approval | null {
  if (above === null || amount <= above) return null;
  return { state: 'waiting', operatorId: null, at: null, words: '' };
}

/** Whether the order may be sent to its platform: nobody's word is missing. */
export function isApproved({ approval }: Pick<Order, 'approval'>): boolean {
  return approval === null || approval.state === 'approved';
}

/**
 * Approves or refuses an order that waits for it; a refused one is cancelled and gives its quantity back.
 *
 * Only a head decides, never the one who placed the order, and says why.
 *
 * @errors `order-not-open`, `not-waiting`, `not-head`, `same-operator`, `no-words`; `goods-came` when
 *   refused though something has been delivered: it can only be closed
 */
export function decideApproval(
  rows: OrderRows,
  decision: 'approved' | 'refused',
  { operator, at, words: typed }: Statement,
): Result<OrderEnding, ApprovalRefusal> {
  const { order } = rows;
  const words = typed.trim();
  if (order.state !== 'placed') return err({ kind: 'order-not-open', state: order.state });
  if (order.approval?.state !== 'waiting') return err({ kind: 'not-waiting' });
  if (operator.role !== 'head') return err({ kind: 'not-head' });
  if (operator.id === order.operatorId) return err({ kind: 'same-operator' });
  if (words === '') return err({ kind: 'no-words' });
  const approval: Approval = { state: decision, operatorId: operator.id, at, words };
  if (decision === 'approved') return ok({ order: revised(order, { approval }), lineTotals: [] });
  const ended = cancelOrder(rows);
  if (!ended.ok) return ended;
  return ok({ ...ended.value, order: { ...ended.value.order, approval } });
}

/**
 * Settles an order that was received first: says how what was passed over has been made up for.
 *
 * @errors `not-receive-first` when there is nothing (more) to settle, `no-words`
 */
export function settleReceiveFirst(
  order: Order,
  { operator, at, words: typed }: Statement,
): Result<Order, NotReceiveFirst | NoWords> {
  if (order.receiveFirst === null || order.settlement !== null)
    return err({ kind: 'not-receive-first' });
  const words = typed.trim();
  if (words === '') return err({ kind: 'no-words' });
  const settlement: Settlement = { words, operatorId: operator.id, at };
  return ok(revised(order, { settlement }));
}
