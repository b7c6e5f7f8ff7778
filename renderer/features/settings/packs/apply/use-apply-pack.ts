import { useRepositories, type PackPreview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify, type GivenReason } from '@renderer/ui';
import type { Program } from '@shared/domain/program/program';
import { useDescribePlanRefusal } from './use-describe-plan';

type Applying = {
  readonly program: Program;
  readonly preview: PackPreview;
  readonly onApplied: () => void;
};

/** Applies what was previewed, and says how many due days have moved. */
export function useApplyPack({ program, preview, onApplied }: Applying) {
  const text = useText('packs');
  const dataText = useText('data');
  const notify = useNotify();
  const describe = useDescribePlanRefusal();
  const { packs } = useRepositories();
  return async ({ reason, name }: GivenReason): Promise<void> => {
    const { version, revision } = preview;
    const choice = { programId: program.id, versionId: version.id };
    const applied = await packs.apply({ ...choice, revision, reason, by: name });
    if (applied.ok) {
      notify.success(text('apply.done', { count: applied.value.movedDueDays.length }));
      onApplied();
      return;
    }
    const { error } = applied;
    switch (error.kind) {
      case 'reason-missing':
      case 'by-missing':
      case 'changed-meanwhile':
        notify.error(text('apply.refused'), text(`refused.${error.kind}`));
        return;
      case 'program-not-found':
      case 'version-not-found':
      case 'payment-term-missing':
      case 'shown-only':
      case 'applied-already':
      case 'earlier-than-applied':
      case 'after-cycle':
        notify.error(text('apply.refused'), describe(error));
        return;
      default:
        notify.error(text('apply.refused'), dataText(`refusal.${error.kind}`));
    }
  };
}
