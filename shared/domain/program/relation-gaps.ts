import type { EnterpriseId } from '../enterprise/enterprise';
import type { PolicyPack } from '../policy/policy-pack';
import type { DistributionRelation, ProgramProduct } from './program';

export type RelationGaps = {
  /** 无配送关系: no distributor at all, so that nothing can be signed or ordered. */
  readonly none: readonly EnterpriseId[];
  /** 无备选: a main distributor but no backup, where the notice asks for one. */
  readonly noBackup: readonly EnterpriseId[];
  /** A backup and no main one. */
  readonly noMain: readonly EnterpriseId[];
};

/**
 * Manufacturers of selected products whose distribution relations are not whole.
 *
 * @source 新医保发〔2024〕13号 四(二); 渝医保办〔2024〕54号 二(四)
 */
export function relationGaps(
  products: readonly Pick<ProgramProduct, 'manufacturerId' | 'selection'>[],
  relations: readonly Pick<DistributionRelation, 'manufacturerId' | 'role'>[],
  pack: Pick<PolicyPack, 'backupDistributors'>,
): RelationGaps {
  const selected = products.filter(({ selection }) => selection !== 'non-selected');
  const makers = [...new Set(selected.map(({ manufacturerId }) => manufacturerId))];
  const has = (maker: EnterpriseId, role: DistributionRelation['role']) =>
    relations.some((one) => one.manufacturerId === maker && one.role === role);
  const asksForBackup = (pack.backupDistributors?.value ?? 0) > 0;
  return {
    none: makers.filter((maker) => !has(maker, 'main') && !has(maker, 'backup')),
    noBackup: asksForBackup
      ? makers.filter((maker) => has(maker, 'main') && !has(maker, 'backup'))
      : [],
    noMain: makers.filter((maker) => !has(maker, 'main') && has(maker, 'backup')),
  };
}
