import {
  addDays,
  endOfMonth,
  isWithin,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';
import { shareOf, type BasisPoints } from '../money/money';
import { quantity, type Quantity } from '../quantity/quantity';
import { timeProgress, timeProgressByMonth } from './time-progress';

/** Something that counted on a day: positive when accepted, negative when sent back. */
export type CountedEvent = { readonly on: LocalDate; readonly quantity: Quantity };

export type MonthSeriesInput = {
  readonly events: readonly CountedEvent[];
  /** The agreement year. */
  readonly range: DateRange;
  readonly agreed: Quantity;
  readonly today: LocalDate;
};

/** One calendar month of an agreement year, cut at its last day. */
export type MonthPoint = {
  /** Last day of the month, or of the year. */
  readonly on: LocalDate;
  /** Net quantity of the month; null in a month that has not begun. */
  readonly net: Quantity | null;
  readonly cumulative: Quantity | null;
  readonly completionShare: BasisPoints | null;
  /** By days, on that last day. */
  readonly timeShare: BasisPoints;
  /** The n/12 variant, on that last day. A pack that counts months is held against it. */
  readonly timeShareByMonth: BasisPoints;
};

/**
 * Cumulative net quantity against time progress, per month end of the agreement year.
 *
 * What lies outside the year or after today does not count. The running month shows what it has so far.
 */
export function monthSeries({
  events,
  range,
  agreed,
  today,
}: MonthSeriesInput): readonly MonthPoint[] {
  const counted = events.filter((event) => isWithin(event.on, range) && event.on <= today);
  let cumulative = 0;
  return monthsOf(range).map((month): MonthPoint => {
    const time = {
      on: month.to,
      timeShare: timeProgress(range, month.to),
      timeShareByMonth: timeProgressByMonth(range, month.to),
    };
    if (month.from > today) return { ...time, net: null, cumulative: null, completionShare: null };
    const net = counted
      .filter((event) => isWithin(event.on, month))
      .reduce((total, event) => total + event.quantity, 0);
    cumulative += net;
    return {
      ...time,
      net: quantity(net),
      cumulative: quantity(cumulative),
      completionShare: shareOf(cumulative, agreed),
    };
  });
}

function monthsOf(range: DateRange): readonly DateRange[] {
  const months: DateRange[] = [];
  for (let from = range.from; from <= range.to;) {
    const end = endOfMonth(from);
    const to = end < range.to ? end : range.to;
    months.push({ from, to });
    from = addDays(to, 1);
  }
  return months;
}
