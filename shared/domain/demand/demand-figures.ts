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
import { countUnits } from '../conversion/count-units';
import type { ConvertedProduct, GroupUnits } from '../conversion/group-conversion';
import type { ProgramProductId, Selection } from '../program/program';
import type { Fraction } from '../quantity/fraction';
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
  /** Sets that departments used part by part; nothing but for the whole of a product system. */
  readonly usedByParts: readonly DatedQuantity[];
  readonly agreed: Quantity | null;
  /** Null for a product that is counted by itself. */
  readonly system: DemandFigures['system'];
};

/** What the ledgers hold of one product of a group by itself, and whether it is selected. */
export type GroupHistory = Pick<ProductHistory, 'purchases'> & {
  readonly productId: ProgramProductId;
  readonly selection: Selection;
};

/** A group's purchases with how they are counted in its agreed unit. */
export type GroupBook = {
  readonly rows: readonly GroupHistory[];
  readonly units: GroupUnits;
  readonly productsById: ReadonlyMap<ProgramProductId, ConvertedProduct>;
};

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
 * Products of a group are added in its agreed unit; those without a conversion are counted apart.
 * A product that the ledger never issued has no use: purchases stand in for it. The year before is null when nothing
 * of the program was bought up to its end.
 */
export function demandFigures(
  history: ProductHistory,
  group: GroupBook,
  baseRange: DateRange,
): DemandFigures {
  const { purchases, movements, usedByParts, agreed, system } = history;
  const baseDays = daysIn(baseRange);
  const middle = addDays(baseRange.from, Math.ceil(baseDays / 2) - 1);
  const before = rangeBefore(baseRange);
  const wasBought = purchases.some(({ on }) => on <= before.to);
  return {
    purchased: sumWithin(purchases, baseRange),
    purchasedBefore: wasBought ? sumWithin(purchases, before) : null,
    used: usedWithin(movements, usedByParts, baseRange),
    firstHalf: sumWithin(purchases, { from: baseRange.from, to: middle }),
    secondHalf: sumWithin(purchases, { from: addDays(middle, 1), to: baseRange.to }),
    stockOutDays: stockOutDays(movements, baseRange),
    baseDays,
    ...groupSums(group, baseRange),
    agreed,
    system,
  };
}

/** Both in the smallest share of the agreed unit that both are whole numbers of: only their ratio says something. */
function groupSums(
  { rows, units, productsById }: GroupBook,
  range: DateRange,
): Pick<DemandFigures, 'groupPurchased' | 'groupSelected' | 'groupUncounted'> {
  const bought = rows.map(({ purchases, ...row }) => ({
    ...row,
    quantity: sumWithin(purchases, range),
  }));
  const all = countUnits(bought, units, productsById);
  const selected = countUnits(
    bought.filter(({ selection }) => selection !== 'non-selected'),
    units,
    productsById,
  );
  const scale = all.exact.denominator * selected.exact.denominator;
  const inScale = ({ numerator, denominator }: Fraction) =>
    quantity(Number((numerator * scale) / denominator));
  return {
    groupPurchased: inScale(all.exact),
    groupSelected: inScale(selected.exact),
    groupUncounted: all.missing.length,
  };
}

function sumWithin(events: readonly DatedQuantity[], range: DateRange): Quantity {
  return quantity(
    events
      .filter(({ on }) => isWithin(on, range))
      .reduce((total, event) => total + event.quantity, 0),
  );
}

function usedWithin(
  movements: readonly DatedMovement[],
  byParts: readonly DatedQuantity[],
  range: DateRange,
): Quantity | null {
  const issues = movements.filter(
    ({ kind }) => kind === 'issue' || kind === 'return-from-department',
  );
  if (issues.length === 0 && byParts.length === 0) return null;
  // Out of the store is negative.
  return quantity(sumWithin(byParts, range) - sumWithin(issues, range));
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
