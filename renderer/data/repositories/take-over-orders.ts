import type { Connection } from '@shared/domain/exchange/connection';
import type {
  CutOver,
  ExchangeRow,
  ExchangeEvent,
  ExchangeEventKind,
  ExchangeId,
} from '@shared/domain/exchange/exchange';
import { makeExchange } from '@shared/domain/exchange/make-exchange';
import { isOrderOf, takeOverOf } from '@shared/domain/exchange/take-over';
import type { Order } from '@shared/domain/order/order';
import { revised } from '@shared/domain/record/record';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';
import { groupByOrder } from './cut-over-views';
import { putExchanges } from './exchange-documents';
import { createNameReader } from './exchange-names';

/** How many orders went over, and how many the old platform keeps. */
export type TakenOver = { readonly moved: number; readonly stays: number };

/**
 * Moves every open order that is certainly not at the old platform: its exchange there is withdrawn, and
 * one with the new platform's names is queued. What is doubtful is left where it is.
 */
export async function takeOverOrders(
  db: HospitalDatabase,
  entry: CommandEntry,
  { fromConnectionId, toConnectionId }: CutOver,
): Promise<TakenOver> {
  const [from, to] = await db.connections.bulkGet([fromConnectionId, toConnectionId]);
  if (from === undefined || to === undefined) return { moved: 0, stays: 0 };
  const [orders, exchanges] = await Promise.all([
    db.orders
      .where('state')
      .equals('placed')
      .filter((order) => isOrderOf(order, from))
      .sortBy('number'),
    db.exchanges.where('connectionId').equals(fromConnectionId).toArray(),
  ]);
  const byOrder = groupByOrder(exchanges);
  const moving = orders.filter(
    (order) => takeOverOf(order, byOrder.get(order.id) ?? []).kind === 'moves',
  );
  const mover = createMover(db, entry, to);
  for (const order of moving) await mover.move(order, byOrder.get(order.id) ?? []);
  return { moved: moving.length, stays: orders.length - moving.length };
}

function createMover(db: HospitalDatabase, entry: CommandEntry, to: Connection) {
  const names = createNameReader(db);
  let index = 0;
  return {
    async move(order: Order, old: readonly ExchangeRow[]): Promise<void> {
      const moved = revised(order, { connectionId: to.id, reportState: 'awaiting-report' });
      entry.put('orders', moved);
      const withdrawn = old
        .filter(({ state }) => state !== 'withdrawn')
        .map((row) =>
          revised(row, { state: 'withdrawn', problem: null, retryAt: null, finishedAt: entry.now }),
        );
      entry.put('exchanges', ...withdrawn);
      for (const row of withdrawn) entry.put('exchangeEvents', eventOf(entry, row, 'moved'));
      // Without an exchange there is nothing to replace: the outbox makes one when the order is ready.
      if (old.length === 0) return;
      const lines = await db.orderLines.where('orderId').equals(order.id).sortBy('position');
      const known = await names.read(to, order.distributorId, lines);
      const { now, today } = entry;
      const exchange = makeExchange(
        { order: moved, lines, connection: to, names: known },
        { id: entry.newId() as ExchangeId, now, today, index },
      );
      index += 1;
      putExchanges(entry, [exchange]);
      const kind = exchange.state === 'parked' ? 'parked' : 'queued';
      entry.put('exchangeEvents', eventOf(entry, exchange, kind));
    },
  };
}

function eventOf(
  { newId, now }: CommandEntry,
  { id, orderId, connectionId, problem }: ExchangeRow,
  kind: ExchangeEventKind,
): ExchangeEvent {
  return {
    id: newId(),
    revision: 1,
    exchangeId: id,
    orderId,
    connectionId,
    at: now,
    kind,
    step: null,
    words: problem?.words ?? '',
    messageId: null,
  };
}
