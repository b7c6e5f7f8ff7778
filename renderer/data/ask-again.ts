import { Dexie, liveQuery } from 'dexie';
import type { HospitalDatabase } from './database';

/** Calls the listener after every command, of this window or another one; answers how to stop it. */
export type FollowCommands = (listener: () => void) => () => void;

/** One look at the journal's head in the store for all who follow. */
export function createCommandFollower(db: HospitalDatabase): FollowCommands {
  const listeners = new Set<() => void>();
  let watch: { readonly unsubscribe: () => void } | undefined;
  return (listener) => {
    listeners.add(listener);
    watch ??= liveQuery(() => db.meta.get('head')).subscribe(() => {
      for (const one of listeners) one();
    });
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      watch?.unsubscribe();
      watch = undefined;
    };
  };
}

/** While commands come one after the other, a question rests as long as it took, at most so long. */
const LONGEST_REST_MS = 1_000;

type Asking<T> = {
  readonly query: () => Promise<T> | T;
  /** Left out where there is no data set whose commands could change the answer. */
  readonly follow: FollowCommands | undefined;
};

/**
 * A question to the store that is asked again after commands. Never twice at a time: an exchange saves
 * many times a second, and questions of long lists would pile up.
 */
export function askAgain<T>({ query, follow }: Asking<T>) {
  return {
    hasValue: () => false,
    subscribe(onAnswer: (answer: T) => void, onFault: (fault: unknown) => void): () => void {
      const state = { commands: 1, heard: 0, isAsking: false, isClosed: false };
      const isOver = () => state.isClosed;

      async function ask(): Promise<void> {
        state.isAsking = true;
        while (state.heard < state.commands && !isOver()) {
          state.heard = state.commands;
          const from = performance.now();
          try {
            const answer = await query();
            if (!isOver()) onAnswer(answer);
          } catch (fault) {
            if (!isOver() && !isOfClosing(fault)) onFault(fault);
          }
          if (state.heard < state.commands)
            await rest(Math.min(performance.now() - from, LONGEST_REST_MS));
        }
        state.isAsking = false;
      }

      const stop = follow?.(() => {
        state.commands += 1;
        if (!state.isAsking) void ask();
      });
      void ask();
      return () => {
        state.isClosed = true;
        stop?.();
      };
    },
  };
}

/** The data set was closed while the question was on its way. */
function isOfClosing(fault: unknown): boolean {
  return fault instanceof Dexie.DatabaseClosedError;
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
