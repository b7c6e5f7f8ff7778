import {
  listTemplateProblems,
  type TemplateProblem,
} from '@shared/connectors/workbook/check-template';
import { planSheets } from '@shared/connectors/workbook/plan-sheets';
import type { PortalValueRefusal } from '@shared/connectors/workbook/portal-refusal';
import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange, ExchangeId, ExchangeRow } from '@shared/domain/exchange/exchange';
import { makeDocument } from '@shared/domain/exchange/make-exchange';
import { isUntouched } from '@shared/domain/exchange/merge-progress';
import { noProgress, type OrderDocument } from '@shared/domain/exchange/order-document';
import type { PortalBatch, PortalFile, PortalSheet } from '@shared/domain/exchange/portal-workbook';
import type { ConnectionId } from '@shared/domain/order/order';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { putExchanges, withDocuments } from './exchange-documents';
import { createNameReader } from './exchange-names';
import { putEvents } from './exchange-saving';

/** Why orders cannot be exported for a portal; nothing has changed. */
export type PortalExportError =
  | { readonly kind: 'not-a-portal' }
  | { readonly kind: 'connection-closed' }
  | { readonly kind: 'nothing-chosen' }
  /** They lie in a batch already, or are no longer waiting. */
  | { readonly kind: 'not-waiting'; readonly orderNumbers: readonly string[] }
  | { readonly kind: 'template-incomplete'; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'values-refused'; readonly refusals: readonly PortalValueRefusal[] };

export type PortalPlan = {
  readonly exchanges: readonly Exchange[];
  readonly sheets: readonly PortalSheet[];
};

/** The workbooks that these waiting orders would make, by the template and the names as they are now. */
export async function planExport(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  exchangeIds: readonly ExchangeId[],
): Promise<Result<PortalPlan, PortalExportError>> {
  const connection = await db.connections.get(connectionId);
  if (connection === undefined || connection.template === null)
    return err({ kind: 'not-a-portal' });
  if (connection.state === 'closed') return err({ kind: 'connection-closed' });
  if (exchangeIds.length === 0) return err({ kind: 'nothing-chosen' });
  const problems = listTemplateProblems(connection.template);
  if (problems.length > 0) return err({ kind: 'template-incomplete', problems });
  const stored = await db.exchanges.bulkGet([...exchangeIds]);
  const chosen = stored.filter((row) => row !== undefined);
  const gone = chosen.filter((row) => !isWaiting(row, connectionId));
  if (gone.length > 0 || chosen.length < exchangeIds.length)
    return err({ kind: 'not-waiting', orderNumbers: gone.map(({ orderNumber }) => orderNumber) });
  const renewed = await renewDocuments(db, connection, await withDocuments(db, chosen));
  const exchanges = [...renewed].sort((a, b) => a.sequence - b.sequence);
  const documents = exchanges.map(openDocument);
  const { template, fields } = connection;
  const sheets = planSheets({ documents, template, fields });
  return sheets.ok
    ? ok({ exchanges, sheets: sheets.value })
    : err({ kind: 'values-refused', refusals: sheets.error });
}

/**
 * Marks waiting orders as exported under a new batch number; its rows are kept in the batch.
 *
 * @errors every PortalExportError; an order that lies in a batch is never put into a second one
 */
export function exportBatch(
  { db, commands }: { readonly db: HospitalDatabase; readonly commands: CommandQueue },
  connectionId: ConnectionId,
  exchangeIds: readonly ExchangeId[],
) {
  return commands.run('portal:export', async (entry) => {
    const plan = await planExport(db, connectionId, exchangeIds);
    if (!plan.ok) return plan;
    const { exchanges, sheets } = plan.value;
    const batch: PortalBatch = {
      id: entry.newId(),
      revision: 1,
      number: await entry.takeNumber('portal-batch'),
      connectionId,
      exchangeIds: exchanges.map(({ id }) => id),
      at: entry.now,
      operator: entry.operator,
      sheets,
      files: [],
    };
    entry.put('portalBatches', batch);
    putExchanges(
      entry,
      exchanges.map((exchange) =>
        revised(exchange, { state: 'exported', step: batch.number, problem: null }),
      ),
    );
    for (const exchange of exchanges)
      putEvents(entry, exchange, [exported(batch.number, batch.number)]);
    return ok(batch);
  });
}

