import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import type { ReturnContext } from '@shared/domain/receipt/return-draft';
import type { HospitalDatabase } from '../database';
import { getRows, mapById } from './read-rows';

/** Everything a return of goods of one receipt is checked against; nothing when there is no such receipt. */
export async function findReturnContext(
  db: HospitalDatabase,
  receiptId: ReceiptId,
  today: LocalDate,
): Promise<ReturnContext | undefined> {
  const receipt = await db.receipts.get(receiptId);
  if (receipt === undefined) return undefined;
  const [order, lines, earlierReturns, payable] = await Promise.all([
    db.orders.get(receipt.orderId),
    db.receiptLines.where('receiptId').equals(receiptId).toArray(),
    db.goodsReturns.where('receiptId').equals(receiptId).toArray(),
    db.payables.where('receiptId').equals(receiptId).first(),
  ]);
  if (order === undefined) throw new Error(`Receipt ${receipt.number} without its order`);
  const [totals, lineTotals, lotStocks, balance] = await Promise.all([
    getRows(db.orderLineTotals, [...new Set(lines.map(({ orderLineId }) => orderLineId))]),
    db.lineTotals.bulkGet(lines.map(({ agreedLineId }) => agreedLineId)),
    db.lotStocks.bulkGet(lines.map(({ lotId }) => lotId)),
    payable === undefined ? undefined : db.payableBalances.get(payable.id),
  ]);
  return {
    today,
    programId: order.programId,
    receipt,
    receiptLinesById: mapById(lines),
    earlierReturns,
    orderLineTotalsById: mapById(totals),
    lineTotalsById: mapById(lineTotals.filter((row) => row !== undefined)),
    lotStockById: mapById(lotStocks.filter((row) => row !== undefined)),
    owed: payable !== undefined && balance !== undefined ? { payable, balance } : null,
  };
}
