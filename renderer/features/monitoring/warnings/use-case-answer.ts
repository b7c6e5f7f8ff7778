import type { JournalRefusal } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { CaseRefusal } from '@shared/domain/monitoring/warning-case';
import type { Result } from '@shared/kernel/result';
import { describeRefusal } from './case-words';

type Refusal = CaseRefusal | { readonly kind: 'case-not-found' } | JournalRefusal;

const JOURNAL_KINDS = [
  'disk-full',
  'not-writable',
  'head-moved',
  'no-data-set',
  'restart-needed',
] as const;

/** Says why a change of a case was refused; true when it was saved. */
export function useCaseAnswer() {
  const text = useText('monitoring');
  const words = useText('data');
  const notify = useNotify();
  return (saved: Result<unknown, Refusal>): boolean => {
    if (saved.ok) return true;
    const { error } = saved;
    notify.error(
      isJournalRefusal(error) ? words(`refusal.${error.kind}`) : describeRefusal(text, error),
    );
    return false;
  };
}

function isJournalRefusal(error: Refusal): error is JournalRefusal {
  return JOURNAL_KINDS.some((kind) => kind === error.kind);
}
