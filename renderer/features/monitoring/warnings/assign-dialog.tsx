import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, FormLayout, parseDay, useNotify } from '@renderer/ui';
import { addDays } from '@shared/domain/calendar/local-date';
import type { WarningCase } from '@shared/domain/monitoring/warning-case';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCaseAnswer } from './use-case-answer';

type AssignDialogProps = { readonly row: WarningCase; readonly onClose: () => void };

/** Days offered for dealing with a warning. Our number. */
const OFFERED_DAYS = 7;

/** Who deals with it and until when. */
export function AssignDialog({ row, onClose }: AssignDialogProps) {
  const text = useText('monitoring');
  const ui = useText('ui');
  const notify = useNotify();
  const answer = useCaseAnswer();
  const { hospital, warnings } = useRepositories();
  const today = useBusinessDay();
  const operators = useLiveQuery(() => hospital.listOperators(), [hospital]) ?? [];
  const [assignee, setAssignee] = useState<string | null>(
    row.assignee === '' ? null : row.assignee,
  );
  const [typed, setTyped] = useState<string>(row.dueOn ?? addDays(today, OFFERED_DAYS));
  const [isTried, setTried] = useState(false);
  const day = parseDay(typed);
  const dueOn = day.ok ? day.value : null;
  const save = async () => {
    setTried(true);
    if (assignee === null || dueOn === null) return;
    if (!answer(await warnings.assign(row.id, { assignee, dueOn }))) return;
    notify.success(text('done.assign'));
    onClose();
  };
  return (
    <Modal
      open
      title={text('assign.title')}
      okText={text('action.assign')}
      cancelText={ui('dialog.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      width={420}
    >
      <FormLayout onSubmit={() => void save()}>
        <ChoiceField
          label={text('case.assignee')}
          isRequired
          hasFocus
          value={assignee}
          onChange={setAssignee}
          choices={operators.map(({ name }) => ({ value: name, label: name }))}
          error={isTried && assignee === null ? text('refusal.assignee-missing') : undefined}
        />
        <DayField
          label={text('case.due')}
          isRequired
          value={typed}
          onChange={setTyped}
          error={isTried && dueOn === null ? text('form.day-missing') : undefined}
        />
      </FormLayout>
    </Modal>
  );
}
