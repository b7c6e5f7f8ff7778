import {
  prepaymentContextOf,
  useBusinessDay,
  useRepositories,
  type PrepaymentView,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, useNotify } from '@renderer/ui';
import { checkPrepayment, type PrepaymentDraft } from '@shared/domain/prepayment/check-prepayment';
import type { PrepaymentEntryKind, PrepaymentFund } from '@shared/domain/prepayment/prepayment';
import { useState } from 'react';
import { readAmount, readDay } from '../invoice-form';

/** An entry as it stands in the form. */
export type PrepaymentFormState = {
  readonly kind: PrepaymentEntryKind;
  readonly fund: PrepaymentFund;
  readonly amount: string;
  readonly on: string;
  readonly documentNumber: string;
  readonly remark: string;
  /** Null where the cycle is prepaid as a whole. */
  readonly yearNumber: number | null;
};

/** The form of one entry: its state, what speaks against it, and posting it. */
export function usePostPrepayment(view: PrepaymentView, onSaved: () => void) {
  const text = useText('prepayments');
  const words = useText('data');
  const notify = useNotify();
  const { prepayments } = useRepositories();
  const today = useBusinessDay();
  const [form, setForm] = useState<PrepaymentFormState>(() => ({
    kind: view.sums.outstanding > 0 ? 'received' : 'notified',
    fund: view.expectedFund ?? 'employees',
    amount: '',
    on: today,
    documentNumber: '',
    remark: '',
    yearNumber: view.askedYear?.number ?? null,
  }));
  const [isTried, setTried] = useState(false);
  const draft = readForm(view, form);
  const found = draft === null ? [] : checkPrepayment(draft, prepaymentContextOf(view, today));

  const save = async () => {
    setTried(true);
    if (draft === null) return;
    const saved = await prepayments.post(draft);
    if (saved.ok) {
      const { number, amount } = saved.value;
      notify.success(text('saved', { number, amount: formatMoney(amount) }));
      onSaved();
    } else if (saved.error.kind === 'program-not-found') notify.error(text('gone'));
    else if (saved.error.kind !== 'refused') notify.error(words(`refusal.${saved.error.kind}`));
  };
  return {
    form,
    change: (part: Partial<PrepaymentFormState>) => setForm((before) => ({ ...before, ...part })),
    isDayMissing: isTried && readDay(form.on) === null,
    isAmountMissing: isTried && readAmount(form.amount) === null,
    findings: found.filter(({ severity }) => isTried || severity !== 'error'),
    save,
  };
}

function readForm({ program }: PrepaymentView, form: PrepaymentFormState): PrepaymentDraft | null {
  const on = readDay(form.on);
  const amount = readAmount(form.amount);
  if (on === null || amount === null) return null;
  return { ...form, programId: program.id, on, amount };
}
