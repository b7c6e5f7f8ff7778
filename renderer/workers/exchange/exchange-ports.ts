import type {
  FeedName,
  FeedStart,
  InboundPage,
} from '@renderer/data/repositories/exchange-inbound';
import type { QueueReport } from '@renderer/data/repositories/exchange-queueing';
import type { ExchangeUpdate, SavedUpdates } from '@renderer/data/repositories/exchange-saving';
import type { JournalRefusal } from '@renderer/data/journal/command-queue';
import type { Host } from '@shared/contracts/index';
import type { Instant } from '@shared/domain/calendar/instant';
import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange, ExchangeId } from '@shared/domain/exchange/exchange';
import { quotaRenewsAt } from '@shared/domain/exchange/quota-renewal';
import type { ConnectionId } from '@shared/domain/order/order';
import type { Result } from '@shared/kernel/result';

type Nothing = Record<string, never>;

/**
 * What the engine asks of the window, which alone has the host and the command queue. Everything
 * survives structured cloning; one request, one answer.
 */
export type ExchangePorts = {
  readonly send: Host['sendToPlatform'];
  readonly probe: Host['probePlatform'];
  readonly listConnections: (request: Nothing) => Promise<readonly Connection[]>;
  readonly queueAwaiting: (request: Nothing) => Promise<QueueReport>;
  readonly listUnderway: (request: {
    readonly connectionId: ConnectionId;
  }) => Promise<readonly Exchange[]>;
  readonly listNext: (request: {
    readonly connectionId: ConnectionId;
    readonly limit: number;
  }) => Promise<readonly Exchange[]>;
  readonly begin: (request: {
    readonly ids: readonly ExchangeId[];
  }) => Promise<Result<readonly Exchange[], JournalRefusal>>;
  readonly save: (request: {
    readonly updates: readonly ExchangeUpdate[];
  }) => Promise<Result<SavedUpdates, JournalRefusal>>;
  readonly findFeedStart: (request: {
    readonly connectionId: ConnectionId;
    readonly feed: FeedName;
  }) => Promise<FeedStart>;
  readonly saveInbound: (request: InboundPage) => Promise<Result<null, JournalRefusal>>;
};

/** What tests put in place of the computer's. */
export type EngineOptions = {
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Orders at once on one connection; within an order everything goes step by step. */
  readonly parallel: number;
  /** As many where messages are answered at once: more of them share an fsync. */
  readonly mostParallel: number;
  readonly backoffFromMs: number;
  readonly backoffToMs: number;
  readonly probeFromMs: number;
  readonly probeToMs: number;
  /** How often something that people must mend is tried again. */
  readonly problemRetryMs: number;
  readonly pollMs: number;
  readonly catalogueEveryMs: number;
  /** How often the orders are looked through without being woken. */
  readonly lookEveryMs: number;
  readonly saveRetryMs: number;
  /** When a used-up quota may be tried again. */
  readonly quotaRenewsAt: (now: Instant) => Instant;
};

const MINUTE_MS = 60_000;

export const DEFAULT_OPTIONS: EngineOptions = {
  now: () => new Date().toISOString() as Instant,
  random: Math.random,
  parallel: 6,
  mostParallel: 64,
  backoffFromMs: 1_000,
  backoffToMs: 5 * MINUTE_MS,
  probeFromMs: 2_000,
  probeToMs: 30_000,
  problemRetryMs: MINUTE_MS,
  pollMs: 5 * MINUTE_MS,
  catalogueEveryMs: 24 * 60 * MINUTE_MS,
  lookEveryMs: MINUTE_MS,
  saveRetryMs: 5_000,
  quotaRenewsAt,
};
