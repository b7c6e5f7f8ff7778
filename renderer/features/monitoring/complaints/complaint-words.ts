import type { JournalRefusal } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { ComplaintRefusal } from '@shared/domain/monitoring/supply-complaint';
import type { Result } from '@shared/kernel/result';

type Refusal =
  ComplaintRefusal | JournalRefusal | { readonly kind: 'complaint-not-found' | 'group-not-found' };

/** Says why a complaint was refused; true when it was saved. */
export function useComplaintAnswer() {
  const text = useText('monitoring');
  const words = useText('data');
  const notify = useNotify();
  return (saved: Result<unknown, Refusal>): boolean => {
    if (!saved.ok) notify.error(refusalWords(text, words, saved.error));
    return saved.ok;
  };
}

function refusalWords(text: Text<'monitoring'>, words: Text<'data'>, error: Refusal): string {
  switch (error.kind) {
    case 'disk-full':
    case 'not-writable':
    case 'head-moved':
    case 'no-data-set':
    case 'restart-needed':
      return words(`refusal.${error.kind}`);
    case 'day-in-future':
      return text('refusal.day-in-future', { day: error.on });
    case 'day-before-complaint':
      return text('refusal.day-before-complaint', {
        day: error.on,
        complained: error.complainedOn,
      });
    case 'gap-after-complaint':
      return text('refusal.gap-after-complaint', { day: error.shortFrom });
    case 'purchase-outside-gap':
      return text('refusal.purchase-outside-gap', { product: error.product, day: error.boughtOn });
    case 'purchase-of-other-group':
      return text('refusal.purchase-of-other-group', { product: error.product });
    case 'purchase-taken-back':
      return text('refusal.purchase-taken-back', { product: error.product });
    case 'purchase-taken':
      return text('refusal.purchase-taken', {
        product: error.product,
        document: error.documentNumber,
      });
    case 'line-twice':
      return text('refusal.line-twice', { order: error.order });
    case 'line-beyond-ordered':
      return text('refusal.line-beyond-ordered', {
        order: error.order,
        asked: error.asked,
        ordered: error.ordered,
      });
    case 'line-unknown':
    case 'words-missing':
    case 'document-missing':
    case 'complaint-settled':
    case 'not-a-shortage':
    case 'complaint-not-found':
    case 'group-not-found':
      return text(`refusal.${error.kind}`);
  }
}
