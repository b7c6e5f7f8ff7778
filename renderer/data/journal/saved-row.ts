import type { ChangedMeanwhile, Stored } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';

/**
 * Checks that a row to be saved starts from the one that is stored, and gives it its next revision.
 *
 * A row that is not stored yet carries revision 0.
 *
 * @errors `changed-meanwhile` when it was saved or removed since it was read
 */
export function checkRevision<R extends Stored<string>>(
  row: R,
  stored: R | undefined,
): Result<R, ChangedMeanwhile> {
  if ((stored?.revision ?? 0) !== row.revision) return err({ kind: 'changed-meanwhile' });
  return ok({ ...row, revision: row.revision + 1 });
}
