import { useBusinessDay, useRepositories, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { useState } from 'react';
import { newSetLine, readSetForm, setLineErrors, type SetForm } from './set-form';
import { useSetAnswer } from './use-set-answer';

/** The form of a 跟台单: its state, what cannot be read, and saving it. */
export function useSetForm(programs: readonly ProgramDetail[], onSaved: () => void) {
  const text = useText('monitoring');
  const notify = useNotify();
  const answer = useSetAnswer();
  const { supplyRegister } = useRepositories();
  const today = useBusinessDay();
  const [isTried, setTried] = useState(false);
  const [form, setForm] = useState<SetForm>(() => ({
    programId: null,
    number: '',
    usedOn: today,
    department: '',
    distributorId: null,
    lines: [newSetLine()],
  }));
  const detail = programs.find(({ program }) => program.id === form.programId);
  const words = { selected: text('outside-role.selected'), wrong: text('form.missing') };
  const read = readSetForm(form, detail, words);
  const save = async () => {
    setTried(true);
    if (read === null) {
      notify.error(text('set.unread'));
      return;
    }
    if (!answer(await supplyRegister.recordSet(read))) return;
    notify.success(text('set.saved'));
    onSaved();
  };
  return {
    form,
    detail,
    change: (changes: Partial<SetForm>) => setForm((before) => ({ ...before, ...changes })),
    errors: isTried && detail !== undefined ? setLineErrors(form, detail, words) : {},
    isProgramMissing: isTried && detail === undefined,
    save,
  };
}
