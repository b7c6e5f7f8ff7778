import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ExchangeEvent } from '@shared/domain/exchange/exchange';
import type { Order } from '@shared/domain/order/order';
import type { OrderReminder } from '@shared/domain/order/backup-switch';
import type { OrderEvent } from '@shared/domain/order/order-event';
import type { GoodsReturn, Receipt } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';

/** Something that happened to an order, whoever did it. */
export type OrderHappening = {
  readonly key: string;
  readonly on: LocalDate;
  /** Null where only the day is known. */
  readonly at: Instant | null;
} & (
  | { readonly source: 'placed'; readonly operator: string }
  | { readonly source: 'order'; readonly event: OrderEvent }
  | { readonly source: 'exchange'; readonly event: ExchangeEvent; readonly connection: string }
  | { readonly source: 'reminder'; readonly reminder: OrderReminder }
  | { readonly source: 'receipt'; readonly receipt: Receipt }
  | { readonly source: 'return'; readonly goodsReturn: GoodsReturn }
);

/** Everything that happened to an order, the latest first. */
export async function listOrderHappenings(
  db: HospitalDatabase,
  order: Order,
  given: { readonly receipts: readonly Receipt[]; readonly operator: string },
): Promise<readonly OrderHappening[]> {
  const { receipts, operator } = given;
  const [events, exchangeEvents, connections, returns, reminders] = await Promise.all([
    db.orderEvents.where('orderId').equals(order.id).toArray(),
    db.exchangeEvents.where('orderId').equals(order.id).toArray(),
    db.connections.toArray(),
    db.goodsReturns
      .where('receiptId')
      .anyOf(receipts.map(({ id }) => id))
      .toArray(),
    db.orderReminders.where('orderId').equals(order.id).toArray(),
  ]);
  const namesById = new Map(connections.map(({ id, name }) => [id, name]));
  const all: readonly OrderHappening[] = [
    ...placedBefore(order, events, operator),
    ...events.map((event): OrderHappening => ({
      key: event.id,
      on: event.on,
      at: event.at,
      source: 'order',
      event,
    })),
    ...exchangeEvents.map((event): OrderHappening => ({
      key: event.id,
      on: shanghaiDayOf(event.at),
      at: event.at,
      source: 'exchange',
      event,
      connection: namesById.get(event.connectionId) ?? '',
    })),
    ...receipts.map((receipt): OrderHappening => ({
      key: receipt.id,
      on: receipt.acceptedOn,
      at: receipt.recordedAt,
      source: 'receipt',
      receipt,
    })),
    ...reminders.map((reminder): OrderHappening => ({
      key: reminder.id,
      on: reminder.on,
      at: null,
      source: 'reminder',
      reminder,
    })),
    ...returns.map((goodsReturn): OrderHappening => ({
      key: goodsReturn.id,
      on: goodsReturn.returnedOn,
      at: null,
      source: 'return',
      goodsReturn,
    })),
  ];
  return [...all].sort(latestFirst);
}

/** Orders from before the time line was kept (and those of the sample) have only their day. */
function placedBefore(
  { id, orderedOn }: Order,
  events: readonly OrderEvent[],
  operator: string,
): readonly OrderHappening[] {
  if (events.some(({ kind }) => kind === 'placed')) return [];
  return [{ key: `${id} placed`, on: orderedOn, at: null, source: 'placed', operator }];
}

function latestFirst(one: OrderHappening, other: OrderHappening): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1;
  const [at, otherAt] = [one.at ?? '', other.at ?? ''];
  if (at !== otherAt) return at < otherAt ? 1 : -1;
  // Within one instant, ids are in the order in which they were made.
  return one.key < other.key ? 1 : -1;
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** China has one time zone and no summer time. */
function shanghaiDayOf(at: Instant): LocalDate {
  const there = new Date(Date.parse(at) + SHANGHAI_OFFSET_MS).toISOString();
  return there.slice(0, 'YYYY-MM-DD'.length) as LocalDate;
}
