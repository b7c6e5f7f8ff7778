import type { Brand } from '../../kernel/brand';

/** A calendar day without a time or zone, written `YYYY-MM-DD`, so that text order is time order. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** Both ends are included. */
export type DateRange = { readonly from: LocalDate; readonly to: LocalDate };

const MS_PER_DAY = 86_400_000;

/** Throws on a day that does not exist, such as 2031-02-30. */
export function localDate(year: number, month: number, day: number): LocalDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCFullYear() !== year)
    throw new RangeError(`No such day: ${year}-${month}-${day}`);
  return toLocalDate(date);
}

/** True for the text of a day that exists, in exactly the form `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && toLocalDate(new Date(time)) === text;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(new Date(Date.parse(date) + days * MS_PER_DAY));
}

/** The same day of a later month, or that month's last day where it has no such day: 31 January + 1 is 28 or 29 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toLocalDate(new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))));
}

/**
 * The last day of so many months that begin with the day: 25 March and 12 months end with 24 March.
 *
 * Where the month of the end has no such day, with its last one: 29 February 2024 and 12 months end with 28 February 2025.
 *
 * @source 民法典 第二百零二条: 没有对应日的，月末日为期间的最后一日
 */
export function lastDayOfMonths(from: LocalDate, months: number): LocalDate {
  const sameDay = addMonths(from, months);
  return partsOf(sameDay).day === partsOf(from).day ? addDays(sameDay, -1) : sameDay;
}

/** Whole months that begin with the day and are over at the end of `day`; 0 when none is. */
export function wholeMonths(from: LocalDate, day: LocalDate): number {
  // Never more than the months between the two days, so that the search below starts high and ends soon.
  let months = Math.max(0, Math.ceil(daysBetween(from, day) / 28) + 1);
  while (months > 0 && lastDayOfMonths(from, months) > day) months -= 1;
  return months;
}

export function startOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01` as LocalDate;
}

export function endOfMonth(date: LocalDate): LocalDate {
  return endOfMonthsLater(date, 0);
}

export function endOfNextMonth(date: LocalDate): LocalDate {
  return endOfMonthsLater(date, 1);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}

/** How many days the range has, both ends counted. */
export function daysIn({ from, to }: DateRange): number {
  return daysBetween(from, to) + 1;
}

export function isWithin(date: LocalDate, { from, to }: DateRange): boolean {
  return from <= date && date <= to;
}

/** 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(date: LocalDate): number {
  return new Date(Date.parse(date)).getUTCDay();
}

export function partsOf(date: LocalDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function endOfMonthsLater(date: LocalDate, months: number): LocalDate {
  const { year, month } = partsOf(date);
  // Day 0 of a month is the last day of the month before it.
  return toLocalDate(new Date(Date.UTC(year, month + months, 0)));
}

function toLocalDate(date: Date): LocalDate {
  return date.toISOString().slice(0, 10) as LocalDate;
}
