import { daysIn, lastDayOfMonths, type DateRange } from '../calendar/local-date';

/** Days that twelve months count as, leap day or not. */
export const YEAR_DAYS = 365;

/** How many days a report asks for: 365 for twelve months, else the days of its range, such as 92 of an extension. */
export function daysAskedFor(range: DateRange): number {
  return lastDayOfMonths(range.from, 12) === range.to ? YEAR_DAYS : daysIn(range);
}
