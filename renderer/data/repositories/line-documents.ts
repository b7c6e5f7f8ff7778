import type { AgreedLineId } from '@shared/domain/program/program';
import type { LineDocuments } from '@shared/domain/record/ledger-check';
import type { HospitalDatabase } from '../database';
import { getRows, listByKeys } from './read-rows';

/** Everything that was ordered, accepted and sent back of these agreed lines. */
export async function readLineDocuments(
  db: HospitalDatabase,
  ids: readonly AgreedLineId[],
): Promise<LineDocuments> {
  const [orderLines, receiptLines] = await Promise.all([
    listByKeys(db.orderLines, 'agreedLineId', ids),
    listByKeys(db.receiptLines, 'agreedLineId', ids),
  ]);
  const orderIds = [...new Set(orderLines.map(({ orderId }) => orderId))];
  const receiptIds = [...new Set(receiptLines.map(({ receiptId }) => receiptId))];
  const [orders, returns] = await Promise.all([
    getRows(db.orders, orderIds),
    listByKeys(db.goodsReturns, 'receiptId', receiptIds),
  ]);
  return { orders, orderLines, receiptLines, returns };
}
