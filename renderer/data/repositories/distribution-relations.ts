import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { sameText } from '@shared/domain/program/product-match';
import type {
  DistributionRelation,
  DistributionRelationId,
  DistributorRole,
  ProgramId,
} from '@shared/domain/program/program';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';

/** A relation to be added. A distributor that is not known yet is made by its name. */
export type NewRelation = {
  readonly programId: ProgramId;
  readonly manufacturerId: EnterpriseId;
  readonly distributorName: string;
  readonly role: DistributorRole;
  readonly since: LocalDate | null;
};

export type RelationRefusal = {
  readonly kind: 'distributor-missing' | 'relation-exists' | 'program-not-found';
};

export function addRelation(db: HospitalDatabase, commands: CommandQueue, added: NewRelation) {
  return commands.run(
    'relation:add',
    async (entry): Promise<Result<DistributionRelation, RelationRefusal>> => {
      const { distributorName, ...facts } = added;
      if (distributorName.trim() === '') return err({ kind: 'distributor-missing' });
      if ((await db.programs.get(added.programId)) === undefined)
        return err({ kind: 'program-not-found' });
      const known = await db.enterprises.toArray();
      const stored = known.find(({ name }) => sameText(name) === sameText(distributorName));
      const existing = await db.distributionRelations
        .where('programId')
        .equals(added.programId)
        .filter(
          ({ manufacturerId, distributorId, role }) =>
            manufacturerId === added.manufacturerId &&
            distributorId === stored?.id &&
            role === added.role,
        )
        .count();
      if (existing > 0) return err({ kind: 'relation-exists' });
      const relation: DistributionRelation = {
        ...facts,
        id: entry.newId() as DistributionRelationId,
        revision: 1,
        distributorId: putDistributor(entry, stored, distributorName.trim()),
      };
      entry.put('distributionRelations', relation);
      return ok(relation);
    },
  );
}

function putDistributor(
  entry: CommandEntry,
  stored: Enterprise | undefined,
  name: string,
): EnterpriseId {
  if (stored === undefined) {
    const id = entry.newId() as EnterpriseId;
    entry.put('enterprises', {
      id,
      revision: 1,
      name,
      kinds: ['distributor'],
      creditCode: null,
      address: null,
      contact: null,
      bankAccount: null,
      licence: null,
    });
    return id;
  }
  if (!stored.kinds.includes('distributor'))
    entry.put('enterprises', revised(stored, { kinds: [...stored.kinds, 'distributor'] }));
  return stored.id;
}
