import type { JournalHead } from '@shared/contracts/journal';
import type { HospitalDatabase, JournalledTable, StoreHead } from '../database';
import type { TableChange } from './journal-entry';

export type RowCounts = Readonly<Partial<Record<JournalledTable, number>>>;

/**
 * Puts changes and the head they lead to into the store, in one transaction.
 *
 * Rows of revision 1 are new and raise their table's count; removed rows lower it.
 */
export async function applyChanges(
  db: HospitalDatabase,
  changes: readonly TableChange[],
  { head, counts }: { readonly head: JournalHead; readonly counts: RowCounts },
): Promise<StoreHead> {
  const stored: StoreHead = { id: 'head', ...head, counts: countAfter(counts, changes) };
  const tables = [...new Set(changes.map((change) => change.table))];
  await db.transaction('rw', ['meta', ...tables], async () => {
    // Not awaited one by one: IndexedDB works through them in order while we wait for all.
    const writes: PromiseLike<unknown>[] = [];
    for (const { table, put, remove } of changes) {
      if (put !== undefined) writes.push(db.table(table).bulkPut(put));
      if (remove !== undefined) writes.push(db.table(table).bulkDelete([...remove]));
    }
    writes.push(db.meta.put(stored));
    await Promise.all(writes);
  });
  return stored;
}

function countAfter(counts: RowCounts, changes: readonly TableChange[]): RowCounts {
  const after: Partial<Record<JournalledTable, number>> = { ...counts };
  for (const { table, put = [], remove = [] } of changes) {
    const added = put.filter((row) => row.revision === 1).length;
    after[table] = (after[table] ?? 0) + added - remove.length;
  }
  return after;
}
