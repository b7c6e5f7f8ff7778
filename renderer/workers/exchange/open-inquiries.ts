import type { Instant } from '@shared/domain/calendar/instant';
import type { Exchange, ExchangeId } from '@shared/domain/exchange/exchange';
import type { OrderProgress } from '@shared/domain/exchange/order-document';
import type { SharedQuestion } from './shared-questions';

/** A whole list was read. */
export type Found = {
  readonly kind: 'found';
  readonly found: OrderProgress;
  readonly messageId: string | null;
};

/** How far a list was read. */
export type Walk = {
  readonly question: SharedQuestion;
  /** The page to ask for next, and what those before it have shown. */
  readonly page: { readonly cursor: string | null; readonly found: OrderProgress };
  readonly pages: number;
};

/** What was asked of an order until its connection was held. */
export type Inquiry = {
  /** When it began: what counts of its answer. */
  readonly at: Instant;
  /** The first answer, when it is asked for the second time. */
  readonly first: Found | null;
  /** Where the list is gone on with; null from its beginning. */
  readonly walk: Walk | null;
};

/**
 * Keeps questions that broke off, so that a list of many pages is gone on with where it was: on a bad
 * network it would else never be read to its end.
 */
export type OpenInquiries = {
  readonly keep: (exchange: Exchange, inquiry: Inquiry) => void;
  /** Once; null when there is none or the order has changed since. */
  readonly take: (exchange: Exchange) => Inquiry | null;
};

export function createOpenInquiries(): OpenInquiries {
  const kept = new Map<ExchangeId, { readonly revision: number; readonly inquiry: Inquiry }>();
  return {
    keep({ id, revision }, inquiry) {
      kept.set(id, { revision, inquiry });
    },
    take({ id, revision }) {
      const found = kept.get(id);
      kept.delete(id);
      return found?.revision === revision ? found.inquiry : null;
    },
  };
}
