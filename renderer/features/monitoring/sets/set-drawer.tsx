import type { ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  DetailDrawer,
  EditableGrid,
  FormLayout,
  SectionTitle,
  TextField,
  useSaveKey,
  type EditableColumn,
} from '@renderer/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { newSetLine } from './set-form';
import { useSetForm } from './use-set-form';

type SetDrawerProps = {
  readonly programs: readonly ProgramDetail[];
  readonly onClose: () => void;
};

/** A 跟台单: the parts that one procedure used, without any data of the patient. */
export function SetDrawer({ programs, onClose }: SetDrawerProps) {
  const text = useText('monitoring');
  const entry = useSetForm(programs, onClose);
  const { form, change, detail, errors, save } = entry;
  const columns = useSetLineColumns(detail);
  useSaveKey(() => void save());
  return (
    <DetailDrawer
      isOpen
      width={900}
      title={text('set.new')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('save')}
        </Button>
      }
    >
      <FormLayout columns={2} onSubmit={() => void save()}>
        <HeadFields {...entry} programs={programs} />
      </FormLayout>
      <SectionTitle>{text('set.lines-title')}</SectionTitle>
      <EditableGrid
        caption={text('set.lines-title')}
        columns={columns}
        lines={form.lines}
        onChange={(lines) => change({ lines })}
        newLine={newSetLine}
        errors={errors}
      />
    </DetailDrawer>
  );
}

type HeadFieldsProps = Pick<
  ReturnType<typeof useSetForm>,
  'form' | 'change' | 'detail' | 'isProgramMissing'
> & { readonly programs: readonly ProgramDetail[] };

function HeadFields({ form, change, detail, isProgramMissing, programs }: HeadFieldsProps) {
  const text = useText('monitoring');
  const enterprises = [...(detail?.enterprisesById.values() ?? [])];
  return (
    <>
      <ChoiceField
        label={text('program')}
        isRequired
        hasFocus
        value={form.programId}
        onChange={(programId) => change({ programId })}
        choices={programs.map(({ program }) => ({ value: program.id, label: program.name }))}
        error={isProgramMissing ? text('form.missing') : undefined}
      />
      <TextField
        label={text('set.number')}
        isRequired
        maxLength={40}
        value={form.number}
        onChange={(number) => change({ number })}
      />
      <DayField
        label={text('set.used-on')}
        isRequired
        value={form.usedOn}
        onChange={(usedOn) => change({ usedOn })}
      />
      <TextField
        label={text('set.department')}
        isRequired
        maxLength={40}
        value={form.department}
        onChange={(department) => change({ department })}
      />
      <ChoiceField
        label={text('complaint.distributor')}
        value={form.distributorId}
        onChange={(distributorId) => change({ distributorId })}
        choices={enterprises
          .filter(({ kinds }) => kinds.includes('distributor'))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

function useSetLineColumns(detail: ProgramDetail | undefined): readonly EditableColumn[] {
  const text = useText('monitoring');
  return useMemo(
    () => [
      {
        key: 'group',
        title: text('entry.group'),
        width: 150,
        kind: 'choice',
        choices: [...(detail?.groupsById.values() ?? [])].map(({ name }) => name),
      },
      { key: 'product', title: text('outside.product'), width: 200, kind: 'text' },
      {
        key: 'kind',
        title: text('outside.role'),
        width: 130,
        kind: 'choice',
        choices: [text('outside-role.selected'), text('outside-role.non-selected')],
      },
      { key: 'quantity', title: text('outside.quantity'), width: 80, kind: 'quantity' },
      { key: 'unitPrice', title: text('outside.unit-price'), width: 110, kind: 'price' },
    ],
    [text, detail],
  );
}
