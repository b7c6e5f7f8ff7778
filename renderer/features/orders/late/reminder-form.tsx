import { useBusinessDay, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  ConfirmDialog,
  DayField,
  FormLayout,
  TextField,
  useNotify,
  WideField,
} from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ReminderWay } from '@shared/domain/order/backup-switch';
import type { Order } from '@shared/domain/order/order';
import { useState } from 'react';

const WAYS = [
  'phone',
  'message',
  'letter',
  'platform',
  'visit',
] as const satisfies readonly ReminderWay[];

type Typed = { readonly text: string; readonly day: LocalDate | null };

/** Notes one call to the distributor. Mounted while it is open. */
export function ReminderForm(props: { readonly order: Order; readonly onClose: () => void }) {
  const text = useText('orders-late');
  const today = useBusinessDay();
  const { isBusy, save, refused } = useRemind(props.onClose);
  const [on, setOn] = useState<Typed>({ text: today, day: today });
  const [way, setWay] = useState<ReminderWay>('phone');
  const [contact, setContact] = useState('');
  const [answer, setAnswer] = useState('');
  const [named, setNamed] = useState<Typed>({ text: '', day: null });
  const submit = () => {
    if (on.day === null || (named.text.trim() !== '' && named.day === null)) return;
    const about = { orderId: props.order.id, on: on.day, way };
    void save({ ...about, contact, answer, namedOn: named.day });
  };
  return (
    <ConfirmDialog
      isOpen
      title={text('reminder.title')}
      confirm={text('reminder.save')}
      isBusy={isBusy}
      onConfirm={submit}
      onCancel={props.onClose}
    >
      <FormLayout columns={2} onSubmit={submit}>
        <DayField
          label={text('reminder.on')}
          isRequired
          error={refused('on-outside')}
          value={on.text}
          onChange={(typed, day) => setOn({ text: typed, day })}
        />
        <ChoiceField<ReminderWay>
          label={text('reminder.way')}
          isRequired
          value={way}
          onChange={setWay}
          choices={WAYS.map((value) => ({ value, label: text(`reminder.way.${value}`) }))}
        />
        <TextField
          label={text('reminder.contact')}
          maxLength={60}
          value={contact}
          onChange={setContact}
        />
        <DayField
          label={text('reminder.named')}
          error={refused('named-too-early')}
          value={named.text}
          onChange={(typed, day) => setNamed({ text: typed, day })}
        />
        <WideField>
          <TextField
            label={text('reminder.answer')}
            isRequired
            hasFocus
            error={refused('no-answer')}
            rows={3}
            maxLength={300}
            value={answer}
            onChange={setAnswer}
          />
        </WideField>
      </FormLayout>
    </ConfirmDialog>
  );
}

/** What is said at its field. */
type FieldFault = 'no-answer' | 'on-outside' | 'named-too-early';

function useRemind(onDone: () => void) {
  const text = useText('orders-late');
  const dataText = useText('data');
  const notify = useNotify();
  const { backups } = useRepositories();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<FieldFault | null>(null);
  const save = async (reminder: Parameters<typeof backups.remind>[0]) => {
    if (isBusy) return;
    setBusy(true);
    const saved = await backups.remind(reminder);
    setBusy(false);
    if (saved.ok) {
      notify.success(text('reminder.saved'));
      onDone();
      return;
    }
    const { kind } = saved.error;
    setFault(null);
    switch (kind) {
      case 'no-answer':
      case 'on-outside':
      case 'named-too-early':
        setFault(kind);
        return;
      case 'order-not-found':
        notify.error(text(`reminder.error.${kind}`));
        return;
      default:
        notify.error(dataText(`refusal.${kind}`));
    }
  };
  const refused = (kind: FieldFault) =>
    fault === kind ? text(`reminder.error.${kind}`) : undefined;
  return { isBusy, save, refused };
}
