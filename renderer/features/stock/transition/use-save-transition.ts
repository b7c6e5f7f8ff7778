import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
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

/** Registers or changes a transition, and says what came of it. */
export function useSaveTransition(transition: Transition | null, onDone: () => void) {
  const text = useText('transition');
  const notify = useNotify();
  const refuse = useRefuse();
  const { transitions } = useRepositories();
  return async ({ programId, reason, ...content }: GivenTransition): Promise<void> => {
    const saved =
      transition === null
        ? await transitions.create({ ...content, programId: programId ?? ('' as ProgramId) })
        : await transitions.change(transition.id, { ...content, reason });
    if (!saved.ok) {
      refuse(saved.error);
      return;
    }
    notify.success(text(transition === null ? 'create.saved' : 'change.saved'));
    onDone();
  };
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
  const text = useText('transition');
  const dataText = useText('data');
  const notify = useNotify();
  return (refusal: Refusal): void => {
    switch (refusal.kind) {
      case 'transition-twice':
        notify.error(text('error.transition-twice', { product: refusal.product }));
        return;
      case 'program-not-found':
      case 'no-days':
      case 'days-mixed-up':
      case 'scope-empty':
      case 'transition-not-found':
      case 'no-reason':
      case 'nothing-changes':
      case 'withdrawn-already':
        notify.error(text(`error.${refusal.kind}`));
        return;
      default:
        notify.error(dataText(`refusal.${refusal.kind}`));
    }
  };
}
