import { fen, sum, type Fen } from '../../../../domain/money/money';
import type { Statement, StatementLine } from '../../../../domain/reconciliation/statement';
import { LINE_KINDS, type DetailRanges } from './detail-sheet';

/** An amount with the formula that gives it; without one where no sheet adds up to it. */
export type SheetAmount = { readonly formula: string | null; readonly amount: Fen };

export type SheetRanges = {
  readonly detail: DetailRanges;
  readonly invoices: string;
  readonly payments: string;
};

/** The month's movements as sums over the other sheets. */
export type MovementAmounts = Readonly<
  Record<
    'accepted' | 'returned' | 'adjusted' | 'paid' | 'invoicedBlue' | 'invoicedRed',
    SheetAmount
  >
>;

/**
 * Refers each movement to the sheet that it is the sum of.
 *
 * A statement whose lines do not add up to its movement keeps the stated number, so that no
 * recalculation changes what both parties sign.
 */
export function movementAmounts(statement: Statement, ranges: SheetRanges): MovementAmounts {
  const { unpaid, uninvoiced, invoices, payments } = statement;
  const blue = invoices.filter(({ amount }) => amount > 0).map(({ amount }) => amount);
  const red = invoices.filter(({ amount }) => amount < 0).map(({ amount }) => amount);
  const byKind = (kind: StatementLine['kind']) => ({
    formula: `SUMIFS(${ranges.detail.amounts},${ranges.detail.kinds},"${LINE_KINDS[kind]}")`,
    sum: sum(statement.lines.filter((line) => line.kind === kind).map(({ amount }) => amount)),
  });
  const returns = byKind('return');
  return {
    accepted: referTo(unpaid.accepted, byKind('acceptance')),
    returned: referTo(unpaid.returned, {
      formula: `-${returns.formula}`,
      sum: fen(0 - returns.sum),
    }),
    adjusted: referTo(unpaid.adjusted, byKind('adjustment')),
    paid: referTo(unpaid.paid, {
      formula: `SUM(${ranges.payments})`,
      sum: sum(payments.map(({ amount }) => amount)),
    }),
    invoicedBlue: referTo(uninvoiced.invoicedBlue, {
      formula: `SUMIF(${ranges.invoices},">0")`,
      sum: sum(blue),
    }),
    invoicedRed: referTo(uninvoiced.invoicedRed, {
      formula: `SUMIF(${ranges.invoices},"<0")`,
      sum: sum(red),
    }),
  };
}

/** The formula rounded to the fen, where it gives the stated amount. */
export function referTo(
  amount: Fen,
  source: { readonly formula: string; readonly sum: Fen },
): SheetAmount {
  return { formula: source.sum === amount ? `ROUND(${source.formula},2)` : null, amount };
}
