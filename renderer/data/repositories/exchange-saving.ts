import type { ExchangeEvent, ExchangeId, ExchangeRow } from '@shared/domain/exchange/exchange';
import type { OrderProgress } from '@shared/domain/exchange/order-document';
import { cancelOrder } from '@shared/domain/order/end-order';
import type { Order } from '@shared/domain/order/order';
import { reportStateAfter } from '@shared/domain/exchange/report-state';
import { revised } from '@shared/domain/record/record';
import { ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { putDifferences, type FoundDifference } from './exchange-differences';
import { withDocuments } from './exchange-documents';
import { orderEvent, readOrderRows } from './order-rows';

/** What the engine changes of an exchange after an answer. */
export type ExchangeChange = Partial<
  Pick<
    ExchangeRow,
    'state' | 'step' | 'progress' | 'doubt' | 'attempts' | 'retryAt' | 'problem' | 'finishedAt'
  >
>;

export type ExchangeUpdate = {
  readonly id: ExchangeId;
  /** The revision that the change starts from. */
  readonly revision: number;
  readonly change: ExchangeChange;
  readonly events: readonly Pick<ExchangeEvent, 'kind' | 'step' | 'words' | 'messageId'>[];
  readonly differences: readonly FoundDifference[];
};

export type SavedUpdates = {
  /** Changed by somebody else meanwhile: nothing of these was saved. */
  readonly stale: readonly ExchangeId[];
};

/**
 * Marks queued exchanges as under way, before anything of them is sent: after a crash they are asked
 * about. Answers those that it has marked.
 */
export function beginExchanges(
  db: HospitalDatabase,
  commands: CommandQueue,
  ids: readonly ExchangeId[],
) {
  return commands.run('exchange:begin', async (entry) => {
    const stored = await db.exchanges.bulkGet([...ids]);
    const begun: ExchangeRow[] = [];
    for (const row of stored) {
      if (row?.state !== 'queued') continue;
      const progress = row.kind === 'order' ? row.progress : await findSettledProgress(db, row);
      if (progress !== null) begun.push(revised(row, { state: 'underway', progress }));
    }
    entry.put('exchanges', ...begun);
    return ok(await withDocuments(db, begun));
  });
}

/** What the platform has of the order that is taken back; null while that is still changing. */
async function findSettledProgress(
  db: HospitalDatabase,
  { orderId, connectionId }: ExchangeRow,
): Promise<OrderProgress | null> {
  const exchanges = await db.exchanges.where('orderId').equals(orderId).toArray();
  const sent = exchanges.find((row) => row.kind === 'order' && row.connectionId === connectionId);
  if (sent === undefined) return null;
  const isMoving =
    sent.state === 'queued' || sent.state === 'underway' || sent.state === 'exported';
  return isMoving ? null : sent.progress;
}

/** Saves what several answers have brought in one journal entry, so that they share its fsync. */
export function saveExchanges(
  db: HospitalDatabase,
  commands: CommandQueue,
  updates: readonly ExchangeUpdate[],
) {
  return commands.run('exchange:save', async (entry) => {
    const stored = await db.exchanges.bulkGet(updates.map(({ id }) => id));
    const stale: ExchangeId[] = [];
    const saved: ExchangeRow[] = [];
    const found: FoundDifference[] = [];
    for (const [index, update] of updates.entries()) {
      const row = stored[index];
      if (row?.revision !== update.revision) {
        stale.push(update.id);
        continue;
      }
      const exchange = revised(row, update.change);
      saved.push(exchange);
      found.push(...update.differences);
      putEvents(entry, exchange, update.events);
    }
    entry.put('exchanges', ...saved);
    entry.put('orders', ...(await changeReportStates(db, saved)));
    for (const exchange of saved) await endCancelledOrder(db, entry, exchange);
    await putDifferences(db, entry, found);
    return ok<SavedUpdates>({ stale });
  });
}

/** The orders whose report state these exchanges change: those on their ordering connection. */
export async function changeReportStates(
  db: HospitalDatabase,
  exchanges: readonly ExchangeRow[],
): Promise<readonly Order[]> {
  const told = exchanges.flatMap((exchange) => {
    const reportState = reportStateAfter(exchange);
    return reportState === null ? [] : [{ exchange, reportState }];
  });
  const orders = await db.orders.bulkGet(told.map(({ exchange }) => exchange.orderId));
  return told.flatMap(({ exchange, reportState }, index) => {
    const order = orders[index];
    if (order === undefined || order.connectionId !== exchange.connectionId) return [];
    return order.reportState === reportState ? [] : [revised(order, { reportState })];
  });
}

/** The ordering platform has taken every line back: only now the order is cancelled with us. */
async function endCancelledOrder(
  db: HospitalDatabase,
  entry: CommandEntry,
  { kind, state, progress, orderId, connectionId }: ExchangeRow,
): Promise<void> {
  if (kind !== 'cancellation' || state !== 'done') return;
  if (progress.lines.some(({ standing }) => standing === 'sent' || standing === 'added')) return;
  const rows = await readOrderRows(db, orderId);
  if (rows?.order.connectionId !== connectionId) return;
  const ended = cancelOrder(rows);
  // Goods came meanwhile, or somebody has ended it: it stays as people have it.
  if (!ended.ok) return;
  entry.put('orders', ended.value.order);
  entry.put('lineTotals', ...ended.value.lineTotals);
  entry.put('orderEvents', orderEvent(entry, { orderId, kind: 'cancelled' }));
}

export function putEvents(
  entry: CommandEntry,
  { id, orderId, connectionId }: Pick<ExchangeRow, 'id' | 'orderId' | 'connectionId'>,
  events: ExchangeUpdate['events'],
): void {
  entry.put(
    'exchangeEvents',
    ...events.map((event) => ({
      ...event,
      id: entry.newId(),
      revision: 1,
      exchangeId: id,
      orderId,
      connectionId,
      at: entry.now,
    })),
  );
}
