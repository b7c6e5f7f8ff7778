import type { DateRange } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { recordInvoice } from '@shared/domain/payment/check-invoice';
import type { InvoiceDraft } from '@shared/domain/payment/invoice-draft';
import { listOnTimeParts, type OnTimePart } from '@shared/domain/payment/on-time-rate';
import type { PayableEntry, PayableId } from '@shared/domain/payment/payable';
import { postPayment, type PaymentDraft } from '@shared/domain/payment/post-payment';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { readInvoiceContext, readPaymentContext } from './payable-context';
import {
  viewInvoices,
  viewPayables,
  viewPayments,
  type InvoiceView,
  type PayableView,
  type PaymentView,
} from './payable-views';

export type PayableRepository = ReturnType<typeof createPayableRepository>;

/** Payables, invoices and payments; the ledger lines and sums change in one entry. */
export function createPayableRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** All payables, what falls due first is first. */
    async list(): Promise<readonly PayableView[]> {
      return viewPayables(db, await db.payables.orderBy('dueOn').toArray());
    },

    async listOfDistributor(distributorId: EnterpriseId): Promise<readonly PayableView[]> {
      return viewPayables(
        db,
        await db.payables.where('distributorId').equals(distributorId).sortBy('dueOn'),
      );
    },

    listEntries(payableId: PayableId): Promise<readonly PayableEntry[]> {
      return db.payableEntries.where('payableId').equals(payableId).sortBy('on');
    },

    /** Received last is first. */
    async listInvoices(): Promise<readonly InvoiceView[]> {
      const invoices = await viewInvoices(db, await db.invoices.toArray());
      return [...invoices].sort((a, b) => b.invoice.receivedOn.localeCompare(a.invoice.receivedOn));
    },

    async listPayments(): Promise<readonly PaymentView[]> {
      return viewPayments(db, await db.payments.orderBy('number').reverse().toArray());
    },

    /** What 按时回款率 of a range rests on; end it no later than today. */
    async listOnTime(range: DateRange): Promise<readonly OnTimePart[]> {
      const due = await db.payables
        .where('dueOn')
        .between(range.from, range.to, true, true)
        .toArray();
      const entries = await db.payableEntries
        .where('payableId')
        .anyOf(due.map(({ id }) => id))
        .toArray();
      return listOnTimeParts(due, entries, range);
    },

    /** What an invoice is checked against, for the form's own checks. */
    readInvoiceContext: (draft: InvoiceDraft, today: DateRange['to']) =>
      readInvoiceContext(db, draft, today),

    /** @errors `refused` with the findings */
    recordInvoice(draft: InvoiceDraft) {
      return commands.run('invoice:record', async (entry) => {
        const context = await readInvoiceContext(db, draft, entry.today);
        const recorded = recordInvoice(draft, context, entry.newId);
        if (recorded.ok) entry.put('invoices', recorded.value);
        return recorded;
      });
    },

    /** What a payment is checked against, for the form's own checks. */
    readPaymentContext: (draft: PaymentDraft, today: DateRange['to']) =>
      readPaymentContext(db, draft, today),

    /** @errors `refused` with the findings */
    postPayment(draft: PaymentDraft) {
      return commands.run('payment:post', async (entry) => {
        const context = await readPaymentContext(db, draft, entry.today);
        const number = await entry.takeNumber('payment');
        const posted = postPayment(draft, context, { number, newId: entry.newId });
        if (!posted.ok) return posted;
        entry.put('payments', posted.value.payment);
        entry.put('payableEntries', ...posted.value.entries);
        entry.put('payableBalances', ...posted.value.balances);
        return posted;
      });
    },
  };
}
