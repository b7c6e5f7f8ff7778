import type { MovedDueDay } from '../payment/due-day';
import type { Stored } from '../record/record';
import type { Instant } from './instant';
import type { LocalDate } from './local-date';
import type { HolidayCalendar, HolidayYear } from './working-days';

/** A year of holidays as staff have entered it: a version, of which the last one saved counts. */
export type OwnHolidayYear = Stored<string> &
  HolidayYear & {
    /** The holiday that each weekend day is worked for, in the order of `worked`. */
    readonly workedFor: readonly string[];
    readonly savedOn: LocalDate;
    readonly savedAt: Instant;
    readonly savedBy: string;
    readonly reason: string;
    /** Open payables whose pack moves their day off holidays, and whose day moved with this version. */
    readonly movedDueDays: readonly MovedDueDay[];
  };

/** The shipped years, each replaced by the last version that staff have saved of it; years of their own are added. */
export function calendarWith(
  shipped: HolidayCalendar,
  own: readonly OwnHolidayYear[],
): readonly (HolidayYear | OwnHolidayYear)[] {
  const years = new Map<number, HolidayYear | OwnHolidayYear>(
    shipped.map((year) => [year.year, year]),
  );
  // Ids are made in the order of time.
  const inOrder = [...own].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const year of inOrder) years.set(year.year, year);
  return [...years.values()].sort((one, other) => one.year - other.year);
}
