import type { ExchangeId } from '@shared/domain/exchange/exchange';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ExchangeStatus } from './exchange/exchange-api';

/** The running engine, as the window holds it. Made once by the shell with `startExchange`. */
export type ExchangeClient = {
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly status: () => ExchangeStatus;
  readonly wake: () => void;
  /** Kept: it stays paused over restarts, until `resume`. */
  readonly pause: (connectionId: ConnectionId) => Promise<void>;
  readonly resume: (connectionId: ConnectionId) => Promise<void>;
  readonly probe: (connectionId: ConnectionId) => Promise<void>;
  readonly refresh: (connectionId: ConnectionId, withCatalogue: boolean) => Promise<void>;
  /** A parked exchange goes again, after what was wrong has been mended. */
  readonly retry: (exchangeId: ExchangeId) => Promise<void>;
  readonly close: () => Promise<void>;
};
