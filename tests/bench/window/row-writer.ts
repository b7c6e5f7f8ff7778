import type { HospitalDatabase, JournalledRows, JournalledTable } from '@renderer/data/database';
import { changeLineTotals, type LineTotalsChange } from '@shared/domain/pace/change-line-totals';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type { AgreedLineId, ProgramId } from '@shared/domain/program/program';

const CHUNK = 3_000;

export type RowWriter = ReturnType<typeof createRowWriter>;

/** Writes a history to the store in bites and forgets it; sums up what each agreed line has come to. */
export function createRowWriter(db: HospitalDatabase) {
  const waiting = new Map<JournalledTable, object[]>();
  const totalsById = new Map<AgreedLineId, LineTotals>();

  async function flush(): Promise<void> {
    for (const [table, rows] of waiting) await db.table(table).bulkPut(rows);
    waiting.clear();
  }

  return {
    put<T extends JournalledTable>(table: T, ...rows: readonly JournalledRows[T][]): void {
      const before = waiting.get(table);
      if (before === undefined) waiting.set(table, [...rows]);
      else before.push(...rows);
    },

    addToLine(programId: ProgramId, change: LineTotalsChange): void {
      for (const totals of changeLineTotals(totalsById, programId, [change]))
        totalsById.set(totals.id, totals);
    },

    async flushWhenFull(): Promise<void> {
      if ((waiting.get('receiptLines')?.length ?? 0) >= CHUNK) await flush();
    },

    async finish(): Promise<void> {
      waiting.set('lineTotals', [...totalsById.values()]);
      await flush();
    },
  };
}
