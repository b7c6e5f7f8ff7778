import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, TextField, WideField } from '@renderer/ui';
import type { VersionHead } from '@shared/domain/policy/own/adjust-pack';
import type { Certainty } from '@shared/domain/policy/policy-pack';

type HeadFieldsProps = {
  readonly head: VersionHead;
  readonly onChange: (part: Partial<VersionHead>) => void;
};

const CERTAINTIES = [
  'stated',
  'clause-inferred',
  'text-inferred',
  'unverified',
] as const satisfies readonly Certainty[];

/** Whose document asks for the change, from when, who makes it and why. */
export function HeadFields({ head, onChange }: HeadFieldsProps) {
  const text = useText('packs');
  const field = (key: 'name' | 'effectiveOn' | 'documentNumber' | 'clause' | 'savedBy') => ({
    label: text(`adjust.${key}`),
    isRequired: true,
    maxLength: 60,
    value: head[key],
    onChange: (typed: string) => onChange({ [key]: typed }),
  });
  return (
    <>
      <TextField {...field('name')} />
      <TextField {...field('effectiveOn')} help={text('adjust.effective-help')} />
      <TextField {...field('documentNumber')} />
      <TextField {...field('clause')} />
      <ChoiceField
        label={text('adjust.certainty')}
        isRequired
        value={head.certainty}
        choices={CERTAINTIES.map((value) => ({ value, label: text(`certainty.${value}`) }))}
        onChange={(certainty) => onChange({ certainty })}
      />
      <TextField {...field('savedBy')} />
      <WideField>
        <TextField
          label={text('adjust.reason')}
          isRequired
          maxLength={500}
          value={head.reason}
          onChange={(reason) => onChange({ reason })}
        />
      </WideField>
    </>
  );
}
