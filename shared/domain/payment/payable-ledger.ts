import { fen } from '../money/money';
import { revised } from '../record/record';
import type { Payable, PayableBalance, PayableEntry } from './payable';

/** The balance of a payable that has no entries yet. */
export function emptyBalance(payable: Payable): PayableBalance {
  const { id, distributorId, dueOn } = payable;
  return { id, revision: 1, distributorId, dueOn, open: fen(0), paid: fen(0) };
}

/** What an entry does to the sums of its payable. A payment entry is negative, so it raises `paid`. */
export function withEntry(
  sums: Pick<PayableBalance, 'open' | 'paid'>,
  entry: Pick<PayableEntry, 'kind' | 'amount'>,
): Pick<PayableBalance, 'open' | 'paid'> {
  const paid = entry.kind === 'payment' ? sums.paid - entry.amount : sums.paid;
  return { open: fen(sums.open + entry.amount), paid: fen(paid) };
}

/** The next revision of a balance after one more entry. */
export function addEntry(balance: PayableBalance, entry: PayableEntry): PayableBalance {
  return revised(balance, withEntry(balance, entry));
}
