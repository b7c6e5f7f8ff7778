import type { FaultControl } from './fault-control';

/** One product of the platform's catalogue. Lines that name an unknown `platformItemId` are refused. */
export type SimulatedItem = {
  /** `hospListId`, `goodsID`, `HCTBDM`. */
  readonly platformItemId: string;
  /** 27 characters. */
  readonly nationalCode: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  readonly unit: string;
  readonly manufacturerCode: string;
  readonly manufacturerName: string;
  /** Yuan, up to four decimals. */
  readonly price: string;
  readonly distributors: readonly { readonly code: string; readonly name: string }[];
  /** What only this dialect knows, by its own names. */
  readonly keys: Readonly<Record<string, string>>;
};

export type SimulatorOptions = {
  /** 0 or left out: any free port. Always 127.0.0.1. */
  readonly port?: number;
  /** `real` keeps the platform's pace, quota and call sizes; `off` only its rules. Left out: `real`. */
  readonly limits?: 'real' | 'off';
  /** Of the faults and of the catalogue. */
  readonly seed?: number;
  /** In place of the seeded catalogue. */
  readonly items?: readonly SimulatedItem[];
  /** Everything committed is kept here; started again on the same file the platform has it all. */
  readonly stateFile?: string;
  /**
   * A platform that knows no unique id of ours: what comes twice is taken twice, and only the client
   * can keep a line from being bought twice. Left out: it refuses doubles.
   */
  readonly takesDoubles?: boolean;
  /** The platform's clock in milliseconds since 1970. */
  readonly now?: () => number;
};

/** A province played on 127.0.0.1. */
export type Simulator = {
  /** What to put on the connection as its base address. */
  readonly url: string;
  /** What to put on the connection as its `fields`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
  readonly faults: FaultControl;
  readonly book: PlatformBook;
  readonly close: () => Promise<void>;
};

export type BookLine = {
  readonly ourLineId: string;
  readonly orderNumber: string;
  readonly platformLineId: string;
  readonly quantity: number;
  /** Yuan. */
  readonly price: string;
  readonly standing: 'draft' | 'sent' | 'void';
};

export type NewDelivery = {
  readonly quantity: number;
  readonly lot: string;
  readonly expiresOn: string;
  readonly producedOn?: string | undefined;
  /** Yuan; left out: the price of the line. */
  readonly price?: string | undefined;
};

/** What the platform has, in no dialect: what tests count and what distributors do. */
export type PlatformBook = {
  /** Every line that was ever created, drafts and void ones too. */
  readonly listLines: () => readonly BookLine[];
  readonly respond: (platformLineId: string, answer: 'accept' | 'decline') => void;
  /** Answers the id of the delivery line. Throws for a line that is not sent. */
  readonly ship: (platformLineId: string, delivery: NewDelivery) => string;
  /** Does now what the platform does after seven days: voids every sent line without a delivery. Answers how many. */
  readonly voidUnshipped: () => number;
  readonly addItem: (item: SimulatedItem) => void;
};
