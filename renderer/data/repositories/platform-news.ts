import type { ExchangeRow, PlatformDelivery, PlatformLine } from '@shared/domain/exchange/exchange';
import { isApproved } from '@shared/domain/order/decide-approval';
import type { Order, OrderId } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';

/** A delivery that a platform has told of, with the order it belongs to; null when it is unknown here. */
export type DeliveryNews = {
  readonly delivery: PlatformDelivery;
  readonly connectionName: string;
  readonly orderNumber: string | null;
  readonly productName: string | null;
};

/** A line as its platform last told of it. */
export type LineNews = {
  readonly line: PlatformLine;
  readonly connectionName: string;
  readonly orderNumber: string | null;
  readonly productName: string | null;
};

const MOST_SHOWN = 5_000;

/** Orders that are not all on their platforms yet, for the indicator that is always in sight. */
export type ReportCounts = {
  /** Nothing but time keeps them: they go as soon as the platform can be reached. */
  readonly waiting: number;
  /** Somebody has to approve them first; they do not wait to be sent yet. */
  readonly inApproval: number;
  /** The platform has refused them, or lines of them. */
  readonly returned: number;
  /** They stand still for another reason that somebody has to mend. */
  readonly stuck: number;
  readonly hasConnections: boolean;
};

/** What came back from the platforms, latest first, at most 5,000 of each. */
export function createPlatformNews(db: HospitalDatabase) {
  return {
    /** An order that waits on one platform and was refused by another counts as both. */
    async countReports(): Promise<ReportCounts> {
      const [awaiting, returned, open, parked, connections] = await Promise.all([
        db.orders
          .where('reportState')
          .equals('awaiting-report')
          .filter(({ state }) => state !== 'cancelled')
          .toArray(),
        db.orders.where('reportState').equals('returned').primaryKeys(),
        db.exchanges.where('state').anyOf('queued', 'underway', 'exported').toArray(),
        db.exchanges.where('state').equals('parked').toArray(),
        db.connections.count(),
      ]);
      const refused = new Set([
        ...returned,
        ...parked.filter(isRefused).map(({ orderId }) => orderId),
      ]);
      const stuck = new Set(
        parked.map(({ orderId }) => orderId).filter((orderId) => !refused.has(orderId)),
      );
      const isCountedElsewhere = (id: OrderId) => refused.has(id) || stuck.has(id);
      const unapproved = new Set(awaiting.filter(isInApproval).map(({ id }) => id));
      const waiting = [...awaiting.map(({ id }) => id), ...open.map(({ orderId }) => orderId)];
      return {
        waiting: new Set(waiting.filter((id) => !isCountedElsewhere(id) && !unapproved.has(id)))
          .size,
        inApproval: [...unapproved].filter((id) => !isCountedElsewhere(id)).length,
        returned: refused.size,
        stuck: stuck.size,
        hasConnections: connections > 0,
      };
    },

    async listDeliveryNews(): Promise<readonly DeliveryNews[]> {
      const deliveries = await db.platformDeliveries.toArray();
      const latest = latestFirst(deliveries);
      const names = await readNames(db, latest);
      return latest.map((delivery) => ({ delivery, ...names(delivery) }));
    },

    async listLineNews(): Promise<readonly LineNews[]> {
      const lines = await db.platformLines.toArray();
      const latest = latestFirst(lines);
      const names = await readNames(db, latest);
      return latest.map((line) => ({ line, ...names(line) }));
    },
  };
}

function isInApproval(order: Order): boolean {
  return order.state === 'placed' && !isApproved(order);
}

function isRefused({ problem, progress }: ExchangeRow): boolean {
  return (
    problem?.kind === 'refused' || progress.lines.some(({ standing }) => standing === 'refused')
  );
}

function latestFirst<Row extends { readonly toldAt: string }>(rows: Row[]): readonly Row[] {
  return rows.sort((a, b) => b.toldAt.localeCompare(a.toldAt)).slice(0, MOST_SHOWN);
}

type Named = Pick<PlatformDelivery, 'connectionId' | 'orderId' | 'orderLineId'>;

async function readNames(db: HospitalDatabase, rows: readonly Named[]) {
  const orderIds = new Set(rows.flatMap(({ orderId }) => orderId ?? []));
  const lineIds = new Set(rows.flatMap(({ orderLineId }) => orderLineId ?? []));
  const [connections, orders, lines] = await Promise.all([
    db.connections.toArray(),
    db.orders.bulkGet([...orderIds]),
    db.orderLines.bulkGet([...lineIds]),
  ]);
  const connectionNames = new Map(connections.map(({ id, name }) => [id, name]));
  const orderNumbers = new Map(orders.map((order) => [order?.id, order?.number]));
  const productNames = new Map(
    lines.map((line) => [line?.id, `${line?.facts.name ?? ''} ${line?.facts.specification ?? ''}`]),
  );
  return ({ connectionId, orderId, orderLineId }: Named) => ({
    connectionName: connectionNames.get(connectionId) ?? '',
    orderNumber: orderNumbers.get(orderId ?? undefined) ?? null,
    productName: productNames.get(orderLineId ?? undefined) ?? null,
  });
}
