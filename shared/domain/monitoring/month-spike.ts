import { addDays, addMonths, startOfMonth, type LocalDate } from '../calendar/local-date';
import type { WarningLimits } from './warning-limits';

/** What was taken in a calendar month, such as 2024-08. */
export type MonthUse = { readonly month: string; readonly units: number };

export type Spike = {
  readonly month: string;
  readonly units: number;
  /** The mean of the months before, rounded down. */
  readonly usual: number;
};

/** A mean of fewer months says nothing. Our number. */
export const LEAST_MONTHS = 3;
const COMPARED_MONTHS = 12;

/**
 * Whether the last full month is unusual against the twelve before it.
 *
 * Months before the first use do not count as zero: the product was not there yet. Compared in whole numbers.
 *
 * @source 渝医保办〔2024〕54号 二(六): 可能发生的异常使用; how it is measured is our convention
 */
export function findSpike(
  uses: readonly MonthUse[],
  today: LocalDate,
  limits: Pick<WarningLimits, 'spikeShare' | 'spikeUnits'>,
): Spike | null {
  const last = addMonths(startOfMonth(today), -1);
  const unitsByMonth = new Map<string, number>();
  for (const { month, units } of uses)
    unitsByMonth.set(month, (unitsByMonth.get(month) ?? 0) + units);
  const compared = Array.from({ length: COMPARED_MONTHS }, (_, index) =>
    monthOf(addMonths(last, index - COMPARED_MONTHS)),
  );
  const firstUsed = compared.findIndex((month) => (unitsByMonth.get(month) ?? 0) > 0);
  const months = firstUsed < 0 ? [] : compared.slice(firstUsed);
  if (months.length < LEAST_MONTHS) return null;
  const total = months.reduce((sum, month) => sum + (unitsByMonth.get(month) ?? 0), 0);
  const units = unitsByMonth.get(monthOf(last)) ?? 0;
  if (units < limits.spikeUnits || total <= 0) return null;
  // units > mean × share, without a division.
  const isUnusual =
    BigInt(units) * BigInt(months.length) * 10_000n > BigInt(total) * BigInt(limits.spikeShare);
  return isUnusual
    ? { month: monthOf(last), units, usual: Math.floor(total / months.length) }
    : null;
}

export function monthOf(day: LocalDate): string {
  return day.slice(0, 7);
}

/** The first day that `findSpike` looks at. */
export function spikeWindowFrom(today: LocalDate): LocalDate {
  return addMonths(startOfMonth(today), -COMPARED_MONTHS - 1);
}

/** The last day that `findSpike` looks at. */
export function spikeWindowTo(today: LocalDate): LocalDate {
  return addDays(startOfMonth(today), -1);
}
