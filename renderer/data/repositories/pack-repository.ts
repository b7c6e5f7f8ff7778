import type { LocalDate } from '@shared/domain/calendar/local-date';
import { adjustPack, type Adjustment } from '@shared/domain/policy/own/adjust-pack';
import {
  isOwnPack,
  ownPackId,
  ownPacksOn,
  versionsOf,
  type OwnPackVersion,
} from '@shared/domain/policy/own/own-pack';
import type { PackApplication } from '@shared/domain/policy/own/pack-application';
import { findPack } from '@shared/domain/policy/find-pack';
import { noticePackOf } from '@shared/domain/policy/own/pack-correction';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { err, ok } from '@shared/kernel/result';
import { policyPacks } from '@shared/policy-packs/index';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { applyPack, type PackApplying } from './pack-applying';
import { previewPack, type PackChoice } from './pack-preview';

export type PackRepository = ReturnType<typeof createPackRepository>;

/** The hospital's own packs: copies of notices' packs with adjusted values, version by version. */
export function createPackRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** Every version of every own pack, in the order in which they were saved. */
    listVersions(): Promise<readonly OwnPackVersion[]> {
      return db.ownPacks.orderBy('id').toArray();
    },

    /** What a program may follow today: the notices' packs, and of own packs the version in force. */
    async listPacks(today: LocalDate): Promise<readonly PolicyPack[]> {
      const own = ownPacksOn(await db.ownPacks.toArray(), today);
      return [...policyPacks, ...own.map(({ pack }) => pack)];
    },

    /** Which programs began to follow which version when, the latest first. */
    async listApplications(): Promise<readonly PackApplication[]> {
      return (await db.packApplications.orderBy('id').toArray()).reverse();
    },

    /**
     * Saves a copy of a notice's pack, or the next version of an own one.
     *
     * @errors `pack-not-found`, `changed-meanwhile` when another version was saved since `from`; those of `adjustPack`
     */
    save(packId: string, from: number, adjustment: Adjustment) {
      return commands.run('pack:save', async (entry) => {
        const all = await db.ownPacks.toArray();
        const versions = versionsOf(all, packId);
        const [before] = versions;
        const notice = noticePackOf(versions, policyPacks);
        const base = before?.pack ?? findPack(policyPacks, packId);
        if (base === undefined) return err({ kind: 'pack-not-found' } as const);
        if (before !== undefined && before.version !== from)
          return err({ kind: 'changed-meanwhile' } as const);
        const ownId = isOwnPack(packId) ? packId : nextPackId(all);
        const others = all.filter((one) => one.packId !== ownId);
        const takenNames = [...new Set(others.map(({ pack }) => pack.title))];
        const adjusted = adjustPack(adjustment, {
          ...{ base, packId: ownId, before, takenNames, notice },
        });
        if (!adjusted.ok) return adjusted;
        const { now: savedAt, today: savedOn } = entry;
        const row = { ...adjusted.value, id: entry.newId(), revision: 1, savedAt, savedOn };
        entry.put('ownPacks', row);
        return ok(row);
      });
    },

    /** What the screens would show otherwise; nothing is changed. @errors see `previewPack` */
    preview: (choice: PackChoice) => previewPack(db, choice, commands.today()),

    /** @errors see `applyPack` */
    apply: (applying: PackApplying) => applyPack(db, commands, applying),
  };
}

function nextPackId(versions: readonly OwnPackVersion[]): string {
  const used = new Set(versions.map(({ packId }) => packId));
  let number = used.size + 1;
  while (used.has(ownPackId(number))) number += 1;
  return ownPackId(number);
}
