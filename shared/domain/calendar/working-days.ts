import {
  addDays,
  dayOfWeek,
  daysBetween,
  isWithin,
  partsOf,
  type DateRange,
  type LocalDate,
} from './local-date';

/** One holiday of a year: the days that are off, as the State Council published them. */
export type HolidayPeriod = DateRange & { readonly name: string };

/** The public holidays of one calendar year: what differs from "weekends are off". */
export type HolidayYear = {
  readonly year: number;
  /** 发文字号 of the notices the days come from. */
  readonly notices: readonly string[];
  /** `unverified` until somebody has held the days against the published notice. */
  readonly certainty: 'stated' | 'unverified';
  readonly off: readonly HolidayPeriod[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly worked: readonly LocalDate[];
};

/** Holidays are data, because each year has its own notice. */
export type HolidayCalendar = readonly HolidayYear[];

/** A day found by counting working days. Not certain where a year without verified holidays was crossed. */
export type WorkingDay = { readonly day: LocalDate; readonly certain: boolean };

const SUNDAY = 0;
const SATURDAY = 6;

/** In a year without holiday data every Monday to Friday counts: ask `hasHolidays` before relying on it. */
export function isWorkingDay(day: LocalDate, holidays: HolidayCalendar): boolean {
  const year = findHolidayYear(day, holidays);
  if (year?.worked.includes(day)) return true;
  if (year?.off.some((period) => isWithin(day, period))) return false;
  return !isWeekend(day);
}

/** True when the holidays of the day's year are known and were held against their notice. */
export function hasHolidays(day: LocalDate, holidays: HolidayCalendar): boolean {
  return findHolidayYear(day, holidays)?.certainty === 'stated';
}

/**
 * The day itself when it is worked, else the last working day before it: for a payment due on a holiday.
 *
 * The due day does not move; this is shown beside it: Decision 0006.
 *
 * @source reference/practice.md 次月底: due 2025-01-31, last working day 2025-01-27
 */
export function lastWorkingDayOnOrBefore(day: LocalDate, holidays: HolidayCalendar): WorkingDay {
  return walk({ from: day, step: -1, holidays });
}

/** The last working day that is earlier than the day: the aim for a date with 前 (Decision 0007). */
export function lastWorkingDayBefore(day: LocalDate, holidays: HolidayCalendar): WorkingDay {
  const found = walk({ from: addDays(day, -1), step: -1, holidays });
  return { day: found.day, certain: found.certain && hasHolidays(day, holidays) };
}

export function firstWorkingDayOnOrAfter(day: LocalDate, holidays: HolidayCalendar): WorkingDay {
  return walk({ from: day, step: 1, holidays });
}

/** How many working days lie after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysAfter(range: DateRange, holidays: HolidayCalendar): number {
  const days = Math.max(0, daysBetween(range.from, range.to));
  let worked = 0;
  for (let offset = 1; offset <= days; offset += 1) {
    if (isWorkingDay(addDays(range.from, offset), holidays)) worked += 1;
  }
  return worked;
}

/** The working day that is `count` working days after the day; the day itself does not count. */
export function addWorkingDays(
  day: LocalDate,
  count: number,
  holidays: HolidayCalendar,
): WorkingDay {
  let found: WorkingDay = { day, certain: hasHolidays(day, holidays) };
  for (let counted = 0; counted < count; counted += 1) {
    const next = firstWorkingDayOnOrAfter(addDays(found.day, 1), holidays);
    found = { day: next.day, certain: found.certain && next.certain };
  }
  return found;
}

function walk(search: {
  readonly from: LocalDate;
  readonly step: 1 | -1;
  readonly holidays: HolidayCalendar;
}): WorkingDay {
  let { from: day } = search;
  let certain = hasHolidays(day, search.holidays);
  while (!isWorkingDay(day, search.holidays)) {
    day = addDays(day, search.step);
    certain = certain && hasHolidays(day, search.holidays);
  }
  return { day, certain };
}

function findHolidayYear(day: LocalDate, holidays: HolidayCalendar): HolidayYear | undefined {
  const { year } = partsOf(day);
  return holidays.find((entry) => entry.year === year);
}

function isWeekend(day: LocalDate): boolean {
  const weekday = dayOfWeek(day);
  return weekday === SATURDAY || weekday === SUNDAY;
}
