import type { Instant } from '../calendar/instant';
import {
  endOfMonth,
  isWithin,
  startOfMonth,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';
import type { AgreementYear, Program } from '../program/program';

/** A month of the report and the last day that it knows of (截止时点). */
export type ReportPeriod = { readonly month: DateRange; readonly cutOn: LocalDate };

/** The month that a day falls in, cut at its end; a month that still runs is cut today. */
export function reportPeriod(day: LocalDate, today: LocalDate): ReportPeriod {
  const month = { from: startOfMonth(day), to: endOfMonth(day) };
  const cutOn = today < month.to && isWithin(today, month) ? today : month.to;
  return { month, cutOn };
}

/** The agreement years that a month touches up to its cut: two of them where one ends within the month. */
export function yearsInMonth(
  { years }: Pick<Program, 'years'>,
  { month, cutOn }: ReportPeriod,
): readonly AgreementYear[] {
  return years.filter(({ from, to }) => from <= cutOn && to >= month.from);
}

const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

/** 2024-10-08T01:05:00Z as `2024-10-08 09:05`: China knows no summer time. */
export function shanghaiTime(at: Instant): string {
  const there = new Date(Date.parse(at) + SHANGHAI_AHEAD_MS).toISOString();
  return there.slice(0, 16).replace('T', ' ');
}
