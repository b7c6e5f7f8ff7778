import {
  addDays,
  daysIn,
  lastDayOfMonths,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';
import { basisPoints, ratio, type BasisPoints } from '../money/money';
import type { Citation, PolicyPack } from '../policy/policy-pack';
import { quantity, type Quantity } from '../quantity/quantity';
import { completion, countedQuantity, type CountedTotals } from './completion';
import { elapsedDays, elapsedTime, type ElapsedDays } from './time-progress';

/**
 * How completion stands against time progress.
 *
 * `not-started`: nothing counted yet. `on-pace`: less than one unit ahead. `behind` and `strongly-behind`:
 * below the pack's shares of time progress. `no-quantity`: nothing was agreed, so there is nothing to be behind of.
 */
export type PaceLight =
  'done' | 'ahead' | 'on-pace' | 'behind' | 'strongly-behind' | 'not-started' | 'no-quantity';

export type PaceInput = {
  readonly agreed: Quantity;
  readonly totals: CountedTotals;
  /** The agreement year. */
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly pack: Pick<
    PolicyPack,
    'progressEvent' | 'behindShare' | 'stronglyBehindShare' | 'progressCitation' | 'timeBasis'
  >;
};

export type Pace = {
  readonly counted: Quantity;
  readonly completionShare: BasisPoints | null;
  readonly timeShare: BasisPoints;
  /** Completion less time progress; completion of one line may pass 100 %, for orders go on at the selected price. */
  readonly differencePoints: BasisPoints | null;
  /** Counted less what time progress asks for in whole units, rounded up: below zero exactly when less than that is done. */
  readonly differenceUnits: Quantity;
  /** Whole units that time progress asks for, rounded down: 0 in the first days of a line of few. */
  readonly askedUnits: Quantity;
  readonly open: Quantity;
  /** Null when quantity is open and no day is left. */
  readonly neededPerMonth: Quantity | null;
  /** Linear from the first day. Null when finished, not started, over, or beyond ten years. */
  readonly expectedFinishOn: LocalDate | null;
  readonly light: PaceLight;
  readonly citation: Citation;
};

const MONTHS_PER_YEAR = 12n;
const WHOLE = 10_000n;
/** Later than this a forecast says nothing but "never at this rate". */
const LONGEST_FORECAST_DAYS = 3_650n;

/**
 * Pace of one agreed line on a day.
 *
 * Every comparison is made in whole numbers before rounding, so that a shown 50.1 % never hides who is behind.
 *
 * @source reference/policy-rules.md 4.3; the warning share is a working convention, not law: Decision 0008
 */
export function paceOf({ agreed, totals, range, today, pack }: PaceInput): Pace {
  const counted = countedQuantity(totals, pack.progressEvent);
  const days = elapsedDays(range, today);
  const time = elapsedTime(range, today, pack.timeBasis);
  const completionShare = completion(totals, agreed, pack.progressEvent);
  const timeShare = ratio(time.elapsed, time.total);
  const standing = { agreed, counted, ...time };
  const open = quantity(Math.max(0, agreed - counted));
  return {
    counted,
    completionShare,
    timeShare,
    differencePoints: completionShare === null ? null : basisPoints(completionShare - timeShare),
    differenceUnits: quantity(counted - expectedUnits(standing)),
    askedUnits: quantity(
      Number((BigInt(Math.max(0, agreed)) * BigInt(time.elapsed)) / BigInt(time.total)),
    ),
    open,
    neededPerMonth: neededPerMonth(open, time, twelveMonths(range, time, days)),
    expectedFinishOn:
      today > range.to ? null : expectedFinishOn({ ...standing, ...days }, range.from),
    light: lightOf(standing, pack),
    citation: pack.progressCitation,
  };
}

/**
 * Below the pack's share of time progress, or without anything while a whole unit is asked for.
 *
 * On the first day nothing can have come yet: one whole unit is the least that is asked for. Our convention.
 */
export function isBehindCalendar({
  light,
  askedUnits,
}: Pick<Pace, 'light' | 'askedUnits'>): boolean {
  if (light === 'not-started') return askedUnits > 0;
  return light === 'behind' || light === 'strongly-behind';
}

/**
 * Open quantity ÷ (remaining days ÷ (days of the year ÷ 12)), rounded up (需月均采购量).
 *
 * Remaining days are those after the day, since time progress has counted the day itself. Where the pack counts
 * months, the months that are not over. `perYear`: how much time twelve months are, of a year that has more or fewer.
 *
 * @source reference/policy-rules.md 4.3 Rounding; that a prolonged or shorter year keeps months of the usual length is our convention
 */
export function neededPerMonth(
  open: Quantity,
  { elapsed, total }: ElapsedDays,
  perYear = total,
): Quantity | null {
  if (open <= 0) return quantity(0);
  if (elapsed >= total) return null;
  return quantity(
    Number(divideUp(BigInt(open) * BigInt(perYear), MONTHS_PER_YEAR * BigInt(total - elapsed))),
  );
}

/** Twelve months from the year's first day, in what its time is counted in. */
function twelveMonths(range: DateRange, time: ElapsedDays, days: ElapsedDays): number {
  const isByMonth = time.total !== days.total;
  return isByMonth
    ? Number(MONTHS_PER_YEAR)
    : daysIn({ from: range.from, to: lastDayOfMonths(range.from, 12) });
}

type Standing = ElapsedDays & { readonly agreed: Quantity; readonly counted: Quantity };

function expectedUnits({ agreed, elapsed, total }: Standing): number {
  return Number(divideUp(BigInt(agreed) * BigInt(elapsed), BigInt(total)));
}

function expectedFinishOn(
  { agreed, counted, elapsed }: Standing,
  from: LocalDate,
): LocalDate | null {
  if (counted <= 0 || elapsed === 0 || counted >= agreed) return null;
  const days = divideUp(BigInt(agreed) * BigInt(elapsed), BigInt(counted));
  return days > LONGEST_FORECAST_DAYS ? null : addDays(from, Number(days) - 1);
}

function lightOf(standing: Standing, shares: PaceInput['pack']): PaceLight {
  const { agreed, counted, elapsed, total } = standing;
  if (agreed <= 0) return 'no-quantity';
  if (counted >= agreed) return 'done';
  if (counted <= 0) return 'not-started';
  const done = BigInt(counted) * BigInt(total);
  const asked = BigInt(agreed) * BigInt(elapsed);
  if (done * WHOLE < asked * BigInt(shares.stronglyBehindShare)) return 'strongly-behind';
  if (done * WHOLE < asked * BigInt(shares.behindShare)) return 'behind';
  return counted > expectedUnits(standing) ? 'ahead' : 'on-pace';
}

/** For a numerator that is not negative. */
function divideUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}
