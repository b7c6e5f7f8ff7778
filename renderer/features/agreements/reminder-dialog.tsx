import { useHospitalData, useOperatorName, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, FormLayout, TextField, useNotify } from '@renderer/ui';
import type { Party } from '@shared/domain/agreement/agreement';
import { REMINDER_MEANS, type ReminderMeans } from '@shared/domain/agreement/silence';
import { waitingParties } from '@shared/domain/agreement/waiting';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { Modal } from 'antd';
import { useState } from 'react';
import { useDescribeRefusal } from './agreement-errors';

type ReminderDialogProps = { readonly detail: AgreementDetail; readonly onClose: () => void };

/** Records that a party was asked for its signature: whom, when, who asked and how. */
export function ReminderDialog({ detail: { agreement }, onClose }: ReminderDialogProps) {
  const text = useText('agreements-life');
  const words = useText('agreements');
  const uiText = useText('ui');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const waiting = waitingParties(agreement);
  const [party, setParty] = useState<Party>(
    waiting.find((one) => one !== 'hospital') ?? 'hospital',
  );
  const [day, setDay] = useState<{ typed: string; on: LocalDate | null }>({
    typed: today,
    on: today,
  });
  const [by, setBy] = useState<string | null>(null);
  const [means, setMeans] = useState<ReminderMeans>('phone');
  const [answer, setAnswer] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const operatorName = useOperatorName();
  const name = by ?? operatorName;
  const save = async () => {
    if (day.on === null) return;
    const given = { party, on: day.on, by: name, means, answer };
    const saved = await repositories.agreementLife.remind(agreement.id, given);
    if (saved.ok) {
      notify.success(text('reminder.saved', { party: words(`party.${party}`) }));
      onClose();
      return;
    }
    const { error: refusal } = saved;
    if (refusal.kind === 'before-sent')
      setError(text('reminder.refused.before-sent', { day: refusal.sentOn }));
    else if (refusal.kind === 'name-missing') setError(text('reminder.refused.name-missing'));
    else setError(describe(refusal));
  };
  return (
    <Modal
      open
      title={text('reminder.title', { number: agreement.number })}
      okText={text('reminder.action')}
      cancelText={uiText('dialog.cancel')}
      onOk={() => void save()}
      onCancel={onClose}
      width={480}
    >
      <FormLayout columns={2} onSubmit={() => void save()}>
        <ChoiceField<Party>
          label={text('reminder.party')}
          value={party}
          onChange={setParty}
          choices={waiting.map((value) => ({ value, label: words(`party.${value}`) }))}
        />
        <ChoiceField<ReminderMeans>
          label={text('reminder.means')}
          value={means}
          onChange={setMeans}
          choices={REMINDER_MEANS.map((value) => ({
            value,
            label: text(`reminder.means.${value}`),
          }))}
        />
        <DayField
          label={text('reminder.on')}
          isRequired
          error={error}
          value={day.typed}
          onChange={(typed, on) => setDay({ typed, on })}
        />
        <TextField
          label={text('reminder.by')}
          isRequired
          maxLength={40}
          value={name}
          onChange={setBy}
        />
        <TextField
          label={text('reminder.answer')}
          maxLength={200}
          value={answer}
          onChange={setAnswer}
        />
      </FormLayout>
    </Modal>
  );
}
