import type { PlatformLine } from '../exchange/exchange';
import type { ConnectionId, OrderLineId } from '../order/order';

/** What platforms say they have received; null where none has told anything. */
export type PlatformFigure = {
  readonly total: number | null;
  /** What each told by itself, for the hospital's reports to each of them. */
  readonly byConnection: ReadonlyMap<ConnectionId, number>;
};

type Told = Pick<PlatformLine, 'connectionId' | 'orderLineId' | 'receivedQuantity'>;

/**
 * 平台累计: each order line once, however many platforms were told of it.
 *
 * A platform may hold one of our lines in several parts: they add up. Of a line that several platforms hold the
 * ordering platform's word counts; where it is silent, the largest of the others. That choice is our convention.
 *
 * @source reference/practice.md, Region and Corps: two reporting platforms, each with its figures
 */
export function platformFigure(
  told: readonly Told[],
  orderingConnections: ReadonlyMap<OrderLineId, ConnectionId | null>,
): PlatformFigure {
  const byLine = new Map<OrderLineId, Map<ConnectionId, number>>();
  const byConnection = new Map<ConnectionId, number>();
  for (const { connectionId, orderLineId, receivedQuantity } of told) {
    if (receivedQuantity === null) continue;
    const own = byLine.get(orderLineId) ?? new Map<ConnectionId, number>();
    own.set(connectionId, (own.get(connectionId) ?? 0) + receivedQuantity);
    byLine.set(orderLineId, own);
    byConnection.set(connectionId, (byConnection.get(connectionId) ?? 0) + receivedQuantity);
  }
  const figures = [...byLine].map(([orderLineId, own]) => {
    const ordering = orderingConnections.get(orderLineId) ?? null;
    const said = ordering === null ? undefined : own.get(ordering);
    return said ?? Math.max(...own.values());
  });
  const total = figures.length === 0 ? null : figures.reduce((sum, one) => sum + one, 0);
  return { total, byConnection };
}
