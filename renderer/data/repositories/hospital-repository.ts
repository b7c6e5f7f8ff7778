import type { Hospital, Operator } from '@shared/domain/hospital/hospital';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { checkRevision } from '../journal/saved-row';

export type HospitalRepository = ReturnType<typeof createHospitalRepository>;

/** The hospital's profile and the people who work with the program. */
export function createHospitalRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** The profile, or nothing before the first start is finished. */
    findHospital(): Promise<Hospital | undefined> {
      return db.hospitals.toCollection().first();
    },

    listOperators(): Promise<readonly Operator[]> {
      return db.operators.toArray();
    },

    /**
     * Saves the hospital of a new data set and its first operator, both or neither.
     *
     * @errors `changed-meanwhile` when there is a hospital already
     */
    register(hospital: Hospital, operator: Operator) {
      return commands.run('hospital:register', async (entry) => {
        const stored = await db.hospitals.toCollection().first();
        const saved = checkRevision(hospital, stored);
        if (!saved.ok) return saved;
        entry.put('hospitals', saved.value);
        entry.put('operators', { ...operator, revision: 1 });
        return saved;
      });
    },

    /** @errors `changed-meanwhile` when it was saved since it was read */
    saveHospital(hospital: Hospital) {
      return commands.run('hospital:save', async (entry) => {
        const saved = checkRevision(hospital, await db.hospitals.get(hospital.id));
        if (saved.ok) entry.put('hospitals', saved.value);
        return saved;
      });
    },

    /** @errors `changed-meanwhile` when it was saved since it was read */
    saveOperator(operator: Operator) {
      return commands.run('operator:save', async (entry) => {
        const saved = checkRevision(operator, await db.operators.get(operator.id));
        if (saved.ok) entry.put('operators', saved.value);
        return saved;
      });
    },
  };
}
