import { fen, sum, type Fen } from '../money/money';
import type { PrepaymentEntry, PrepaymentEntryKind } from './prepayment';

/** Sums over a program's prepayment ledger. */
export type PrepaymentSums = Readonly<Record<Exclude<PrepaymentEntryKind, 'confirmed'>, Fen>> & {
  /** What the fund has prepaid and not taken back: received less offset and refunded. */
  readonly balance: Fen;
  /** Notified and not received; below zero when more came than was notified. */
  readonly outstanding: Fen;
};

/** Adds the ledger up; red entries take back what they reverse. */
export function sumPrepayment(
  entries: readonly Pick<PrepaymentEntry, 'kind' | 'amount'>[],
): PrepaymentSums {
  const of = (kind: PrepaymentEntryKind) =>
    sum(entries.filter((entry) => entry.kind === kind).map(({ amount }) => amount));
  const sums = {
    notified: of('notified'),
    received: of('received'),
    offset: of('offset'),
    refund: of('refund'),
  };
  return {
    ...sums,
    balance: fen(sums.received - sums.offset - sums.refund),
    outstanding: fen(sums.notified - sums.received),
  };
}
