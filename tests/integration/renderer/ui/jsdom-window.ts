import { configure } from '@testing-library/react';

/** What Chromium has and jsdom lacks, as far as the parts ask for it before they draw. */
class StillObserver implements ResizeObserver {
  observe(): void {
    // Nothing is laid out in jsdom, so no size ever changes.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}

const ignore = () => undefined;
const lacking = {
  ResizeObserver: StillObserver,
  CSS: { escape: (text: string) => text },
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addListener: ignore,
    removeListener: ignore,
    addEventListener: ignore,
    removeEventListener: ignore,
  }),
};

for (const [name, value] of Object.entries(lacking))
  if (Reflect.get(globalThis, name) === undefined)
    Object.defineProperty(globalThis, name, { value });

/** jsdom asks every rule of every style sheet at each question; no test here turns on what the sheets say. */
globalThis.getComputedStyle = (element) => (element as HTMLElement).style;

configure({ asyncUtilTimeout: 30_000, defaultHidden: true });
