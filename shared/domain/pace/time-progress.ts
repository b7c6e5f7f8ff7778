import {
  daysBetween,
  daysIn,
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
 * Months run from the year's own first day; a month is over at the end of its last day.
 */
export function timeProgressByMonth(range: DateRange, day: LocalDate): BasisPoints {
  const total = wholeMonths(range.from, range.to);
  if (total === 0) return timeProgress(range, day);
  return ratio(Math.min(total, wholeMonths(range.from, day)), total);
}

/**
 * Elapsed out of all, in days or in whole months as the pack counts.
 *
 * A year of no whole month is counted by days.
 */
export function elapsedTime(range: DateRange, day: LocalDate, basis: TimeBasis): ElapsedDays {
  const total = wholeMonths(range.from, range.to);
  if (basis === 'days' || total === 0) return elapsedDays(range, day);
  return { elapsed: Math.min(total, wholeMonths(range.from, day)), total };
}
