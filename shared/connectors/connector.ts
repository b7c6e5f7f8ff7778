import type { Instant } from '../domain/calendar/instant';
import type { Dialect, PlatformItem } from '../domain/exchange/connection';
import type { PlatformDelivery, PlatformLine } from '../domain/exchange/exchange';
import type { OrderDocument, OrderProgress } from '../domain/exchange/order-document';
import type { Result } from '../kernel/result';

/** One message to a platform without credentials: the gateway in electron/platforms adds and signs. */
export type PlatformCall = {
  /** The platform's own name: `ZJ9704`, `H005`, `YY111`. The gateway finds path and pace by it. */
  readonly operation: string;
  /** A write of which nobody knows whether it arrived is asked about, never repeated. */
  readonly kind: 'read' | 'write';
  /** JSON or XML text, exactly what is signed, but for what the gateway has to put in. */
  readonly body: string;
};

/** What the connection's `fields` hold, by the dialect's names. */
export type ConnectorFields = Readonly<Record<string, string>>;

/** Why an answer did not bring what was asked for. */
export type CallProblem =
  /** Not of this dialect, cut off, or lacking what it must have: nobody knows whether it was done. */
  | { readonly kind: 'unreadable'; readonly words: string }
  /** The platform says no and will say it again: people must mend something. */
  | { readonly kind: 'refused'; readonly code: string; readonly words: string }
  /** It has this id already: ask what it has. */
  | { readonly kind: 'duplicate'; readonly code: string; readonly words: string }
  | { readonly kind: 'token-refused'; readonly code: string; readonly words: string }
  | { readonly kind: 'credentials-refused'; readonly code: string; readonly words: string }
  | { readonly kind: 'clock-wrong'; readonly code: string; readonly words: string }
  | { readonly kind: 'quota-used-up'; readonly code: string; readonly words: string }
  /** Too fast, or down for maintenance: the same message later. */
  | { readonly kind: 'busy'; readonly code: string; readonly words: string };

export type OrderStep = {
  readonly name: 'create-header' | 'add-lines' | 'submit' | 'cancel';
  readonly call: PlatformCall;
  /** The lines that this step carries, by our ids; empty when it concerns the whole order. */
  readonly ourLineIds: readonly string[];
};

/** What an order step needs to know; all of it saved before. */
export type OrderState = {
  readonly document: OrderDocument;
  readonly progress: OrderProgress;
  readonly fields: ConnectorFields;
};

/** Calls left today, where the platform says it; else null. */
export type Quota = { readonly remaining: number | null };

export type StepReading = Result<
  { readonly progress: OrderProgress; readonly quota: Quota },
  CallProblem
>;

/** One page of what the platform has of an order. */
export type AskReading = Result<
  {
    /** Null when the question is answered; else what to ask next with. */
    readonly next: string | null;
    /** What all pages so far have shown to be there. */
    readonly found: OrderProgress;
    readonly quota: Quota;
  },
  CallProblem
>;

/** Sends one order. Pure: every function answers from what it is given. */
export type OrderConnector = {
  /**
   * Marks lines as refused that this dialect cannot send at all, with words that say what is missing.
   * To be applied before the first step and after a manual retry; absent where there are none such.
   */
  readonly refuseUnsendable?: (state: OrderState) => OrderProgress;
  /** Null when every line is sent or refused (or, while cancelling, cancelled or refused). */
  readonly nextStep: (state: OrderState, kind: 'order' | 'cancellation') => OrderStep | null;
  /** Reads the answer of a step. Lines may be refused one by one while others were taken. */
  readonly readStep: (state: OrderState, step: OrderStep, answer: string) => StepReading;
  /** Asks what the platform has of this order, by our ids; `cursor` null for the first page. */
  readonly ask: (state: OrderState, cursor: string | null) => PlatformCall;
  /**
   * Reads one page of that, on top of what earlier pages had found (`noProgress` before the first).
   * Our lines are told by our ids alone; what is not ours is left out.
   */
  readonly readAsked: (
    state: OrderState & { readonly found: OrderProgress; readonly cursor: string | null },
    answer: string,
  ) => AskReading;
};

/** What is still of interest on a platform, for feeds that must be asked line by line. */
export type OpenPlatformLine = {
  readonly platformLineId: string;
  readonly platformOrderId: string | null;
  readonly headerId: string | null;
  readonly ourLineId: string;
  readonly orderNumber: string;
};

export type FeedContext = {
  readonly fields: ConnectorFields;
  readonly now: Instant;
  readonly openLines: readonly OpenPlatformLine[];
  /** Where the last page ended; null at the beginning of all. */
  readonly cursor: string | null;
};

/** What a platform tells of a line, before it is matched with ours. */
export type ToldLine = Omit<
  PlatformLine,
  'id' | 'revision' | 'connectionId' | 'orderId' | 'orderLineId' | 'toldAt'
> & {
  readonly ourLineId: string | null;
  readonly orderNumber: string | null;
  readonly position: number | null;
  /** 毫; null where it was not told. */
  readonly unitPrice: number | null;
};

export type ToldDelivery = Omit<
  PlatformDelivery,
  'id' | 'revision' | 'connectionId' | 'orderId' | 'orderLineId' | 'toldAt'
> & { readonly ourLineId: string | null };

export type ToldItem = Omit<PlatformItem, 'id' | 'revision' | 'connectionId'>;

export type FeedPage<Row> = Result<
  {
    readonly rows: readonly Row[];
    /** To be stored with the rows, in the same command. */
    readonly cursor: string;
    /** Nothing more for now. */
    readonly isEnd: boolean;
    readonly quota: Quota;
    /** Rows that could not be read: place and reason. They never stop the others. */
    readonly unreadable: readonly { readonly place: string; readonly words: string }[];
  },
  CallProblem
>;

/** A feed that is read by increments. `call` is null when there is nothing to ask for. */
export type Feed<Row> = {
  readonly call: (context: FeedContext) => PlatformCall | null;
  readonly read: (context: FeedContext, answer: string) => FeedPage<Row>;
};

/** One dialect: our documents to its messages, and back. Knows no network and no store. */
export type Connector = {
  readonly dialect: Exclude<Dialect, 'workbook'>;
  /** Names of `fields` that must be filled, with an example each. */
  readonly requiredFields: readonly { readonly name: string; readonly example: string }[];
  readonly orders: OrderConnector;
  readonly feeds: {
    readonly lines: Feed<ToldLine>;
    readonly deliveries: Feed<ToldDelivery>;
    readonly catalogue: Feed<ToldItem>;
  };
  /** The cheapest read that needs valid credentials: what the test button sends. */
  readonly probe: (fields: ConnectorFields) => PlatformCall;
  readonly readProbe: (answer: string) => Result<Quota, CallProblem>;
};
