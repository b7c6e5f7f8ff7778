import {
  correctPurchase,
  withdrawPurchase,
} from '@shared/domain/monitoring/change-outside-purchase';
import type {
  OutsidePurchase,
  OutsidePurchaseFacts,
} from '@shared/domain/monitoring/outside-purchase';
import type { ProgramId } from '@shared/domain/program/program';
import { err } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';

/** The rows of the register that count: those that were not withdrawn; of one program, or of all. */
export async function listStandingPurchases(
  db: HospitalDatabase,
  programId?: ProgramId,
): Promise<readonly OutsidePurchase[]> {
  const rows =
    programId === undefined
      ? await db.outsidePurchases.toArray()
      : await db.outsidePurchases.where('programId').equals(programId).toArray();
  return rows.filter(({ isWithdrawn }) => !isWithdrawn);
}

const notFound = err({ kind: 'purchase-not-found' } as const);

/** Commands that correct and withdraw rows of the register. */
export function createOutsideChanging(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /**
     * @errors `purchase-not-found`, `group-not-found`, `changed-meanwhile` when the row is no longer of the revision
     *   that was read, and those of `correctPurchase`
     */
    correctPurchase(
      seen: Pick<OutsidePurchase, 'id' | 'revision'>,
      facts: OutsidePurchaseFacts,
      reason: string,
    ) {
      return commands.run('outside-purchase:correct', async (entry) => {
        const row = await db.outsidePurchases.get(seen.id);
        if (row === undefined) return notFound;
        if (row.revision !== seen.revision) return err({ kind: 'changed-meanwhile' } as const);
        if ((await db.groups.get(facts.groupId)) === undefined)
          return err({ kind: 'group-not-found' } as const);
        const corrected = correctPurchase(row, facts, await contextOf(db, entry, reason));
        if (corrected.ok) entry.put('outsidePurchases', corrected.value);
        return corrected;
      });
    },

    /**
     * @errors `purchase-not-found`, `changed-meanwhile` when the row is no longer of the revision that was read, and
     *   those of `withdrawPurchase`
     */
    withdrawPurchase(seen: Pick<OutsidePurchase, 'id' | 'revision'>, reason: string) {
      return commands.run('outside-purchase:withdraw', async (entry) => {
        const row = await db.outsidePurchases.get(seen.id);
        if (row === undefined) return notFound;
        if (row.revision !== seen.revision) return err({ kind: 'changed-meanwhile' } as const);
        const withdrawn = withdrawPurchase(row, await contextOf(db, entry, reason));
        if (withdrawn.ok) entry.put('outsidePurchases', withdrawn.value);
        return withdrawn;
      });
    },
  };
}

async function contextOf(db: HospitalDatabase, entry: CommandEntry, reason: string) {
  const { operator: by, today: on, now: at } = entry;
  return { author: { by, on, at }, reason, complaints: await db.supplyComplaints.toArray() };
}
