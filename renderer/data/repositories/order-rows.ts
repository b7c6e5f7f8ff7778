import type { Operator } from '@shared/domain/hospital/hospital';
import type { OrderRows } from '@shared/domain/order/end-order';
import type { OrderId } from '@shared/domain/order/order';
import type {
  OrderEvent,
  OrderEventKind,
  OrderFieldChange,
} from '@shared/domain/order/order-event';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';
import { getRows, mapById } from './read-rows';

/** An order with everything that ending or changing it needs; nothing when it is gone. */
export async function readOrderRows(
  db: HospitalDatabase,
  id: OrderId,
): Promise<OrderRows | undefined> {
  const order = await db.orders.get(id);
  if (order === undefined) return undefined;
  const lines = await db.orderLines.where('orderId').equals(id).sortBy('position');
  const orderLineTotals = await getRows(
    db.orderLineTotals,
    lines.map((line) => line.id),
  );
  const lineTotals = await db.lineTotals.bulkGet(lines.map((line) => line.agreedLineId));
  return {
    order,
    lines,
    orderLineTotalsById: mapById(orderLineTotals),
    lineTotalsById: mapById(lineTotals.filter((row) => row !== undefined)),
  };
}

/** The operator who gives the command; undefined when that name is not among the operators any more. */
export async function findAuthor(
  db: HospitalDatabase,
  { operator }: CommandEntry,
): Promise<Operator | undefined> {
  const operators = await db.operators.toArray();
  return operators.find(({ name }) => name === operator);
}

type Happening = {
  readonly orderId: OrderId;
  readonly kind: OrderEventKind;
  readonly words?: string;
  readonly changes?: readonly OrderFieldChange[];
};

/** What the time line will say of this command. */
export function orderEvent(
  { newId, now, today, operator }: CommandEntry,
  { orderId, kind, words = '', changes = [] }: Happening,
): OrderEvent {
  return { id: newId(), revision: 1, orderId, at: now, on: today, kind, operator, words, changes };
}
