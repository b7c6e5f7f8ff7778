import type { LocalDate } from '@shared/domain/calendar/local-date';
import { fen, sum } from '@shared/domain/money/money';
import {
  invoiceKeyOf,
  normaliseInvoiceNumber,
  type InvoiceContext,
  type InvoiceDraft,
} from '@shared/domain/payment/invoice-draft';
import type { Invoice, InvoiceId } from '@shared/domain/payment/payable';
import type { PaymentContext, PaymentDraft } from '@shared/domain/payment/post-payment';
import { Dexie } from 'dexie';
import type { HospitalDatabase } from '../database';
import { mapById } from './read-rows';

/** The rows that an invoice as typed is checked against. */
export async function readInvoiceContext(
  db: HospitalDatabase,
  draft: InvoiceDraft,
  today: LocalDate,
): Promise<InvoiceContext> {
  const { code, number } = normaliseInvoiceNumber(draft);
  const [recorded, receipts, blue] = await Promise.all([
    db.invoices.where('[code+number]').equals([code, number]).first(),
    db.receipts.bulkGet([...draft.receiptIds]),
    draft.redOfInvoiceId === null ? null : readBlue(db, draft.redOfInvoiceId),
  ]);
  return {
    today,
    isRecorded: (key) => recorded !== undefined && invoiceKeyOf(recorded) === key,
    receiptsById: mapById(receipts.filter((row) => row !== undefined)),
    blue,
  };
}

async function readBlue(db: HospitalDatabase, id: InvoiceId): Promise<InvoiceContext['blue']> {
  const invoice = await db.invoices.get(id);
  if (invoice === undefined) return null;
  const reds: readonly Invoice[] = await db.invoices
    .filter(({ redOfInvoiceId }) => redOfInvoiceId === id)
    .toArray();
  return { invoice, redSoFar: fen(sum(reds.map(({ amount }) => amount))) };
}

/** The rows that a payment as typed is checked against and posted to. */
export async function readPaymentContext(
  db: HospitalDatabase,
  { allocations, distributorId, bankReference }: PaymentDraft,
  today: LocalDate,
): Promise<PaymentContext> {
  const ids = allocations.map(({ payableId }) => payableId);
  const reference = bankReference.trim();
  const [payables, balances, sameReference] = await Promise.all([
    db.payables.bulkGet(ids),
    db.payableBalances.bulkGet(ids),
    db.payments
      .where('[distributorId+paidOn]')
      .between([distributorId, Dexie.minKey], [distributorId, Dexie.maxKey])
      .filter((payment) => reference !== '' && payment.bankReference === reference)
      .first(),
  ]);
  return {
    today,
    payablesById: mapById(payables.filter((row) => row !== undefined)),
    balancesById: mapById(balances.filter((row) => row !== undefined)),
    sameReference: sameReference ?? null,
  };
}
