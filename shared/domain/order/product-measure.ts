import type { CountedTotals } from '../pace/completion';
import { quantity, type Quantity } from '../quantity/quantity';
import { openAgreed } from './check-order-line';

/** What one agreed line, or a product with all its lines, is held against. */
type Measure = { readonly agreed: Quantity; readonly totals: CountedTotals | undefined };

export type ProductMeasure = {
  readonly agreed: Quantity;
  readonly totals: CountedTotals;
  /** Agreed and not ordered yet; what one place has ordered beyond its part leaves the others' parts open. */
  readonly open: Quantity;
};

/** A product of an agreement as a whole: its lines together, however they are split by campus and department. */
export function sumMeasures(measures: readonly Measure[]): ProductMeasure {
  const sumOf = (figure: (measure: Measure) => number) =>
    quantity(measures.reduce((total, measure) => total + figure(measure), 0));
  return {
    agreed: sumOf(({ agreed }) => agreed),
    open: sumOf(({ agreed, totals }) => openAgreed(agreed, totals)),
    totals: {
      ordered: sumOf(({ totals }) => totals?.ordered ?? 0),
      delivered: sumOf(({ totals }) => totals?.delivered ?? 0),
      accepted: sumOf(({ totals }) => totals?.accepted ?? 0),
      returned: sumOf(({ totals }) => totals?.returned ?? 0),
    },
  };
}
