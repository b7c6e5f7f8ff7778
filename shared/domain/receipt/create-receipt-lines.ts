import type { LocalDate } from '../calendar/local-date';
import { lineAmount } from '../money/money';
import type { Order, OrderLine, OrderLineId } from '../order/order';
import { quantity } from '../quantity/quantity';
import { assignLots } from '../stock/lot-ledger';
import type { Lot } from '../stock/stock';
import type { ReceiptId, ReceiptLine, ReceiptLineId } from './receipt';
import type { ReceiptContext, ReceiptDraft, ReceiptDraftLine } from './receipt-draft';

/** The lines of a checked draft as they are kept, with the lots they name. */
export function createReceiptLines(
  draft: ReceiptDraft,
  context: ReceiptContext,
  { receiptId, newId }: { readonly receiptId: ReceiptId; readonly newId: () => string },
): {
  readonly receiptLines: readonly ReceiptLine[];
  readonly lots: readonly Lot[];
  readonly newLots: readonly Lot[];
} {
  const rows = draft.lines.map((row) => ({
    row,
    orderLine: getOrderLine(context, row.orderLineId),
    expiresOn: getExpiry(row),
  }));
  const { lots, newLots } = assignLots(
    rows.map(({ row, orderLine, expiresOn }) => ({
      productId: orderLine.productId,
      lotNumber: row.lotNumber,
      producedOn: row.producedOn,
      expiresOn,
    })),
    context.lots,
    newId,
  );
  const receiptLines = rows.map(({ row, orderLine, expiresOn }, index): ReceiptLine => {
    const lot = lots[index];
    if (lot === undefined) throw new Error('Every line gets a lot');
    return {
      id: newId() as ReceiptLineId,
      revision: 1,
      receiptId,
      ...orderSide(orderLine, context.order),
      lotId: lot.id,
      lotNumber: lot.lotNumber,
      producedOn: row.producedOn,
      expiresOn,
      ...quantitiesOf(row),
      amount: lineAmount(row.accepted, orderLine.unitPrice),
      acceptedOn: draft.acceptedOn,
    };
  });
  return { receiptLines, lots, newLots };
}

function orderSide(
  { id, orderId, productId, agreedLineId, unitPrice, facts }: OrderLine,
  { distributorId }: Order,
): Pick<
  ReceiptLine,
  'orderId' | 'orderLineId' | 'productId' | 'agreedLineId' | 'distributorId' | 'unitPrice' | 'facts'
> {
  return { orderId, orderLineId: id, productId, agreedLineId, distributorId, unitPrice, facts };
}

function quantitiesOf(
  row: ReceiptDraftLine,
): Pick<ReceiptLine, 'delivered' | 'accepted' | 'rejected' | 'rejectReason' | 'overReason'> {
  return {
    delivered: quantity(row.delivered),
    accepted: quantity(row.accepted),
    rejected: quantity(row.rejected),
    rejectReason: row.rejectReason.trim(),
    overReason: row.overReason.trim(),
  };
}

/** The check has just found the line: its absence here is a bug. */
function getOrderLine({ orderLinesById }: ReceiptContext, id: OrderLineId): OrderLine {
  const line = orderLinesById.get(id);
  if (line === undefined) throw new Error(`No order line ${id}`);
  return line;
}

function getExpiry({ expiresOn }: ReceiptDraftLine): LocalDate {
  if (expiresOn === null) throw new Error('A checked line has an expiry day');
  return expiresOn;
}
