import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, TextField, type Choice } from '@renderer/ui';
import type { HospitalLevel, OrderingSystem } from '@shared/domain/hospital/hospital';
import { checkHospitalDraft, type HospitalDraft } from '@shared/domain/hospital/hospital-draft';
import { describeFindings } from './hospital-errors';

const LEVELS = ['tertiary', 'secondary', 'primary', 'ungraded'] as const;
const SYSTEMS = ['region', 'corps', 'province'] as const;

type HospitalFieldsProps = {
  readonly draft: HospitalDraft;
  readonly onChange: (draft: HospitalDraft) => void;
  /** Findings are told only after the first try to save. */
  readonly isTried: boolean;
};

/** The hospital's profile, for the first start and for settings. */
export function HospitalFields({ draft, onChange, isTried }: HospitalFieldsProps) {
  const text = useText('settings');
  const errors = describeFindings(text, isTried ? checkHospitalDraft(draft) : []);
  const set = (change: Partial<HospitalDraft>) => onChange({ ...draft, ...change });
  const levels = LEVELS.map((value): Choice<HospitalLevel> => ({
    value,
    label: text(`level.${value}`),
  }));
  const systems = SYSTEMS.map((value): Choice<OrderingSystem> => ({
    value,
    label: text(`system.${value}`),
  }));
  return (
    <>
      <TextField
        label={text('hospital.name')}
        isRequired
        maxLength={120}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errors.name}
      />
      <TextField
        label={text('hospital.code')}
        help={text('hospital.code-help')}
        isRequired
        maxLength={40}
        value={draft.insuranceCode}
        onChange={(insuranceCode) => set({ insuranceCode })}
        error={errors.insuranceCode}
      />
      <ChoiceField
        label={text('hospital.level')}
        isRequired
        value={draft.level}
        choices={levels}
        onChange={(level) => set({ level })}
        error={errors.level}
      />
      <ChoiceField
        label={text('hospital.system')}
        help={text('hospital.system-help')}
        isRequired
        value={draft.orderingSystem}
        choices={systems}
        onChange={(orderingSystem) => set({ orderingSystem })}
        error={errors.orderingSystem}
      />
      <TextField
        label={text('hospital.campuses')}
        help={text('hospital.lines-help')}
        isRequired
        rows={3}
        value={draft.campuses}
        onChange={(campuses) => set({ campuses })}
        error={errors.campuses}
      />
      <TextField
        label={text('hospital.departments')}
        help={text('hospital.departments-help')}
        rows={3}
        value={draft.departments}
        onChange={(departments) => set({ departments })}
        error={errors.departments}
      />
      <StatementFields draft={draft} onChange={onChange} isTried={isTried} />
    </>
  );
}

/** What statements with distributors print of the hospital. */
function StatementFields({ draft, onChange, isTried }: HospitalFieldsProps) {
  const text = useText('settings');
  const errors = describeFindings(text, isTried ? checkHospitalDraft(draft) : []);
  return (
    <>
      <TextField
        label={text('hospital.credit-code')}
        help={text('hospital.credit-code-help')}
        maxLength={40}
        value={draft.creditCode}
        onChange={(creditCode) => onChange({ ...draft, creditCode })}
        error={errors.creditCode}
      />
      <TextField
        label={text('hospital.bank-account')}
        help={text('hospital.bank-account-help')}
        maxLength={120}
        value={draft.bankAccount}
        onChange={(bankAccount) => onChange({ ...draft, bankAccount })}
      />
    </>
  );
}
