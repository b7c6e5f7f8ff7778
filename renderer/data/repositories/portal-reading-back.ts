import {
  matchNews,
  type ExchangeNews,
  type MatchedNews,
} from '@shared/connectors/workbook/match-news';
import type { PortalRowRefusal } from '@shared/connectors/workbook/portal-refusal';
import { readPortalRows } from '@shared/connectors/workbook/read-rows';
import type { Exchange, ExchangeProblem, ExchangeState } from '@shared/domain/exchange/exchange';
import type { LineProgress } from '@shared/domain/exchange/order-document';
import type { PortalTable } from '@shared/domain/exchange/portal-workbook';
import type { WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import type { ConnectionId } from '@shared/domain/order/order';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { rowOf, withDocuments } from './exchange-documents';
import { changeReportStates, putEvents } from './exchange-saving';
import { saveToldDeliveries } from './exchange-told-deliveries';
import { saveToldLines } from './exchange-told-lines';

/** A file that a portal has exported, as it was read. */
export type PortalReading = {
  readonly fileName: string;
  readonly sha256: string;
  readonly tables: readonly PortalTable[];
};

/** What a file says and what taking it over would change. */
export type ReadBackPreview = {
  readonly matched: MatchedNews;
  /** Orders whose standing changes, as it is and as it will be. */
  readonly changes: readonly { readonly before: Exchange; readonly after: Exchange }[];
  readonly refusals: readonly PortalRowRefusal[];
  /** Totals and remarks under the table. */
  readonly skipped: number;
};

export type ReadBackReport = {
  readonly changed: number;
  readonly done: number;
  /** Orders of which the portal still lacks lines. */
  readonly waiting: number;
  readonly refused: number;
  readonly unknown: number;
};

type NotAPortal = { readonly kind: 'not-a-portal' };

/** Reads what a file would change, without changing anything. */
export async function previewReadBack(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  { tables }: Pick<PortalReading, 'tables'>,
): Promise<Result<ReadBackPreview, NotAPortal>> {
  const connection = await db.connections.get(connectionId);
  if (connection === undefined || connection.template === null)
    return err({ kind: 'not-a-portal' });
  const { template } = connection;
  const read = readPortalRows(tables, template);
  const rows = await db.exchanges.where('connectionId').equals(connectionId).toArray();
  const [exchanges, platformLines] = await Promise.all([
    withDocuments(db, rows),
    db.platformLines.where('connectionId').equals(connectionId).toArray(),
  ]);
  const matched = matchNews(read.lines, { exchanges, platformLines });
  const orders = matched.exchanges.map((news) => afterReading(news));
  const cancellations = afterCancelling(exchanges, matched.exchanges);
  const changes = [...orders, ...cancellations].filter(
    ({ before, after }) =>
      before.state !== after.state ||
      JSON.stringify(before.progress) !== JSON.stringify(after.progress),
  );
  const refusals = [...read.refusals, ...matchRefusals(matched, template)];
  return ok({ matched, changes, refusals, skipped: read.skipped });
}

/**
 * Takes over what a portal's export says. Reading a file again changes nothing.
 *
 * Rows that could not be read or matched are left out and named; the others are taken.
 */
export function readBack(
  { db, commands }: { readonly db: HospitalDatabase; readonly commands: CommandQueue },
  connectionId: ConnectionId,
  reading: PortalReading,
) {
  return commands.run('portal:read-back', async (entry) => {
    const preview = await previewReadBack(db, connectionId, reading);
    if (!preview.ok) return preview;
    const { matched, changes, refusals } = preview.value;
    const saved = changes.map(({ before, after }) => {
      const { state, progress, problem } = after;
      const isOver = state === 'done' && before.state !== 'done';
      const finishedAt = isOver ? entry.now : before.finishedAt;
      return revised(rowOf(before), { state, progress, problem, finishedAt });
    });
    entry.put('exchanges', ...saved);
    entry.put('orders', ...(await changeReportStates(db, saved)));
    for (const change of changes) putChangeEvents(entry, change, reading);
    await saveToldLines(db, entry, { connectionId, rows: matched.lines });
    await saveToldDeliveries(db, entry, { connectionId, rows: matched.deliveries });
    return ok<ReadBackReport>({
      changed: changes.length,
      done: saved.filter(({ state }) => state === 'done').length,
      waiting: matched.exchanges.filter(({ missing }) => missing.length > 0).length,
      refused: refusals.length,
      unknown: matched.unknown.length,
    });
  });
}

function afterReading({ exchange, progress, missing }: ExchangeNews) {
  const { state, problem } = standingAfter(exchange, progress.lines, missing.length);
  return { before: exchange, after: { ...exchange, progress, state, problem } };
}

/** An order whose lines the portal has all answered is over; refused lines need somebody. */
function standingAfter(
  exchange: Exchange,
  lines: readonly LineProgress[],
  missing: number,
): { readonly state: ExchangeState; readonly problem: ExchangeProblem | null } {
  const refused = lines.filter(({ standing }) => standing === 'refused');
  const words = [...new Set(refused.map(({ refusal }) => refusal?.words ?? ''))].join('；');
  const problem: ExchangeProblem | null =
    refused.length === 0 ? null : { kind: 'lines-refused', code: '', words };
  if (missing > 0) return { state: exchange.state, problem };
  return { state: refused.length === 0 ? 'done' : 'parked', problem };
}

/** What was taken back on the portal's own pages ends our wish to take it back. */
function afterCancelling(all: readonly Exchange[], news: readonly ExchangeNews[]) {
  const progressByOrder = new Map(news.map((each) => [each.exchange.orderId, each.progress]));
  return all
    .filter(({ kind, state }) => kind === 'cancellation' && state !== 'done')
    .flatMap((before) => {
      const progress = progressByOrder.get(before.orderId);
      if (progress === undefined) return [];
      const isOver = progress.lines.every(({ standing }) => standing !== 'sent');
      const state: ExchangeState = isOver ? 'done' : before.state;
      return [{ before, after: { ...before, progress, state } }];
    });
}

function putChangeEvents(
  entry: CommandEntry,
  { before, after }: ReadBackPreview['changes'][number],
  { fileName, sha256 }: PortalReading,
): void {
  const knownById = new Map(before.progress.lines.map((line) => [line.ourLineId, line]));
  const refused = after.progress.lines.filter(
    ({ ourLineId, standing }) =>
      standing === 'refused' && knownById.get(ourLineId)?.standing !== 'refused',
  );
  const words = `${fileName} SHA-256 ${sha256}`;
  putEvents(entry, before, [
    { kind: 'read-back', step: before.step, words, messageId: null },
    ...refused.map(({ ourLineId, refusal }) => ({
      kind: 'line-refused' as const,
      step: ourLineId,
      words: [refusal?.code, refusal?.words].filter((text) => text).join(' '),
      messageId: null,
    })),
    ...(after.state === before.state || after.state === 'exported'
      ? []
      : [
          {
            kind: after.state === 'done' ? ('done' as const) : ('parked' as const),
            step: null,
            words: after.problem?.words ?? '',
            messageId: null,
          },
        ]),
  ]);
}

function matchRefusals(
  { refusals }: MatchedNews,
  { exportHeaders }: Pick<WorkbookTemplate, 'exportHeaders'>,
): readonly PortalRowRefusal[] {
  return refusals.map(({ news, field, rule }) => ({
    sheet: news.sheet,
    row: news.row,
    column: '',
    columnTitle: exportHeaders[field] ?? '',
    field,
    value: (field === 'order-number' ? news.orderNumber : news.platformLineId) ?? '',
    rule,
  }));
}
