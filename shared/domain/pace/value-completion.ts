import {
  fen,
  lineAmount,
  shareOf,
  sum,
  type BasisPoints,
  type Fen,
  type UnitPrice,
} from '../money/money';
import type { Quantity } from '../quantity/quantity';

/** One line's agreed and counted quantity at its selected price. */
export type ValuedLine = {
  readonly agreed: Quantity;
  readonly counted: Quantity;
  readonly price: UnitPrice;
};

export type ValueCompletion = {
  readonly agreed: Fen;
  readonly counted: Fen;
  /** Null when nothing was agreed. */
  readonly share: BasisPoints | null;
};

/**
 * Completion of several lines together, each valued at its selected price, since bags and pieces cannot be added.
 *
 * A line counts at most what was agreed for it, and never below zero: what one has too much does not make up for
 * what another lacks. So the share lies in 0–100 %.
 */
export function valueCompletion(lines: readonly ValuedLine[]): ValueCompletion {
  const agreed = sum(lines.map((line) => lineAmount(line.agreed, line.price)));
  const counted = sum(
    lines.map((line) =>
      line.agreed <= 0
        ? fen(0)
        : lineAmount(Math.max(0, Math.min(line.counted, line.agreed)), line.price),
    ),
  );
  return { agreed, counted, share: shareOf(counted, agreed) };
}
