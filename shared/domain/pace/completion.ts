import { shareOf, type BasisPoints } from '../money/money';
import type { ProgressEvent } from '../policy/policy-pack';
import { quantity, type Quantity } from '../quantity/quantity';
import type { LineTotals } from './line-totals';

/** The sums of a line that completion can be counted from. */
export type CountedTotals = Pick<LineTotals, 'ordered' | 'delivered' | 'accepted' | 'returned'>;

/**
 * What counts towards the agreed quantity: the pack's event, less what was sent back.
 *
 * Negative when more was sent back in this year than came.
 *
 * @source reference/policy-rules.md 4.3 完成率: subtract returns
 */
export function countedQuantity(totals: CountedTotals, event: ProgressEvent): Quantity {
  return quantity(totals[COLUMN_BY_EVENT[event]] - totals.returned);
}

/** 完成率: counted over agreed quantity, rounded half up; may pass 100 %. Null without an agreed quantity. */
export function completion(
  totals: CountedTotals,
  agreed: Quantity,
  event: ProgressEvent,
): BasisPoints | null {
  return shareOf(countedQuantity(totals, event), agreed);
}

const COLUMN_BY_EVENT = {
  ordered: 'ordered',
  delivered: 'delivered',
  received: 'accepted',
} as const satisfies Record<ProgressEvent, keyof CountedTotals>;
