import type { LocalDate } from '../calendar/local-date';
import { fen, type Fen } from '../money/money';
import type { PrepaymentEntry } from './prepayment';
import { sumPrepayment } from './prepayment-sums';

/** What the fund states of the balance, beside ours at the end of the same day. */
export type PrepaymentReconciliation = {
  readonly on: LocalDate;
  readonly documentNumber: string;
  readonly fund: Fen;
  readonly own: Fen;
  /** The fund's less ours: zero where both agree. */
  readonly difference: Fen;
};

type Entry = Pick<
  PrepaymentEntry,
  'id' | 'kind' | 'amount' | 'on' | 'documentNumber' | 'reversesId' | 'number'
>;

/**
 * The last balance that the fund has stated against our ledger of that day; null while it has stated none.
 *
 * A statement that was taken back by a red entry does not count.
 */
export function reconcilePrepayment(entries: readonly Entry[]): PrepaymentReconciliation | null {
  const reversed = new Set(entries.map(({ reversesId }) => reversesId));
  const [last] = entries
    .filter(
      ({ id, kind, reversesId }) =>
        kind === 'confirmed' && reversesId === null && !reversed.has(id),
    )
    .sort((one, other) => other.on.localeCompare(one.on) || other.number.localeCompare(one.number));
  if (last === undefined) return null;
  const own = sumPrepayment(entries.filter(({ on }) => on <= last.on)).balance;
  const { on, documentNumber, amount } = last;
  return { on, documentNumber, fund: amount, own, difference: fen(amount - own) };
}
