import type { JournalRefusal } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { OutsideRefusal } from '@shared/domain/monitoring/change-outside-purchase';
import type { Result } from '@shared/kernel/result';

type Refusal =
  | OutsideRefusal
  | JournalRefusal
  | {
      readonly kind: 'purchase-not-found' | 'group-not-found' | 'changed-meanwhile' | 'refused';
    };

/** Says why a row of the register was not saved; true when it was. What the form's own list says is not repeated. */
export function useOutsideAnswer() {
  const text = useText('monitoring');
  const words = useText('data');
  const notify = useNotify();
  return (saved: Result<unknown, Refusal>): boolean => {
    if (saved.ok) return true;
    const { error } = saved;
    switch (error.kind) {
      case 'refused':
        break;
      case 'purchase-verified':
        notify.error(text('refusal.purchase-verified', { document: error.documentNumber }));
        break;
      case 'change-reason-missing':
      case 'purchase-withdrawn':
      case 'nothing-changed':
      case 'purchase-not-found':
      case 'group-not-found':
      case 'changed-meanwhile':
        notify.error(text(`refusal.${error.kind}`));
        break;
      default:
        notify.error(words(`refusal.${error.kind}`));
    }
    return false;
  };
}
