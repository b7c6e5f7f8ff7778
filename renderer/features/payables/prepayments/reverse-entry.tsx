import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatMoney, ReasonDialog, useNotify, type GivenReason } from '@renderer/ui';
import type { PrepaymentEntry } from '@shared/domain/prepayment/prepayment';
import { describeFinding } from './prepayment-words';

type ReverseEntryProps = { readonly entry: PrepaymentEntry; readonly onClose: () => void };

/** Takes a posted entry back by a red one (红冲), with the reason. */
export function ReverseEntry({ entry, onClose }: ReverseEntryProps) {
  const text = useText('prepayments');
  const words = useText('data');
  const notify = useNotify();
  const { prepayments } = useRepositories();
  const reverse = async ({ reason, name }: GivenReason) => {
    const saved = await prepayments.reverse(entry.id, text('reverse.remark', { reason, name }));
    if (saved.ok) notify.success(text('reverse.saved', { number: saved.value.number }));
    else if (saved.error.kind === 'refused')
      notify.error(saved.error.findings.map((found) => describeFinding(text, found)).join(' '));
    else if (saved.error.kind === 'entry-not-found' || saved.error.kind === 'program-not-found')
      notify.error(text('gone'));
    else notify.error(words(`refusal.${saved.error.kind}`));
    onClose();
  };
  return (
    <ReasonDialog
      isOpen
      title={text('reverse.title', { number: entry.number })}
      confirm={text('action.reverse')}
      name=""
      onGive={(given) => void reverse(given)}
      onCancel={onClose}
    >
      {text('reverse.words', { amount: formatMoney(entry.amount) })}
    </ReasonDialog>
  );
}
