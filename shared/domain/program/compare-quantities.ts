import type { AgreedQuantities } from './program';

/** The four quantities in the order in which they come about: 上报, 确认, 导入, 签订. */
export const QUANTITY_STAGES = ['reported', 'confirmed', 'imported', 'signed'] as const;

export type QuantityStage = (typeof QUANTITY_STAGES)[number];

/** One stage that says otherwise than the stage before it. */
export type QuantityStep = {
  readonly from: QuantityStage;
  readonly to: QuantityStage;
  /** Above zero when the later one is larger. */
  readonly difference: number;
};

/**
 * Where the four quantities differ, each known one against the known one before it. The steps add up to last less first.
 *
 * @source 新医保发〔2024〕13号 二; 渝医保办〔2024〕54号 二(一); reading in reference/practice.md: compare the four before signing
 */
export function compareQuantities(quantities: AgreedQuantities): readonly QuantityStep[] {
  const known = QUANTITY_STAGES.flatMap((stage) => {
    const units = quantities[stage];
    return units === null ? [] : [{ stage, units }];
  });
  return known.flatMap(({ stage, units }, index) => {
    const before = known[index - 1];
    if (before === undefined || before.units === units) return [];
    return [{ from: before.stage, to: stage, difference: units - before.units }];
  });
}
