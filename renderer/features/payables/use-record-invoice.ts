import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, useNotify } from '@renderer/ui';
import type { InvoiceFinding } from '@shared/domain/payment/invoice-draft';
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
  const [findings, setFindings] = useState<readonly InvoiceFinding[]>([]);
  const read = readInvoiceForm(form);

  const save = async () => {
    setTried(true);
    if (!read.ok) return;
    const saved = await repositories.payables.recordInvoice(read.value);
    if (saved.ok) {
      const { number, amount, receiptIds } = saved.value;
      const facts = { number, amount: formatMoney(amount), count: receiptIds.length };
      notify.success(text('invoice.saved', facts));
      onSaved();
    } else if (saved.error.kind === 'refused') setFindings(saved.error.findings);
    else notify.error(words(`refusal.${saved.error.kind}`));
  };
  return {
    form,
    change: (change: Partial<InvoiceForm>) => {
      setForm({ ...form, ...change });
      setFindings([]);
    },
    missing: isTried && !read.ok ? read.error : new Set<string>(),
    findings,
    save,
  };
}
