import type { ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, FormLayout, SidePanel, TextField } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { DistributorRole } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useAddRelation } from './use-add-relation';

type RelationFormProps = { readonly detail: ProgramDetail; readonly onClose: () => void };

/** Adds a distribution relation; a distributor that is not known yet is made by its name. */
export function RelationForm({ detail, onClose }: RelationFormProps) {
  const text = useText('programs');
  const formId = useId();
  const manufacturers = manufacturersOf(detail);
  const [manufacturerId, setManufacturerId] = useState<EnterpriseId | null>(null);
  const [distributorName, setDistributorName] = useState('');
  const [role, setRole] = useState<DistributorRole>('main');
  const [since, setSince] = useState<{ typed: string; day: LocalDate | null }>({
    typed: '',
    day: null,
  });
  const { add, error } = useAddRelation(detail.program.id);
  const submit = async () => {
    const isDayUnread = since.typed.trim() !== '' && since.day === null;
    if (isDayUnread) return;
    const added = await add({ manufacturerId, distributorName, role, since: since.day });
    if (added) onClose();
  };
  return (
    <SidePanel
      title={text('relation.add')}
      onClose={onClose}
      actions={
        <Button type="primary" htmlType="submit" form={formId}>
          {text('relation.save')}
        </Button>
      }
    >
      <FormLayout id={formId} onSubmit={() => void submit()}>
        <ChoiceField
          label={text('product.manufacturer')}
          isRequired
          value={manufacturerId}
          onChange={setManufacturerId}
          choices={manufacturers}
          error={error.manufacturer}
        />
        <TextField
          label={text('relation.distributor')}
          isRequired
          help={text('relation.distributor-help')}
          maxLength={100}
          value={distributorName}
          onChange={setDistributorName}
          error={error.distributor}
        />
        <ChoiceField<DistributorRole>
          label={text('relation.role')}
          value={role}
          onChange={setRole}
          choices={[
            { value: 'main', label: text('role.main') },
            { value: 'backup', label: text('role.backup') },
          ]}
        />
        <DayField
          label={text('relation.since')}
          value={since.typed}
          onChange={(typed, day) => setSince({ typed, day })}
        />
      </FormLayout>
    </SidePanel>
  );
}

function manufacturersOf({ productsById, enterprisesById }: ProgramDetail) {
  const ids = new Set([...productsById.values()].map(({ manufacturerId }) => manufacturerId));
  return [...ids].map((value) => ({ value, label: enterprisesById.get(value)?.name ?? '' }));
}
