import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, QuantityField, TextField } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ProgramId } from '@shared/domain/program/program';
import { platformProfiles } from '@shared/policy-packs/platform-profiles';
import { Select } from 'antd';
import { useId } from 'react';
import { withProfile, type ConnectionDraft } from './connection-draft';

const DIALECTS = ['workbook', 'zhejiang', 'jiangsu', 'shanghai'] as const;
const PURPOSES = ['ordering', 'reporting'] as const;
const OTHER = 'other';

type BasicFieldsProps = {
  readonly draft: ConnectionDraft;
  readonly onChange: (draft: ConnectionDraft) => void;
  readonly onClosesOn: (day: LocalDate | null) => void;
  /** The platform and its dialect are chosen once: later the stored messages would not fit. */
  readonly isNew: boolean;
};

/** Which platform, what for, and for how long. */
export function BasicFields({ draft, onChange, onClosesOn, isNew }: BasicFieldsProps) {
  const text = useText('exchange-connections');
  const set = (change: Partial<ConnectionDraft>) => onChange({ ...draft, ...change });
  const profile = platformProfiles.find(({ id }) => id === draft.platform);
  const portal = profile?.portal ?? null;
  return (
    <>
      <ChoiceField
        label={text('form.platform')}
        isDisabled={!isNew}
        help={portal === null ? undefined : text('form.portal', { host: portal })}
        value={draft.platform === '' ? OTHER : draft.platform}
        choices={[
          ...platformProfiles.map(({ id, name }) => ({ value: id, label: name })),
          { value: OTHER, label: text('form.platform-other') },
        ]}
        onChange={(id) =>
          onChange(
            withProfile(
              draft,
              platformProfiles.find((one) => one.id === id),
            ),
          )
        }
      />
      <TextField
        label={text('form.name')}
        isRequired
        maxLength={60}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <ChoiceField
        label={text('form.dialect')}
        isDisabled={!isNew}
        value={draft.dialect}
        choices={DIALECTS.map((value) => ({ value, label: text(`dialect.${value}`) }))}
        onChange={(dialect) => set({ dialect })}
      />
      <ChoiceField
        label={text('form.purpose')}
        help={text('form.purpose-help')}
        value={draft.purpose}
        choices={PURPOSES.map((value) => ({ value, label: text(`purpose.${value}`) }))}
        onChange={(purpose) => set({ purpose })}
      />
      <ProgramsField programIds={draft.programIds} onChange={(programIds) => set({ programIds })} />
      <QuantityField
        label={text('form.back-entry')}
        help={text('form.back-entry-help')}
        value={draft.backEntryMonths}
        onChange={(backEntryMonths) => set({ backEntryMonths })}
      />
      <DayField
        label={text('form.closes')}
        help={text('form.closes-help')}
        value={draft.closesOn}
        onChange={(closesOn, day) => {
          set({ closesOn });
          onClosesOn(day);
        }}
      />
    </>
  );
}

type ProgramsFieldProps = {
  readonly programIds: readonly ProgramId[] | null;
  readonly onChange: (programIds: readonly ProgramId[] | null) => void;
};

/** None chosen means all. */
function ProgramsField({ programIds, onChange }: ProgramsFieldProps) {
  const text = useText('exchange-connections');
  const id = useId();
  const { programs } = useRepositories();
  const listed = useLiveQuery(() => programs.list(), [programs]) ?? [];
  return (
    <div className="ch-field">
      <label htmlFor={id}>{text('form.programs')}</label>
      <Select<ProgramId[]>
        id={id}
        mode="multiple"
        maxTagCount="responsive"
        placeholder={text('form.programs-all')}
        value={[...(programIds ?? [])]}
        options={listed.map((program) => ({ value: program.id, label: program.name }))}
        onChange={(chosen) => onChange(chosen.length === 0 ? null : chosen)}
      />
    </div>
  );
}
