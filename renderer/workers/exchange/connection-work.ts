import type { Instant } from '@shared/domain/calendar/instant';
import type { Exchange, ExchangeId } from '@shared/domain/exchange/exchange';

/** An exchange that the engine holds, and when it may be gone on with. */
type Held = { exchange: Exchange; dueAt: Instant | null; isRunning: boolean; failures: number };

/** The exchanges of one connection that are under way, in this program's memory. */
export type ConnectionWork = {
  readonly add: (exchange: Exchange, dueAt: Instant | null) => void;
  readonly has: (id: ExchangeId) => boolean;
  readonly replace: (exchange: Exchange, dueAt: Instant | null) => void;
  readonly remove: (id: ExchangeId) => void;
  /** Takes the next that may be gone on with; nothing when all wait or run. */
  readonly take: (now: Instant) => Exchange | undefined;
  /** How often in a row it could not be asked about. */
  readonly fail: (id: ExchangeId) => number;
  readonly countRunning: () => number;
  /** Neither running nor waiting. */
  readonly countReady: (now: Instant) => number;
  readonly nextDueAt: () => Instant | null;
  readonly forgetWaits: () => void;
};

export function createConnectionWork(): ConnectionWork {
  const heldById = new Map<ExchangeId, Held>();

  const ready = (now: Instant) =>
    [...heldById.values()].filter(
      ({ isRunning, dueAt }) => !isRunning && (dueAt === null || dueAt <= now),
    );

  return {
    add(exchange, dueAt) {
      heldById.set(exchange.id, { exchange, dueAt, isRunning: false, failures: 0 });
    },
    has: (id) => heldById.has(id),
    replace(exchange, dueAt) {
      const failures = heldById.get(exchange.id)?.failures ?? 0;
      heldById.set(exchange.id, { exchange, dueAt, isRunning: false, failures });
    },
    remove: (id) => void heldById.delete(id),
    take(now) {
      const [first] = ready(now).sort((a, b) => a.exchange.sequence - b.exchange.sequence);
      if (first === undefined) return undefined;
      first.isRunning = true;
      return first.exchange;
    },
    fail(id) {
      const held = heldById.get(id);
      if (held === undefined) return 0;
      held.failures += 1;
      return held.failures;
    },
    countRunning: () => [...heldById.values()].filter(({ isRunning }) => isRunning).length,
    countReady: (now) => ready(now).length,
    nextDueAt() {
      const waits = [...heldById.values()].flatMap(({ isRunning, dueAt }) =>
        isRunning || dueAt === null ? [] : [dueAt],
      );
      return waits.sort()[0] ?? null;
    },
    forgetWaits() {
      // A doubt keeps its settle time, whatever people press.
      for (const held of heldById.values()) if (held.exchange.doubt === null) held.dueAt = null;
    },
  };
}
