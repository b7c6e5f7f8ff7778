import type { Brand } from '../../kernel/brand';
import type { Instant } from '../calendar/instant';
import type { LocalDate } from '../calendar/local-date';
import type { ConnectionId, OrderId, OrderLineId } from '../order/order';
import type { Stored } from '../record/record';
import type { OrderDocument, OrderProgress } from './order-document';

export type ExchangeId = Brand<string, 'ExchangeId'>;

/** Sending an order, or taking one back that was sent. */
export type ExchangeKind = 'order' | 'cancellation';

/**
 * `queued` never touched; `underway` something may have been sent; `exported` lies in a workbook or
 * ferry file that has not come back; `parked` needs somebody; `done` the platform has every line that
 * it did not refuse; `withdrawn` taken out of the outbox before anything was sent.
 */
export type ExchangeState = 'queued' | 'underway' | 'exported' | 'parked' | 'done' | 'withdrawn';

/** The fate of the last write is unknown: the platform is asked before anything is sent again. */
export type Doubt = {
  readonly since: Instant;
  /** What was sent when the answer was lost, such as `create-header`. */
  readonly step: string;
  /** How often the platform was asked since and did not have it. */
  readonly absentAnswers: number;
  /** How often in a row it would not say; left out for never. */
  readonly refusedAnswers?: number;
};

/** Why an exchange waits or is parked; `words` are the platform's own where it gave some. */
export type ExchangeProblemKind =
  | 'offline'
  | 'address-wrong'
  | 'certificate'
  | 'proxy'
  | 'no-credentials'
  | 'credentials-refused'
  | 'clock-wrong'
  | 'quota-used-up'
  | 'maintenance'
  | 'busy'
  | 'answer-lost'
  | 'answer-unreadable'
  | 'answer-too-large'
  | 'refused'
  | 'lines-refused'
  | 'duplicate'
  | 'item-not-mapped'
  | 'enterprise-not-mapped'
  | 'connection-closed'
  | 'back-entry-too-old'
  | 'not-cancellable'
  | 'unknown-answer';

export type ExchangeProblem = {
  readonly kind: ExchangeProblemKind;
  readonly code: string;
  readonly words: string;
};

/** One order (or its cancellation) on its way to one platform, as far as that changes on the way. */
export type ExchangeRow = Stored<ExchangeId> & {
  readonly connectionId: ConnectionId;
  readonly kind: ExchangeKind;
  readonly orderId: OrderId;
  readonly orderNumber: string;
  /** Documents of one connection go in this order; urgent ones first. */
  readonly sequence: number;
  readonly isUrgent: boolean;
  readonly state: ExchangeState;
  /** The step it stands at, in the connector's words, such as `add-lines`; null before the first. */
  readonly step: string | null;
  readonly progress: OrderProgress;
  readonly doubt: Doubt | null;
  /** Since the last success. */
  readonly attempts: number;
  /** Not before. */
  readonly retryAt: Instant | null;
  readonly problem: ExchangeProblem | null;
  readonly queuedAt: Instant;
  readonly finishedAt: Instant | null;
  /** The ferry file that carries it, or that brought it from another workstation; else null. */
  readonly ferryNumber: string | null;
};

/**
 * What is sent, frozen when the exchange is made. Kept apart from its progress, which is saved after every
 * message: the lines are the bulk of it.
 */
export type ExchangeDocument = Stored<ExchangeId> & { readonly document: OrderDocument };

/** An exchange with what it sends. */
export type Exchange = ExchangeRow & Pick<ExchangeDocument, 'document'>;

export type ExchangeEventKind =
  | 'queued'
  | 'step-done'
  | 'asked'
  | 'answer-lost'
  | 'waiting'
  | 'line-refused'
  | 'parked'
  | 'retried'
  | 'withdrawn'
  | 'done'
  | 'exported'
  | 'read-back'
  | 'ferried'
  | 'status'
  | 'delivery'
  | 'void'
  | 'difference'
  | 'settled'
  | 'moved';

/** Something that happened to an order on its way. Only added, never changed. */
export type ExchangeEvent = Stored<string> & {
  readonly exchangeId: ExchangeId | null;
  readonly orderId: OrderId | null;
  readonly connectionId: ConnectionId;
  readonly at: Instant;
  readonly kind: ExchangeEventKind;
  readonly step: string | null;
  readonly words: string;
  /** The raw message in the host's log; null where there was none. */
  readonly messageId: string | null;
};

