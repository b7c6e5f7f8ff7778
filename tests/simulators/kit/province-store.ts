import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { SimulatedItem } from './simulator';

/** A plan or order as the platform has it; `headerId` is `PurcCode`, `orderId`, `DDBH`. */
export type StoredOrder = {
  readonly headerId: string;
  readonly orderNumber: string;
  readonly isSent: boolean;
  /** Milliseconds since 1970, by the platform's clock. */
  readonly createdAt: number;
  readonly sentAt: number | null;
  /** What only the dialect needs. */
  readonly keys: Readonly<Record<string, string>>;
};

export type StoredLine = {
  readonly platformLineId: string;
  readonly headerId: string;
  /** The order that the plan was split into; the header's own id where a platform does not split. */
  readonly orderId: string;
  readonly ourLineId: string;
  readonly orderNumber: string;
  readonly platformItemId: string;
  readonly distributorCode: string;
  readonly quantity: number;
  /** Yuan. */
  readonly price: string;
  readonly standing: 'draft' | 'sent' | 'void';
  readonly voidReason: 'hospital' | 'timeout' | null;
  readonly response: 'none' | 'accept' | 'decline';
  readonly keys: Readonly<Record<string, string>>;
};

export type StoredDelivery = {
  readonly deliveryLineId: string;
  readonly platformLineId: string;
  readonly quantity: number;
  readonly lot: string;
  readonly producedOn: string;
  readonly expiresOn: string;
  /** Yuan. */
  readonly price: string;
  readonly invoiceNumber: string;
  readonly deliveredAt: number;
  /** Null until the hospital has said what it took. */
  readonly receivedQuantity: number | null;
  readonly keys: Readonly<Record<string, string>>;
};

/** Any other document: returns, statements, invoices. */
export type StoredPaper = {
  readonly paperId: string;
  readonly kind: string;
  readonly values: Readonly<Record<string, string>>;
};

/** What was changed when, for increments. */
export type Dated<Row> = Row & { readonly updatedAt: number };

export type Change = {
  readonly orders?: readonly StoredOrder[];
  readonly lines?: readonly StoredLine[];
  readonly deliveries?: readonly StoredDelivery[];
  readonly papers?: readonly StoredPaper[];
  readonly items?: readonly SimulatedItem[];
};

type Entry = Change & { readonly at: number; readonly lastNumber: number };

export type ProvinceStore = {
  readonly orders: ReadonlyMap<string, Dated<StoredOrder>>;
  readonly lines: ReadonlyMap<string, Dated<StoredLine>>;
  readonly deliveries: ReadonlyMap<string, Dated<StoredDelivery>>;
  readonly papers: ReadonlyMap<string, Dated<StoredPaper>>;
  readonly items: ReadonlyMap<string, Dated<SimulatedItem>>;
  readonly now: () => number;
  /** Whether an id of the client that comes twice is taken twice. */
  readonly takesDoubles: boolean;
  /** Never the same twice, restarts included, once something was committed after it. */
  readonly takeNumber: () => number;
  /** Puts rows, whole, by their ids: on disk before it answers when there is a state file. */
  readonly commit: (change: Change) => void;
  readonly linesOfOrder: (headerId: string) => readonly Dated<StoredLine>[];
  readonly linesByOurId: (ourLineId: string) => readonly Dated<StoredLine>[];
  readonly deliveriesOfLine: (platformLineId: string) => readonly Dated<StoredDelivery>[];
};

type StoreOptions = {
  readonly stateFile: string | undefined;
  readonly items: readonly SimulatedItem[];
  readonly now: () => number;
  readonly takesDoubles?: boolean | undefined;
};

/** Everything a platform has, with the state file behind it. */
export function openProvinceStore(options: StoreOptions): ProvinceStore {
  const { stateFile, items, now, takesDoubles = false } = options;
  const rows = createRows();
  const entries = readEntries(stateFile);
  let lastNumber = 0;
  for (const entry of entries) {
    rows.apply(entry, entry.at);
    lastNumber = entry.lastNumber;
  }

  function commit(change: Change): void {
    const entry: Entry = { ...change, at: now(), lastNumber };
    // Handed to the system before anything is answered: what a killed simulator had promised is there again.
    if (stateFile !== undefined) appendFileSync(stateFile, `${JSON.stringify(entry)}\n`);
    rows.apply(entry, entry.at);
  }

  if (entries.length === 0) commit({ items });
  return {
    ...rows.views,
    now,
    takesDoubles,
    commit,
    takeNumber() {
      lastNumber += 1;
      return lastNumber;
    },
  };
}

function createRows() {
  const orders = new Map<string, Dated<StoredOrder>>();
  const lines = new Map<string, Dated<StoredLine>>();
  const deliveries = new Map<string, Dated<StoredDelivery>>();
  const papers = new Map<string, Dated<StoredPaper>>();
  const items = new Map<string, Dated<SimulatedItem>>();
  const lineIdsByHeader = new Map<string, Set<string>>();
  const lineIdsByOurId = new Map<string, Set<string>>();
  const deliveryIdsByLine = new Map<string, Set<string>>();

  function apply(change: Change, updatedAt: number): void {
    for (const row of change.orders ?? []) orders.set(row.headerId, { ...row, updatedAt });
    for (const row of change.items ?? []) items.set(row.platformItemId, { ...row, updatedAt });
    for (const row of change.papers ?? []) papers.set(row.paperId, { ...row, updatedAt });
    for (const row of change.lines ?? []) {
      lines.set(row.platformLineId, { ...row, updatedAt });
      addTo(lineIdsByHeader, row.headerId, row.platformLineId);
      addTo(lineIdsByOurId, row.ourLineId, row.platformLineId);
    }
    for (const row of change.deliveries ?? []) {
      deliveries.set(row.deliveryLineId, { ...row, updatedAt });
      addTo(deliveryIdsByLine, row.platformLineId, row.deliveryLineId);
    }
  }

  const views = {
    orders,
    lines,
    deliveries,
    papers,
    items,
    linesOfOrder: (headerId: string) => pick(lines, lineIdsByHeader.get(headerId)),
    linesByOurId: (ourLineId: string) => pick(lines, lineIdsByOurId.get(ourLineId)),
    deliveriesOfLine: (lineId: string) => pick(deliveries, deliveryIdsByLine.get(lineId)),
  };
  return { apply, views };
}

function addTo(idsByKey: Map<string, Set<string>>, key: string, id: string): void {
  const ids = idsByKey.get(key);
  if (ids === undefined) idsByKey.set(key, new Set([id]));
  else ids.add(id);
}

function pick<Row>(rows: ReadonlyMap<string, Row>, ids: Iterable<string> = []): Row[] {
  return [...ids].flatMap((id) => rows.get(id) ?? []);
}

function readEntries(stateFile: string | undefined): readonly Entry[] {
  if (stateFile === undefined || !existsSync(stateFile)) return [];
  const texts = readFileSync(stateFile, 'utf8').split('\n');
  // Without its line end the last entry was cut by a kill, and never answered.
  return texts.slice(0, -1).map((text) => JSON.parse(text) as Entry);
}
