import { localDate } from '@shared/domain/calendar/local-date';
import { basisPoints, fen } from '@shared/domain/money/money';
import { shareWarning } from '@shared/domain/monitoring/find-use-warnings';
import { nonSelectedShare, type ShareInput } from '@shared/domain/monitoring/non-selected-share';
import { OUTSIDE_ROLES, type OutsidePurchaseId } from '@shared/domain/monitoring/outside-purchase';
import type { GroupId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { aVerifiedComplaint, anOutsidePurchase } from '@tests/builders/monitoring-builders';
import { aGroup, aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const groupId = 'group-cement' as GroupId;
const period = { from: localDate(2024, 3, 25), to: localDate(2024, 9, 23) };
const selected = [
  { groupId, selection: 'main-supply' as const, units: 90, unit: '袋', amount: fen(9_000_000) },
];
const id = (text: string) => text as OutsidePurchaseId;

function shareOf(given: Partial<ShareInput>) {
  return nonSelectedShare({ groupId, period, selected, purchases: [], complaints: [], ...given });
}

describe('the non-selected share of a group', () => {
  it('is non-selected ÷ all of the same kind: 10 of 100 is 10 %', () => {
    expect(shareOf({ purchases: [anOutsidePurchase()] })).toMatchObject({
      selected: 90,
      nonSelected: 10,
      share: 1_000,
    });
  });

  it('counts converted units: two boxes of five are ten', () => {
    const boxes = anOutsidePurchase({ quantity: quantity(2), agreedUnitsPerUnit: 5, unit: '盒' });
    expect(shareOf({ purchases: [boxes] }).share).toBe(1_000);
  });

  it('is counted by amount where the notice does so, without a conversion', () => {
    // 10 × 1,500.00 = 15,000.00 beside 90,000.00: 14.29 %.
    const purchases = [anOutsidePurchase({ agreedUnitsPerUnit: null })];
    expect(shareOf({ purchases, by: 'amount' })).toMatchObject({
      by: 'amount',
      selectedAmount: 9_000_000,
      nonSelectedAmount: 1_500_000,
      share: 1_429,
      gaps: [],
    });
    const left = shareOf({
      purchases,
      by: 'amount',
      complaints: [aVerifiedComplaint([id('outside-1')])],
    });
    expect(left).toMatchObject({ nonSelectedAmount: 0, share: 0 });
  });

  it('names what has no conversion and leaves it out', () => {
    const found = shareOf({ purchases: [anOutsidePurchase({ agreedUnitsPerUnit: null })] });
    expect(found.share).toBe(0);
    expect(found.gaps).toEqual([{ kind: 'no-conversion', purchases: 1 }]);
  });

  it('is not given where selected products of a group have different units', () => {
    const mixed = [
      ...selected,
      { groupId, selection: 'other-selected' as const, units: 3, unit: '套', amount: fen(300) },
    ];
    const found = shareOf({ selected: mixed });
    expect(found.share).toBeNull();
    expect(found.gaps).toEqual([{ kind: 'units-differ', units: ['套', '袋'].sort() }]);
  });

  it('loses a purchase once its shortage is verified, and says how much under which document', () => {
    const purchases = [anOutsidePurchase(), anOutsidePurchase({ id: id('outside-2') })];
    const found = shareOf({ purchases, complaints: [aVerifiedComplaint([id('outside-1')])] });
    expect(found).toMatchObject({ nonSelected: 10, excluded: 10, documents: ['核实〔2024〕7号'] });
    expect(found.share).toBe(1_000);
  });

  it('keeps a purchase whose complaint is only answered', () => {
    const answered = { ...aVerifiedComplaint([id('outside-1')]), state: 'answered' as const };
    const found = shareOf({ purchases: [anOutsidePurchase()], complaints: [answered] });
    expect(found).toMatchObject({ nonSelected: 10, excluded: 0, documents: [] });
  });

  it('counts a selected product bought outside as selected, and a substitute beside the share', () => {
    const purchases = [
      anOutsidePurchase({ role: 'selected' }),
      anOutsidePurchase({ id: id('outside-2'), role: 'substitute' }),
    ];
    expect(shareOf({ purchases })).toMatchObject({
      selected: 100,
      nonSelected: 0,
      substitutes: 10,
    });
  });

  it('takes the days of the period, both ends in', () => {
    const on = (day: typeof period.from) =>
      shareOf({ purchases: [anOutsidePurchase({ boughtOn: day })] });
    expect(on(period.from).nonSelected).toBe(10);
    expect(on(period.to).nonSelected).toBe(10);
    expect(on(localDate(2024, 3, 24)).nonSelected).toBe(0);
    expect(on(localDate(2024, 9, 24)).nonSelected).toBe(0);
  });

  it('lies between 0 and 100 %, and only falls when a shortage is verified', () => {
    const aPurchase = fc.record({
      role: fc.constantFrom(...OUTSIDE_ROLES),
      units: fc.integer({ min: 1, max: 500 }),
      per: fc.option(fc.integer({ min: 1, max: 20 })),
    });
    fc.assert(
      fc.property(
        fc.array(aPurchase, { maxLength: 8 }),
        fc.nat(1_000),
        fc.nat(),
        (rows, units, pick) => {
          const purchases = rows.map((row, index) =>
            anOutsidePurchase({
              id: id(`outside-${String(index)}`),
              role: row.role,
              quantity: quantity(row.units),
              agreedUnitsPerUnit: row.per,
            }),
          );
          const given = { purchases, selected: selected.map((use) => ({ ...use, units })) };
          const before = shareOf(given);
          const left = purchases
            .filter((_, index) => (pick >> index) % 2 === 1)
            .map((row) => row.id);
          const after = shareOf({ ...given, complaints: [aVerifiedComplaint(left)] });
          for (const { share } of [before, after]) {
            if (share === null) continue;
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(10_000);
          }
          expect(after.nonSelected + after.excluded).toBe(before.nonSelected);
          if (after.share !== null) expect(after.share).toBeLessThanOrEqual(before.share ?? 0);
        },
      ),
    );
  });
});

describe('a share above the limit', () => {
  const limit = { share: basisPoints(1_000), isOwn: true, citation: null };
  it('is warned about above the limit, not at it, and not without one', () => {
    const at = shareOf({ purchases: [anOutsidePurchase()] });
    const above = shareOf({ purchases: [anOutsidePurchase({ quantity: quantity(11) })] });
    const [year] = aProgram().years;
    if (year === undefined) throw new Error('A cycle has years');
    const watched = { group: aGroup(), year, endedOn: null };
    expect(shareWarning(watched, at, limit)).toBeNull();
    expect(shareWarning(watched, above, null)).toBeNull();
    expect(shareWarning(watched, above, limit)).toMatchObject({
      kind: 'non-selected-share',
      facts: { isOwnLimit: true },
      evidence: [{ id: 'outside-1', quantity: 11 }],
    });
  });
});
