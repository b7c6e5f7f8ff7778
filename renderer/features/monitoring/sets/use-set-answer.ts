import type { JournalRefusal } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { SetRefusal } from '@shared/domain/monitoring/procedure-set';
import type { Result } from '@shared/kernel/result';

/** Says why a 跟台单 was refused; true when it was saved. */
export function useSetAnswer() {
  const text = useText('monitoring');
  const words = useText('data');
  const notify = useNotify();
  const describe = (error: SetRefusal | JournalRefusal): string => {
    switch (error.kind) {
      case 'set-number-taken':
        return text('refusal.set-number-taken', { number: error.number });
      case 'day-in-future':
        return text('refusal.day-in-future', { day: error.on });
      case 'line-quantity':
        return text('refusal.line-quantity', { position: error.position });
      case 'set-number-missing':
      case 'department-missing':
      case 'lines-missing':
        return text(`refusal.${error.kind}`);
      case 'disk-full':
      case 'not-writable':
      case 'head-moved':
      case 'no-data-set':
      case 'restart-needed':
        return words(`refusal.${error.kind}`);
    }
  };
  return (saved: Result<unknown, SetRefusal | JournalRefusal>): boolean => {
    if (!saved.ok) notify.error(describe(saved.error));
    return saved.ok;
  };
}
