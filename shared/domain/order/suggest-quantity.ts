import { endOfMonth, type DateRange, type LocalDate } from '../calendar/local-date';
import { countedQuantity, type CountedTotals } from '../pace/completion';
import { elapsedDays } from '../pace/time-progress';
import type { ProgressEvent } from '../policy/policy-pack';
import { quantity, type Quantity } from '../quantity/quantity';

export type SuggestionInput = {
  readonly agreed: Quantity;
  readonly totals: CountedTotals;
  /** The agreement year. */
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly progressEvent: ProgressEvent;
  readonly basePerPack: number;
};

/** A suggested quantity with everything it was computed from, so that a screen can show the formula. */
export type Suggestion = {
  readonly quantity: Quantity;
  /** What the calendar asks for by that day, in whole units. */
  readonly asked: Quantity;
  /** The end of the month, or of the year where that comes first. */
  readonly by: LocalDate;
  readonly elapsed: number;
  readonly total: number;
  readonly counted: Quantity;
  /** Ordered and not counted yet. */
  readonly onTheWay: Quantity;
  /** Asked less counted less on the way, before packs; zero or less when nothing is missing. */
  readonly missing: number;
};

/**
 * How much to order so that completion catches up with the calendar by the end of the month.
 *
 * Agreed × days passed ÷ days of the year, rounded up, less what has counted and what is on its way;
 * whole packs. Nothing before the year begins; never more than is agreed but for the last pack.
 */
export function suggestQuantity(input: SuggestionInput): Suggestion {
  const { agreed, totals, range, today, progressEvent, basePerPack } = input;
  const monthEnd = endOfMonth(today);
  const by = monthEnd < range.to ? monthEnd : range.to;
  const { elapsed, total } = elapsedDays(range, by);
  const asked = quantity(Number(divideUp(BigInt(agreed) * BigInt(elapsed), BigInt(total))));
  const counted = countedQuantity(totals, progressEvent);
  // What was sent back is neither counted nor on its way: it has to be ordered again.
  const arrived = counted + totals.returned;
  const onTheWay = quantity(Math.max(0, totals.ordered - arrived));
  const missing = asked - counted - onTheWay;
  const packs = Math.ceil(Math.max(0, missing) / basePerPack);
  const suggested = quantity(packs * basePerPack);
  return { quantity: suggested, asked, by, elapsed, total, counted, onTheWay, missing };
}

/** For a numerator that is not negative. */
function divideUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}
