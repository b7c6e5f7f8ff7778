import type { Credentials } from './dialect-gateway';
import { notSent, type NotSent } from './http-outcome';
import type { PlatformClock } from './platform-clock';

/** A wrong password tried again and again locks the account. */
const PAUSE_MS = 60_000;

export type RefusalMemory = {
  readonly note: (words: string) => NotSent;
  readonly findCurrent: () => NotSent | null;
};

/** Remembers that credentials were refused, so that they are tried once a minute until they change. */
export function createRefusalMemory({ monotonicMs }: PlatformClock): RefusalMemory {
  let refused: { readonly words: string; readonly untilMs: number } | undefined;
  return {
    note(words) {
      refused = { words, untilMs: monotonicMs() + PAUSE_MS };
      return notSent('credentials-refused', words);
    },
    findCurrent() {
      const leftMs = (refused?.untilMs ?? 0) - monotonicMs();
      if (refused === undefined || leftMs <= 0) return null;
      const seconds = Math.ceil(leftMs / 1_000);
      return notSent(
        'credentials-refused',
        `${refused.words} 为免账号被锁，${seconds} 秒内不再尝试；改正凭据后立即可用。`,
      );
    },
  };
}

/** One memory for each connection, forgotten when its credentials change and not before. */
export function createRefusalMemories(
  clock: PlatformClock,
): (connection: string, credentials: Credentials) => RefusalMemory {
  const known = new Map<string, { readonly of: string; readonly memory: RefusalMemory }>();
  return (connection, credentials) => {
    const of = JSON.stringify(credentials);
    const found = known.get(connection);
    if (found?.of === of) return found.memory;
    const memory = createRefusalMemory(clock);
    known.set(connection, { of, memory });
    return memory;
  };
}
