import { useHospitalData, useLiveQuery, useRepositories, type PayableView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, useNotify } from '@renderer/ui';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import {
  checkPayment,
  type PaymentDraft,
  type PaymentFinding,
} from '@shared/domain/payment/post-payment';
import { useEffect, useState } from 'react';
import { lineErrors, proposedLines, readPaymentForm, type PaymentForm } from './payment-form';

/** The payment form: its state, the proposed allocations, what speaks against it, and posting it. */
export function usePostPayment(onSaved: () => void) {
  const text = useText('payables');
  const words = useText('data');
  const notify = useNotify();
  const { repositories, clock } = useHospitalData();
  const [form, setForm] = useState<PaymentForm>(() => ({
    distributorId: null,
    paidOn: clock.today(),
    bankReference: '',
    amount: '',
    lines: [],
  }));
  const [isTried, setTried] = useState(false);
  const payables = usePayablesOf(form.distributorId);
  const read = readPaymentForm(form);
  const findings = useFindings(read.ok ? read.value : null);
  const change = (changes: Partial<PaymentForm>) =>
    setForm((before) => ({ ...before, ...changes }));
  // New rows of the ledger, another distributor or another sum: the proposal is made again.
  useEffect(() => {
    setForm((before) => ({ ...before, lines: proposedLines(payables, before.amount) }));
  }, [payables, form.amount]);

  const save = async () => {
    setTried(true);
    const errors = lineErrors(form.lines, text('form.amount-missing'));
    if (!read.ok || Object.keys(errors).length > 0) return;
    const saved = await repositories.payables.postPayment(read.value);
    if (saved.ok) {
      const { number, amount, allocations } = saved.value.payment;
      const facts = { number, amount: formatMoney(amount), count: allocations.length };
      notify.success(text('payment.saved', facts));
      onSaved();
    } else if (saved.error.kind !== 'refused') notify.error(words(`refusal.${saved.error.kind}`));
  };
  return {
    form,
    change,
    propose: () => change({ lines: proposedLines(payables, form.amount) }),
    missing: isTried && !read.ok ? read.error : new Set<string>(),
    errors: lineErrors(form.lines, text('form.amount-missing')),
    findings: findings.filter(({ severity }) => isTried || severity !== 'error'),
    save,
  };
}

/** What speaks against the draft as the ledgers stand, kept up with both. */
function useFindings(draft: PaymentDraft | null): readonly PaymentFinding[] {
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const found = useLiveQuery(
    async () =>
      draft === null
        ? []
        : checkPayment(draft, await repositories.payables.readPaymentContext(draft, today)),
    [repositories, today, JSON.stringify(draft)],
  );
  return found ?? [];
}

const NO_PAYABLES: readonly PayableView[] = [];

function usePayablesOf(distributorId: EnterpriseId | null): readonly PayableView[] {
  const { payables } = useRepositories();
  const listed = useLiveQuery(
    () => (distributorId === null ? NO_PAYABLES : payables.listOfDistributor(distributorId)),
    [payables, distributorId],
  );
  return listed ?? NO_PAYABLES;
}
