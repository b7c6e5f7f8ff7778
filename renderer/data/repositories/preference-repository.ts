import { ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';

export type PreferenceRepository = ReturnType<typeof createPreferenceRepository>;

/** Choices of screens, such as the columns of a list; the last save holds. */
export function createPreferenceRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    async find(id: string): Promise<string | undefined> {
      return (await db.preferences.get(id))?.value;
    },

    save(id: string, value: string) {
      return commands.run('preference:save', async (entry) => {
        const stored = await db.preferences.get(id);
        if (stored?.value !== value)
          entry.put('preferences', { id, value, revision: (stored?.revision ?? 0) + 1 });
        return ok(undefined);
      });
    },
  };
}
