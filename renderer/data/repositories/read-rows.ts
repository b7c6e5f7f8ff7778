import type { Table } from 'dexie';

/** Rows that must exist, in the order of their ids. A missing one is a bug: rows are never removed under others. */
export async function getRows<Row, Id extends string>(
  table: Table<Row, Id>,
  ids: readonly Id[],
): Promise<readonly Row[]> {
  const rows = await table.bulkGet([...ids]);
  return rows.map((row, index) => {
    if (row === undefined) throw new Error(`No row ${ids[index] ?? ''} in ${table.name}`);
    return row;
  });
}

export function mapById<Id extends string, Row extends { readonly id: Id }>(
  rows: readonly Row[],
): ReadonlyMap<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Rows whose index has one of the keys, in the order of the keys.
 *
 * One read by key each: a walk over many keys with `anyOf` visits the rows one by one and takes many times as long.
 */
export async function listByKeys<Row, Id extends string>(
  table: Table<Row, Id>,
  index: string,
  keys: readonly string[],
): Promise<readonly Row[]> {
  const found = await Promise.all(keys.map((key) => table.where(index).equals(key).toArray()));
  return found.flat();
}
