import { QUANTITY_STAGES, type QuantityStage } from '../program/compare-quantities';
import type { AgreedLine, ProgramProductId } from '../program/program';
import { addFractions, fraction, type Fraction } from '../quantity/fraction';
import { agreedUnits } from './agreed-units';
import type { UnitSum } from './count-units';
import type { ConvertedProduct, GroupUnits } from './group-conversion';

/** One of the four quantities of a group in its agreed unit. */
export type StageSum = {
  readonly stage: QuantityStage;
  readonly sum: UnitSum;
  /** Against the stage before it; null for the first. */
  readonly difference: Fraction | null;
};

/**
 * The four quantities (上报, 确认, 导入, 签订) of a group in its agreed unit, each against the one before.
 *
 * A stage counts only when every line of the group has it: half a stage would look like a difference.
 *
 * @source 新医保发〔2024〕13号 二; 渝医保办〔2024〕54号 二(一); reading in reference/practice.md: compare the four before signing
 */
export function compareStages(
  lines: readonly Pick<AgreedLine, 'productId' | 'quantities'>[],
  units: GroupUnits,
  productsById: ReadonlyMap<ProgramProductId, ConvertedProduct>,
): readonly StageSum[] {
  if (units.agreedUnit === '' || lines.length === 0) return [];
  const known = QUANTITY_STAGES.flatMap((stage) => {
    const rows = lines.flatMap(({ productId, quantities }) => {
      const agreed = quantities[stage];
      return agreed === null ? [] : [{ productId, agreed }];
    });
    if (rows.length < lines.length) return [];
    return [{ stage, sum: agreedUnits(rows, units, productsById).sum }];
  });
  return known.map(({ stage, sum }, index) => {
    const before = known[index - 1]?.sum.exact;
    const difference =
      before === undefined
        ? null
        : addFractions(sum.exact, fraction(-before.numerator, before.denominator));
    return { stage, sum, difference };
  });
}
