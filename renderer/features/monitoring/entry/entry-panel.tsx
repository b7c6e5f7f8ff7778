import { useRepositories, type EntryLedgerRow } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  FormLayout,
  SidePanel,
  TextField,
  useNotify,
  useSaveKey,
} from '@renderer/ui';
import { NO_ENTRY_REASONS } from '@shared/domain/monitoring/entry-ledger';
import { Button } from 'antd';
import { useState } from 'react';
import { entryFormOf, readEntryForm, type EntryForm } from './entry-form';

type EntryPanelProps = { readonly row: EntryLedgerRow; readonly onClose: () => void };

/** What staff add to the ledger: decision, codes, tick-in, reason and owner. */
export function EntryPanel({ row, onClose }: EntryPanelProps) {
  const text = useText('monitoring');
  const [form, setForm] = useState(() => entryFormOf(row.note));
  const change = (changes: Partial<EntryForm>) => setForm((before) => ({ ...before, ...changes }));
  const save = useSaveNote(row, form, onClose);
  useSaveKey(() => void save());
  const { product, first } = row;
  return (
    <SidePanel
      title={`${product.name} ${product.specification}`}
      width={400}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('save')}
        </Button>
      }
    >
      <p className="ch-monitoring-note">
        {text('entry.known', {
          ordered: first.orderedOn ?? '—',
          accepted: first.acceptedOn ?? '—',
          issued: first.issuedOn ?? '—',
        })}
      </p>
      <FormLayout columns={2} onSubmit={() => void save()}>
        <RecordFields form={form} change={change} />
        <ReasonFields form={form} change={change} />
      </FormLayout>
    </SidePanel>
  );
}

function useSaveNote(row: EntryLedgerRow, form: EntryForm, onSaved: () => void) {
  const text = useText('monitoring');
  const words = useText('data');
  const notify = useNotify();
  const { entryLedger } = useRepositories();
  return async () => {
    const read = readEntryForm(form);
    if (!read.ok) {
      notify.error(text('form.day-missing'));
      return;
    }
    const { product, yearNumber, note } = row;
    const key = { productId: product.id, yearNumber, revision: note?.revision ?? 0 };
    const saved = await entryLedger.saveNote(key, read.value);
    if (saved.ok) {
      notify.success(text('entry.saved'));
      onSaved();
    } else if (saved.error.kind === 'day-in-future')
      notify.error(text('refusal.day-in-future', { day: saved.error.on }));
    else if (saved.error.kind === 'changed-meanwhile')
      notify.error(text('refusal.changed-meanwhile'));
    else notify.error(words(`refusal.${saved.error.kind}`));
  };
}

type FieldsProps = {
  readonly form: EntryForm;
  readonly change: (changes: Partial<EntryForm>) => void;
};

function RecordFields({ form, change }: FieldsProps) {
  const text = useText('monitoring');
  return (
    <>
      <DayField
        label={text('entry.decided-on')}
        value={form.decidedOn}
        onChange={(decidedOn) => change({ decidedOn })}
      />
      <TextField
        label={text('entry.decision')}
        maxLength={80}
        value={form.decision}
        onChange={(decision) => change({ decision })}
      />
      <TextField
        label={text('entry.his-code')}
        maxLength={40}
        value={form.hisCode}
        onChange={(hisCode) => change({ hisCode })}
      />
      <TextField
        label={text('entry.charge-code')}
        maxLength={40}
        value={form.chargeCode}
        onChange={(chargeCode) => change({ chargeCode })}
      />
      <DayField
        label={text('entry.ticked-on')}
        value={form.tickedOn}
        onChange={(tickedOn) => change({ tickedOn })}
      />
      <TextField
        label={text('entry.owner')}
        maxLength={20}
        value={form.owner}
        onChange={(owner) => change({ owner })}
      />
    </>
  );
}

function ReasonFields({ form, change }: FieldsProps) {
  const text = useText('monitoring');
  const reasons = ['none', ...NO_ENTRY_REASONS] as const;
  return (
    <>
      <ChoiceField
        label={text('entry.reason')}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        choices={reasons.map((value) => ({ value, label: text(`no-entry.${value}`) }))}
      />
      <TextField
        label={text('entry.reason-words')}
        maxLength={120}
        value={form.reasonWords}
        onChange={(reasonWords) => change({ reasonWords })}
      />
    </>
  );
}