/** Where a platform says a line stands. */
export type PlatformLineState =
  | 'waiting-response'
  | 'accepted'
  | 'declined'
  | 'out-of-stock'
  | 'part-shipped'
  | 'shipped'
  | 'received'
  | 'void-by-timeout'
  | 'void-by-hospital'
  | 'void-of-back-entry'
  | 'unknown';

/** The platform's own figures of one of our lines, as last told. Id: `connectionId/platformLineId`. */
export type PlatformLine = Stored<string> & {
  readonly connectionId: ConnectionId;
  readonly platformLineId: string;
  readonly platformOrderId: string | null;
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId;
  readonly state: PlatformLineState;
  /** The platform's own code, for people who know it. */
  readonly stateCode: string;
  readonly quantity: number | null;
  readonly shippedQuantity: number | null;
  readonly receivedQuantity: number | null;
  readonly toldAt: Instant;
};

/** A delivery line that the distributor has told the platform. Id: `connectionId/deliveryLineId`. */
export type PlatformDelivery = Stored<string> & {
  readonly connectionId: ConnectionId;
  readonly deliveryLineId: string;
  readonly platformLineId: string | null;
  readonly orderId: OrderId | null;
  readonly orderLineId: OrderLineId | null;
  readonly quantity: number;
  /** 毫. */
  readonly unitPrice: number | null;
  readonly lot: string;
  readonly producedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly udi: string;
  readonly invoiceNumber: string;
  readonly deliveredOn: LocalDate | null;
  readonly toldAt: Instant;
  readonly raw: Readonly<Record<string, string>>;
};

export type DifferenceKind =
  | 'unknown-line'
  | 'unknown-delivery'
  | 'price-changed'
  | 'quantity-changed'
  | 'delivered-too-much'
  | 'missing-at-platform'
  | 'changed-delivery';

/** What a platform says otherwise than we do. Settled by people, never by the program. */
export type ExchangeDifference = Stored<string> & {
  readonly connectionId: ConnectionId;
  readonly orderId: OrderId | null;
  readonly orderLineId: OrderLineId | null;
  readonly kind: DifferenceKind;
  /** What it is about: the platform's id, or ours. */
  readonly subject: string;
  readonly ours: string;
  readonly theirs: string;
  readonly foundAt: Instant;
  readonly state: 'open' | 'settled';
  readonly settlement: {
    readonly words: string;
    readonly operator: string;
    readonly at: Instant;
  } | null;
};

/** What an order was when it mattered: its text never changes, and its hash proves it. */
export type FrozenEvidence = Stored<string> & {
  readonly orderId: OrderId;
  /** Null for an order that was reported by hand, or not yet. */
  readonly connectionId: ConnectionId | null;
  readonly reason: 'void-by-timeout' | 'cut-over' | 'asked' | 'backup-switch';
  readonly at: Instant;
  /** JSON: order, lines, exchange, events, platform lines, deliveries, receipts. */
  readonly text: string;
  /** SHA-256 of the UTF-8 of `text`, hex. */
  readonly sha256: string;
};

/** How far we have read one of a platform's feeds. Id: `connectionId/feed`. */
export type FeedCursor = Stored<string> & {
  readonly connectionId: ConnectionId;
  readonly feed: string;
  /** The connector's own. Null: from the beginning. */
  readonly cursor: string | null;
  readonly readAt: Instant;
};

/** A numbered file that carries exchanges between two workstations. Id: its number. */
export type FerryFile = Stored<string> & {
  readonly number: string;
  readonly direction: 'out' | 'in';
  readonly connectionId: ConnectionId;
  readonly exchangeIds: readonly ExchangeId[];
  readonly sha256: string;
  readonly at: Instant;
  /** When the other side's receipt came back; null while it has not. */
  readonly receiptAt: Instant | null;
};

/** The move from a platform that closes to the one that follows. */
export type CutOver = Stored<string> & {
  readonly fromConnectionId: ConnectionId;
  readonly toConnectionId: ConnectionId;
  readonly startedOn: LocalDate;
  /** New orders go to the new connection from this day. */
  readonly movesOn: LocalDate;
  /** The last day of the old platform. */
  readonly closesOn: LocalDate;
  readonly evidence: {
    readonly at: Instant;
    readonly fileName: string;
    /** SHA-256 of the whole file, hex. */
    readonly sha256: string;
    readonly orders: number;
    /** What the file holds, each part with its own hash. */
    readonly parts: readonly {
      readonly name: string;
      readonly sha256: string;
      readonly bytes: number;
    }[];
  } | null;
  readonly state: 'prepared' | 'moving' | 'finished';
};
