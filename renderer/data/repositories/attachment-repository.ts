import type { Attachment, AttachmentRefusal } from '@shared/domain/attachment/attachment';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';

export type AttachmentRepository = ReturnType<typeof createAttachmentRepository>;

export type NewAttachment = Omit<Attachment, 'id' | 'revision' | 'addedOn' | 'removal'>;

/** Files kept with documents; the host keeps their bytes, this says whose they are. */
export function createAttachmentRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** Those that stand, in the order in which they were added. */
    async listOf(ownerId: string): Promise<readonly Attachment[]> {
      const all = await db.attachments.where({ ownerId }).sortBy('id');
      return all.filter(({ removal }) => removal === null);
    },

    /** @errors `attached-already` when the same bytes stand with the same document */
    add(attachment: NewAttachment) {
      return commands.run(
        'attachment:add',
        async (entry): Promise<Result<Attachment, AttachmentRefusal>> => {
          const { ownerId, sha256, fileName } = attachment;
          const same = await db.attachments.where({ ownerId }).toArray();
          if (same.some((one) => one.sha256 === sha256 && one.removal === null))
            return err({ kind: 'attached-already', fileName });
          const id = entry.newId();
          const added = { ...attachment, id, revision: 1, addedOn: entry.today, removal: null };
          entry.put('attachments', added);
          return ok(added);
        },
      );
    },

    /** Takes a file off the list; its bytes stay where they are. @errors `attachment-not-found`, `no-reason` */
    remove(id: string, reason: string) {
      return commands.run('attachment:remove', async (entry) => {
        const stored = await db.attachments.get(id);
        if (stored === undefined) return err({ kind: 'attachment-not-found' } as const);
        if (reason.trim() === '') return err({ kind: 'no-reason' } as const);
        const removal = { on: entry.today, reason: reason.trim() };
        entry.put('attachments', revised(stored, { removal }));
        return ok(undefined);
      });
    },
  };
}
