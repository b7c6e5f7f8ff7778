import type { PackApplication } from '@shared/domain/policy/own/pack-application';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { planPack, type PackChoice } from './pack-preview';

export type PackApplying = PackChoice & {
  /** The program's revision that the preview was read from. */
  readonly revision: number;
  readonly reason: string;
  readonly by: string;
};

/**
 * Lets a program follow a version of an own pack from its day on, and keeps who did it, when and why.
 *
 * @errors `changed-meanwhile` when the program was saved since the preview; `reason-missing`, `by-missing`; those of `planPack`
 */
export function applyPack(db: HospitalDatabase, commands: CommandQueue, applying: PackApplying) {
  return commands.run('pack:apply', async (entry) => {
    if (applying.reason.trim() === '') return err({ kind: 'reason-missing' } as const);
    if (applying.by.trim() === '') return err({ kind: 'by-missing' } as const);
    const planned = await planPack(db, applying);
    if (!planned.ok) return planned;
    const { program, version, replaced, payables, balances, movedDueDays } = planned.value;
    if (program.revision !== applying.revision + 1)
      return err({ kind: 'changed-meanwhile' } as const);
    const application: PackApplication = {
      id: entry.newId(),
      revision: 1,
      programId: program.id,
      packId: version.packId,
      version: version.version,
      replaced: { packId: replaced.id, version: replaced.version },
      from: version.effectiveOn,
      reason: applying.reason.trim(),
      by: applying.by.trim(),
      on: entry.today,
      at: entry.now,
      movedDueDays,
    };
    entry.put('programs', program);
    entry.put('payables', ...payables);
    entry.put('payableBalances', ...balances);
    entry.put('packApplications', application);
    return ok(application);
  });
}
