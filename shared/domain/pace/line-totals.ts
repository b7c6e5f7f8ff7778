import type { Fen } from '../money/money';
import type { AgreedLineId, ProgramId } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';

/** Sums over the orders and receipts of one agreed line. Same id as the line. */
export type LineTotals = Stored<AgreedLineId> & {
  readonly programId: ProgramId;
  readonly ordered: Quantity;
  readonly delivered: Quantity;
  readonly accepted: Quantity;
  readonly returned: Quantity;
  readonly used: Quantity;
  /** What was accepted less what was returned. */
  readonly acceptedAmount: Fen;
};
