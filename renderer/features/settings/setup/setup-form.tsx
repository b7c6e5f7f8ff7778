import { useText } from '@renderer/i18n/use-text';
import { Card, ChoiceField, FormLayout, SectionTitle, TextField } from '@renderer/ui';
import type { OperatorRole } from '@shared/domain/hospital/hospital';
import { checkHospitalDraft } from '@shared/domain/hospital/hospital-draft';
import { Button } from 'antd';
import { useState } from 'react';
import { HospitalFields } from '../hospital/hospital-fields';
import { OPERATOR_ROLES } from '../operators/operator-roles';
import { useSetupState } from './setup-state';
import './setup.css';

type SetupFormProps = {
  readonly isBusy: boolean;
  /** Called with a draft that nothing is wrong with. */
  readonly onSubmit: () => void;
  readonly onSample: () => void;
};

/** Asks for the hospital and whoever works with the program, or for the sample instead. */
export function SetupForm({ isBusy, onSubmit, onSample }: SetupFormProps) {
  const text = useText('setup');
  const state = useSetupState();
  const [isTried, setTried] = useState(false);
  const isNameless = state.operatorName.trim() === '';
  const submit = () => {
    setTried(true);
    if (checkHospitalDraft(state.hospital).length === 0 && !isNameless) onSubmit();
  };
  return (
    <main className="ch-setup">
      <h1>{text('title')}</h1>
      <p>{text('purpose')}</p>
      <div className="ch-setup-ways">
        <Card>
          <SectionTitle>{text('hospital')}</SectionTitle>
          <FormLayout columns={2} onSubmit={submit}>
            <HospitalFields
              draft={state.hospital}
              onChange={(hospital) => state.change({ hospital })}
              isTried={isTried}
            />
            <TextField
              label={text('operator')}
              help={text('operator-help')}
              isRequired
              maxLength={40}
              value={state.operatorName}
              onChange={(operatorName) => state.change({ operatorName })}
              error={isTried && isNameless ? text('operator-missing') : undefined}
            />
            <RoleField
              value={state.operatorRole}
              onChange={(operatorRole) => state.change({ operatorRole })}
            />
            <div className="ch-form-wide ch-actions">
              <Button type="primary" htmlType="submit" loading={isBusy}>
                {text('create')}
              </Button>
            </div>
          </FormLayout>
        </Card>
        <Card>
          <SectionTitle>{text('sample')}</SectionTitle>
          <p>{text('sample-purpose')}</p>
          <Button disabled={isBusy} onClick={onSample}>
            {text('sample-open')}
          </Button>
        </Card>
      </div>
    </main>
  );
}

type RoleFieldProps = {
  readonly value: OperatorRole;
  readonly onChange: (role: OperatorRole) => void;
};

function RoleField({ value, onChange }: RoleFieldProps) {
  const text = useText('settings');
  const choices = OPERATOR_ROLES.map((role) => ({ value: role, label: text(`role.${role}`) }));
  return (
    <ChoiceField
      label={text('operator.role')}
      isRequired
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}
