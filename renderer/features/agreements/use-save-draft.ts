import { useRepositories, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { Agreement } from '@shared/domain/agreement/agreement';
import { showFinding, useDescribeRefusal } from './agreement-errors';
import { lineNames } from './line-drafts';

/** Saves a changed draft and says so, or what speaks against it. */
export function useSaveDraft(detail: AgreementDetail) {
  const text = useText('agreements');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { agreements } = useRepositories();
  return async (draft: Agreement): Promise<boolean> => {
    const saved = await agreements.saveDraft(draft);
    if (saved.ok) {
      notify.success(text('draft.saved', { number: draft.number }));
      return true;
    }
    const { error } = saved;
    if (error.kind !== 'refused') {
      notify.error(draft.number, describe(error));
      return false;
    }
    const names = { enterprisesById: new Map(), productNames: lineNames(detail) };
    const words = error.findings
      .filter(({ severity }) => severity === 'error')
      .map((found) => showFinding(text, found, names))
      .map(({ place, words: reason }) => `${place} ${reason}`.trim());
    notify.error(text('error.refused'), words.join('；'));
    return false;
  };
}
