import type { Instant } from '../calendar/instant';
import type { LocalDate } from '../calendar/local-date';
import type { Stored } from '../record/record';
import type { OrderId } from './order';

export type OrderEventKind =
  | 'placed'
  | 'changed'
  | 'approved'
  | 'approval-refused'
  | 'settled'
  | 'cancellation-requested'
  | 'cancelled'
  | 'switched'
  | 'took-over'
  | 'closed';

export type ChangedField = 'quantity' | 'line' | 'remark' | 'urgent' | 'promised-on' | 'approval';

/** One field before and after, as text; `position` is the line's, null for the head. */
export type OrderFieldChange = {
  readonly field: ChangedField;
  readonly position: number | null;
  /** The product of the line; empty for the head. */
  readonly product: string;
  readonly before: string;
  readonly after: string;
};

/** Something that somebody did to an order. Only added, never changed. */
export type OrderEvent = Stored<string> & {
  readonly orderId: OrderId;
  readonly at: Instant;
  /** The business day it was done on. */
  readonly on: LocalDate;
  readonly kind: OrderEventKind;
  readonly operator: string;
  /** What was said to it; empty where nothing was. */
  readonly words: string;
  /** Only for `changed`. */
  readonly changes: readonly OrderFieldChange[];
};
