import type { ProgramProductId } from '../program/program';
import { quantity, type Quantity } from '../quantity/quantity';
import type { GoodsReturn, ReceiptLine, ReceiptLineId } from '../receipt/receipt';
import type { LotId, Movement } from '../stock/stock';
import { groupBy } from '../../kernel/group-by';

/** What departments have used, by the receipt lines that the goods came by. */
export type UsedBook = {
  readonly byReceiptLine: ReadonlyMap<ReceiptLineId, number>;
  /** Products that the stock ledger has ever issued: the use of the others is not known. */
  readonly issued: ReadonlySet<ProgramProductId>;
};

/** The ledgers of the issued lots, whole. */
export type UsedLedger = {
  readonly movements: readonly Pick<Movement, 'kind' | 'lotId' | 'productId' | 'quantity'>[];
  readonly receiptLines: readonly Pick<ReceiptLine, 'id' | 'lotId' | 'accepted' | 'acceptedOn'>[];
  readonly returns: readonly Pick<GoodsReturn, 'lines'>[];
};

export const NO_USE: UsedBook = { byReceiptLine: new Map(), issued: new Set() };

/**
 * Issues less what departments gave back, by receipt line.
 *
 * An issue names its lot and no receipt: goods of a lot go in the order in which they were accepted, less what went
 * back to the distributor. Our convention; the sum over a lot's receipts is exactly what the lot issued.
 */
export function bookUse({ movements, receiptLines, returns }: UsedLedger): UsedBook {
  const issues = movements.filter(
    ({ kind }) => kind !== 'receipt' && kind !== 'return-to-distributor',
  );
  const issuedByLot = new Map<LotId, number>();
  for (const { lotId, quantity: moved } of issues)
    // Out of the store is negative.
    issuedByLot.set(lotId, (issuedByLot.get(lotId) ?? 0) - moved);
  const returned = new Map<ReceiptLineId, number>();
  for (const { receiptLineId, quantity: units } of returns.flatMap(({ lines }) => lines))
    returned.set(receiptLineId, (returned.get(receiptLineId) ?? 0) + units);
  const byReceiptLine = new Map<ReceiptLineId, number>();
  for (const [lotId, received] of groupBy(receiptLines, (line) => line.lotId)) {
    let left = issuedByLot.get(lotId) ?? 0;
    const inOrder = [...received].sort(byDay);
    for (const [at, { id, accepted }] of inOrder.entries()) {
      const room = accepted - (returned.get(id) ?? 0);
      const isLast = at === inOrder.length - 1;
      const taken = isLast ? left : Math.min(left, room);
      byReceiptLine.set(id, taken);
      left -= taken;
    }
  }
  return { byReceiptLine, issued: new Set(issues.map(({ productId }) => productId)) };
}

/** What is asked about: a line, or the part of it that some receipts brought. */
export type UsedQuestion = {
  readonly productId: ProgramProductId;
  /** Accepted less returned. */
  readonly net: number;
  readonly receiptLineIds: readonly ReceiptLineId[];
};

/**
 * What was used of some goods; null where the ledger has never issued the product.
 *
 * Of nothing nothing was used: that is known without a ledger.
 */
export function usedOf(
  { byReceiptLine, issued }: UsedBook,
  { productId, net, receiptLineIds }: UsedQuestion,
): Quantity | null {
  if (!issued.has(productId)) return net === 0 ? quantity(0) : null;
  return quantity(receiptLineIds.reduce((sum, id) => sum + (byReceiptLine.get(id) ?? 0), 0));
}

/** Together; unknown as soon as one of them is. */
export function addUsed(quantities: readonly (Quantity | null)[]): Quantity | null {
  let sum = 0;
  for (const one of quantities) {
    if (one === null) return null;
    sum += one;
  }
  return quantity(sum);
}

function byDay(
  one: UsedLedger['receiptLines'][number],
  other: UsedLedger['receiptLines'][number],
): number {
  if (one.acceptedOn !== other.acceptedOn) return one.acceptedOn < other.acceptedOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
