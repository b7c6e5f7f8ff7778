import type { Stored } from '../record/record';
import type { RowChange, RowChanges } from './program-import';

export type RowOutcome = 'added' | 'changed' | 'unchanged';

/** Collects what an import does to the rows of one table, and answers with the rows as they would then be. */
export type ChangeBook<Row extends Stored<string>> = ReturnType<typeof createChangeBook<Row>>;

/** `keyOf` is what the rows are found by; no change of the import may alter it. The first row with a key wins. */
export function createChangeBook<Row extends Stored<string>>(
  existing: readonly Row[],
  keyOf: (row: Row) => string,
) {
  const storedById = new Map<string, Row>(existing.map((row) => [row.id, row]));
  const nowById = new Map<string, Row>(storedById);
  const idsByKey = new Map<string, string>();
  const touched = new Set<string>();
  existing.forEach(noteKey);

  function noteKey(row: Row): void {
    const key = keyOf(row);
    if (!idsByKey.has(key)) idsByKey.set(key, row.id);
  }

  return {
    add(row: Row): void {
      nowById.set(row.id, row);
      noteKey(row);
    },

    findByKey(key: string): Row | undefined {
      const id = idsByKey.get(key);
      return id === undefined ? undefined : nowById.get(id);
    },

    /** Sets the fields that differ; a row counts as changed once, however often it is set. */
    set(id: Row['id'], change: Partial<Row>): RowOutcome {
      touched.add(id);
      const now = nowById.get(id);
      if (now === undefined) throw new Error(`No such row: ${id}`);
      if (differingFields(now, { ...now, ...change }).length === 0) return 'unchanged';
      nowById.set(id, { ...now, ...change });
      return storedById.has(id) ? 'changed' : 'added';
    },

    /** Notes that the import names the row and leaves it as it is. */
    keep(id: Row['id']): void {
      touched.add(id);
    },

    find(id: Row['id']): Row | undefined {
      return nowById.get(id);
    },

    changes(): RowChanges<Row> {
      const added: Row[] = [];
      const changed: RowChange<Row>[] = [];
      const unchanged: Row[] = [];
      for (const [id, row] of nowById) {
        const before = storedById.get(id);
        if (before === undefined) added.push(row);
        else if (before !== row) {
          const after = { ...row, revision: before.revision + 1 };
          const fields = differingFields(before, row).filter((field) => !PROVENANCE.has(field));
          changed.push({ before, after, fields });
        } else if (touched.has(id)) unchanged.push(row);
      }
      return { added, changed, unchanged };
    },
  };
}

/** Where a row was last written from: follows every change and is none itself. */
const PROVENANCE: ReadonlySet<string> = new Set(['importId', 'raw']);

/** Fields hold plain data, in which equal text means equal value. */
function differingFields<Row extends Stored<string>>(
  one: Row,
  other: Row,
): readonly (keyof Row & string)[] {
  return (Object.keys(one) as (keyof Row & string)[]).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}
