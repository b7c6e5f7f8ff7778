import type { AgreementId } from '@shared/domain/agreement/agreement';
import {
  checkWording,
  newestVersion,
  type AgreementTemplate,
  type AgreementWording,
} from '@shared/domain/agreement/wording';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';

export type AgreementTemplateRepository = ReturnType<typeof createAgreementTemplateRepository>;

export type NewTemplate = {
  readonly wording: AgreementWording;
  /** The version that the change starts from. */
  readonly from: number;
  readonly savedBy: string;
  readonly reason: string;
};

/** The hospital's own wording of agreements, version by version. */
export function createAgreementTemplateRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** The newest first. */
    async list(): Promise<readonly AgreementTemplate[]> {
      return (await db.agreementTemplates.orderBy('version').toArray()).reverse();
    },

    /** @errors `changed-meanwhile`, `reason-missing`, `faulty` with every fault of the wording */
    save({ wording, from, savedBy, reason }: NewTemplate) {
      return commands.run('agreement-template:save', async (entry) => {
        const version = newestVersion(await db.agreementTemplates.toArray());
        if (version !== from) return err({ kind: 'changed-meanwhile' } as const);
        if (reason.trim() === '') return err({ kind: 'reason-missing' } as const);
        const checked = checkWording(wording);
        if (!checked.ok) return err({ kind: 'faulty', faults: checked.error } as const);
        const template: AgreementTemplate = {
          id: entry.newId(),
          revision: 1,
          version: version + 1,
          articles: wording.articles,
          added: wording.added,
          removed: wording.removed,
          savedAt: entry.now,
          savedBy: savedBy.trim(),
          reason: reason.trim(),
        };
        entry.put('agreementTemplates', template);
        return ok(template);
      });
    },
  };
}

/** Notes with which version of the wording an agreement goes to its parties. */
export async function putAgreementPaper(
  db: HospitalDatabase,
  entry: CommandEntry,
  id: AgreementId,
): Promise<void> {
  const templateVersion = newestVersion(await db.agreementTemplates.toArray());
  const stored = await db.agreementPapers.get(id);
  entry.put('agreementPapers', { id, revision: (stored?.revision ?? 0) + 1, templateVersion });
}
