import type { Connection } from '@shared/domain/exchange/connection';
import type {
  Exchange,
  ExchangeId,
  ExchangeRow,
  FerryFile,
} from '@shared/domain/exchange/exchange';
import {
  fromFerriedOrder,
  toFerriedOrder,
  type FerriedOrder,
  type FerryContent,
  type FerryHeading,
  type FerryOut,
} from '@shared/domain/exchange/ferry';
import type { ConnectionId } from '@shared/domain/order/order';
import { revised } from '@shared/domain/record/record';
import { writeFerryFile } from '@shared/formats/ferry/ferry-file';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { putExchanges, withDocuments } from './exchange-documents';
import { putEvents } from './exchange-saving';

export type FerryStore = { readonly db: HospitalDatabase; readonly commands: CommandQueue };

/** A ferry file that was read, and what proves it. */
export type FerryInput<Content extends FerryContent = FerryContent> = {
  readonly content: Content;
  readonly sha256: string;
};

/** Why a ferry file is not taken over; nothing has changed. */
export type FerryError =
  | { readonly kind: 'connection-not-found' }
  /** It was made on this computer. */
  | { readonly kind: 'own-file' }
  | { readonly kind: 'other-dialect'; readonly connectionName: string }
  /** Its number was read before, with other content. */
  | { readonly kind: 'number-used' }
  /** None of its orders is known here, or they were never ferried from here. */
  | { readonly kind: 'foreign'; readonly hospitalName: string };

/**
 * Hands waiting orders to the platform PC: this computer sends none of them from now on.
 *
 * @errors `connection-not-found`, `nothing-chosen`, `not-waiting`
 */
export function makeOut(
  { db, commands }: FerryStore,
  connectionId: ConnectionId,
  exchangeIds: readonly ExchangeId[],
) {
  return commands.run('ferry:out', async (entry) => {
    const connection = await db.connections.get(connectionId);
    if (connection === undefined) return err({ kind: 'connection-not-found' } as const);
    if (exchangeIds.length === 0) return err({ kind: 'nothing-chosen' } as const);
    const stored = await db.exchanges.bulkGet([...exchangeIds]);
    const rows = stored
      .filter((row) => row !== undefined)
      .filter((row) => row.connectionId === connectionId && row.state === 'queued');
    if (rows.length < exchangeIds.length) return err({ kind: 'not-waiting' } as const);
    const number = await entry.takeNumber('ferry');
    const sorted = [...rows].sort((a, b) => a.sequence - b.sequence);
    const exchanges = await withDocuments(db, sorted);
    const made = await writeOut(db, { connection, number, madeAt: entry.now, exchanges });
    const file = fileRow(made.content, made.sha256, { connectionId, direction: 'out' });
    entry.put('ferryFiles', file);
    entry.put(
      'exchanges',
      ...sorted.map((row) =>
        revised(row, { state: 'exported', ferryNumber: number, step: number }),
      ),
    );
    for (const row of sorted) putEvents(entry, row, [ferried(number, made.sha256)]);
    return ok({ number, bytes: made.bytes, orders: sorted.length });
  });
}

/** The same file under the same number, for one that was lost on the way. */
export async function makeOutAgain(db: HospitalDatabase, number: string) {
  const file = await db.ferryFiles.get(number);
  const connection = file && (await db.connections.get(file.connectionId));
  if (file === undefined || connection === undefined || file.direction !== 'out')
    return err({ kind: 'file-not-found' } as const);
  const stored = await db.exchanges.bulkGet([...file.exchangeIds]);
  // Of a return nothing is found here: the next one says it all again.
  const rows = stored
    .filter((row) => row !== undefined)
    .filter((row) => row.ferryNumber === number);
  if (rows.length === 0) return err({ kind: 'file-not-found' } as const);
  const exchanges = await withDocuments(db, rows);
  const made = await writeOut(db, { connection, number, madeAt: file.at, exchanges });
  return ok({ number, bytes: made.bytes, orders: rows.length });
}

/**
 * Takes orders in on the platform PC, where its engine sends them. A file that was read before changes nothing.
 *
 * @errors every FerryError
 */
