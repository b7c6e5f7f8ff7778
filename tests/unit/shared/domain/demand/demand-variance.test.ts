import { demandVariance } from '@shared/domain/demand/demand-variance';
import { basisPoints } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import { demandFigures } from '@tests/builders/demand-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const both = {
  base: 'last-year-purchases',
  directions: 'both',
  explainBeyond: basisPoints(2_000),
} as const;
const drop = { ...both, directions: 'drop' } as const;

describe('the variance against last year’s purchases', () => {
  it.each([
    [79, true],
    [80, false],
    [100, false],
    [120, false],
    [121, true],
  ])('of %i against 100 at 20 percent', (reported, needsExplanation) => {
    expect(demandVariance(reported, demandFigures(), both)).toMatchObject({
      base: 100,
      difference: reported - 100,
      needsExplanation,
    });
  });

  it('asks for a drop alone where the rule says so', () => {
    expect(demandVariance(300, demandFigures(), drop).needsExplanation).toBe(false);
    expect(demandVariance(80, demandFigures(), drop).needsExplanation).toBe(false);
    expect(demandVariance(79, demandFigures(), drop).needsExplanation).toBe(true);
  });

  it('holds against the mean of two years, without rounding it', () => {
    const figures = demandFigures({ purchased: quantity(101), purchasedBefore: quantity(100) });
    const rule = { ...drop, base: 'two-year-average' } as const;
    // 80 % of 100.5 are 80.4.
    expect(demandVariance(80, figures, rule).needsExplanation).toBe(true);
    expect(demandVariance(81, figures, rule).needsExplanation).toBe(false);
  });

  it('makes a year of what is known of it, and says so', () => {
    const half = demandFigures({ purchased: quantity(50), baseDays: 183 });
    expect(demandVariance(100, half, both)).toMatchObject({ base: 100, isAnnualised: true });
    expect(demandVariance(50, half, both).needsExplanation).toBe(true);
  });

  it('holds an extension of 92 days against as many days of the year', () => {
    const year = demandFigures({ purchased: quantity(1_200) });
    const asked = { ...both, daysAsked: 92 };
    // 1 200 × 92 ÷ 365 = 302.5.
    expect(demandVariance(303, year, asked)).toMatchObject({ base: 302, needsExplanation: false });
    expect(demandVariance(242, year, asked).needsExplanation).toBe(false);
    expect(demandVariance(241, year, asked).needsExplanation).toBe(true);
    expect(demandVariance(1_200, year, asked).needsExplanation).toBe(true);
  });

  it('is beyond any share for a product that was not bought, and nothing for nothing', () => {
    const none = demandFigures({ purchased: quantity(0) });
    expect(demandVariance(1, none, both)).toMatchObject({ share: null, needsExplanation: true });
    expect(demandVariance(0, none, both).needsExplanation).toBe(false);
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (purchased, by) => {
        const figures = demandFigures({ purchased: quantity(purchased) });
        const less = Math.max(0, purchased - by);
        const more = purchased + (purchased - less);
        expect(demandVariance(less, figures, both).needsExplanation).toBe(
          demandVariance(more, figures, both).needsExplanation,
        );
      }),
    );
  });
});
