import { setTimeout as pause } from 'node:timers/promises';

/** Time, passed in so that tests need not wait for it. */
export type PlatformClock = {
  readonly now: () => Date;
  /** Never goes back, counts from anywhere. */
  readonly monotonicMs: () => number;
  /** Rejects with an `AbortError` when it is broken off. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

export function createPlatformClock(now: () => Date): PlatformClock {
  return {
    now,
    monotonicMs: () => performance.now(),
    wait: (ms, signal) => pause(ms, undefined, { signal }),
  };
}
