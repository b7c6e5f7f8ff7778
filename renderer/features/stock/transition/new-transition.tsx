import {
  useHospitalData,
  useLiveQuery,
  useRepositories,
  type NewTransition as Given,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  ConfirmDialog,
  DayField,
  FormLayout,
  useNotify,
  WideField,
} from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { TransitionRule } from '@shared/domain/policy/pack-values';
import type { Citation, Cited } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import { policyPacks } from '@shared/policy-packs/index';
import { useState } from 'react';

type Typed = { readonly text: string; readonly day: LocalDate | null };

const PACKS = policyPacks.flatMap((pack) =>
  pack.transition === null ? [] : [{ id: pack.id, title: pack.title, rule: pack.transition }],
);

/** Says which program's products are old, and the days; offered as the notice gives them. */
export function NewTransition({ onClose }: { readonly onClose: () => void }) {
  const text = useText('transition');
  const { repositories } = useHospitalData();
  const programs = useLiveQuery(() => repositories.programs.list(), [repositories]) ?? [];
  const [programId, setProgramId] = useState<ProgramId | null>(null);
  const [packId, setPackId] = useState(PACKS[0]?.id ?? '');
  const pack = PACKS.find(({ id }) => id === packId);
  const [stops, setStops] = useState<Typed>(() => typedOf(pack?.rule.value.buyingStopsOn));
  const [until, setUntil] = useState<Typed>(() => typedOf(pack?.rule.value.oldStockUntil));
  const create = useCreate(onClose);
  const choosePack = (id: string) => {
    const rule = PACKS.find((one) => one.id === id)?.rule.value;
    setPackId(id);
    setStops(typedOf(rule?.buyingStopsOn));
    setUntil(typedOf(rule?.oldStockUntil));
  };
  const submit = () => {
    if (pack === undefined || isUnread(stops) || isUnread(until)) return;
    const days = { buyingStopsOn: stops.day, oldStockUntil: until.day };
    const citation = citationFor(pack.rule, days);
    void create({ programId: programId ?? ('' as ProgramId), ...days, citation });
  };
  return (
    <ConfirmDialog
      isOpen
      title={text('create.title')}
      confirm={text('create.save')}
      onConfirm={submit}
      onCancel={onClose}
    >
      <FormLayout columns={2} onSubmit={submit}>
        <WideField>
          <ChoiceField<ProgramId>
            label={text('create.program')}
            isRequired
            value={programId}
            onChange={setProgramId}
            choices={programs.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </WideField>
        <WideField>
          <ChoiceField
            label={text('create.notice')}
            isRequired
            value={packId}
            onChange={choosePack}
            choices={PACKS.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </WideField>
        <DayField
          label={text('create.stops')}
          value={stops.text}
          onChange={(typed, day) => setStops({ text: typed, day })}
        />
        <DayField
          label={text('create.until')}
          value={until.text}
          onChange={(typed, day) => setUntil({ text: typed, day })}
        />
        <WideField>{text('create.hint')}</WideField>
      </FormLayout>
    </ConfirmDialog>
  );
}

/** Days that the notice does not give must not pass for its own: they warn, and are marked 须核原文. */
function citationFor(
  { value, citation }: Cited<TransitionRule>,
  days: Pick<Given, 'buyingStopsOn' | 'oldStockUntil'>,
): Citation {
  const isGiven =
    days.buyingStopsOn === value.buyingStopsOn && days.oldStockUntil === value.oldStockUntil;
  return isGiven ? citation : { ...citation, certainty: 'unverified' };
}

function typedOf(day: LocalDate | null | undefined): Typed {
  return { text: day ?? '', day: day ?? null };
}

function isUnread({ text, day }: Typed): boolean {
  return text.trim() !== '' && day === null;
}

function useCreate(onDone: () => void) {
  const text = useText('transition');
  const dataText = useText('data');
  const notify = useNotify();
  const { transitions } = useRepositories();
  return async (given: Given): Promise<void> => {
    const created = await transitions.create(given);
    if (created.ok) {
      notify.success(text('create.saved'));
      onDone();
      return;
    }
    const { kind } = created.error;
    switch (kind) {
      case 'program-not-found':
      case 'transition-twice':
      case 'no-days':
      case 'days-mixed-up':
        notify.error(text(`error.${kind}`));
        return;
      default:
        notify.error(dataText(`refusal.${kind}`));
    }
  };
}