export function readOut(
  { db, commands }: FerryStore,
  connectionId: ConnectionId,
  { content, sha256 }: FerryInput<FerryOut>,
) {
  return commands.run('ferry:read-out', async (entry) => {
    const refusal = await findRefusal(db, entry, { connectionId, content, sha256 });
    if (refusal !== null) return err(refusal);
    const isKnown = (await db.ferryFiles.get(content.number)) !== undefined;
    if (isKnown) return ok({ added: 0, known: content.orders.length });
    const stored = await db.exchanges.bulkGet(content.orders.map(({ id }) => id));
    // They wait here already without a ferry: this is the hospital's own data set.
    if (stored.some((row) => row !== undefined && row.ferryNumber === null))
      return err({ kind: 'own-file' } as const);
    const added = content.orders.flatMap((order, index) => {
      const before = stored[index];
      const place = { connectionId, number: content.number, now: entry.now, index };
      return takeIn(order, before, place);
    });
    putExchanges(entry, added);
    for (const exchange of added) putEvents(entry, exchange, [ferried(content.number, sha256)]);
    entry.put('ferryFiles', fileRow(content, sha256, { connectionId, direction: 'in' }));
    await putReceipts(db, entry, content.receipts);
    return ok({ added: added.length, known: content.orders.length - added.length });
  });
}

/** An order that was ferried before is there; one that was withdrawn here comes again when it is sent again. */
function takeIn(
  order: FerriedOrder,
  before: ExchangeRow | undefined,
  place: Parameters<typeof fromFerriedOrder>[1],
): readonly Exchange[] {
  const exchange = fromFerriedOrder(order, place);
  if (before === undefined) return [exchange];
  if (before.state !== 'withdrawn' || (before.ferryNumber ?? '') >= place.number) return [];
  return [{ ...exchange, revision: before.revision + 1 }];
}

/** Why a file must not be taken over by this connection on this computer. */
export async function findRefusal(
  db: HospitalDatabase,
  { workstation }: Pick<CommandEntry, 'workstation'>,
  given: FerryInput & { readonly connectionId: ConnectionId },
): Promise<FerryError | null> {
  const { connectionId, content, sha256 } = given;
  const connection = await db.connections.get(connectionId);
  if (connection === undefined) return { kind: 'connection-not-found' };
  if (content.workstation === workstation) return { kind: 'own-file' };
  if (content.dialect !== connection.dialect)
    return { kind: 'other-dialect', connectionName: content.connectionName };
  const known = await db.ferryFiles.get(content.number);
  const isOther = known !== undefined && known.sha256 !== sha256;
  return isOther && content.kind === 'return' ? { kind: 'number-used' } : null;
}

export function fileRow(
  content: FerryContent,
  sha256: string,
  { connectionId, direction }: Pick<FerryFile, 'connectionId' | 'direction'>,
): FerryFile {
  const exchangeIds =
    content.kind === 'out'
      ? content.orders.map(({ id }) => id)
      : content.states.map(({ id }) => id);
  return {
    id: content.number,
    revision: 1,
    number: content.number,
    direction,
    connectionId,
    exchangeIds,
    sha256,
    at: content.madeAt,
    receiptAt: null,
  };
}

/** Our files that the other side has read. */
export async function putReceipts(
  db: HospitalDatabase,
  entry: CommandEntry,
  receipts: readonly string[],
): Promise<void> {
  const files = await db.ferryFiles.bulkGet([...receipts]);
  const received = files
    .filter((file) => file !== undefined)
    .filter(({ direction, receiptAt }) => direction === 'out' && receiptAt === null);
  entry.put('ferryFiles', ...received.map((file) => revised(file, { receiptAt: entry.now })));
}

/** What a file says of where it comes from, and which of the other side's files were read. */
export async function headingOf(
  db: HospitalDatabase,
  connection: Connection,
  { number, madeAt }: Pick<FerryHeading, 'number' | 'madeAt'>,
): Promise<FerryHeading> {
  const [hospital] = await db.hospitals.toArray();
  const files = await db.ferryFiles.where('connectionId').equals(connection.id).toArray();
  return {
    number,
    madeAt,
    workstation: number.split('-')[2] ?? '',
    hospitalName: hospital?.name ?? '',
    connectionName: connection.name,
    dialect: connection.dialect,
    receipts: files.filter(({ direction }) => direction === 'in').map((file) => file.number),
  };
}

async function writeOut(
  db: HospitalDatabase,
  given: Pick<FerryHeading, 'number' | 'madeAt'> & {
    readonly connection: Connection;
    readonly exchanges: readonly Exchange[];
  },
) {
  const heading = await headingOf(db, given.connection, given);
  const content: FerryOut = {
    ...heading,
    kind: 'out',
    orders: given.exchanges.map(toFerriedOrder),
  };
  return { content, ...(await writeFerryFile(content)) };
}

function ferried(number: string, sha256: string): Parameters<typeof putEvents>[2][number] {
  return { kind: 'ferried', step: number, words: `${number} SHA-256 ${sha256}`, messageId: null };
}
