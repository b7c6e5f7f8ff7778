import { createSeededRandom } from '@tests/fixtures/workbooks/seeded-random';

export const FAULTS = [
  /** Worked on; the connection is cut instead of an answer. */
  'lose-answer-after-commit',
  /** The connection is cut before anything is done. */
  'drop-before',
  /** Worked on at once, answered after `delayMs`. */
  'delay',
  /** Worked on only after `lateMs`: the client has given up by then. */
  'late-commit',
  /** Worked on twice, as by a proxy that tries again; the client gets the second answer. */
  'repeat',
  /** Worked on; the answer of the message before of the same interface, as from a proxy that mixes them up. */
  'stale-answer',
  /** Worked on; half of the answer. */
  'cut-answer',
  /** Worked on; an HTML page in place of the answer. */
  'garbage',
  /** Worked on; an answer of 50 MB. */
  'huge',
  'http-500-after-commit',
  'http-500-before',
  /** The whole document is refused in the dialect's words; nothing is done. */
  'refuse',
  /** One line of the document is refused, the others are taken. */
  'refuse-line',
  /** The token dies just before the message. */
  'token-dies',
  'quota-used-up',
  'busy',
  /** Refused because the client's clock were wrong. */
  'clock',
  /** Refused with a return code that no list has; nothing is done. */
  'wrong-code',
  /** Connections are refused for `downMs`. */
  'down',
] as const;

export type Fault = (typeof FAULTS)[number];

export type FaultTimings = {
  readonly delayMs: number;
  readonly lateMs: number;
  readonly downMs: number;
};

export type FaultPlan = {
  readonly seed?: number | undefined;
  /** Share of the messages that meet each fault, 0 to 1; what is not named does not happen. */
  readonly rates?: Readonly<Partial<Record<Fault, number>>> | undefined;
  readonly timings?: { readonly [K in keyof FaultTimings]?: number | undefined } | undefined;
};

export type FaultLogEntry = {
  /** Of the message, from 1, faultless ones counted too. */
  readonly number: number;
  readonly operation: string;
  readonly fault: Fault;
  readonly seed: number;
};

export type FaultControl = {
  /** Random faults from now on. What the plan leaves out stays as it is, but a seed begins its numbers anew. */
  readonly set: (plan: FaultPlan) => void;
  /** The next messages (one; of any operation) meet this fault, before any random one. */
  readonly next: (
    fault: Fault,
    options?: { readonly times?: number | undefined; readonly operation?: string | undefined },
  ) => void;
  /** No faults any more; the log stays. */
  readonly clear: () => void;
  readonly log: () => readonly FaultLogEntry[];
  /** How many messages have come. */
  readonly countMessages: () => number;
  readonly plan: () => {
    readonly seed: number;
    readonly rates: Readonly<Partial<Record<Fault, number>>>;
    readonly timings: FaultTimings;
  };
};

/** The server's side of it. */
export type FaultSource = FaultControl & {
  /** What happens to the message that has just come. */
  readonly take: (operation: string) => Fault | null;
  readonly timings: () => FaultTimings;
};

const PRECISION = 1_000_000;

type PlannedFault = { fault: Fault; times: number; operation: string | null };

export function createFaultSource(initialSeed: number): FaultSource {
  let seed = initialSeed;
  let random = createSeededRandom(seed);
  let rates: Readonly<Partial<Record<Fault, number>>> = {};
  let timings: FaultTimings = { delayMs: 1_500, lateMs: 1_500, downMs: 500 };
  let planned: PlannedFault[] = [];
  let count = 0;
  const entries: FaultLogEntry[] = [];

  function takePlanned(operation: string): Fault | null {
    const found = planned.find((one) => one.operation === null || one.operation === operation);
    if (found === undefined) return null;
    found.times -= 1;
    planned = planned.filter(({ times }) => times > 0);
    return found.fault;
  }

  function takeRandom(): Fault | null {
    // Drawn for every message, so that the same seed gives the same faults whatever was planned by hand.
    let drawn = random.below(PRECISION) / PRECISION;
    for (const fault of FAULTS) {
      drawn -= rates[fault] ?? 0;
      if (drawn < 0) return fault;
    }
    return null;
  }

  return {
    set(plan) {
      if (plan.seed !== undefined) {
        seed = plan.seed;
        random = createSeededRandom(seed);
      }
      rates = plan.rates ?? rates;
      timings = {
        delayMs: plan.timings?.delayMs ?? timings.delayMs,
        lateMs: plan.timings?.lateMs ?? timings.lateMs,
        downMs: plan.timings?.downMs ?? timings.downMs,
      };
    },
    next(fault, { times = 1, operation } = {}) {
      planned.push({ fault, times, operation: operation ?? null });
    },
    clear() {
      planned = [];
      rates = {};
    },
    log: () => [...entries],
    countMessages: () => count,
    plan: () => ({ seed, rates, timings }),
    timings: () => timings,
    take(operation) {
      count += 1;
      const drawn = takeRandom();
      const fault = takePlanned(operation) ?? drawn;
      if (fault !== null) entries.push({ number: count, operation, fault, seed });
      return fault;
    },
  };
}
