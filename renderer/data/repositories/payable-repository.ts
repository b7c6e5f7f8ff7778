import type { DateRange } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { recordInvoice } from '@shared/domain/payment/check-invoice';
import type { InvoiceDraft } from '@shared/domain/payment/invoice-draft';
import { onTimeRate, type OnTimeRate } from '@shared/domain/payment/on-time-rate';
import type {
  Invoice,
  Payable,
  PayableBalance,
  PayableEntry,
  PayableId,
  Payment,
} from '@shared/domain/payment/payable';
import { postPayment, type PaymentDraft } from '@shared/domain/payment/post-payment';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { readInvoiceContext, readPaymentContext } from './payable-context';

export type PayableRepository = ReturnType<typeof createPayableRepository>;

/** A payable beside its sums. */
export type PayableRow = { readonly payable: Payable; readonly balance: PayableBalance };

/** Payables, invoices and payments; the ledger lines and sums change in one entry. */
export function createPayableRepository(db: HospitalDatabase, commands: CommandQueue) {
  async function withBalances(payables: readonly Payable[]): Promise<readonly PayableRow[]> {
    const balances = await db.payableBalances.bulkGet(payables.map(({ id }) => id));
    return payables.map((payable, index) => {
      const balance = balances[index];
      if (balance === undefined) throw new Error(`Payable ${payable.id} without its balance`);
      return { payable, balance };
    });
  }

  return {
    /** All payables, what falls due first is first. */
    async list(): Promise<readonly PayableRow[]> {
      return withBalances(await db.payables.orderBy('dueOn').toArray());
    },

    async listOfDistributor(distributorId: EnterpriseId): Promise<readonly PayableRow[]> {
      return withBalances(
        await db.payables.where('distributorId').equals(distributorId).sortBy('dueOn'),
      );
    },

    listEntries(payableId: PayableId): Promise<readonly PayableEntry[]> {
      return db.payableEntries.where('payableId').equals(payableId).sortBy('on');
    },

    listInvoices(): Promise<readonly Invoice[]> {
      return db.invoices.toArray();
    },

    listPayments(): Promise<readonly Payment[]> {
      return db.payments.orderBy('number').reverse().toArray();
    },

    /** 按时回款率 of what fell due in the range; end it no later than today. */
    async rateOnTime(range: DateRange): Promise<OnTimeRate> {
      const due = await db.payables
        .where('dueOn')
        .between(range.from, range.to, true, true)
        .toArray();
      const entries = await db.payableEntries
        .where('payableId')
        .anyOf(due.map(({ id }) => id))
        .toArray();
      return onTimeRate(due, entries, range);
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
