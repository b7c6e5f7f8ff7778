import { partsOf, type LocalDate } from '@shared/domain/calendar/local-date';
import {
  formatDocumentNumber,
  seriesKeyOf,
  type DocumentKind,
} from '@shared/domain/record/document-number';
import type { JournalledRows, JournalledTable } from '../database';
import type { TableChange } from '../journal/journal-entry';
import { createSeededRandom, type SeededRandom } from './seeded-random';

export type RowsById<T extends JournalledTable> = ReadonlyMap<
  JournalledRows[T]['id'],
  JournalledRows[T]
>;

/** The rows of the sample hospital while its half year is played day by day, in memory. */
export type SampleWorld = {
  readonly random: SeededRandom;
  readonly newId: () => string;
  /** The day that is being played. */
  readonly day: () => LocalDate;
  readonly rows: <T extends JournalledTable>(table: T) => RowsById<T>;
  readonly put: <T extends JournalledTable>(
    table: T,
    ...rows: readonly JournalledRows[T][]
  ) => void;
  readonly takeNumber: (kind: DocumentKind) => string;
  /** Has something happen on a day; what is planned for one day happens in the order of planning. */
  readonly plan: (on: LocalDate, happening: () => void) => void;
  /** Lets everything happen that is planned for a day. What is planned for later days never happens. */
  readonly play: (on: LocalDate) => void;
  /** What has changed since the last cut, each row once in its last form. */
  readonly cut: () => readonly TableChange[];
};

type AnyRow = JournalledRows[JournalledTable];

export function createSampleWorld(given: {
  readonly seed: number;
  readonly newId: () => string;
  readonly workstation: string;
}): SampleWorld {
  const tables = createTables();
  const calendar = new Map<LocalDate, (() => void)[]>();
  let day = '1970-01-01' as LocalDate;

  return {
    ...tables,
    random: createSeededRandom(given.seed),
    newId: given.newId,
    day: () => day,
    takeNumber(kind) {
      const series = { kind, year: partsOf(day).year, workstation: given.workstation };
      const id = seriesKeyOf(series);
      const stored = tables.rows('documentSeries').get(id);
      const next = stored?.next ?? 1;
      tables.put('documentSeries', {
        id,
        revision: (stored?.revision ?? 0) + 1,
        next: next + 1,
      });
      return formatDocumentNumber(series, next);
    },
    plan(on, happening) {
      const planned = calendar.get(on);
      if (planned === undefined) calendar.set(on, [happening]);
      else planned.push(happening);
    },
    play(on) {
      day = on;
      // A happening may plan another for the same day: the list grows while it is gone through.
      for (const happening of calendar.get(day) ?? []) happening();
    },
  };
}

/** Rows by table and id, which of them have changed, and their revisions at the last cut. */
function createTables(): Pick<SampleWorld, 'rows' | 'put' | 'cut'> {
  const rowsByTable = new Map<JournalledTable, Map<string, AnyRow>>();
  const changedByTable = new Map<JournalledTable, Set<string>>();
  /** By table and id: a summary has the id of what it sums. */
  const revisionsAtCut = new Map<string, number>();

  function mapOf(table: JournalledTable): Map<string, AnyRow> {
    const known = rowsByTable.get(table);
    if (known !== undefined) return known;
    const rows = new Map<string, AnyRow>();
    rowsByTable.set(table, rows);
    return rows;
  }

  return {
    // Only `put` fills the maps, and it takes no row of another table.
    rows: <T extends JournalledTable>(table: T) => mapOf(table) as unknown as RowsById<T>,
    put(table, ...rows) {
      const changed = changedByTable.get(table) ?? new Set();
      changedByTable.set(table, changed);
      for (const row of rows) {
        mapOf(table).set(row.id, row);
        changed.add(row.id);
      }
    },
    cut() {
      const changes = [...changedByTable].map(([table, ids]): TableChange => {
        const put = [...ids].map((id) => {
          // One command saves a row once, however often it was touched while playing.
          const key = `${table} ${id}`;
          const revision = (revisionsAtCut.get(key) ?? 0) + 1;
          const row = { ...getRow(mapOf(table), id), revision };
          revisionsAtCut.set(key, revision);
          mapOf(table).set(id, row);
          return row;
        });
        return { table, put };
      });
      changedByTable.clear();
      return changes;
    },
  };
}

function getRow(rows: ReadonlyMap<string, AnyRow>, id: string): AnyRow {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`No sample row ${id}`);
  return row;
}
