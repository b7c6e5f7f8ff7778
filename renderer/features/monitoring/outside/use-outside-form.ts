import { useBusinessDay, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { checkOutsidePurchase } from '@shared/domain/monitoring/outside-purchase';
import { useState } from 'react';
import { OUTSIDE_FORM, readOutsideForm, type OutsideField, type OutsideForm } from './outside-form';

const NO_FIELDS: ReadonlySet<OutsideField> = new Set();

/** The entry form: its state, what speaks against it, and saving it. */
export function useOutsideForm(onSaved: () => void) {
  const text = useText('monitoring');
  const words = useText('data');
  const notify = useNotify();
  const { supplyRegister } = useRepositories();
  const today = useBusinessDay();
  const [form, setForm] = useState<OutsideForm>({ ...OUTSIDE_FORM, boughtOn: today });
  const [isTried, setTried] = useState(false);
  const read = readOutsideForm(form);
  const findings = read.ok ? checkOutsidePurchase(read.value, today) : [];
  const save = async () => {
    setTried(true);
    if (!read.ok) return;
    const saved = await supplyRegister.recordPurchase(read.value);
    if (saved.ok) {
      notify.success(text('outside.saved'));
      onSaved();
    } else if (saved.error.kind === 'group-not-found')
      notify.error(text('refusal.group-not-found'));
    else if (saved.error.kind !== 'refused') notify.error(words(`refusal.${saved.error.kind}`));
  };
  return {
    form,
    change: (changes: Partial<OutsideForm>) => setForm((before) => ({ ...before, ...changes })),
    missing: isTried && !read.ok ? read.error : NO_FIELDS,
    findings: findings.filter(({ severity }) => isTried || severity !== 'error'),
    save,
  };
}
