import { usePolicyPacks, type TransitionEdit } from '@renderer/data';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { TransitionRule } from '@shared/domain/policy/pack-values';
import type { Citation, Cited } from '@shared/domain/policy/policy-pack';
import { WHOLE_PROGRAM, type ProductScope } from '@shared/domain/program/product-scope';
import type { ProgramId } from '@shared/domain/program/program';
import type { Transition, TransitionDays } from '@shared/domain/transition/transition';
import { useState } from 'react';

export const TRANSITION_DAYS = [
  'buyingStopsOn',
  'oldStockUntil',
  'acceptBefore',
  'oldPlatformUntil',
] as const satisfies readonly (keyof TransitionDays)[];

type Typed = { readonly text: string; readonly day: LocalDate | null };
type TypedDays = Readonly<Record<keyof TransitionDays, Typed>>;

export type GivenTransition = TransitionEdit & { readonly programId: ProgramId | null };

type PackChoice = {
  readonly id: string;
  readonly title: string;
  readonly rule: Cited<TransitionRule>;
};

/** The packs that say something of a transition, the hospital's own ones too. */
function useTransitionPacks(): readonly PackChoice[] {
  return usePolicyPacks().flatMap(({ id, title, transition }) =>
    transition === null ? [] : [{ id, title, rule: transition }],
  );
}

export type TransitionDraft = ReturnType<typeof useTransitionDraft>;

/** What is typed: as the notice gives it for a new transition, as it stands for one that is changed. */
export function useTransitionDraft(transition: Transition | null) {
  const [programId, setProgramId] = useState<ProgramId | null>(transition?.programId ?? null);
  const packs = useTransitionPacks();
  const [chosenId, setPackId] = useState<string | null>(null);
  const pack = packs.find(({ id }) => id === chosenId) ?? packOf(packs, transition);
  const packId = pack?.id ?? '';
  const [days, setDays] = useState<TypedDays>(() =>
    typedDays(transition ?? daysOf(pack?.rule.value)),
  );
  const [scope, setScope] = useState<ProductScope>(transition?.scope ?? WHOLE_PROGRAM);
  const [reason, setReason] = useState('');
  return {
    packs,
    ...{ programId, packId, days, scope, reason, setScope, setReason },
    setProgramId: (id: ProgramId) => {
      setProgramId(id);
      setScope(WHOLE_PROGRAM);
    },
    choosePack: (id: string) => {
      setPackId(id);
      setDays(typedDays(daysOf(packs.find((one) => one.id === id)?.rule.value)));
    },
    setDay: (key: keyof TransitionDays, typed: Typed) => setDays({ ...days, [key]: typed }),
    /** Null while a day cannot be read. */
    read: (): GivenTransition | null => {
      if (pack === undefined || TRANSITION_DAYS.some((key) => isUnread(days[key]))) return null;
      const { buyingStopsOn, oldStockUntil, acceptBefore, oldPlatformUntil } = days;
      const read = {
        buyingStopsOn: buyingStopsOn.day,
        oldStockUntil: oldStockUntil.day,
        acceptBefore: acceptBefore.day,
        oldPlatformUntil: oldPlatformUntil.day,
      };
      return { ...read, scope, programId, reason, citation: citationFor(pack.rule, read) };
    },
  };
}

function packOf(packs: readonly PackChoice[], transition: Transition | null) {
  const own = packs.find(({ rule }) => rule.citation.notice === transition?.citation.notice);
  return own ?? packs[0];
}

/** Days that the notice does not give must not pass for its own: they warn, and are marked 须核原文. */
function citationFor({ value, citation }: Cited<TransitionRule>, days: TransitionDays): Citation {
  const given = daysOf(value);
  const isGiven = TRANSITION_DAYS.every((key) => days[key] === given[key]);
  return isGiven ? citation : { ...citation, certainty: 'unverified' };
}

function daysOf(rule: TransitionRule | undefined): TransitionDays {
  return {
    buyingStopsOn: rule?.buyingStopsOn ?? null,
    oldStockUntil: rule?.oldStockUntil ?? null,
    acceptBefore: rule?.usedAcceptedBefore ?? null,
    oldPlatformUntil: rule?.oldPlatformUntil ?? null,
  };
}

function typedDays(days: TransitionDays): TypedDays {
  return {
    buyingStopsOn: typedOf(days.buyingStopsOn),
    oldStockUntil: typedOf(days.oldStockUntil),
    acceptBefore: typedOf(days.acceptBefore),
    oldPlatformUntil: typedOf(days.oldPlatformUntil),
  };
}

function typedOf(day: LocalDate | null): Typed {
  return { text: day ?? '', day };
}

function isUnread({ text, day }: Typed): boolean {
  return text.trim() !== '' && day === null;
}
