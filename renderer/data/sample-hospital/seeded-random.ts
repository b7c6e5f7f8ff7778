export type SeededRandom = {
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  /** True in so many of a thousand cases. */
  readonly chance: (perThousand: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
};

const MULBERRY_STEP = 0x6d2b79f5;
const TWO_TO_32 = 0x1_0000_0000;

/** The same numbers for the same seed on every machine (mulberry32): the sample hospital never changes. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;

  function nextShare(): number {
    state = (state + MULBERRY_STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  }
  function between(from: number, to: number): number {
    return from + Math.floor(nextShare() * (to - from + 1));
  }
  return {
    between,
    chance: (perThousand) => nextShare() * 1000 < perThousand,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
  };
}
