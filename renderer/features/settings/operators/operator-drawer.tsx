import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DetailDrawer,
  FormLayout,
  TextField,
  useNotify,
  useSaveKey,
} from '@renderer/ui';
import type { Operator, OperatorRole } from '@shared/domain/hospital/hospital';
import { Button } from 'antd';
import { useState } from 'react';
import { OPERATOR_ROLES } from './operator-roles';

type OperatorDrawerProps = {
  /** Null to add one. */
  readonly operator: Operator | null;
  readonly onClose: () => void;
};

export function OperatorDrawer({ operator, onClose }: OperatorDrawerProps) {
  const text = useText('settings');
  const words = useText('data');
  const notify = useNotify();
  const { hospital } = useRepositories();
  const [name, setName] = useState(operator?.name ?? '');
  const [role, setRole] = useState<OperatorRole>(operator?.role ?? 'buyer');
  const [isTried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    const facts = { name: name.trim(), role };
    if (facts.name === '') return;
    const saved =
      operator === null
        ? await hospital.addOperator(facts)
        : await hospital.saveOperator({ ...operator, ...facts });
    if (!saved.ok) {
      notify.error(words(`refusal.${saved.error.kind}`));
      return;
    }
    notify.success(text('operator.saved', { name: facts.name }));
    onClose();
  };
  useSaveKey(() => void save());
  const roles = OPERATOR_ROLES.map((value) => ({ value, label: text(`role.${value}`) }));
  return (
    <DetailDrawer
      isOpen
      width={420}
      title={operator === null ? text('operator.add') : text('operator.edit')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('save')}
        </Button>
      }
    >
      <FormLayout onSubmit={() => void save()}>
        <TextField
          label={text('operator.name')}
          isRequired
          hasFocus
          maxLength={40}
          value={name}
          onChange={setName}
          error={isTried && name.trim() === '' ? text('operator.name-missing') : undefined}
        />
        <ChoiceField
          label={text('operator.role')}
          isRequired
          value={role}
          choices={roles}
          onChange={setRole}
        />
      </FormLayout>
    </DetailDrawer>
  );
}
