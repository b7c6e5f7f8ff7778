import type { Instant } from '@shared/domain/calendar/instant';
import type { ExchangeProblem } from '@shared/domain/exchange/exchange';
import type { ConnectionId } from '@shared/domain/order/order';

/**
 * Whether a platform can be spoken to now. `paused`: by people, or because of `problem`, which
 * people must mend; `unknown`: nothing was sent yet since the start.
 */
export type ConnectionLine = 'online' | 'offline' | 'paused' | 'maintenance' | 'unknown';

export type ConnectionStatus = {
  readonly connectionId: ConnectionId;
  readonly line: ConnectionLine;
  /** Since when it stands so. */
  readonly since: Instant;
  /** Documents being sent or asked about at this moment. */
  readonly underway: number;
  readonly lastSuccessAt: Instant | null;
  readonly lastDurationMs: number | null;
  /** Calls left today, where the platform says it. */
  readonly quotaRemaining: number | null;
  /** Platform's clock less ours. */
  readonly clockSkewMs: number | null;
  /** Why nothing goes at the moment; null when it goes. */
  readonly problem: ExchangeProblem | null;
  readonly nextTryAt: Instant | null;
};

export type ExchangeStatus = {
  readonly isRunning: boolean;
  /** Of connections that are not closed and not of the `workbook` dialect. */
  readonly connections: readonly ConnectionStatus[];
};

/** What the window asks of the engine. */
export type ExchangeApi = {
  /** Runs the engine until `stop`; reports the status whenever it changes. */
  readonly run: {
    readonly request: Record<string, never>;
    readonly progress: ExchangeStatus;
    readonly answer: null;
  };
  /** Something was queued, retried, mapped or configured: look again now. */
  readonly wake: {
    readonly request: Record<string, never>;
    readonly progress: never;
    readonly answer: null;
  };
  /** Probe now and, when it is reachable, forget every waiting time of this connection. */
  readonly probe: {
    readonly request: { readonly connectionId: ConnectionId };
    readonly progress: never;
    readonly answer: null;
  };
  /** Read the feeds of a connection now, the catalogue too if asked for. */
  readonly refresh: {
    readonly request: { readonly connectionId: ConnectionId; readonly withCatalogue: boolean };
    readonly progress: never;
    readonly answer: null;
  };
  /** The window's network has gone or come back: every connection is probed. */
  readonly networkChanged: {
    readonly request: { readonly isOnline: boolean };
    readonly progress: never;
    readonly answer: null;
  };
  /** Ends after what is being sent has been answered and saved. */
  readonly stop: {
    readonly request: Record<string, never>;
    readonly progress: never;
    readonly answer: null;
  };
};
