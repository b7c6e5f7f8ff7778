import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { DepartmentId } from '@shared/domain/hospital/hospital';
import { countedAsOrdered } from '@shared/domain/order/end-order';
import type { Order, OrderId, OrderState } from '@shared/domain/order/order';
import type { CountedEvent } from '@shared/domain/pace/month-series';
import { platformFigure } from '@shared/domain/pace/platform-figure';
import { usedOf } from '@shared/domain/pace/used-quantity';
import type { AgreedLineId } from '@shared/domain/program/program';
import { quantity, type Quantity } from '@shared/domain/quantity/quantity';
import type { ReceiptId, ReceiptLine } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import { getRows, listByKeys, mapById } from './read-rows';
import { readUsedBook } from './used-book';

export type PaceRepository = ReturnType<typeof createPaceRepository>;

/** One accepted or returned quantity, with the document that says so. */
export type PaceEvent = CountedEvent & {
  readonly key: string;
  readonly kind: 'receipt' | 'return';
  readonly agreedLineId: AgreedLineId;
  /** Number of the receipt or of the return. */
  readonly number: string;
  /** The receipt itself, or the one that goods were sent back from. */
  readonly receiptId: ReceiptId;
  readonly orderId: OrderId;
  readonly lotNumber: string;
  /** Issued to departments of what this receipt brought; null where that is not known. */
  readonly used: Quantity | null;
  /** What came of which this was accepted; nothing for a return. */
  readonly delivered: Quantity;
};

/** An order line behind a figure of pace. */
export type PaceOrder = {
  readonly key: string;
  readonly orderId: OrderId;
  readonly agreedLineId: AgreedLineId;
  readonly number: string;
  readonly on: LocalDate;
  readonly state: OrderState;
  /** The order's own department; null where it has none. */
  readonly departmentId: DepartmentId | null;
  readonly ordered: Quantity;
  /** What of it counts as ordered: without what was cancelled, closed or made void. */
  readonly counted: Quantity;
  readonly accepted: Quantity;
};

/** What the platforms say they received of some lines. */
export type PlatformWords = {
  /** Each order line once; null where none has told anything. */
  readonly total: number | null;
  readonly byPlatform: readonly { readonly name: string; readonly received: number }[];
};

/** What the figures of pace are made of. Only the lines that are asked for are read. */
export function createPaceRepository(db: HospitalDatabase) {
  return {
    /** What platforms say they have received of these lines. Only the last word of each platform line counts. */
    async readPlatformFigure(lineIds: readonly AgreedLineId[]): Promise<PlatformWords> {
      const orderLines = await listByKeys(db.orderLines, 'agreedLineId', lineIds);
      const [told, orders, connections] = await Promise.all([
        listByKeys(
          db.platformLines,
          'orderLineId',
          orderLines.map(({ id }) => id),
        ),
        readOrders(db, orderLines),
        db.connections.toArray(),
      ]);
      const figure = platformFigure(
        told,
        new Map(
          orderLines.map(({ id, orderId }) => [id, orders.get(orderId)?.connectionId ?? null]),
        ),
      );
      return {
        total: figure.total,
        byPlatform: connections.flatMap(({ id, name }) => {
          const received = figure.byConnection.get(id);
          return received === undefined ? [] : [{ name, received }];
        }),
      };
    },

    /** Every order line of these lines, earliest first. */
    async listOrders(lineIds: readonly AgreedLineId[]): Promise<readonly PaceOrder[]> {
      const lines = await listByKeys(db.orderLines, 'agreedLineId', lineIds);
      const [orders, totals] = await Promise.all([
        readOrders(db, lines),
        db.orderLineTotals.bulkGet(lines.map(({ id }) => id)),
      ]);
      return lines
        .flatMap((line, at): PaceOrder[] => {
          const order = orders.get(line.orderId);
          if (order === undefined) return [];
          const accepted = totals[at]?.accepted ?? quantity(0);
          return [
            {
              key: line.id,
              orderId: order.id,
              agreedLineId: line.agreedLineId,
              number: order.number,
              on: order.orderedOn,
              state: order.state,
              departmentId: order.departmentId,
              ordered: line.quantity,
              counted: quantity(countedAsOrdered(order.state, line, accepted)),
              accepted,
            },
          ];
        })
        .sort((one, other) => compareDays(one.on, other.on));
    },

    /** Everything that was accepted or returned of these lines, earliest first. */
    async listEvents(lineIds: readonly AgreedLineId[]): Promise<readonly PaceEvent[]> {
      const receiptLines = await listByKeys(db.receiptLines, 'agreedLineId', lineIds);
      const receiptIds = [...new Set(receiptLines.map(({ receiptId }) => receiptId))];
      const [receipts, returns] = await Promise.all([
        getRows(db.receipts, receiptIds),
        listByKeys(db.goodsReturns, 'receiptId', receiptIds),
      ]);
      const receiptsById = mapById(receipts);
      const linesById = mapById(receiptLines);
      const book = await readUsedBook(
        db,
        receiptLines.map(({ productId }) => productId),
      );
      const accepted = receiptLines.map((line) =>
        eventOf(line, {
          key: line.id,
          kind: 'receipt',
          on: line.acceptedOn,
          quantity: line.accepted,
          delivered: line.delivered,
          used: usedOf(book, {
            productId: line.productId,
            net: line.accepted,
            receiptLineIds: [line.id],
          }),
          number: receiptsById.get(line.receiptId)?.number ?? '',
        }),
      );
      const returned = returns.flatMap(({ number, returnedOn: on, lines, id }) =>
        lines.flatMap((line) => {
          const source = linesById.get(line.receiptLineId);
          if (source === undefined) return [];
          const back = quantity(0 - line.quantity);
          const key = `${id}/${line.receiptLineId}`;
          const own = { key, kind: 'return', on, quantity: back, number } as const;
          return [eventOf(source, { ...own, delivered: quantity(0), used: quantity(0) })];
        }),
      );
      return [...accepted, ...returned].sort((one, other) => compareDays(one.on, other.on));
    },
  };
}

async function readOrders(
  db: HospitalDatabase,
  lines: readonly { readonly orderId: OrderId }[],
): Promise<ReadonlyMap<OrderId, Order>> {
  return mapById(await getRows(db.orders, [...new Set(lines.map(({ orderId }) => orderId))]));
}

function eventOf(
  { agreedLineId, receiptId, orderId, lotNumber }: ReceiptLine,
  own: Pick<PaceEvent, 'key' | 'kind' | 'on' | 'quantity' | 'number' | 'delivered' | 'used'>,
): PaceEvent {
  return { ...own, agreedLineId, receiptId, orderId, lotNumber };
}

function compareDays(one: LocalDate, other: LocalDate): number {
  return one < other ? -1 : Number(one > other);
}