/** Remembers the bytes that were made of a sheet of a batch; the same bytes only once. */
export function noteFile(
  { db, commands }: { readonly db: HospitalDatabase; readonly commands: CommandQueue },
  batchId: string,
  file: Pick<PortalFile, 'fileName' | 'sha256'> & { readonly sheetIndex: number },
) {
  return commands.run('portal:note-file', async (entry) => {
    const batch = await db.portalBatches.get(batchId);
    if (batch === undefined) return err({ kind: 'not-found' } as const);
    const isKnown = batch.files.some(
      ({ sha256, fileName }) => sha256 === file.sha256 && fileName === file.fileName,
    );
    if (isKnown) return ok(batch);
    const saved = revised(batch, { files: [...batch.files, { ...file, at: entry.now }] });
    entry.put('portalBatches', saved);
    const lineIds = new Set(batch.sheets[file.sheetIndex]?.ourLineIds);
    const stored = await db.exchanges.bulkGet([...batch.exchangeIds]);
    const rows = stored.filter((row) => row !== undefined);
    for (const exchange of await withDocuments(db, rows))
      if (exchange.document.lines.some(({ ourLineId }) => lineIds.has(ourLineId)))
        putEvents(entry, exchange, [
          exported(batch.number, `${file.fileName} SHA-256 ${file.sha256}`),
        ]);
    return ok(saved);
  });
}

/**
 * Lets exported orders wait again because people have seen that the portal does not have what is missing.
 *
 * @errors `not-exported` for orders that are not at the portal waiting
 */
export function takeBack(
  { db, commands }: { readonly db: HospitalDatabase; readonly commands: CommandQueue },
  { connectionId, exchangeIds, reason }: TakeBack,
) {
  return commands.run('portal:take-back', async (entry) => {
    const stored = await db.exchanges.bulkGet([...exchangeIds]);
    const rows = stored.filter((row) => row !== undefined);
    const batches = await db.portalBatches.where('connectionId').equals(connectionId).toArray();
    const numbers = new Set(batches.map(({ number }) => number));
    const isAll =
      rows.length === exchangeIds.length &&
      rows.every((row) => isAtPortal(row, connectionId, numbers));
    if (!isAll) return err({ kind: 'not-exported' } as const);
    entry.put('exchanges', ...rows.map((row) => revised(row, { state: 'queued', step: null })));
    for (const row of rows)
      putEvents(entry, row, [{ kind: 'retried', step: row.step, words: reason, messageId: null }]);
    return ok(rows.length);
  });
}

export type TakeBack = {
  readonly connectionId: ConnectionId;
  readonly exchangeIds: readonly ExchangeId[];
  readonly reason: string;
};

/** In one of our batches: what was ferried out is the platform PC's to take back. */
function isAtPortal(
  { connectionId: at, state, kind, step, ferryNumber }: ExchangeRow,
  connectionId: ConnectionId,
  batchNumbers: ReadonlySet<string>,
): boolean {
  const isOurs = ferryNumber === null || batchNumbers.has(step ?? '');
  return at === connectionId && state === 'exported' && kind === 'order' && isOurs;
}

function isWaiting(row: ExchangeRow, connectionId: ConnectionId): boolean {
  return row.connectionId === connectionId && row.state === 'queued' && row.kind === 'order';
}

/** Codes that were mapped since the order was queued; only while nothing of it may have reached the portal. */
async function renewDocuments(
  db: HospitalDatabase,
  connection: Connection,
  exchanges: readonly Exchange[],
): Promise<readonly Exchange[]> {
  const reader = createNameReader(db);
  const renewed: Exchange[] = [];
  for (const exchange of exchanges) {
    const order = await db.orders.get(exchange.orderId);
    if (order === undefined || !isUntouched(exchange.progress)) {
      renewed.push(exchange);
      continue;
    }
    const lines = await db.orderLines.where('orderId').equals(order.id).sortBy('position');
    const names = await reader.read(connection, order.distributorId, lines);
    const document = makeDocument({ order, lines, connection, names });
    renewed.push({ ...exchange, document, progress: noProgress(document) });
  }
  return renewed;
}

/** What of an order the portal does not have yet. */
function openDocument({ document, progress }: Exchange): OrderDocument {
  const there = new Set(
    progress.lines
      .filter(({ standing }) => standing === 'sent' || standing === 'cancelled')
      .map(({ ourLineId }) => ourLineId),
  );
  return { ...document, lines: document.lines.filter(({ ourLineId }) => !there.has(ourLineId)) };
}

function exported(step: string, words: string): Parameters<typeof putEvents>[2][number] {
  return { kind: 'exported', step, words, messageId: null };
}
