import {
  daysBetween,
  daysIn,
  lastDayOfMonths,
  wholeMonths,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';
import { ratio, type BasisPoints } from '../money/money';
import type { TimeBasis } from '../policy/pack-values';

/** Days of a range that have passed, out of all its days. */
export type ElapsedDays = { readonly elapsed: number; readonly total: number };

/** The day itself has passed: 1 on the first day, all on the last; 0 before, all after. */
export function elapsedDays(range: DateRange, day: LocalDate): ElapsedDays {
  const total = daysIn(range);
  const elapsed = daysBetween(range.from, day) + 1;
  return { elapsed: Math.min(total, Math.max(0, elapsed)), total };
}

/**
 * How much of the agreement year has passed (序时进度), by days, rounded half up.
 *
 * First day 1/365, last day 100 %, before it 0, after it 100 %: Decision 0008.
 *
 * @source reference/policy-rules.md 4.3; 浙江省医疗保障局 2025 全流程管理 二(五) names it without a formula
 */
export function timeProgress(range: DateRange, day: LocalDate): BasisPoints {
  const { elapsed, total } = elapsedDays(range, day);
  return ratio(elapsed, total);
}

/**
 * The variant that many bureaus report: whole months of the agreement year that are over, n/12.
 *
 * Months run from the year's own first day; a month is over at the end of its last day, and what the year has beyond
 * whole months is its last month, over with the year: 2024-03-25 to 2025-05-10 has fourteen. Our convention.
 */
export function timeProgressByMonth(range: DateRange, day: LocalDate): BasisPoints {
  const { elapsed, total } = elapsedTime(range, day, 'months');
  return ratio(elapsed, total);
}

/**
 * Elapsed out of all, in days or in whole months as the pack counts.
 *
 * A year of no whole month is counted by days.
 */
export function elapsedTime(range: DateRange, day: LocalDate, basis: TimeBasis): ElapsedDays {
  const whole = wholeMonths(range.from, range.to);
  if (basis === 'days' || whole === 0) return elapsedDays(range, day);
  const total = lastDayOfMonths(range.from, whole) < range.to ? whole + 1 : whole;
  return { elapsed: day < range.to ? wholeMonths(range.from, day) : total, total };
}
