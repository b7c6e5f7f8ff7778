import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { invoiceStateOf, type InvoiceState } from '@shared/domain/payment/invoice-state';
import type {
  Invoice,
  InvoiceId,
  Payable,
  PayableBalance,
  Payment,
} from '@shared/domain/payment/payable';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import { formatInvoiceNumber } from '@shared/domain/reconciliation/statement-documents';
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
  const bluesByReceipt = groupBlues(invoices);
  const reds = groupReds(invoices);
  return rows.map((row) => {
    const blues = bluesByReceipt.get(row.payable.receiptId) ?? [];
    return {
      ...row,
      distributorName: nameOf(row.payable.distributorId),
      invoiceState: invoiceStateOf(blues, reds),
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

function groupBlues(invoices: readonly Invoice[]): ReadonlyMap<ReceiptId, readonly Invoice[]> {
  const groups = new Map<ReceiptId, Invoice[]>();
  for (const invoice of invoices.filter(({ kind }) => kind === 'blue'))
    for (const receiptId of invoice.receiptIds) addTo(groups, receiptId, invoice);
  return groups;
}

function groupReds(invoices: readonly Invoice[]): ReadonlyMap<InvoiceId, readonly Invoice[]> {
  const groups = new Map<InvoiceId, Invoice[]>();
  for (const invoice of invoices)
    if (invoice.redOfInvoiceId !== null) addTo(groups, invoice.redOfInvoiceId, invoice);
  return groups;
}

function addTo<Key, Row>(groups: Map<Key, Row[]>, key: Key, row: Row): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}
