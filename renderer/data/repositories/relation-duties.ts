import type { Duty } from '@shared/domain/desk/duty';
import type { DeskClock } from '@shared/domain/desk/find-duties';
import { relationDuty } from '@shared/domain/desk/relation-duty';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { mapById } from './read-rows';

/** Programs whose notice names a day for distribution relations, where some are missing. */
export async function listRelationDuties(
  db: HospitalDatabase,
  packs: ReadonlyMap<ProgramId, PolicyPack>,
  clock: DeskClock,
): Promise<readonly Duty[]> {
  const programs = await db.programs.toArray();
  const enterprisesById = mapById(await db.enterprises.toArray());
  const found = await Promise.all(
    programs.map(async (program) => {
      const pack = packs.get(program.id);
      if (pack === undefined || pack.relationsBefore === null) return undefined;
      const [products, relations] = await Promise.all([
        db.programProducts.where('programId').equals(program.id).toArray(),
        db.distributionRelations.where('programId').equals(program.id).toArray(),
      ]);
      const nameOf: Parameters<typeof relationDuty>[0]['nameOf'] = (id) =>
        enterprisesById.get(id)?.name ?? '';
      return relationDuty({ program, products, relations, nameOf, pack }, clock);
    }),
  );
  return found.filter((duty) => duty !== undefined);
}
