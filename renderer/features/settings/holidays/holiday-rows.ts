import { daysIn, type DateRange } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar, HolidayYear } from '@shared/domain/calendar/working-days';

/** One holiday of a year, or one weekend day that is worked in return. */
export type HolidayRow = DateRange & {
  readonly key: string;
  readonly year: string;
  readonly kind: 'off' | 'worked';
  /** Empty for a day that is worked. */
  readonly name: string;
  readonly days: number;
  readonly notices: string;
  readonly certainty: HolidayYear['certainty'];
};

/** Every day that differs from "weekends are off", latest year first, in the order of the year. */
export function listHolidayRows(calendar: HolidayCalendar): readonly HolidayRow[] {
  return [...calendar]
    .sort((one, other) => other.year - one.year)
    .flatMap(({ year, notices, certainty, off, worked }) => {
      const facts = { year: String(year), notices: notices.join('、'), certainty };
      const rows: readonly HolidayRow[] = [
        ...off.map(({ name, from, to }) => ({
          ...facts,
          ...{ key: `off-${from}`, kind: 'off' as const, name, from, to },
          days: daysIn({ from, to }),
        })),
        ...worked.map((day) => ({
          ...facts,
          ...{ key: `worked-${day}`, kind: 'worked' as const, name: '', from: day, to: day },
          days: 1,
        })),
      ];
      return [...rows].sort((one, other) => one.from.localeCompare(other.from));
    });
}
