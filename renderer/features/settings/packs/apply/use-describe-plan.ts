import type { PlanRefusal } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';

/** Why a program cannot follow a version of a pack, and what to do. */
export function useDescribePlanRefusal() {
  const text = useText('packs');
  return (refusal: PlanRefusal): string => {
    if (refusal.kind === 'payment-term-missing')
      return text('refused.payment-term-missing', { numbers: refusal.receiptNumbers.join('、') });
    const { kind, ...facts } = refusal;
    return text(`refused.${kind}`, facts);
  };
}
