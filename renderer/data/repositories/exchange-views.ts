import type { Instant } from '@shared/domain/calendar/instant';
import type {
  Exchange,
  ExchangeDifference,
  ExchangeEvent,
  ExchangeRow,
  ExchangeState,
  FrozenEvidence,
  PlatformDelivery,
  PlatformLine,
} from '@shared/domain/exchange/exchange';
import type { ConnectionId, OrderId } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';
import { withDocuments } from './exchange-documents';

/** An exchange as a list shows it. */
export type ExchangeOverview = {
  readonly exchange: Exchange;
  readonly connectionName: string;
  /** As the platform calls it, or ours while it is not mapped there. */
  readonly distributorName: string;
};

/** A difference as a list shows it. */
export type DifferenceOverview = {
  readonly difference: ExchangeDifference;
  readonly connectionName: string;
  /** Null when it belongs to no order of ours. */
  readonly orderNumber: string | null;
};

/** The lists of the exchange page. `refused`: parked, or done with lines that the platform refused. */
export type ExchangeList = 'outbox' | 'underway' | 'refused' | 'done';

/** What a connection has to do, for the indicator and the tabs. */
export type ExchangeCounts = {
  readonly queued: number;
  readonly underway: number;
  readonly exported: number;
  readonly parked: number;
  readonly differences: number;
};

/** Everything that is known of an order on its way. */
export type OrderExchange = {
  readonly exchanges: readonly Exchange[];
  /** Oldest first. */
  readonly events: readonly ExchangeEvent[];
  readonly platformLines: readonly PlatformLine[];
  readonly deliveries: readonly PlatformDelivery[];
  readonly differences: readonly ExchangeDifference[];
  readonly evidence: readonly FrozenEvidence[];
};

const STATES: Readonly<Record<ExchangeList, readonly ExchangeState[]>> = {
  outbox: ['queued'],
  underway: ['underway', 'exported'],
  refused: ['parked', 'done'],
  done: ['done', 'withdrawn'],
};

const FINISHED_SHOWN = 500;

export function createExchangeViews(db: HospitalDatabase) {
  return {
    /** Outbox and under way in the order in which they go; the others latest first, at most 500. */
    async list(list: ExchangeList): Promise<readonly ExchangeOverview[]> {
      const rows = await db.exchanges.where('state').anyOf(STATES[list]).toArray();
      const listed =
        list === 'outbox' || list === 'underway'
          ? rows.sort((a, b) => a.sequence - b.sequence)
          : rows
              .filter((row) => hasTrouble(row) === (list === 'refused'))
              .sort((a, b) => finishedAt(b).localeCompare(finishedAt(a)))
              .slice(0, FINISHED_SHOWN);
      const shown = await withDocuments(db, listed);
      const [nameById, ownNames] = await Promise.all([
        readConnectionNames(db),
        readOwnDistributorNames(db, shown),
      ]);
      return shown.map((exchange) => ({
        exchange,
        connectionName: nameById.get(exchange.connectionId) ?? '',
        distributorName:
          exchange.document.distributorName || (ownNames.get(exchange.orderId) ?? ''),
      }));
    },

    async find(id: Exchange['id']): Promise<Exchange | undefined> {
      const row = await db.exchanges.get(id);
      return row && (await withDocuments(db, [row]))[0];
    },

    /** Everything of one order: its exchanges, time line, and what the platform has told. */
    async findOrderExchange(orderId: OrderId): Promise<OrderExchange> {
      const rows = await db.exchanges.where('orderId').equals(orderId).toArray();
      const [exchanges, events, platformLines, deliveries, differences, evidence] =
        await Promise.all([
          withDocuments(db, rows),
          db.exchangeEvents.where('orderId').equals(orderId).sortBy('at'),
          db.platformLines.where('orderId').equals(orderId).toArray(),
          db.platformDeliveries.where('orderId').equals(orderId).toArray(),
          db.exchangeDifferences.where('orderId').equals(orderId).toArray(),
          db.frozenEvidence.where('orderId').equals(orderId).toArray(),
        ]);
      return { exchanges, events, platformLines, deliveries, differences, evidence };
    },

    /** By connection; those with nothing to do are left out. */
    async counts(): Promise<ReadonlyMap<ConnectionId, ExchangeCounts>> {
      const counts = new Map<ConnectionId, ExchangeCounts>();
      const add = (id: ConnectionId, field: keyof ExchangeCounts) => {
        const before = counts.get(id) ?? NOTHING;
        counts.set(id, { ...before, [field]: before[field] + 1 });
      };
      const keys = await db.exchanges.orderBy('[connectionId+state]').keys();
      for (const key of keys) {
        const [id, state] = key as unknown as readonly [ConnectionId, ExchangeState];
        if (
          state === 'queued' ||
          state === 'underway' ||
          state === 'exported' ||
          state === 'parked'
        )
          add(id, state);
      }
      const differences = await db.exchangeDifferences.where('state').equals('open').toArray();
      for (const { connectionId } of differences) add(connectionId, 'differences');
      return counts;
    },

    /** Open ones first, then latest first. */
    async listDifferences(): Promise<readonly DifferenceOverview[]> {
      const rows = await db.exchangeDifferences.toArray();
      const orderIds = rows.flatMap(({ orderId }) => (orderId === null ? [] : [orderId]));
      const orders = await db.orders.bulkGet([...new Set(orderIds)]);
      const numberById = new Map(orders.map((order) => [order?.id, order?.number]));
      const nameById = await readConnectionNames(db);
      return rows
        .sort((a, b) => a.state.localeCompare(b.state) || b.foundAt.localeCompare(a.foundAt))
        .map((difference) => ({
          difference,
          connectionName: nameById.get(difference.connectionId) ?? '',
          orderNumber: numberById.get(difference.orderId ?? undefined) ?? null,
        }));
    },

    listEvidence(): Promise<readonly FrozenEvidence[]> {
      return db.frozenEvidence.reverse().sortBy('at');
    },
  };
}

const NOTHING: ExchangeCounts = { queued: 0, underway: 0, exported: 0, parked: 0, differences: 0 };

async function readConnectionNames(
  db: HospitalDatabase,
): Promise<ReadonlyMap<ConnectionId, string>> {
  const connections = await db.connections.toArray();
  return new Map(connections.map(({ id, name }) => [id, name]));
}

/** By order, for documents that were made before their distributor was mapped. */
async function readOwnDistributorNames(
  db: HospitalDatabase,
  exchanges: readonly Exchange[],
): Promise<ReadonlyMap<OrderId, string>> {
  const ids = exchanges
    .filter(({ document }) => document.distributorName === '')
    .map(({ orderId }) => orderId);
  const orders = (await db.orders.bulkGet(ids)).filter((order) => order !== undefined);
  const distributors = await db.enterprises.bulkGet(
    orders.map(({ distributorId }) => distributorId),
  );
  return new Map(orders.map(({ id }, index) => [id, distributors[index]?.name ?? '']));
}

function hasTrouble({ state, problem }: ExchangeRow): boolean {
  return state === 'parked' || (state === 'done' && problem !== null);
}

function finishedAt({ finishedAt: at, queuedAt }: ExchangeRow): Instant {
  return at ?? queuedAt;
}
