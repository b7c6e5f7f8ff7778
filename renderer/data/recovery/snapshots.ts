import type { Host } from '@shared/contracts/index';
import type { SnapshotInfo } from '@shared/contracts/snapshot';
import type { AnswerOf } from '@shared/contracts/channel';
import type { finishSnapshot } from '@shared/contracts/snapshot';
import { SCHEMA_VERSION, journalledTables } from '../database';
import type { HospitalDatabase, JournalledTable, StoreHead } from '../database';
import type { RowCounts } from '../journal/apply-changes';

export type SnapshotPort = Pick<
  Host,
  'startSnapshot' | 'addToSnapshot' | 'finishSnapshot' | 'listSnapshots' | 'readSnapshot'
>;

type SnapshotLine = { readonly table: JournalledTable; readonly row: object };

const ROWS_PER_CALL = 2_000;
const CHARS_PER_CALL = 4_000_000;

/** Writes every journalled row at one head. Call it between two commands. */
export async function writeSnapshot(
  db: HospitalDatabase,
  port: SnapshotPort,
  { sequence, hash }: StoreHead,
): Promise<AnswerOf<typeof finishSnapshot>> {
  const started = await port.startSnapshot({
    head: { sequence, hash },
    schemaVersion: SCHEMA_VERSION,
  });
  if (!started.ok) return started;
  const { id } = started.value;
  for (const table of journalledTables) {
    const keys = await db.table(table).toCollection().primaryKeys();
    for (let from = 0; from < keys.length; from += ROWS_PER_CALL) {
      const rows = (await db
        .table(table)
        .bulkGet(keys.slice(from, from + ROWS_PER_CALL))) as object[];
      const lines = rows.map((row) => JSON.stringify({ table, row } satisfies SnapshotLine));
      const added = await port.addToSnapshot({ id, lines });
      if (!added.ok) return added;
    }
  }
  return port.finishSnapshot({ id });
}

/** Fills an empty store from a snapshot and counts what it put; throws when the snapshot cannot be read on. */
export async function loadSnapshot(
  db: HospitalDatabase,
  port: SnapshotPort,
  {
    snapshot,
    onRows,
  }: { readonly snapshot: SnapshotInfo; readonly onRows: (done: number) => void },
): Promise<RowCounts> {
  const counts: Partial<Record<JournalledTable, number>> = {};
  let from = 0;
  for (;;) {
    const page = await port.readSnapshot({ id: snapshot.id, from, maxChars: CHARS_PER_CALL });
    if (!page.ok) throw new Error(`Snapshot ${snapshot.id} cannot be read: ${page.error.kind}`);
    for (const [table, rows] of groupByTable(page.value.lines)) {
      await db.table(table).bulkPut(rows);
      counts[table] = (counts[table] ?? 0) + rows.length;
    }
    from += page.value.lines.length;
    onRows(from);
    if (!page.value.more) return counts;
  }
}

function groupByTable(lines: readonly string[]): Map<JournalledTable, object[]> {
  const rowsByTable = new Map<JournalledTable, object[]>();
  for (const line of lines) {
    const { table, row } = JSON.parse(line) as SnapshotLine;
    const rows = rowsByTable.get(table);
    if (rows === undefined) rowsByTable.set(table, [row]);
    else rows.push(row);
  }
  return rowsByTable;
}
