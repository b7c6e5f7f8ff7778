import { useText } from '@renderer/i18n/use-text';
import type { useRepositories } from '@renderer/data';
import { showFinding, useDescribeRefusal } from '../agreement-errors';

type Answer = Awaited<ReturnType<ReturnType<typeof useRepositories>['supplements']['create']>>;
type Refusal = Extract<Answer, { readonly ok: false }>['error'];

/** Why a supplement was not saved, in words. */
export function useDescribeSupplement() {
  const text = useText('supplements');
  const words = useText('agreements');
  const describe = useDescribeRefusal();
  return (refusal: Refusal, productNames: readonly string[]): string => {
    switch (refusal.kind) {
      case 'refused':
        return refusal.findings
          .filter(({ severity }) => severity === 'error')
          .map((found) => showFinding(words, found, { enterprisesById: new Map(), productNames }))
          .map(({ place, words: reason }) => `${place} ${reason}`.trim())
          .join('；');
      case 'nothing-changes':
      case 'quantity-negative':
        return text(`refused.${refusal.kind}`);
      case 'supplement-open':
        return text('refused.supplement-open', { number: refusal.number });
      case 'outside-year':
        return text('refused.outside-year', { day: refusal.day });
      default:
        return describe(refusal);
    }
  };
}
