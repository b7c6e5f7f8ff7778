import type { JournalRefusal } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';

export type ConnectionRefusal =
  | {
      readonly kind:
        'connection-not-found' | 'connection-closed' | 'item-not-found' | 'code-missing';
    }
  | { readonly kind: 'outbox-not-empty'; readonly waiting: number }
  | JournalRefusal;

/** Why something could not be done to a connection, in words. */
export function useDescribeRefusal(): (refusal: ConnectionRefusal) => string {
  const text = useText('exchange-connections');
  const words = useText('data');
  return (refusal) => {
    switch (refusal.kind) {
      case 'connection-not-found':
      case 'connection-closed':
      case 'item-not-found':
      case 'code-missing':
        return text(`error.${refusal.kind}`);
      case 'outbox-not-empty':
        return text('error.outbox-not-empty', { waiting: refusal.waiting });
      default:
        return words(`refusal.${refusal.kind}`);
    }
  };
}
