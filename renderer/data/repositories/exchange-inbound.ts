import type {
  OpenPlatformLine,
  ToldDelivery,
  ToldItem,
  ToldLine,
} from '@shared/connectors/connector';
import type { PlatformLineState } from '@shared/domain/exchange/exchange';
import type { ConnectionId, OrderId } from '@shared/domain/order/order';
import { revised } from '@shared/domain/record/record';
import { ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { saveToldDeliveries } from './exchange-told-deliveries';
import { saveToldLines } from './exchange-told-lines';

export type FeedName = 'lines' | 'deliveries' | 'catalogue';

/** One page of what a platform tells. */
export type InboundPage = {
  readonly connectionId: ConnectionId;
  /** Where this page ended, to be kept with its rows. */
  readonly cursor: string;
} & (
  | { readonly feed: 'lines'; readonly rows: readonly ToldLine[] }
  | { readonly feed: 'deliveries'; readonly rows: readonly ToldDelivery[] }
  | { readonly feed: 'catalogue'; readonly rows: readonly ToldItem[] }
);

export type FeedStart = {
  readonly cursor: string | null;
  readonly openLines: readonly OpenPlatformLine[];
};

/** From these a line does not move any more. */
const ENDED: readonly PlatformLineState[] = [
  'received',
  'void-by-timeout',
  'void-by-hospital',
  'void-of-back-entry',
];

/** Saves a page and how far we have read in one journal entry: nothing is read twice, nothing left out. */
export function saveInbound(db: HospitalDatabase, commands: CommandQueue, page: InboundPage) {
  return commands.run('exchange:inbound', async (entry) => {
    await saveRows(db, entry, page);
    const id = `${page.connectionId}/${page.feed}`;
    const stored = await db.feedCursors.get(id);
    const read = { cursor: page.cursor, readAt: entry.now };
    entry.put(
      'feedCursors',
      stored === undefined
        ? { id, revision: 1, connectionId: page.connectionId, feed: page.feed, ...read }
        : revised(stored, read),
    );
    return ok(null);
  });
}

function saveRows(db: HospitalDatabase, entry: CommandEntry, page: InboundPage): Promise<void> {
  switch (page.feed) {
    case 'lines':
      return saveToldLines(db, entry, page);
    case 'deliveries':
      return saveToldDeliveries(db, entry, page);
    case 'catalogue':
      return saveItems(db, entry, page);
  }
}

async function saveItems(
  db: HospitalDatabase,
  entry: CommandEntry,
  {
    connectionId,
    rows,
  }: { readonly connectionId: ConnectionId; readonly rows: readonly ToldItem[] },
): Promise<void> {
  const byId = new Map(rows.map((row) => [`${connectionId}/${row.platformItemId}`, row]));
  const stored = await db.platformItems.bulkGet([...byId.keys()]);
  const changed = [...byId].flatMap(([id, told], index) => {
    const row = stored[index];
    if (row === undefined) return [{ id, revision: 1, connectionId, ...told }];
    const next = { ...row, ...told };
    return JSON.stringify(next) === JSON.stringify(row) ? [] : [revised(row, told)];
  });
  entry.put('platformItems', ...changed);
}

/** Where a feed goes on, and the lines of which something may still be told. */
export async function findFeedStart(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  feed: FeedName,
): Promise<FeedStart> {
  const cursor = await db.feedCursors.get(`${connectionId}/${feed}`);
  const openLines = feed === 'catalogue' ? [] : await listOpenLines(db, connectionId);
  return { cursor: cursor?.cursor ?? null, openLines };
}

async function listOpenLines(
  db: HospitalDatabase,
  connectionId: ConnectionId,
): Promise<readonly OpenPlatformLine[]> {
  const placed = await db.orders.where('state').equals('placed').primaryKeys();
  const ferried = await listFerriedIn(db, connectionId);
  const exchanges = await db.exchanges
    .where('orderId')
    .anyOf([...placed, ...ferried])
    .filter((row) => row.connectionId === connectionId && row.kind === 'order')
    .toArray();
  const told = await db.platformLines
    .where('connectionId')
    .equals(connectionId)
    .filter(({ state }) => ENDED.includes(state))
    .toArray();
  const ended = new Set(told.map(({ platformLineId }) => platformLineId));
  return exchanges.flatMap(({ progress, orderNumber }) =>
    progress.lines.flatMap(({ standing, platformLineId, platformOrderId, ourLineId }) => {
      if (standing !== 'sent' || platformLineId === null || ended.has(platformLineId)) return [];
      const { headerId } = progress;
      return [{ platformLineId, platformOrderId, headerId, ourLineId, orderNumber }];
    }),
  );
}

/** On a platform PC: orders that a ferry file has brought, and that this data set does not have. */
async function listFerriedIn(
  db: HospitalDatabase,
  connectionId: ConnectionId,
): Promise<readonly OrderId[]> {
  const files = await db.ferryFiles.where('connectionId').equals(connectionId).toArray();
  const ids = files
    .filter(({ direction }) => direction === 'in')
    .flatMap(({ exchangeIds }) => exchangeIds);
  const exchanges = await db.exchanges.bulkGet([...new Set(ids)]);
  const orderIds = [...new Set(exchanges.flatMap((exchange) => exchange?.orderId ?? []))];
  const orders = await db.orders.bulkGet(orderIds);
  return orderIds.filter((_, index) => orders[index] === undefined);
}
