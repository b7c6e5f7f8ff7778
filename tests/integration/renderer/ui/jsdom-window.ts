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

globalThis.ResizeObserver ??= StillObserver;
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
window.matchMedia ??= (media: string) =>
  ({
    media,
    matches: false,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

export {};
