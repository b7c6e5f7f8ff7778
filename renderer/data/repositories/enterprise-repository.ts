import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { checkRevision } from '../journal/saved-row';

export type EnterpriseRepository = ReturnType<typeof createEnterpriseRepository>;

export type EnterpriseFacts = Omit<Enterprise, 'id' | 'revision'>;

/** Manufacturers and distributors. */
export function createEnterpriseRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    list(): Promise<readonly Enterprise[]> {
      return db.enterprises.orderBy('name').toArray();
    },

    find(id: EnterpriseId): Promise<Enterprise | undefined> {
      return db.enterprises.get(id);
    },

    add(facts: EnterpriseFacts) {
      return commands.run('enterprise:add', (entry) => {
        const id = entry.newId() as EnterpriseId;
        const enterprise: Enterprise = { ...facts, id, revision: 1 };
        entry.put('enterprises', enterprise);
        return Promise.resolve(ok(enterprise));
      });
    },

    /** @errors `changed-meanwhile` when it was saved since it was read */
    save(enterprise: Enterprise) {
      return commands.run('enterprise:save', async (entry) => {
        const saved = checkRevision(enterprise, await db.enterprises.get(enterprise.id));
        if (saved.ok) entry.put('enterprises', saved.value);
        return saved;
      });
    },
  };
}
