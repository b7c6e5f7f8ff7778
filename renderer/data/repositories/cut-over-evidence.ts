import { isOrderOf } from '@shared/domain/exchange/take-over';
import type { ConnectionId, OrderId } from '@shared/domain/order/order';
import type { Table } from 'dexie';
import type { HospitalDatabase, JournalledTable } from '../database';
import { getRows } from './read-rows';

/** Rows of one table, as they are stored. */
export type EvidencePart = {
  readonly name: JournalledTable;
  readonly rows: readonly object[];
};

/** What is known of a connection, ready to be written into a file. */
export type CutOverEvidence = {
  readonly orderNumbers: readonly string[];
  readonly parts: readonly EvidencePart[];
};

/** Tables whose rows name their connection. */
const OF_CONNECTION = [
  'exchanges',
  'platformLines',
  'platformDeliveries',
  'exchangeDifferences',
  'frozenEvidence',
  'platformItems',
  'itemLinks',
  'enterpriseCodes',
] as const satisfies readonly JournalledTable[];

/**
 * Every row about orders of a connection: agreements, orders, receipts, settlements and exchanges.
 *
 * An order belongs to it that is its business, or of which something was ever on its way there.
 */
export async function readEvidence(
  db: HospitalDatabase,
  connectionId: ConnectionId,
): Promise<CutOverEvidence> {
  const exchanges = await db.exchanges.where('connectionId').equals(connectionId).toArray();
  const exchanged = new Set(exchanges.map(({ orderId }) => orderId));
  const connection = await db.connections.get(connectionId);
  if (connection === undefined) return { orderNumbers: [], parts: [] };
  const orders = await db.orders
    .filter((order) => isOrderOf(order, connection) || exchanged.has(order.id))
    .sortBy('number');
  const agreementIds = [...new Set(orders.map(({ agreementId }) => agreementId))];
  return {
    orderNumbers: orders.map(({ number }) => number),
    parts: [
      { name: 'connections', rows: [connection] },
      { name: 'agreements', rows: await getRows(db.agreements, agreementIds) },
      { name: 'orders', rows: orders },
      {
        name: 'exchangeDocuments',
        rows: await getRows(
          db.exchangeDocuments,
          exchanges.map(({ id }) => id),
        ),
      },
      ...(await readGoods(
        db,
        orders.map(({ id }) => id),
      )),
      {
        name: 'exchangeEvents',
        // No index: every answer adds such a row, and this is asked for once in a connection's life.
        rows: await db.exchangeEvents.filter((row) => row.connectionId === connectionId).toArray(),
      },
      ...(await Promise.all(OF_CONNECTION.map((name) => readOf(db, name, connectionId)))),
    ],
  };
}

/** What came of orders: lines, receipts, returns, what is owed, invoiced and paid. */
async function readGoods(
  db: HospitalDatabase,
  orderIds: readonly OrderId[],
): Promise<readonly EvidencePart[]> {
  const known = new Set(orderIds);
  const [orderLines, orderLineTotals, receipts, receiptLines] = await Promise.all([
    db.orderLines.where('orderId').anyOf(orderIds).toArray(),
    db.orderLineTotals.where('orderId').anyOf(orderIds).toArray(),
    db.receipts.where('orderId').anyOf(orderIds).toArray(),
    db.receiptLines.filter(({ orderId }) => known.has(orderId)).toArray(),
  ]);
  const receiptIds = receipts.map(({ id }) => id);
  const payables = await db.payables.where('receiptId').anyOf(receiptIds).toArray();
  const payableIds = payables.map(({ id }) => id);
  const knownReceipts = new Set(receiptIds);
  const knownPayables = new Set(payableIds);
  const [goodsReturns, payableEntries, payableBalances, invoices, payments] = await Promise.all([
    db.goodsReturns.where('receiptId').anyOf(receiptIds).toArray(),
    db.payableEntries.where('payableId').anyOf(payableIds).toArray(),
    getRows(db.payableBalances, payableIds),
    db.invoices.filter((row) => row.receiptIds.some((id) => knownReceipts.has(id))).toArray(),
    db.payments
      .filter((row) => row.allocations.some(({ payableId }) => knownPayables.has(payableId)))
      .toArray(),
  ]);
  return [
    { name: 'orderLines', rows: orderLines },
    { name: 'orderLineTotals', rows: orderLineTotals },
    { name: 'receipts', rows: receipts },
    { name: 'receiptLines', rows: receiptLines },
    { name: 'goodsReturns', rows: goodsReturns },
    { name: 'payables', rows: payables },
    { name: 'payableEntries', rows: payableEntries },
    { name: 'payableBalances', rows: payableBalances },
    { name: 'invoices', rows: invoices },
    { name: 'payments', rows: payments },
  ];
}

async function readOf(
  db: HospitalDatabase,
  name: (typeof OF_CONNECTION)[number],
  connectionId: ConnectionId,
): Promise<EvidencePart> {
  const table: Table<object> = db.table(name);
  return { name, rows: await table.where('connectionId').equals(connectionId).toArray() };
}
