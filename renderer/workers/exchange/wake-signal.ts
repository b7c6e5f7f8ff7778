/** Lets a loop sleep until something happens or the time has come, whichever is first. */
export type WakeSignal = {
  readonly wake: () => void;
  /** A wake since the last sleep ends this one at once. */
  readonly sleep: (ms: number) => Promise<void>;
};

const LONGEST_MS = 2_000_000_000;

export function createWakeSignal(): WakeSignal {
  let isWoken = false;
  let end: (() => void) | undefined;

  return {
    wake() {
      isWoken = true;
      end?.();
    },
    async sleep(ms) {
      if (!isWoken)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(Math.max(0, ms), LONGEST_MS));
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      end = undefined;
      isWoken = false;
    },
  };
}
