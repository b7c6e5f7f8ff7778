import type { HospitalDatabase } from '../database';

/** Ends a trial: the transaction is taken back as a whole. */
class TrialOver extends Error {}

/**
 * What the screens would read if some rows were others: reads before and after, and changes nothing.
 *
 * Rows are written in a transaction that is always taken back, so that the very code of the screens reads
 * them and nobody else ever sees them. A crash in between takes it back as well.
 */
export async function readAsIf<T>(
  db: HospitalDatabase,
  write: () => Promise<unknown>,
  read: () => Promise<T>,
): Promise<{ readonly before: T; readonly after: T }> {
  const found: { before?: T; after?: T } = {};
  try {
    await db.transaction('rw', db.tables, async () => {
      found.before = await read();
      await write();
      found.after = await read();
      throw new TrialOver();
    });
  } catch (cause) {
    if (!(cause instanceof TrialOver)) throw cause;
  }
  if (found.before === undefined || found.after === undefined)
    throw new Error('A trial that was not read');
  return { before: found.before, after: found.after };
}
