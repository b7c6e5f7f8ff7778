import { openAgreed } from './check-order-line';
import type { AgreedLineId } from '../program/program';
import type { OrderRows } from './end-order';
import type { Order, OrderLine } from './order';
import type { OrderContext, OrderDraft } from './order-draft';
import { changeLineTotals } from '../pace/change-line-totals';

/** A draft that asks for what an order has, at its own prices. */
export function draftOfOrder(order: Order, lines: readonly OrderLine[]): OrderDraft {
  const { distributorId, orderedOn, campusId, departmentId, operatorId, remark } = order;
  const { isUrgent, backEntry, receiveFirst, gateReason } = order;
  const head = { distributorId, orderedOn, campusId, departmentId, operatorId, remark };
  return {
    ...head,
    isUrgent,
    backEntry,
    receiveFirst,
    gateReason,
    lines: lines.map(({ productId, quantity, unitPrice, priceReason }) => ({
      productId,
      quantity,
      unitPrice,
      priceReason,
    })),
  };
}

/** What a placed order would be checked against if it had not been placed: its own quantity is open again. */
export function withoutOrder({ order, lines }: OrderRows, context: OrderContext): OrderContext {
  const changes = lines.map(({ agreedLineId, quantity }) => ({
    agreedLineId,
    ordered: 0 - quantity,
  }));
  const totals = changeLineTotals(context.lineTotalsById, order.programId, changes);
  const lineTotalsById = new Map([
    ...context.lineTotalsById,
    ...totals.map((row) => [row.id, row] as const),
  ]);
  const askedById = new Map(lines.map((line) => [line.agreedLineId, line.quantity as number]));
  const groupOpenings = reopened(context, lineTotalsById, askedById);
  return { ...context, lineTotalsById, groupOpenings };
}

/** The openings of the agreement's own lines counted again; those of other lines are as they were. */
function reopened(
  { agreement, agreedLinesById, groupOpenings }: OrderContext,
  lineTotalsById: OrderContext['lineTotalsById'],
  askedById: ReadonlyMap<AgreedLineId, number>,
): OrderContext['groupOpenings'] {
  return groupOpenings.map((opening) => {
    const line = agreement.lines.find(({ agreedLineId }) => agreedLineId === opening.agreedLineId);
    if (line === undefined) return opening;
    if (opening.setKey !== null)
      return { ...opening, open: opening.open + (askedById.get(opening.agreedLineId) ?? 0) };
    const agreed = agreedLinesById.get(line.agreedLineId)?.agreed ?? line.quantity;
    return { ...opening, open: openAgreed(agreed, lineTotalsById.get(line.agreedLineId)) };
  });
}
