import type { LocalDate } from '@shared/domain/calendar/local-date';
import { integrityDuty } from '@shared/domain/desk/integrity-duty';
import type { Duty } from '@shared/domain/desk/duty';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import {
  checkIntegrityContract,
  integrityStanding,
  type IntegrityContract,
  type IntegrityRefusal,
  type IntegrityStanding,
} from '@shared/domain/integrity/integrity-contract';
import {
  checkIntegrityWording,
  type IntegrityTemplate,
} from '@shared/domain/integrity/integrity-wording';
import { newestVersion } from '@shared/domain/agreement/wording';
import { findStatedRule } from '@shared/domain/policy/find-stated-rule';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { listProgramPacks } from './program-packs';
import { getRows } from './read-rows';

export type IntegrityRepository = ReturnType<typeof createIntegrityRepository>;

export type NewIntegrityContract = Pick<
  IntegrityContract,
  'enterpriseId' | 'number' | 'signedOn' | 'expiresOn'
>;

/** A distributor that has agreements, with its contracts. */
export type IntegrityRow = IntegrityStanding & {
  readonly enterprise: Enterprise;
  readonly agreements: number;
};

/** Integrity contracts with the distributors of standing agreements. */
export function createIntegrityRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    ...createIntegrityWording(db, commands),

    /** Every distributor of an agreement that is neither void nor terminated. */
    async listRows(today: LocalDate): Promise<readonly IntegrityRow[]> {
      const agreements = await db.agreements
        .where('state')
        .anyOf(['draft', 'awaiting-signatures', 'effective'])
        .toArray();
      const ids = [...new Set(agreements.map(({ distributorId }) => distributorId))];
      const [enterprises, contracts] = await Promise.all([
        getRows(db.enterprises, ids),
        db.integrityContracts.toArray(),
      ]);
      return enterprises.map((enterprise) => {
        const own = contracts.filter(({ enterpriseId }) => enterpriseId === enterprise.id);
        const count = agreements.filter((one) => one.distributorId === enterprise.id).length;
        return { enterprise, agreements: count, ...integrityStanding(own, today) };
      });
    },

    /** Of one enterprise, the latest first. */
    async listOf(enterpriseId: EnterpriseId): Promise<readonly IntegrityContract[]> {
      const found = await db.integrityContracts.where({ enterpriseId }).sortBy('expiresOn');
      return found.reverse();
    },

    /** @errors those of `checkIntegrityContract` */
    add(contract: NewIntegrityContract) {
      return commands.run(
        'integrity:add',
        async (entry): Promise<Result<IntegrityContract, IntegrityRefusal>> => {
          const { enterpriseId } = contract;
          const others = await db.integrityContracts.where({ enterpriseId }).toArray();
          const checked = checkIntegrityContract(contract, others, entry.today);
          if (!checked.ok) return checked;
          const added: IntegrityContract = {
            ...contract,
            number: contract.number.trim(),
            id: entry.newId(),
            revision: 1,
            enteredBy: entry.operator,
            voided: null,
          };
          entry.put('integrityContracts', added);
          return ok(added);
        },
      );
    },

    /** Takes back a contract that was entered wrongly. @errors `contract-not-found`, `void-already`, `no-reason` */
    makeVoid(id: string, reason: string) {
      return commands.run('integrity:void', async (entry) => {
        const stored = await db.integrityContracts.get(id);
        if (stored === undefined) return err({ kind: 'contract-not-found' } as const);
        if (stored.voided !== null) return err({ kind: 'void-already' } as const);
        if (reason.trim() === '') return err({ kind: 'no-reason' } as const);
        const voided = { on: entry.today, reason: reason.trim() };
        entry.put('integrityContracts', revised(stored, { voided }));
        return ok(undefined);
      });
    },
  };
}

export type NewIntegrityTemplate = Pick<IntegrityTemplate, 'articles' | 'savedBy' | 'reason'> & {
  /** The version that the change starts from. */
  readonly from: number;
};

function createIntegrityWording(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** The hospital's own wording of integrity contracts, the newest version first. */
    async listTemplates(): Promise<readonly IntegrityTemplate[]> {
      return (await db.integrityTemplates.orderBy('version').toArray()).reverse();
    },

    /** @errors `changed-meanwhile`, `reason-missing`, `faulty` with every fault of the wording */
    saveTemplate({ articles, from, savedBy, reason }: NewIntegrityTemplate) {
      return commands.run('integrity-template:save', async (entry) => {
        const version = newestVersion(await db.integrityTemplates.toArray());
        if (version !== from) return err({ kind: 'changed-meanwhile' } as const);
        if (reason.trim() === '') return err({ kind: 'reason-missing' } as const);
        const checked = checkIntegrityWording(articles);
        if (!checked.ok) return err({ kind: 'faulty', faults: checked.error } as const);
        const template: IntegrityTemplate = {
          id: entry.newId(),
          revision: 1,
          version: version + 1,
          articles,
          savedAt: entry.now,
          savedBy: savedBy.trim(),
          reason: reason.trim(),
        };
        entry.put('integrityTemplates', template);
        return ok(template);
      });
    },
  };
}

/** The contracts that end soon or have ended, as duties; they cite a pack that a program of the hospital follows, or none. */
export async function listIntegrityDuties(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly Duty[]> {
  const contracts = await db.integrityContracts.toArray();
  const ids = [...new Set(contracts.map(({ enterpriseId }) => enterpriseId))];
  const enterprises = await getRows(db.enterprises, ids);
  const packs = await listProgramPacks(db, today);
  const citation =
    [...packs.values()]
      .map((pack) => findStatedRule(pack, 'integrity-contract'))
      .find((found) => found !== null) ?? null;
  return enterprises.flatMap((enterprise) => {
    const own = contracts.filter(({ enterpriseId }) => enterpriseId === enterprise.id);
    return integrityDuty(enterprise, own, { today, citation }) ?? [];
  });
}
