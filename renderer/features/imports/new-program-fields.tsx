import { usePolicyPacks } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, QuantityField, TextField, WideField } from '@renderer/ui';
import { isOwnPack } from '@shared/domain/policy/own/own-pack';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { agreementYearsOf } from '@shared/domain/program/agreement-years';
import { packDraft, readCycle, type ProgramDraft } from './program-draft';

type NewProgramFieldsProps = {
  readonly draft: ProgramDraft;
  readonly onChange: (part: Partial<ProgramDraft>) => void;
};

/** A new program: what its notice says is filled in, and the agreement years are shown at once. */
export function NewProgramFields({ draft, onChange }: NewProgramFieldsProps) {
  const text = useText('imports');
  const packs = usePolicyPacks();
  const choosePack = (packId: string) => {
    const pack = packs.find(({ id }) => id === packId);
    if (!pack) return;
    const classes = pack.productClasses.join('、');
    onChange(packDraft(pack, text('program.default-name', { classes })));
  };
  const cycle = readCycle(draft);
  const years = cycle === null ? [] : agreementYearsOf(cycle);
  return (
    <>
      <ChoiceField
        label={text('program.pack')}
        isRequired
        help={text('program.pack-help')}
        value={draft.packId}
        choices={packs
          .filter(({ scope }) => scope === 'program')
          .map((pack) => ({ value: pack.id, label: text('program.pack-label', labelOf(pack)) }))}
        onChange={choosePack}
      />
      <TextField
        label={text('program.name')}
        isRequired
        value={draft.name}
        maxLength={120}
        onChange={(name) => onChange({ name })}
      />
      <DayField
        label={text('program.starts-on')}
        isRequired
        value={draft.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <QuantityField
        label={text('program.cycle-months')}
        isRequired
        unit={text('program.months')}
        value={draft.cycleMonths}
        onChange={(cycleMonths) => onChange({ cycleMonths })}
      />
      <QuantityField
        label={text('program.agreement-months')}
        help={text('program.agreement-months-help')}
        unit={text('program.months')}
        value={draft.agreementMonths}
        onChange={(agreementMonths) => onChange({ agreementMonths })}
      />
      <QuantityField
        label={text('program.delivery-days')}
        isRequired
        help={text('program.delivery-days-help')}
        unit={text('program.days')}
        value={draft.deliveryDays}
        onChange={(deliveryDays) => onChange({ deliveryDays })}
      />
      <WideField>
        <p role="status">
          {years
            .map(({ number, from, to }) => text('program.year-words', { number, from, to }))
            .join('；')}
        </p>
      </WideField>
    </>
  );
}

/** An own pack bears the number of the notice that it was copied from, so its name is shown as well. */
function labelOf({ id, title, noticeNumber, region }: PolicyPack) {
  return { noticeNumber, region, title, source: isOwnPack(id) ? 'own' : 'notice' };
}
