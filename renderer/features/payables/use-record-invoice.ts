import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, useNotify } from '@renderer/ui';
import { checkInvoice } from '@shared/domain/payment/check-invoice';
import type { InvoiceDraft, InvoiceFinding } from '@shared/domain/payment/invoice-draft';
import { useState } from 'react';
import { EMPTY_INVOICE, readInvoiceForm, type InvoiceForm } from './invoice-form';

/** The invoice form: its state, what speaks against it, and saving it. */
export function useRecordInvoice(onSaved: () => void) {
  const text = useText('payables');
  const words = useText('data');
  const notify = useNotify();
  const { repositories, clock } = useHospitalData();
  const [form, setForm] = useState<InvoiceForm>(() => ({
    ...EMPTY_INVOICE,
    receivedOn: clock.today(),
  }));
  const [isTried, setTried] = useState(false);
  const read = readInvoiceForm(form);
  const findings = useFindings(read.ok ? read.value : null);

  const save = async () => {
    setTried(true);
    if (!read.ok) return;
    const saved = await repositories.payables.recordInvoice(read.value);
    if (saved.ok) {
      const { number, amount, receiptIds } = saved.value;
      const facts = { number, amount: formatMoney(amount), count: receiptIds.length };
      notify.success(text('invoice.saved', facts));
      onSaved();
    } else if (saved.error.kind !== 'refused') notify.error(words(`refusal.${saved.error.kind}`));
  };
  return {
    form,
    change: (change: Partial<InvoiceForm>) => setForm({ ...form, ...change }),
    missing: isTried && !read.ok ? read.error : new Set<string>(),
    findings: findings.filter(({ severity }) => isTried || severity !== 'error'),
    save,
  };
}

/** What speaks against the draft as the invoices stand, kept up with both. */
function useFindings(draft: InvoiceDraft | null): readonly InvoiceFinding[] {
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const found = useLiveQuery(
    async () =>
      draft === null
        ? []
        : checkInvoice(draft, await repositories.payables.readInvoiceContext(draft, today)),
    [repositories, today, JSON.stringify(draft)],
  );
  return found ?? [];
}
