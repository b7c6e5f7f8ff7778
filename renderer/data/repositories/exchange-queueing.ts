import { chooseConnections } from '@shared/domain/exchange/choose-connections';
import type { OrderingRoutes } from '@shared/domain/exchange/connection-for-order';
import type {
  Exchange,
  ExchangeEventKind,
  ExchangeId,
  ExchangeRow,
} from '@shared/domain/exchange/exchange';
import { makeExchange } from '@shared/domain/exchange/make-exchange';
import type { Order, OrderId, OrderLine } from '@shared/domain/order/order';
import { isUnsent } from '@shared/domain/order/sending';
import { revised } from '@shared/domain/record/record';
import { ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue, JournalRefusal } from '../journal/command-queue';
import { goAgain } from './exchange-decisions';
import { putExchanges, withDocuments } from './exchange-documents';
import { createNameReader } from './exchange-names';

/** Orders in one journal entry: documents are large. */
const ORDERS_AT_ONCE = 50;

export type QueueReport = {
  readonly queued: number;
  readonly parked: number;
  readonly withdrawn: number;
  /** Why it stopped before the end; null when it did not. */
  readonly refusal: JournalRefusal | null;
};

/**
 * Puts into the outbox what is to be sent, and takes out what has ended before anything was sent.
 * Orders that nobody has approved yet wait.
 */
export async function queueAwaiting(
  db: HospitalDatabase,
  commands: CommandQueue,
): Promise<QueueReport> {
  let report: QueueReport = { queued: 0, parked: 0, withdrawn: 0, refusal: null };
  const isAnyOpen = await db.connections.filter(({ state }) => state !== 'closed').count();
  if (isAnyOpen === 0) return report;
  const [awaiting, ended] = await Promise.all([listAwaiting(db), listEnded(db)]);
  const ids = [...awaiting, ...ended];
  for (let from = 0; from < ids.length; from += ORDERS_AT_ONCE) {
    const chunk = ids.slice(from, from + ORDERS_AT_ONCE);
    const answer = await commands.run('exchange:queue', async (entry) =>
      ok(await queueChunk(db, entry, chunk)),
    );
    if (!answer.ok) return { ...report, refusal: answer.error };
    report = {
      queued: report.queued + answer.value.queued,
      parked: report.parked + answer.value.parked,
      withdrawn: report.withdrawn + answer.value.withdrawn,
      refusal: null,
    };
  }
  const mapped = await queueMapped(db, commands);
  return { ...report, queued: report.queued + mapped };
}

/** Parked for want of a name on the platform: they go as soon as it is known. Answers how many. */
async function queueMapped(db: HospitalDatabase, commands: CommandQueue): Promise<number> {
  const isUnmapped = ({ problem }: ExchangeRow) =>
    problem?.kind === 'item-not-mapped' || problem?.kind === 'enterprise-not-mapped';
  const parked = await db.exchanges
    .where('state')
    .equals('parked')
    .filter(isUnmapped)
    .primaryKeys();
  let queuedInAll = 0;
  for (let from = 0; from < parked.length; from += ORDERS_AT_ONCE) {
    const answer = await commands.run('exchange:queue', async (entry) => {
      const stored = await db.exchanges.bulkGet(parked.slice(from, from + ORDERS_AT_ONCE));
      const queued: Exchange[] = [];
      const rows = stored.filter((row) => row !== undefined);
      const lacking = rows.filter((row) => row.state === 'parked' && isUnmapped(row));
      for (const exchange of await withDocuments(db, lacking)) {
        const again = await goAgain(db, entry, exchange);
        if (again.ok) queued.push(again.value);
      }
      putExchanges(entry, queued);
      putEvents(entry, queued, () => 'queued');
      return ok(queued.length);
    });
    if (!answer.ok) break;
    queuedInAll += answer.value;
  }
  return queuedInAll;
}

/** Oldest first, as they are to be sent. */
async function listAwaiting(db: HospitalDatabase): Promise<readonly OrderId[]> {
  const orders = await db.orders
    .where('reportState')
    .equals('awaiting-report')
    .filter(isReady)
    .sortBy('number');
  const ids = orders.map(({ id }) => id);
  const exchanged = await db.exchanges.where('orderId').anyOf(ids).uniqueKeys();
  const known = new Set<unknown>(exchanged);
  return ids.filter((id) => !known.has(id));
}

