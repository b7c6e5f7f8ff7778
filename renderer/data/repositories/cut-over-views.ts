import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Connection } from '@shared/domain/exchange/connection';
import type { CutOver, ExchangeRow } from '@shared/domain/exchange/exchange';
import { countMoved, movedShareByWeek, type MovedWeek } from '@shared/domain/exchange/moved-share';
import { isOrderOf, takeOverOf, type TakeOver } from '@shared/domain/exchange/take-over';
import type { Order, OrderId } from '@shared/domain/order/order';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import { countMappingGaps, type MappingGaps } from './mapping-views';
import { viewPayables, type PayableView } from './payable-views';
import { mapById } from './read-rows';

/** An order that the old platform is not done with, and what becomes of it. */
export type OpenOrder = {
  readonly order: Order;
  readonly distributorName: string;
  /** What the old platform calls it; kept after it has moved. Empty while it has no name there. */
  readonly platformIds: readonly string[];
  readonly takeOver: TakeOver;
};

/** A receipt of an order of the old platform that is not paid, or whose invoice is not here. */
export type OpenSettlement = PayableView & { readonly orderNumber: string };

/** How far a cut-over is, and everything that is left to do. */
export type CutOverView = {
  readonly cutOver: CutOver;
  readonly from: Connection;
  readonly to: Connection;
  readonly weeks: readonly MovedWeek[];
  /** New purchases since the first moving day. */
  readonly sinceMove: Omit<MovedWeek, 'from' | 'to'>;
  readonly openOrders: readonly OpenOrder[];
  /** Orders that moved and have a name at the old platform, as they are found again there. */
  readonly movedOrders: readonly OpenOrder[];
  readonly settlements: readonly OpenSettlement[];
  /** What the new connection lacks to send orders of agreements. */
  readonly gaps: MappingGaps;
  readonly openDifferences: number;
};

/** Only the counts, for the desk. */
export type CutOverLeft = {
  readonly orders: number;
  readonly unmapped: number;
  readonly settlements: number;
};

export async function findCutOverView(
  db: HospitalDatabase,
  id: string,
  today: LocalDate,
): Promise<CutOverView | undefined> {
  const cutOver = await db.cutOvers.get(id);
  if (cutOver === undefined) return undefined;
  const [from, to] = await db.connections.bulkGet([
    cutOver.fromConnectionId,
    cutOver.toConnectionId,
  ]);
  if (from === undefined || to === undefined) return undefined;
  const [recent, left, gaps, differences] = await Promise.all([
    db.orders.where('orderedOn').aboveOrEqual(cutOver.movesOn).toArray(),
    readLeft(db, from),
    countMappingGaps(db, to.id, today),
    db.exchangeDifferences.where('connectionId').equals(from.id).toArray(),
  ]);
  const counted = recent.map((order) =>
    isOrderOf(order, from) ? { ...order, connectionId: from.id } : order,
  );
  return {
    cutOver,
    from,
    to,
    weeks: movedShareByWeek(counted, cutOver, today),
    sinceMove: countMoved(counted, cutOver),
    ...left,
    gaps,
    openDifferences: differences.filter(({ state }) => state === 'open').length,
  };
}

export async function countCutOverLeft(
  db: HospitalDatabase,
  { fromConnectionId, toConnectionId }: CutOver,
  today: LocalDate,
): Promise<CutOverLeft> {
  const from = await db.connections.get(fromConnectionId);
  if (from === undefined) return { orders: 0, unmapped: 0, settlements: 0 };
  const [left, gaps] = await Promise.all([
    readLeft(db, from),
    countMappingGaps(db, toConnectionId, today),
  ]);
  return {
    orders: left.openOrders.length,
    unmapped: gaps.products + gaps.distributors,
    settlements: left.settlements.length,
  };
}

type Left = Pick<CutOverView, 'openOrders' | 'movedOrders' | 'settlements'>;

async function readLeft(db: HospitalDatabase, from: Connection): Promise<Left> {
  const exchanges = await db.exchanges.where('connectionId').equals(from.id).toArray();
  const exchangesByOrder = groupByOrder(exchanges);
  const [orders, enterprises] = await Promise.all([
    db.orders.filter((order) => isOrderOf(order, from) || exchangesByOrder.has(order.id)).toArray(),
    db.enterprises.toArray(),
  ]);
  const enterprisesById = mapById(enterprises);
  const toRow = (order: Order): OpenOrder => {
    const own = exchangesByOrder.get(order.id) ?? [];
    return {
      order,
      distributorName: enterprisesById.get(order.distributorId)?.name ?? '',
      platformIds: platformIdsOf(own),
      takeOver: takeOverOf(order, own),
    };
  };
  const rows = orders.map(toRow).sort((a, b) => (a.order.number < b.order.number ? -1 : 1));
  return {
    openOrders: rows.filter(({ order }) => isOrderOf(order, from) && order.state === 'placed'),
    movedOrders: rows.filter(
      ({ order, platformIds }) => !isOrderOf(order, from) && platformIds.length > 0,
    ),
    settlements: await listSettlements(
      db,
      orders.filter((order) => isOrderOf(order, from)),
    ),
  };
}

/** What is owed or not invoiced for orders of the old platform. A receipt that is both stands once. */
async function listSettlements(
  db: HospitalDatabase,
  orders: readonly Order[],
): Promise<readonly OpenSettlement[]> {
  const numbersById = new Map(orders.map(({ id, number }) => [id, number]));
  const payables = await db.payables.filter(({ orderId }) => numbersById.has(orderId)).toArray();
  const views = await viewPayables(db, payables);
  return views
    .filter(({ balance, invoiceState }) => balance.open !== 0 || invoiceState !== 'received')
    .map((view) => ({ ...view, orderNumber: numbersById.get(view.payable.orderId) ?? '' }));
}

export function groupByOrder(
  exchanges: readonly ExchangeRow[],
): ReadonlyMap<OrderId, readonly ExchangeRow[]> {
  return groupBy(exchanges, ({ orderId }) => orderId);
}

function platformIdsOf(exchanges: readonly ExchangeRow[]): readonly string[] {
  const ids = exchanges.flatMap(({ progress }) => [
    progress.headerId,
    ...progress.lines.map(({ platformOrderId }) => platformOrderId),
  ]);
  return [...new Set(ids.filter((id) => id !== null))];
}
