import { useBusinessDay, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import {
  checkOutsidePurchase,
  type OutsidePurchase,
} from '@shared/domain/monitoring/outside-purchase';
import { useRef, useState } from 'react';
import {
  formOfPurchase,
  OUTSIDE_FORM,
  readOutsideForm,
  type OutsideField,
  type OutsideForm,
} from './outside-form';
import { useOutsideAnswer } from './outside-words';

const NO_FIELDS: ReadonlySet<OutsideField> = new Set();

/** The entry form: its state, what speaks against it, and saving it; with a row it corrects that. */
export function useOutsideForm(row: OutsidePurchase | null, onSaved: () => void) {
  const text = useText('monitoring');
  const notify = useNotify();
  const answer = useOutsideAnswer();
  const { supplyRegister } = useRepositories();
  const today = useBusinessDay();
  const [form, setForm] = useState<OutsideForm>(() =>
    row === null ? { ...OUTSIDE_FORM, boughtOn: today } : formOfPurchase(row),
  );
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isSaving = useRef(false);
  const read = readOutsideForm(form);
  const findings = read.ok ? checkOutsidePurchase(read.value, today) : [];
  const isReasonMissing = row !== null && reason.trim() === '';
  const save = async () => {
    setTried(true);
    // A second click before the first is answered would enter the purchase twice.
    if (!read.ok || isReasonMissing || isSaving.current) return;
    isSaving.current = true;
    const saving =
      row === null
        ? supplyRegister.recordPurchase(read.value)
        : supplyRegister.correctPurchase(row, read.value, reason);
    const saved = await saving.finally(() => {
      isSaving.current = false;
    });
    if (!answer(saved)) return;
    notify.success(text(row === null ? 'outside.saved' : 'outside.corrected'));
    onSaved();
  };
  return {
    form,
    change: (changes: Partial<OutsideForm>) => setForm((before) => ({ ...before, ...changes })),
    reason,
    setReason,
    isReasonMissing: isTried && isReasonMissing,
    missing: isTried && !read.ok ? read.error : NO_FIELDS,
    findings: findings.filter(({ severity }) => isTried || severity !== 'error'),
    save,
  };
}
