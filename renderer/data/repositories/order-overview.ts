import type { LocalDate } from '@shared/domain/calendar/local-date';
import { fen, shareOf, type BasisPoints, type Fen } from '@shared/domain/money/money';
import type { Order, OrderId, OrderLine, OrderLineTotals } from '@shared/domain/order/order';
import { daysLate, openQuantity } from '@shared/domain/order/order-lateness';
import type { HospitalDatabase } from '../database';
import { mapById } from './read-rows';

/** An order as a list shows it. */
export type OrderOverview = {
  readonly order: Order;
  readonly distributorName: string;
  readonly programName: string;
  /** The platform it goes to; empty while none is set up. */
  readonly connectionName: string;
  /** Lines of which something is still to come; 0 once the order has ended. */
  readonly openLines: number;
  /** Natural days after the agreed delivery day while something is open, else 0. */
  readonly daysLate: number;
  /** Accepted amount over ordered amount: units of different products cannot be added up. */
  readonly acceptedShare: BasisPoints | null;
};

/**
 * Orders with what has come of each, newest first.
 *
 * Lines are read only of orders that still wait for goods; what was accepted is summed from the
 * receipts, of which there is about one for an order.
 */
export async function listOrderOverviews(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly OrderOverview[]> {
  const [orders, enterprises, programs, connections, receipts, openLinesById] = await Promise.all([
    db.orders.orderBy('orderedOn').reverse().toArray(),
    db.enterprises.toArray(),
    db.programs.toArray(),
    db.connections.toArray(),
    db.receipts.toArray(),
    countOpenLines(db),
  ]);
  const enterprisesById = mapById(enterprises);
  const programsById = mapById(programs);
  const connectionNames = new Map(connections.map(({ id, name }) => [id, name]));
  const acceptedByOrderId = new Map<OrderId, Fen>();
  for (const { orderId, amount } of receipts)
    acceptedByOrderId.set(orderId, fen((acceptedByOrderId.get(orderId) ?? 0) + amount));
  return orders.map((order) => {
    const openLines = openLinesById.get(order.id) ?? 0;
    return {
      order,
      distributorName: enterprisesById.get(order.distributorId)?.name ?? '',
      programName: programsById.get(order.programId)?.name ?? '',
      connectionName:
        order.connectionId === null ? '' : (connectionNames.get(order.connectionId) ?? ''),
      openLines,
      daysLate: daysLate({ promisedOn: order.promisedOn, today, openQuantity: openLines }),
      acceptedShare: shareOf(acceptedByOrderId.get(order.id) ?? 0, order.amount),
    };
  });
}

async function countOpenLines(db: HospitalDatabase): Promise<ReadonlyMap<OrderId, number>> {
  const placed = await db.orders.where('state').equals('placed').primaryKeys();
  const [lines, totals] = await Promise.all([
    db.orderLines.where('orderId').anyOf(placed).toArray(),
    db.orderLineTotals.where('orderId').anyOf(placed).toArray(),
  ]);
  const totalsById = mapById<OrderLine['id'], OrderLineTotals>(totals);
  const counts = new Map<OrderId, number>();
  for (const line of lines)
    if (openQuantity(line, totalsById.get(line.id)) > 0)
      counts.set(line.orderId, (counts.get(line.orderId) ?? 0) + 1);
  return counts;
}
