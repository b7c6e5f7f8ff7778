import { quantity } from '../quantity/quantity';
import { revised } from '../record/record';
import type { OrderLineId, OrderLineTotals } from './order';

/** What one posting adds to the sums of an order line. */
export type OrderLineTotalsChange = {
  readonly orderLineId: OrderLineId;
  readonly delivered?: number;
  readonly accepted?: number;
  readonly rejected?: number;
  readonly returned?: number;
};

type Sums = Pick<OrderLineTotals, 'delivered' | 'accepted' | 'rejected' | 'returned'>;

/**
 * The rows to put after a posting: each order line once, in its next revision.
 *
 * The rows exist since the order was placed; a missing one is a bug and throws.
 */
export function changeOrderLineTotals(
  rowsById: ReadonlyMap<OrderLineId, OrderLineTotals>,
  changes: readonly OrderLineTotalsChange[],
): readonly OrderLineTotals[] {
  const sumsById = new Map<OrderLineId, Sums>();
  for (const change of changes) {
    const before = sumsById.get(change.orderLineId) ?? getTotals(rowsById, change.orderLineId);
    sumsById.set(change.orderLineId, added(before, change));
  }
  return [...sumsById].map(([id, sums]) => revised(getTotals(rowsById, id), sums));
}

function added(sums: Sums, change: OrderLineTotalsChange): Sums {
  return {
    delivered: quantity(sums.delivered + (change.delivered ?? 0)),
    accepted: quantity(sums.accepted + (change.accepted ?? 0)),
    rejected: quantity(sums.rejected + (change.rejected ?? 0)),
    returned: quantity(sums.returned + (change.returned ?? 0)),
  };
}

function getTotals(
  rowsById: ReadonlyMap<OrderLineId, OrderLineTotals>,
  id: OrderLineId,
): OrderLineTotals {
  const row = rowsById.get(id);
  if (row === undefined) throw new Error(`No totals for order line ${id}`);
  return row;
}
