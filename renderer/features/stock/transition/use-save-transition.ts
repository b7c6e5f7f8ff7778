import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { useState } from 'react';
import type { ProgramId } from '@shared/domain/program/program';
import type { Transition, TransitionId } from '@shared/domain/transition/transition';
import type { GivenTransition } from './use-transition-draft';

type Transitions = ReturnType<typeof useRepositories>['transitions'];
type RefusalOf<Answer> =
  Awaited<Answer> extends infer Given
    ? Given extends { readonly ok: false; readonly error: infer Refused }
      ? Refused
      : never
    : never;
type Refusal =
  | RefusalOf<ReturnType<Transitions['create']>>
  | RefusalOf<ReturnType<Transitions['change']>>
  | RefusalOf<ReturnType<Transitions['withdraw']>>;

export type TransitionField = 'program' | 'scope' | 'buyingStopsOn' | 'oldStockUntil' | 'reason';

/** Which field of the form a refusal is about; the others are said beside the page. */
const FIELDS: Partial<Record<Refusal['kind'], TransitionField>> = {
  'program-not-found': 'program',
  'transition-twice': 'scope',
  'scope-empty': 'scope',
  'no-days': 'buyingStopsOn',
  'days-mixed-up': 'oldStockUntil',
  'no-reason': 'reason',
};

type Fault = { readonly field: TransitionField; readonly words: string };

/** Registers or changes a transition, and says what came of it: at the field where it is about one. */
export function useSaveTransition(transition: Transition | null, onDone: () => void) {
  const text = useText('transition');
  const notify = useNotify();
  const refuse = useRefuse();
  const describe = useDescribe();
  const { transitions } = useRepositories();
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async ({ programId, reason, ...content }: GivenTransition): Promise<void> => {
    const saved =
      transition === null
        ? await transitions.create({ ...content, programId: programId ?? ('' as ProgramId) })
        : await transitions.change(transition.id, { ...content, reason });
    if (!saved.ok) {
      const field = FIELDS[saved.error.kind];
      setFault(field === undefined ? null : { field, words: describe(saved.error) });
      if (field === undefined) refuse(saved.error);
      return;
    }
    notify.success(text(transition === null ? 'create.saved' : 'change.saved'));
    onDone();
  };
  const errorAt = (field: TransitionField) => (fault?.field === field ? fault.words : undefined);
  return { save, errorAt };
}

/** Takes a transition back, and says what came of it. */
export function useWithdrawTransition() {
  const text = useText('transition');
  const notify = useNotify();
  const refuse = useRefuse();
  const { transitions } = useRepositories();
  return async (id: TransitionId, reason: string): Promise<void> => {
    const withdrawn = await transitions.withdraw(id, reason);
    if (withdrawn.ok) notify.success(text('withdraw.saved'));
    else refuse(withdrawn.error);
  };
}

function useRefuse() {
  const notify = useNotify();
  const describe = useDescribe();
  return (refusal: Refusal): void => {
    notify.error(describe(refusal));
  };
}

function useDescribe() {
  const text = useText('transition');
  const dataText = useText('data');
  return (refusal: Refusal): string => {
    switch (refusal.kind) {
      case 'transition-twice':
        return text('error.transition-twice', { product: refusal.product });
      case 'program-not-found':
      case 'no-days':
      case 'days-mixed-up':
      case 'scope-empty':
      case 'transition-not-found':
      case 'no-reason':
      case 'nothing-changes':
      case 'withdrawn-already':
        return text(`error.${refusal.kind}`);
      default:
        return dataText(`refusal.${refusal.kind}`);
    }
  };
}
