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
  /** From the issues of the stock ledger, filled in where figures are read; null while it is not known. */
  readonly used: Quantity | null;
  /** What was accepted less what was returned. */
  readonly acceptedAmount: Fen;
};
