import { directionsOf, varianceRuleOf } from '@renderer/features/demand/demand-draft';
import { demandVariance } from '@shared/domain/demand/demand-variance';
import { basisPoints } from '@shared/domain/money/money';
import { findPack } from '@shared/domain/policy/find-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import { policyPacks } from '@shared/policy-packs';
import { zhejiang2025WholeProcess as zhejiang } from '@shared/policy-packs/zhejiang-2025-whole-process';
import { describe, expect, it } from 'vitest';

const drop = { share: basisPoints(2_000), directions: 'drop' } as const;

describe('the threshold of a demand report', () => {
  it('reads a change both ways in Zhejiang, whatever is typed', () => {
    expect(directionsOf(zhejiang)).toEqual(['both']);
    const rule = varianceRuleOf(zhejiang, drop);
    expect(rule).toMatchObject({ directions: 'both', explainBeyond: 2_000, source: 'hospital' });
    // Bought 100, reported 150.
    const figures = { purchased: quantity(100), purchasedBefore: null, baseDays: 365 };
    expect(demandVariance(150, figures, rule).needsExplanation).toBe(true);
  });

  it('is never wider than the number of a notice, and may be narrower', () => {
    const value = { ...zhejiang.demand.value, explainBeyond: basisPoints(1_000) };
    const pack = { ...zhejiang, demand: { ...zhejiang.demand, value } };
    expect(varianceRuleOf(pack, drop)).toMatchObject({ explainBeyond: 1_000, source: 'notice' });
    const narrower = { ...drop, share: basisPoints(500) };
    expect(varianceRuleOf(pack, narrower)).toMatchObject({
      explainBeyond: 500,
      source: 'hospital',
    });
  });

  it('is the hospital’s where the number is not verified or there is no notice', () => {
    const shandong = findPack(policyPacks, 'shandong-2023-whole-process');
    const wider = { ...drop, share: basisPoints(2_500) };
    expect(varianceRuleOf(shandong, wider)).toMatchObject({
      directions: 'drop',
      explainBeyond: 2_500,
      source: 'hospital',
    });
    expect(varianceRuleOf(undefined, drop)).toMatchObject({ directions: 'drop', citation: null });
  });
});
