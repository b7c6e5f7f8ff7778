import type { Exchange, ExchangeRow } from '@shared/domain/exchange/exchange';
import { without } from '@shared/kernel/without';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';

/** Exchanges with what they send. */
export async function withDocuments(
  db: HospitalDatabase,
  rows: readonly ExchangeRow[],
): Promise<readonly Exchange[]> {
  const stored = await db.exchangeDocuments.bulkGet(rows.map(({ id }) => id));
  return rows.map((row, index) => {
    const document = stored[index]?.document;
    if (document === undefined) throw new Error(`Exchange ${row.id} without its document`);
    return { ...row, document };
  });
}

/** Saves exchanges that are new, or whose document was made anew. */
export function putExchanges(entry: CommandEntry, exchanges: readonly Exchange[]): void {
  entry.put('exchanges', ...exchanges.map(rowOf));
  entry.put(
    'exchangeDocuments',
    ...exchanges.map(({ id, revision, document }) => ({ id, revision, document })),
  );
}

/** What is saved of an exchange whose document stays as it is. */
export function rowOf(exchange: Exchange): ExchangeRow {
  return without(exchange, 'document');
}