/** Orders that have ended while they wait in the outbox. By keys alone: there may be many. */
async function listEnded(db: HospitalDatabase): Promise<readonly OrderId[]> {
  const [ended, waiting] = await Promise.all([
    db.orders.where('state').anyOf('cancelled', 'closed').primaryKeys(),
    db.exchanges.where('[state+orderId]').between(['parked', ''], ['queued', '\uffff']).keys(),
  ]);
  const endedIds = new Set(ended);
  // The key of a compound index is its parts.
  const ids = (waiting as unknown as readonly (readonly [string, OrderId])[]).map(([, id]) => id);
  return [...new Set(ids.filter((id) => endedIds.has(id)))];
}

function isToWithdraw(exchange: ExchangeRow): boolean {
  return exchange.kind === 'order' && exchange.state !== 'withdrawn' && isUnsent(exchange);
}

function isReady({ state, approval }: Order): boolean {
  return state === 'placed' && (approval === null || approval.state === 'approved');
}

async function queueChunk(
  db: HospitalDatabase,
  entry: CommandEntry,
  ids: readonly OrderId[],
): Promise<Omit<QueueReport, 'refusal'>> {
  const [orders, exchanges, connections, cutOvers] = await Promise.all([
    db.orders.bulkGet([...ids]),
    db.exchanges.where('orderId').anyOf(ids).toArray(),
    db.connections.toArray(),
    db.cutOvers.toArray(),
  ]);
  const existing = orders.filter((order) => order !== undefined);
  const made = await makeExchanges(db, entry, {
    orders: existing.filter(
      (order) => isReady(order) && !exchanges.some(({ orderId }) => orderId === order.id),
    ),
    routes: { connections, cutOvers },
  });
  const stateById = new Map(existing.map(({ id, state }) => [id, state]));
  const withdrawn = exchanges
    .filter((row) => isToWithdraw(row) && stateById.get(row.orderId) !== 'placed')
    .map((row) => revised(row, { state: 'withdrawn', problem: null, finishedAt: entry.now }));
  putExchanges(entry, made.exchanges);
  entry.put('exchanges', ...withdrawn);
  entry.put('orders', ...made.orders);
  putEvents(entry, made.exchanges, ({ state }) => (state === 'parked' ? 'parked' : 'queued'));
  putEvents(entry, withdrawn, () => 'withdrawn');
  return {
    queued: made.exchanges.filter(({ state }) => state === 'queued').length,
    parked: made.exchanges.filter(({ state }) => state === 'parked').length,
    withdrawn: withdrawn.length,
  };
}

async function makeExchanges(
  db: HospitalDatabase,
  { newId, now, today }: CommandEntry,
  { orders, routes }: { readonly orders: readonly Order[]; readonly routes: OrderingRoutes },
): Promise<{ readonly exchanges: readonly Exchange[]; readonly orders: readonly Order[] }> {
  const linesByOrderId = await readLines(db, orders);
  const names = createNameReader(db);
  const exchanges: Exchange[] = [];
  const changed: Order[] = [];
  for (const order of orders) {
    const lines = linesByOrderId.get(order.id) ?? [];
    const chosen = chooseConnections(order, routes, today);
    for (const connection of chosen) {
      const known = await names.read(connection, order.distributorId, lines);
      const given = { order, lines, connection, names: known };
      const id = newId() as ExchangeId;
      exchanges.push(makeExchange(given, { id, now, today, index: exchanges.length }));
    }
    const [ordering] = chosen;
    if (ordering !== undefined && ordering.id !== order.connectionId)
      changed.push(revised(order, { connectionId: ordering.id }));
  }
  return { exchanges, orders: changed };
}

async function readLines(
  db: HospitalDatabase,
  orders: readonly Order[],
): Promise<ReadonlyMap<OrderId, readonly OrderLine[]>> {
  const lines = await db.orderLines
    .where('orderId')
    .anyOf(orders.map(({ id }) => id))
    .sortBy('position');
  const byOrderId = new Map<OrderId, OrderLine[]>(orders.map(({ id }) => [id, []]));
  for (const line of lines) byOrderId.get(line.orderId)?.push(line);
  return byOrderId;
}

function putEvents(
  entry: CommandEntry,
  exchanges: readonly ExchangeRow[],
  kindOf: (exchange: ExchangeRow) => ExchangeEventKind,
): void {
  entry.put(
    'exchangeEvents',
    ...exchanges.map((exchange) => ({
      id: entry.newId(),
      revision: 1,
      exchangeId: exchange.id,
      orderId: exchange.orderId,
      connectionId: exchange.connectionId,
      at: entry.now,
      kind: kindOf(exchange),
      step: null,
      words: exchange.problem?.words ?? '',
      messageId: null,
    })),
  );
}
