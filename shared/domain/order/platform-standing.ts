import type { ExchangeRow, PlatformLine } from '../exchange/exchange';
import type { Order, OrderLine } from './order';
import { findCancellation, hasBegun } from './sending';

/**
 * Whether the platform waits for a line of ours: `not-there` it was never sent; `void-there` the platform or the
 * distributor has ended it; `asked-back` it was asked to take the order back; `held` it waits for the goods.
 */
export type PlatformStanding = 'not-there' | 'void-there' | 'asked-back' | 'held';

const ENDED = new Set<PlatformLine['state']>([
  'void-by-timeout',
  'void-by-hospital',
  'void-of-back-entry',
  'declined',
  'out-of-stock',
]);

/** What is known of an order on its platforms. */
export type OrderOnPlatforms = {
  readonly order: Pick<Order, 'reportState'>;
  readonly exchanges: readonly ExchangeRow[];
  readonly platformLines: readonly PlatformLine[];
};

/** Where a line stands with the platforms; what was reported by hand counts as held. */
export function platformStanding(
  { id, voidedOn }: Pick<OrderLine, 'id' | 'voidedOn'>,
  { order, exchanges, platformLines }: OrderOnPlatforms,
): PlatformStanding {
  const told = platformLines.filter(({ orderLineId }) => orderLineId === id);
  const isEnded = told.length > 0 && told.every(({ state }) => ENDED.has(state));
  if (voidedOn !== null || isEnded) return 'void-there';
  if (!hasBegun(exchanges) && order.reportState !== 'reported') return 'not-there';
  return findCancellation(exchanges) === undefined ? 'held' : 'asked-back';
}
