import type { LocalDate } from '../calendar/local-date';
import type { Order } from '../order/order';
import type { Connection } from './connection';
import { connectionForOrder, takesOrdersOn, type OrderingRoutes } from './connection-for-order';

/**
 * The connections that an order goes to: the ordering one first, then every reporting one that
 * covers its program. Empty when no ordering connection takes orders on that day.
 *
 * The connection that the order was placed for is kept while it takes orders; nothing is sent twice
 * because a second platform was set up.
 */
export function chooseConnections(
  order: Pick<Order, 'connectionId' | 'programId'>,
  routes: OrderingRoutes,
  today: LocalDate,
): readonly Connection[] {
  const { connections } = routes;
  const placedFor = connections.find(({ id }) => id === order.connectionId);
  const ordering =
    placedFor !== undefined && takesOrdersOn(placedFor, today)
      ? placedFor
      : connectionForOrder(routes, order.programId, today);
  if (ordering === undefined) return [];
  const reporting = connections.filter(
    (connection) =>
      connection.purpose === 'reporting' &&
      takesOrdersOn(connection, today) &&
      (connection.programIds === null || connection.programIds.includes(order.programId)),
  );
  return [ordering, ...reporting];
}
