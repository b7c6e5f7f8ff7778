import { checkSplit, type AgreedPart, type AgreedSplit } from '@shared/domain/program/agreed-split';
import type { AgreedLineId, ProgramId } from '@shared/domain/program/program';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';

export type AgreedSplitRepository = ReturnType<typeof createAgreedSplitRepository>;

/** How agreed quantities are split by campus and department. */
export function createAgreedSplitRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    listOf(programId: ProgramId): Promise<readonly AgreedSplit[]> {
      return db.agreedSplits.where({ programId }).toArray();
    },

    /**
     * Saves the parts of a line; none of them: it is not split any more.
     *
     * @errors `line-not-found`, `changed-meanwhile` when the split was saved since `from`, those of `checkSplit`
     */
    save(id: AgreedLineId, parts: readonly AgreedPart[], from: number) {
      return commands.run('agreed-split:save', async (entry) => {
        const [line, hospital, stored] = await Promise.all([
          db.agreedLines.get(id),
          db.hospitals.toCollection().first(),
          db.agreedSplits.get(id),
        ]);
        if (line === undefined || hospital === undefined)
          return err({ kind: 'line-not-found' } as const);
        const revision = stored?.revision ?? 0;
        if (revision !== from) return err({ kind: 'changed-meanwhile' } as const);
        const checked = checkSplit(line, parts, hospital);
        if (!checked.ok) return checked;
        const split: AgreedSplit = {
          ...{ id, parts, revision: revision + 1 },
          programId: line.programId,
          savedOn: entry.today,
          savedBy: entry.operator,
        };
        entry.put('agreedSplits', split);
        return ok(split);
      });
    },
  };
}
