import { localDate } from '@shared/domain/calendar/local-date';
import { proposeDemand } from '@shared/domain/demand/propose-demand';
import { basisPoints } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aDemandLine, aDemandReport, demandFigures } from '@tests/builders/demand-builders';
import { productFacts } from '@tests/builders/order-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const report = aDemandReport();

function proposed(
  overrides: Parameters<typeof demandFigures>[0],
  given: Parameters<typeof aDemandReport>[0] = {},
) {
  return proposeDemand(aDemandLine({ figures: demandFigures(overrides) }), {
    ...report,
    ...given,
  });
}

describe('next year’s proposal', () => {
  it('is what was bought in a year where nothing else is known', () => {
    expect(proposed({})).toMatchObject({ from: 'purchased', annual: 100, quantity: 100 });
  });

  it('is for the days of the extension that is asked for', () => {
    const range = { from: localDate(2026, 3, 25), to: localDate(2026, 6, 24) };
    const used = { used: quantity(1_200), purchased: quantity(1_200) };
    expect(proposed(used, { range })).toMatchObject({ annual: 303, quantity: 303 });
  });

  it('is what was used where the ledger has it', () => {
    expect(proposed({ used: quantity(90) })).toMatchObject({ from: 'used', quantity: 90 });
  });

  it('makes a year of 200 days, rounded up', () => {
    const figures = { purchased: quantity(41), baseDays: 200, firstHalf: quantity(0) };
    // 41 × 365 ÷ 200 is 74.825.
    expect(proposed(figures)).toMatchObject({ annual: 75, quantity: 75 });
  });

  it('goes on with the trend, within a fifth of the year', () => {
    expect(proposed({ firstHalf: quantity(45), secondHalf: quantity(55) })).toMatchObject({
      trend: 10,
      quantity: 110,
    });
    expect(proposed({ firstHalf: quantity(10), secondHalf: quantity(90) }).trend).toBe(20);
    expect(proposed({ firstHalf: quantity(90), secondHalf: quantity(10) }).trend).toBe(-20);
  });

  it('makes up for days without stock', () => {
    // 100 in 292 days with stock: 25 more in the other 73.
    expect(proposed({ stockOutDays: 73 })).toMatchObject({ stockOut: 25, quantity: 125 });
  });

  it('moves a share of non-selected use to the selected products of the group', () => {
    const group = { groupPurchased: quantity(140), groupSelected: quantity(100) };
    const moveShare = basisPoints(5_000);
    expect(proposed(group, { moveShare })).toMatchObject({ moved: 20, quantity: 120 });
    const other = aDemandLine({
      selection: 'non-selected',
      figures: demandFigures({ ...group, purchased: quantity(40) }),
    });
    expect(proposeDemand(other, { ...report, moveShare })).toMatchObject({
      moved: -20,
      quantity: 20,
    });
  });

  it('is not below what a renewal asks, and comes in whole packs', () => {
    const renewalFloor = {
      atLeast: basisPoints(10_000),
      citation: xinjiang202413.progressCitation,
    };
    expect(proposed({ agreed: quantity(120) }, { renewalFloor })).toMatchObject({
      floor: 120,
      quantity: 120,
    });
    const line = aDemandLine({ facts: productFacts({ basePerPack: 12, packUnit: '盒' }) });
    expect(proposeDemand(line, report).quantity).toBe(108);
  });

  it('is never negative and whole packs, whatever the figures', () => {
    const amount = fc.integer({ min: -50, max: 100_000 }).map(quantity);
    fc.assert(
      fc.property(
        fc.record({
          purchased: amount,
          firstHalf: amount,
          secondHalf: amount,
          stockOutDays: fc.nat(400),
          baseDays: fc.integer({ min: 1, max: 800 }),
          groupPurchased: amount,
          groupSelected: amount,
        }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(10_000),
        (figures, basePerPack, share) => {
          const line = aDemandLine({
            figures: demandFigures(figures),
            facts: productFacts({ basePerPack }),
          });
          const { quantity: units } = proposeDemand(line, {
            ...report,
            moveShare: basisPoints(share),
          });
          expect(units).toBeGreaterThanOrEqual(0);
          expect(units % basePerPack).toBe(0);
        },
      ),
    );
  });
});
