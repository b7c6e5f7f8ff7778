import { isWithin, type DateRange } from '../calendar/local-date';
import type { Invoice } from '../payment/payable';
import type { StatementInvoice, StatementPayment } from './statement';
import type { StatementRows } from './statement-rows';

/** Number of an invoice as a clerk reads it: an old one with its code before it. */
export function formatInvoiceNumber({ number, code }: Pick<Invoice, 'number' | 'code'>): string {
  return code === '' ? number : `${code} ${number}`;
}

/** The invoices that were received in the period, by day and number. */
export function listStatementInvoices(
  { invoices, receipts }: StatementRows,
  range: DateRange,
): readonly StatementInvoice[] {
  const invoicesById = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const receiptNumbersById = new Map(receipts.map(({ id, number }) => [id, number]));
  return invoices
    .filter(({ receivedOn }) => isWithin(receivedOn, range))
    .map((invoice) => {
      const { issuedOn, receivedOn, amount, taxRate, redOfInvoiceId } = invoice;
      const blue = redOfInvoiceId === null ? undefined : invoicesById.get(redOfInvoiceId);
      return {
        number: formatInvoiceNumber(invoice),
        issuedOn,
        receivedOn,
        amount,
        taxRate,
        redOf: blue === undefined ? null : formatInvoiceNumber(blue),
        receiptNumbers: invoice.receiptIds.map((id) => receiptNumbersById.get(id) ?? ''),
      };
    })
    .sort((a, b) => compareText(a.receivedOn + a.number, b.receivedOn + b.number));
}

/** The payments that the bank carried out in the period, by day and number. */
export function listStatementPayments(
  { payments, payables }: StatementRows,
  range: DateRange,
): readonly StatementPayment[] {
  const receiptNumbersById = new Map(payables.map(({ id, receiptNumber }) => [id, receiptNumber]));
  return payments
    .filter(({ paidOn }) => isWithin(paidOn, range))
    .map(({ number, paidOn, bankReference, amount, allocations }) => ({
      number,
      paidOn,
      bankReference,
      amount,
      receiptNumbers: allocations.map(({ payableId }) => receiptNumbersById.get(payableId) ?? ''),
    }))
    .sort((a, b) => compareText(a.paidOn + a.number, b.paidOn + b.number));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
