import type { Hospital, Operator, OperatorId } from '@shared/domain/hospital/hospital';
import { applyHospitalDraft, type HospitalDraft } from '@shared/domain/hospital/hospital-draft';
import type { Fen } from '@shared/domain/money/money';
import { ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { checkRevision } from '../journal/saved-row';

export type HospitalRepository = ReturnType<typeof createHospitalRepository>;

export type OperatorFacts = Pick<Operator, 'name' | 'role'>;

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
    register(draft: HospitalDraft, operator: OperatorFacts) {
      return commands.run('hospital:register', async (entry) => {
        const hospital = applyHospitalDraft(draft, null, entry.newId);
        const saved = checkRevision(hospital, await db.hospitals.toCollection().first());
        if (!saved.ok) return saved;
        entry.put('hospitals', saved.value);
        entry.put('operators', newOperator(operator, entry.newId));
        return saved;
      });
    },

    /** @errors `changed-meanwhile` when it was saved since `read` was read */
    saveHospital(draft: HospitalDraft, read: Hospital) {
      return commands.run('hospital:save', async (entry) => {
        const hospital = applyHospitalDraft(draft, read, entry.newId);
        const saved = checkRevision(hospital, await db.hospitals.get(hospital.id));
        if (saved.ok) entry.put('hospitals', saved.value);
        return saved;
      });
    },

    /**
     * Sets the amount above which an order needs a second person; null for none. Orders that were placed stay as they are.
     *
     * @errors `changed-meanwhile` when the profile was saved since `read` was read
     */
    saveApprovalAbove(approvalAbove: Fen | null, read: Hospital) {
      return commands.run('hospital:save-approval', async (entry) => {
        const hospital = { ...read, approvalAbove };
        const saved = checkRevision(hospital, await db.hospitals.get(hospital.id));
        if (saved.ok) entry.put('hospitals', saved.value);
        return saved;
      });
    },

    addOperator(facts: OperatorFacts) {
      return commands.run('operator:add', (entry) => {
        const operator = newOperator(facts, entry.newId);
        entry.put('operators', operator);
        return Promise.resolve(ok(operator));
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

function newOperator({ name, role }: OperatorFacts, newId: () => string): Operator {
  return { id: newId() as OperatorId, revision: 1, name, role };
}
