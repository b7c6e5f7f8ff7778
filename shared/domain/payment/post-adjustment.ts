import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import { fen, type Fen } from '../money/money';
import type { Payable, PayableBalance, PayableEntry, PayableEntryId } from './payable';
import { addEntry } from './payable-ledger';

/** A price difference (补差, either way) or a red entry (红冲, only down) on one payable. */
export type Adjustment = {
  readonly kind: 'price-adjustment' | 'red-entry';
  /** Positive raises, negative lowers what is owed. */
  readonly amount: Fen;
  readonly on: LocalDate;
  readonly documentId: string;
  readonly documentNumber: string;
};

export type AdjustmentError =
  | { readonly kind: 'amount-zero' }
  | { readonly kind: 'red-entry-raises' }
  | { readonly kind: 'adjusted-in-future'; readonly on: LocalDate; readonly today: LocalDate }
  | { readonly kind: 'adjusted-before-acceptance'; readonly acceptedOn: LocalDate }
  | { readonly kind: 'below-zero'; readonly value: Fen };

type AdjustmentContext = {
  readonly today: LocalDate;
  readonly payable: Payable;
  readonly balance: PayableBalance;
};

/**
 * Checks that an adjustment leaves the accepted goods with a value, and returns that value.
 *
 * The value is what was accepted, less returns, with all adjustments: what is open and what is paid.
 *
 * @errors `amount-zero`, `red-entry-raises`, `adjusted-in-future`, `adjusted-before-acceptance`, `below-zero`
 */
export function checkAdjustment(
  { kind, amount, on }: Adjustment,
  { today, payable, balance }: AdjustmentContext,
): Result<Fen, AdjustmentError> {
  if (amount === 0) return err({ kind: 'amount-zero' });
  if (kind === 'red-entry' && amount > 0) return err({ kind: 'red-entry-raises' });
  if (on > today) return err({ kind: 'adjusted-in-future', on, today });
  const { acceptedOn } = payable;
  if (on < acceptedOn) return err({ kind: 'adjusted-before-acceptance', acceptedOn });
  const value = fen(balance.open + balance.paid);
  const after = fen(value + amount);
  return after < 0 ? err({ kind: 'below-zero', value }) : ok(after);
}

/**
 * Posts an adjustment to the ledger of one payable.
 *
 * @errors as `checkAdjustment`
 */
export function postAdjustment(
  adjustment: Adjustment,
  context: AdjustmentContext,
  newId: () => string,
): Result<{ readonly entry: PayableEntry; readonly balance: PayableBalance }, AdjustmentError> {
  const checked = checkAdjustment(adjustment, context);
  if (!checked.ok) return checked;
  const { id: payableId, distributorId } = context.payable;
  const id = newId() as PayableEntryId;
  const entry: PayableEntry = { id, revision: 1, payableId, distributorId, ...adjustment };
  return ok({ entry, balance: addEntry(context.balance, entry) });
}
