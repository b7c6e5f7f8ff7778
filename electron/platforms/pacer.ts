import { createOneAtATime } from '@electron/services/one-at-a-time';
import { createTurns } from '@shared/kernel/turns';
import type { PlatformClock } from './platform-clock';

const READS_AT_ONCE = 3;

export type Pacer = {
  /** Writes go one after another in the order in which they were asked for; reads go beside them. */
  readonly inLane: <T>(kind: 'read' | 'write', work: () => Promise<T>) => Promise<T>;
  /** Runs work so that one of this name begins no sooner than the interval after the last has ended. */
  readonly spaced: <T>(call: SpacedCall, work: () => Promise<T>) => Promise<T>;
};

export type SpacedCall = {
  readonly name: string;
  readonly intervalMs: number;
  readonly signal: AbortSignal;
};

type OneByOne = ReturnType<typeof createOneAtATime>;

/** Keeps calls in order and as far apart as the platform wants them. */
export function createPacer(clock: PlatformClock): Pacer {
  const writes = createOneAtATime();
  const reads = createTurns(READS_AT_ONCE);
  const lanes = new Map<string, OneByOne>();
  const endedAt = new Map<string, number>();

  async function keepApart<T>(
    { name, intervalMs, signal }: SpacedCall,
    work: () => Promise<T>,
  ): Promise<T> {
    const last = endedAt.get(name);
    const left = last === undefined ? 0 : last + intervalMs - clock.monotonicMs();
    // A timer may ring a little early, and the platform counts for itself.
    if (left > 0) await clock.wait(Math.ceil(left) + 1, signal);
    try {
      return await work();
    } finally {
      endedAt.set(name, clock.monotonicMs());
    }
  }

  return {
    inLane: (kind, work) => (kind === 'write' ? writes(work) : reads(work)),
    spaced(call, work) {
      if (call.intervalMs <= 0) return work();
      const lane = lanes.get(call.name) ?? createOneAtATime();
      lanes.set(call.name, lane);
      return lane(() => keepApart(call, work));
    },
  };
}
