import {
  addDays,
  addMonths,
  daysIn,
  isWithin,
  lastDayOfMonths,
  wholeMonths,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';
import type { Selection } from '../program/program';
import { quantity, type Quantity } from '../quantity/quantity';
import type { MovementKind } from '../stock/stock';
import type { DemandFigures } from './demand-report';

/** Goods accepted (positive) or sent back (negative) on a day. */
export type DatedQuantity = { readonly on: LocalDate; readonly quantity: number };

export type DatedMovement = DatedQuantity & { readonly kind: MovementKind };

/** What the ledgers hold of one product. */
export type ProductHistory = {
  readonly purchases: readonly DatedQuantity[];
  readonly movements: readonly DatedMovement[];
  readonly agreed: Quantity | null;
};

/** What the ledgers hold of one product of a group, and whether it is selected. */
export type GroupHistory = Pick<ProductHistory, 'purchases'> & { readonly selection: Selection };

/** First day and last day of the time before the base days, of as many months, else of as many days. */
export function rangeBefore(range: DateRange): DateRange {
  const months = wholeMonths(range.from, range.to);
  const isWhole = months > 0 && lastDayOfMonths(range.from, months) === range.to;
  const from = isWhole ? addMonths(range.from, -months) : addDays(range.from, -daysIn(range));
  return { from, to: addDays(range.from, -1) };
}

/**
 * The figures a proposal rests on. Days of both ranges are included.
 *
 * A product that the ledger never issued has no use: purchases stand in for it. The year before is null when nothing
 * of the program was bought up to its end.
 */
export function demandFigures(
  history: ProductHistory,
  group: readonly GroupHistory[],
  baseRange: DateRange,
): DemandFigures {
  const { purchases, movements } = history;
  const baseDays = daysIn(baseRange);
  const middle = addDays(baseRange.from, Math.ceil(baseDays / 2) - 1);
  const before = rangeBefore(baseRange);
  const wasBought = purchases.some(({ on }) => on <= before.to);
  const selected = group.filter(({ selection }) => selection !== 'non-selected');
  return {
    purchased: sumWithin(purchases, baseRange),
    purchasedBefore: wasBought ? sumWithin(purchases, before) : null,
    used: usedWithin(movements, baseRange),
    firstHalf: sumWithin(purchases, { from: baseRange.from, to: middle }),
    secondHalf: sumWithin(purchases, { from: addDays(middle, 1), to: baseRange.to }),
    stockOutDays: stockOutDays(movements, baseRange),
    baseDays,
    groupPurchased: sumOf(group, baseRange),
    groupSelected: sumOf(selected, baseRange),
    agreed: history.agreed,
  };
}

function sumOf(group: readonly GroupHistory[], range: DateRange): Quantity {
  return quantity(group.reduce((total, { purchases }) => total + sumWithin(purchases, range), 0));
}

function sumWithin(events: readonly DatedQuantity[], range: DateRange): Quantity {
  return quantity(
    events
      .filter(({ on }) => isWithin(on, range))
      .reduce((total, event) => total + event.quantity, 0),
  );
}

function usedWithin(movements: readonly DatedMovement[], range: DateRange): Quantity | null {
  const issues = movements.filter(
    ({ kind }) => kind === 'issue' || kind === 'return-from-department',
  );
  if (issues.length === 0) return null;
  // Out of the store is negative.
  return quantity(0 - sumWithin(issues, range));
}

/**
 * Days at whose end nothing was on hand, from the first receipt on. Two moves on one day count together.
 */
export function stockOutDays(movements: readonly DatedQuantity[], range: DateRange): number {
  const sorted = [...movements].sort((one, other) => (one.on < other.on ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) return 0;
  let onHand = 0;
  let empty = 0;
  sorted.forEach(({ on, quantity: moved }, index) => {
    onHand += moved;
    const next = sorted[index + 1]?.on;
    if (onHand > 0 || next === on) return;
    const from = on < range.from ? range.from : on;
    const until = next === undefined ? range.to : addDays(next, -1);
    const to = until < range.to ? until : range.to;
    if (from <= to) empty += daysIn({ from, to });
  });
  return empty;
}
