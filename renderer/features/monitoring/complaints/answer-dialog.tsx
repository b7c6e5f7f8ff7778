import { useBusinessDay, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DayField, FormLayout, parseDay, TextField, useNotify } from '@renderer/ui';
import { Modal } from 'antd';
import { useState } from 'react';
import type { ComplaintRow } from './complaint-rows';
import { useComplaintAnswer } from './complaint-words';

type AnswerDialogProps = {
  readonly row: ComplaintRow;
  readonly isRejected: boolean;
  readonly onClose: () => void;
};

/** What the enterprise or the authority answered. */
export function AnswerDialog({ row, isRejected, onClose }: AnswerDialogProps) {
  const text = useText('monitoring');
  const ui = useText('ui');
  const notify = useNotify();
  const answer = useComplaintAnswer();
  const { supplyRegister } = useRepositories();
  const [typed, setTyped] = useState<string>(useBusinessDay());
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const day = parseDay(typed);
  const save = async () => {
    setTried(true);
    if (!day.ok || day.value === null) return;
    const given = { on: day.value, words };
    if (!answer(await supplyRegister.answer(row.complaint.id, given, isRejected))) return;
    notify.success(text('complaint.saved'));
    onClose();
  };
  return (
    <Modal
      open
      title={text(isRejected ? 'complaint.reject' : 'complaint.answer')}
      okText={text('save')}
      cancelText={ui('dialog.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <FormLayout onSubmit={() => void save()}>
        <DayField
          label={text('complaint.answered-on')}
          isRequired
          value={typed}
          onChange={setTyped}
          error={isTried && (!day.ok || day.value === null) ? text('form.day-missing') : undefined}
        />
        <TextField
          label={text('complaint.answer-words')}
          isRequired
          hasFocus
          rows={3}
          maxLength={500}
          value={words}
          onChange={setWords}
        />
      </FormLayout>
    </Modal>
  );
}
