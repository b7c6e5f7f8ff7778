import {
  daysBetween,
  endOfMonth,
  isWithin,
  startOfMonth,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';
import { fen, sum, type Fen } from '../money/money';
import type { Invoice, Payable, PayableEntry, PayableId } from '../payment/payable';
import type { Ageing, Statement, UninvoicedRollForward, UnpaidRollForward } from './statement';
import { listStatementInvoices, listStatementPayments } from './statement-documents';
import { listStatementLines } from './statement-lines';
import type { StatementHead, StatementRows } from './statement-rows';

/**
 * The month's statement with a distributor, by acceptance day: both roll-forwards, ageing and detail.
 *
 * A document belongs to the month of its day: an acceptance by acceptance day, an invoice by the
 * day it was received, a payment by the day of the bank's success. `checkStatement` proves the sums.
 *
 * @source reference/practice.md, The statement with a distributor
 */
export function composeStatement(head: StatementHead, rows: StatementRows): Statement {
  const range = { from: startOfMonth(head.month), to: endOfMonth(head.month) };
  const known = upTo(range.to, head, rows);
  return {
    number: head.number,
    hospital: head.hospital,
    distributor: head.distributor,
    ...range,
    unpaid: rollUnpaid(known.entries, range),
    uninvoiced: rollUninvoiced(known.entries, known.invoices, range),
    invoicedUnpaid: fen(total(known.invoices) - total(known.payments)),
    ageing: ageOpen(known.entries, known.payables, range.to),
    lines: listStatementLines(known, range),
    invoices: listStatementInvoices(known, range),
    payments: listStatementPayments(known, range),
  };
}

function upTo(to: LocalDate, { distributorId }: StatementHead, rows: StatementRows): StatementRows {
  const isOurs = (row: { readonly distributorId: unknown }) => row.distributorId === distributorId;
  return {
    ...rows,
    entries: rows.entries.filter((entry) => isOurs(entry) && entry.on <= to),
    payables: rows.payables.filter(isOurs),
    invoices: rows.invoices.filter((invoice) => isOurs(invoice) && invoice.receivedOn <= to),
    payments: rows.payments.filter((payment) => isOurs(payment) && payment.paidOn <= to),
    receipts: rows.receipts.filter(isOurs),
    receiptLines: rows.receiptLines.filter(isOurs),
    returns: rows.returns.filter(isOurs),
  };
}

function rollUnpaid(entries: readonly PayableEntry[], range: DateRange): UnpaidRollForward {
  const inMonth = entries.filter(({ on }) => isWithin(on, range));
  const ofKind = (...kinds: readonly PayableEntry['kind'][]) =>
    total(inMonth.filter(({ kind }) => kinds.includes(kind)));
  return {
    opening: total(entries.filter(({ on }) => on < range.from)),
    accepted: ofKind('acceptance'),
    returned: fen(0 - ofKind('return')),
    adjusted: ofKind('price-adjustment', 'red-entry'),
    paid: fen(0 - ofKind('payment')),
    closing: total(entries),
  };
}

function rollUninvoiced(
  entries: readonly PayableEntry[],
  invoices: readonly Invoice[],
  range: DateRange,
): UninvoicedRollForward {
  const goods = entries.filter(({ kind }) => kind !== 'payment');
  const received = invoices.filter(({ receivedOn }) => isWithin(receivedOn, range));
  const goodsBefore = total(goods.filter(({ on }) => on < range.from));
  const invoicesBefore = total(invoices.filter(({ receivedOn }) => receivedOn < range.from));
  return {
    opening: fen(goodsBefore - invoicesBefore),
    acceptedNet: total(goods.filter(({ on }) => isWithin(on, range))),
    invoicedBlue: total(received.filter(({ kind }) => kind === 'blue')),
    invoicedRed: total(received.filter(({ kind }) => kind === 'red')),
    closing: fen(total(goods) - total(invoices)),
  };
}

/** A claim on the distributor lowers the age class of its own payable. */
function ageOpen(
  entries: readonly PayableEntry[],
  payables: readonly Payable[],
  to: LocalDate,
): Ageing {
  const openById = new Map<PayableId, number>();
  for (const { payableId, amount } of entries)
    openById.set(payableId, (openById.get(payableId) ?? 0) + amount);
  let [notDue, late1To30, late31To60, lateOver60] = [0, 0, 0, 0];
  for (const { id, dueOn } of payables) {
    const open = openById.get(id) ?? 0;
    const late = daysBetween(dueOn, to);
    if (late <= 0) notDue += open;
    else if (late <= 30) late1To30 += open;
    else if (late <= 60) late31To60 += open;
    else lateOver60 += open;
  }
  return {
    notDue: fen(notDue),
    late1To30: fen(late1To30),
    late31To60: fen(late31To60),
    lateOver60: fen(lateOver60),
  };
}

function total(rows: readonly { readonly amount: Fen }[]): Fen {
  return sum(rows.map(({ amount }) => amount));
}
