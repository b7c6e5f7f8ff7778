import { checkConversion } from '@shared/domain/conversion/check-conversion';
import type {
  ConversionFacts,
  GroupConversion,
  GroupConversionId,
} from '@shared/domain/conversion/group-conversion';
import type { ProgramId } from '@shared/domain/program/program';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';

export type NewConversion = ConversionFacts & {
  readonly reason: string;
  /** The version that people saw and change; 0 for a group's first. */
  readonly afterVersion: number;
};

export type ConversionRepository = ReturnType<typeof createConversionRepository>;

/** How the products of each group are counted in its agreed unit, by versions. */
export function createConversionRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** Every version of a program's groups, in the order in which they were entered. */
    list: (programId: ProgramId) => listConversions(db, programId),

    /**
     * Adds a version; those before stay readable.
     *
     * @errors `program-not-found`, `faulty` with every fault, `changed-meanwhile` when another version came first
     */
    add({ afterVersion, ...given }: NewConversion) {
      return commands.run('conversion:add', async (entry) => {
        const { programId, groupId } = given;
        const program = await db.programs.get(programId);
        if (program === undefined) return err({ kind: 'program-not-found' } as const);
        const products = await db.programProducts.where({ programId }).toArray();
        const years = program.years.map(({ number }) => number);
        const { reason, ...facts } = given;
        const faults = checkConversion({ facts, reason, products, years });
        if (faults.length > 0) return err({ kind: 'faulty', faults } as const);
        const known = await listConversions(db, programId);
        const last = known.filter((one) => one.groupId === groupId).at(-1)?.version ?? 0;
        if (last !== afterVersion) return err({ kind: 'changed-meanwhile' } as const);
        const conversion: GroupConversion = {
          ...given,
          agreedUnit: given.agreedUnit.trim(),
          reason: reason.trim(),
          id: entry.newId() as GroupConversionId,
          revision: 1,
          version: last + 1,
          enteredOn: entry.today,
          enteredBy: entry.operator,
        };
        entry.put('groupConversions', conversion);
        return ok(conversion);
      });
    },
  };
}

/** In the order in which they were entered. */
export function listConversions(
  db: HospitalDatabase,
  programId: ProgramId,
): Promise<readonly GroupConversion[]> {
  return db.groupConversions.where({ programId }).sortBy('version');
}
