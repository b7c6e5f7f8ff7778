import { relationDeadlineState } from '../agreement/deadline';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { PolicyPack } from '../policy/policy-pack';
import type { DistributionRelation, Program, ProgramProduct } from '../program/program';
import { relationGaps } from '../program/relation-gaps';
import type { Duty } from './duty';
import type { DeskClock } from './find-duties';

export type ProgramRelations = {
  readonly program: Pick<Program, 'id' | 'name' | 'cycle'>;
  readonly products: readonly Pick<ProgramProduct, 'manufacturerId' | 'selection'>[];
  readonly relations: readonly Pick<DistributionRelation, 'manufacturerId' | 'role'>[];
  readonly nameOf: (id: EnterpriseId) => string;
  readonly pack: PolicyPack;
};

/**
 * Selected enterprises whose distribution relations are not whole, where the notice names a day for them.
 *
 * They set them up, we ask for it. A notice that came out after that day makes nobody late: no days are counted then.
 * Once the cycle is over nothing is asked for.
 *
 * @source 新医保发〔2024〕13号 四(二): 中选企业3月10日前完成配送关系建立, 主要和备选配送企业
 */
export function relationDuty(
  { program, products, relations, nameOf, pack }: ProgramRelations,
  clock: DeskClock,
): Duty | undefined {
  if (pack.relationsBefore === null || clock.today > program.cycle.to) return undefined;
  const { none, noBackup, noMain } = relationGaps(products, relations, pack);
  const missing = [...none, ...noMain, ...noBackup];
  if (missing.length === 0) return undefined;
  const { kind, deadlineOn, daysLeft, citation } = relationDeadlineState(null, { ...clock, pack });
  return {
    kind: 'relations-missing',
    programId: program.id,
    enterprises: missing.map(nameOf),
    subject: program.name,
    on: deadlineOn,
    daysLeft: kind === 'published-after' ? null : daysLeft,
    amount: null,
    citation,
  };
}
