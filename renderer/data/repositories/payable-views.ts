import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { invoiceStateOf, type InvoiceState } from '@shared/domain/payment/invoice-state';
import type { Invoice, Payable, PayableBalance, Payment } from '@shared/domain/payment/payable';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import { formatInvoiceNumber } from '@shared/domain/reconciliation/statement-documents';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import { getRows, mapById } from './read-rows';

/** A payable beside its sums. */
export type PayableRow = { readonly payable: Payable; readonly balance: PayableBalance };

/** A payable as a list shows it. */
export type PayableView = PayableRow & {
  readonly distributorName: string;
  readonly invoiceState: InvoiceState;
  readonly invoiceNumbers: readonly string[];
};

export type InvoiceView = {
  readonly invoice: Invoice;
  readonly distributorName: string;
  readonly receiptNumbers: readonly string[];
  /** The blue invoice that a red one takes back. */
  readonly redOf: string | null;
};

export type PaymentView = {
  readonly payment: Payment;
  readonly distributorName: string;
  readonly receiptNumbers: readonly string[];
};

export async function withBalances(
  db: HospitalDatabase,
  payables: readonly Payable[],
): Promise<readonly PayableRow[]> {
  const balances = await getRows(
    db.payableBalances,
    payables.map(({ id }) => id),
  );
  return payables.flatMap((payable, index) => {
    const balance = balances[index];
    return balance === undefined ? [] : [{ payable, balance }];
  });
}

export async function viewPayables(
  db: HospitalDatabase,
  payables: readonly Payable[],
): Promise<readonly PayableView[]> {
  const [rows, nameOf, invoices] = await Promise.all([
    withBalances(db, payables),
    readNames(db),
    db.invoices.toArray(),
  ]);
  const invoicesOf = indexInvoices(invoices);
  return rows.map((row) => {
    const { blues, state } = invoicesOf(row.payable.receiptId);
    return {
      ...row,
      distributorName: nameOf(row.payable.distributorId),
      invoiceState: state,
      invoiceNumbers: blues.map(formatInvoiceNumber),
    };
  });
}

export async function viewInvoices(
  db: HospitalDatabase,
  invoices: readonly Invoice[],
): Promise<readonly InvoiceView[]> {
  const [nameOf, receipts] = await Promise.all([
    readNames(db),
    getRows(db.receipts, [...new Set(invoices.flatMap(({ receiptIds }) => receiptIds))]),
  ]);
  const receiptsById = mapById(receipts);
  const invoicesById = mapById(invoices);
  return invoices.map((invoice) => {
    const blue = invoice.redOfInvoiceId && invoicesById.get(invoice.redOfInvoiceId);
    return {
      invoice,
      distributorName: nameOf(invoice.distributorId),
      receiptNumbers: invoice.receiptIds.map((id) => receiptsById.get(id)?.number ?? ''),
      redOf: blue ? formatInvoiceNumber(blue) : null,
    };
  });
}

export async function viewPayments(
  db: HospitalDatabase,
  payments: readonly Payment[],
): Promise<readonly PaymentView[]> {
  const paid = payments.flatMap(({ allocations }) => allocations.map((part) => part.payableId));
  const [nameOf, payables] = await Promise.all([
    readNames(db),
    getRows(db.payables, [...new Set(paid)]),
  ]);
  const payablesById = mapById(payables);
  return payments.map((payment) => ({
    payment,
    distributorName: nameOf(payment.distributorId),
    receiptNumbers: payment.allocations.map(
      ({ payableId }) => payablesById.get(payableId)?.receiptNumber ?? '',
    ),
  }));
}

async function readNames(db: HospitalDatabase): Promise<(id: EnterpriseId) => string> {
  const enterprisesById = mapById(await db.enterprises.toArray());
  return (id) => enterprisesById.get(id)?.name ?? '';
}

/** The blue invoices of a receipt among these, and whether it has its invoice. */
export function indexInvoices(invoices: readonly Invoice[]): (receiptId: ReceiptId) => {
  readonly blues: readonly Invoice[];
  readonly state: InvoiceState;
} {
  const covers = invoices
    .filter(({ kind }) => kind === 'blue')
    .flatMap((invoice) => invoice.receiptIds.map((receiptId) => ({ receiptId, invoice })));
  const coversByReceipt = groupBy(covers, ({ receiptId }) => receiptId);
  const takenBack = invoices.flatMap((invoice) => {
    const blueId = invoice.redOfInvoiceId;
    return blueId === null ? [] : [{ blueId, invoice }];
  });
  const reds = new Map(
    [...groupBy(takenBack, ({ blueId }) => blueId)].map(([blueId, rows]) => [
      blueId,
      rows.map(({ invoice }) => invoice),
    ]),
  );
  return (receiptId) => {
    const blues = (coversByReceipt.get(receiptId) ?? []).map(({ invoice }) => invoice);
    return { blues, state: invoiceStateOf(blues, reds) };
  };
}
