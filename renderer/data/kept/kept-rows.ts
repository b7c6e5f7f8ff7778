import type { HospitalDatabase, JournalledRows, JournalledTable } from '../database';
import type { ChangeFeed } from '../journal/change-feed';
import type { TableChange } from '../journal/journal-entry';
import { getRows } from '../repositories/read-rows';
import { trackTables } from './track-tables';

/** Compared one by one: the same text, number or object. */
type Given = readonly unknown[];

/** Rows of one table that belong together, such as the agreed lines of one agreement year. */
export type RowSet<T extends JournalledTable> = {
  /** One set is kept of each. */
  readonly key: string;
  /** What else decides which rows belong, such as a day: something else reads the set anew. */
  readonly given?: Given;
  readonly table: T;
  readonly load: (db: HospitalDatabase) => PromiseLike<readonly JournalledRows[T][]>;
  /** Whether a row that was saved later belongs to the set; the same question as `load` asks. */
  readonly holds: (row: JournalledRows[T]) => boolean;
};

/** A result that is kept until one of the tables it was read from changes. */
export type Section<Value> = {
  readonly key: string;
  /** What else it is made of, such as the day and the packs. */
  readonly given?: Given;
  readonly read: (db: HospitalDatabase) => Promise<Value>;
};

/** Rows and results as the store has them at one moment. Unchanged rows and sets stay the same objects. */
export type KeptReader = {
  readonly rows: <T extends JournalledTable>(
    set: RowSet<T>,
  ) => Promise<ReadonlyMap<string, JournalledRows[T]>>;
  /** Rows by id that must exist: a missing one is a bug, rows are never removed under others. */
  readonly byId: <T extends JournalledTable>(
    table: T,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, JournalledRows[T]>>;
  readonly section: <Value>(section: Section<Value>) => Promise<Value>;
};

export type KeptRows = {
  /** Reads where the store stands; a live query that begins with it runs again after every command. */
  readonly now: () => Promise<KeptReader>;
};

type AnyRow = JournalledRows[JournalledTable];
type Rows = ReadonlyMap<string, AnyRow>;
type KeptSet = { readonly given: Given; readonly sequence: number; readonly rows: Rows };
type KeptSection = {
  readonly given: Given;
  readonly sequence: number;
  readonly tables: ReadonlySet<string>;
  readonly value: unknown;
};

/** Rows of this many ids are kept by table before all of them are read anew. */
const MOST_IDS = 20_000;

/**
 * Keeps what figures rest on in memory and changes it by what each command has changed, so that one receipt
 * does not read two thousand lines again: Decision 0013.
 *
 * Puts are whole rows, so a change that a row has already seen does no harm when it comes again.
 */
export function createKeptRows(db: HospitalDatabase, feed: ChangeFeed): KeptRows {
  const sets = new Map<string, KeptSet>();
  const sections = new Map<string, KeptSection>();

  function knownById(key: string, table: JournalledTable, sequence: number): Rows {
    const known = sets.get(key);
    const changes = known && feed.between(known.sequence, sequence);
    if (known === undefined || changes === undefined || known.rows.size > MOST_IDS) return NO_ROWS;
    return changedRows(known.rows, changesOf(changes, table), ({ id }) => known.rows.has(id));
  }

  const readerAt = (sequence: number): KeptReader => ({
    async rows<T extends JournalledTable>(set: RowSet<T>) {
      const { key, given = NOTHING, table } = set;
      const known = sets.get(key);
      const changes =
        known && areSame(known.given, given) ? feed.between(known.sequence, sequence) : undefined;
      const rows =
        known !== undefined && changes !== undefined
          ? changedRows(known.rows, changesOf(changes, table), (row) =>
              set.holds(row as JournalledRows[T]),
            )
          : mapById(await set.load(db));
      sets.set(key, { given, sequence, rows });
      return rows as ReadonlyMap<string, JournalledRows[T]>;
    },

    async byId<T extends JournalledTable>(table: T, ids: readonly string[]) {
      const key = `by id: ${table}`;
      const before = knownById(key, table, sequence);
      const missing = [...new Set(ids)].filter((id) => !before.has(id));
      const found = await getRows(db.table<AnyRow, string>(table), missing);
      // Somebody else may have asked for other ids meanwhile.
      const rows =
        found.length === 0
          ? before
          : new Map([...before, ...knownById(key, table, sequence), ...mapById(found)]);
      sets.set(key, { given: NOTHING, sequence, rows });
      return rows as ReadonlyMap<string, JournalledRows[T]>;
    },

    async section<Value>({ key, given = NOTHING, read }: Section<Value>) {
      const known = sections.get(key);
      const changes =
        known && areSame(known.given, given) ? feed.between(known.sequence, sequence) : undefined;
      if (known !== undefined && changes?.every(({ table }) => !known.tables.has(table)) === true) {
        sections.set(key, { ...known, sequence });
        return known.value as Value;
      }
      const tables = new Set<string>();
      const value = await read(trackTables(db, tables));
      sections.set(key, { given, sequence, tables, value });
      return value;
    },
  });

  return {
    now: async () => readerAt((await db.meta.get('head'))?.sequence ?? 0),
  };
}

const NOTHING: Given = [];
const NO_ROWS: Rows = new Map();

function areSame(before: Given, now: Given): boolean {
  return before.length === now.length && before.every((one, index) => Object.is(one, now[index]));
}

function changesOf(
  changes: readonly TableChange[],
  wanted: JournalledTable,
): readonly TableChange[] {
  return changes.filter(({ table }) => table === wanted);
}

/** The same map where nothing of it has changed. */
function changedRows(
  rows: Rows,
  changes: readonly TableChange[],
  holds: (row: AnyRow) => boolean,
): Rows {
  if (changes.length === 0) return rows;
  const changed = new Map(rows);
  for (const { put = [], remove = [] } of changes) {
    for (const row of put)
      if (holds(row)) changed.set(row.id, row);
      else changed.delete(row.id);
    for (const id of remove) changed.delete(id);
  }
  return changed;
}

function mapById(rows: readonly AnyRow[]): Rows {
  return new Map(rows.map((row) => [row.id, row]));
}
