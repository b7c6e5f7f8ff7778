import { daysIn, type DateRange } from '@shared/domain/calendar/local-date';
import type { OwnHolidayYear } from '@shared/domain/calendar/holiday-years';
import type { HolidayYear } from '@shared/domain/calendar/working-days';

/** One holiday of a year, or one weekend day that is worked in return. */
export type HolidayRow = DateRange & {
  readonly key: string;
  readonly year: string;
  readonly kind: 'off' | 'worked';
  /** Of a worked day the holiday that it is worked for, where that is known. */
  readonly name: string;
  readonly days: number;
  readonly notices: string;
  readonly certainty: HolidayYear['certainty'];
  /** Who entered it, and when; empty for a year that the program ships. */
  readonly saved: string;
};

/** Every day that differs from "weekends are off", latest year first, in the order of the year. */
export function listHolidayRows(
  calendar: readonly (HolidayYear | OwnHolidayYear)[],
): readonly HolidayRow[] {
  return [...calendar]
    .sort((one, other) => other.year - one.year)
    .flatMap((holidays) => {
      const { year, notices, certainty, off, worked } = holidays;
      const own = 'savedBy' in holidays ? holidays : null;
      const saved = own === null ? '' : `${own.savedBy} ${own.savedOn}`;
      const facts = { year: String(year), notices: notices.join('、'), certainty, saved };
      const rows: readonly HolidayRow[] = [
        ...off.map(({ name, from, to }) => ({
          ...facts,
          ...{ key: `off-${from}`, kind: 'off' as const, name, from, to },
          days: daysIn({ from, to }),
        })),
        ...worked.map((day, index) => ({
          ...facts,
          ...{ key: `worked-${day}`, kind: 'worked' as const, from: day, to: day },
          name: own?.workedFor[index] ?? '',
          days: 1,
        })),
      ];
      return [...rows].sort((one, other) => one.from.localeCompare(other.from));
    });
}
