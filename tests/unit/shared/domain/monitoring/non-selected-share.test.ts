import { localDate } from '@shared/domain/calendar/local-date';
import { basisPoints, fen } from '@shared/domain/money/money';
import { shareWarning } from '@shared/domain/monitoring/find-use-warnings';
import { nonSelectedShare, type ShareInput } from '@shared/domain/monitoring/non-selected-share';
import { OUTSIDE_ROLES, type OutsidePurchaseId } from '@shared/domain/monitoring/outside-purchase';
import type { GroupId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  aReceivedUse,
  aVerifiedComplaint,
  anOutsidePurchase,
} from '@tests/builders/monitoring-builders';
import { aGroup, aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const groupId = 'group-cement' as GroupId;
const period = { from: localDate(2024, 3, 25), to: localDate(2024, 9, 23) };
const selected = [aReceivedUse()];
const id = (text: string) => text as OutsidePurchaseId;

function shareOf(given: Partial<ShareInput>) {
  return nonSelectedShare({
    groupId,
    period,
    received: selected,
    purchases: [],
    complaints: [],
    ...given,
  });
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
      aReceivedUse({ selection: 'other-selected', units: 3, unit: '套', amount: fen(300) }),
    ];
    const found = shareOf({ received: mixed });
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
          const given = { purchases, received: selected.map((use) => ({ ...use, units })) };
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

describe('what was received and registered', () => {
  const others = aReceivedUse({ selection: 'non-selected', units: 12, orderNumber: 'CG-7' });
  const onOrder = (units: number, role: 'non-selected' | 'selected' = 'non-selected') =>
    anOutsidePurchase({ role, quantity: quantity(units), orderNumber: 'CG-7' });

  it('counts the receipts of non-selected products that nobody registered', () => {
    expect(shareOf({ received: [...selected, { ...others, units: 10 }] })).toMatchObject({
      selected: 90,
      nonSelected: 10,
      share: 1_000,
    });
  });

  it('counts once: 12 received of which 10 are registered are 12', () => {
    const found = shareOf({ received: [...selected, others], purchases: [onOrder(10)] });
    expect(found).toMatchObject({ nonSelected: 12, received: [{ units: 2 }] });
    const more = shareOf({ received: [...selected, others], purchases: [onOrder(15)] });
    expect(more).toMatchObject({ nonSelected: 15, received: [] });
    const elsewhere = [{ ...onOrder(10), orderNumber: 'CG-8' }];
    expect(shareOf({ received: [others], purchases: elsewhere }).nonSelected).toBe(22);
  });

  it('counts once over two years: the row on its own day', () => {
    const late = { ...others, on: localDate(2025, 4, 2) };
    const purchases = [onOrder(12)];
    const nextYear = { from: localDate(2025, 3, 25), to: localDate(2026, 3, 24) };
    expect(shareOf({ received: [late], purchases }).nonSelected).toBe(12);
    expect(shareOf({ received: [late], purchases, period: nextYear }).nonSelected).toBe(0);
  });

  it('keeps sides apart: a selected row covers no non-selected goods', () => {
    const found = shareOf({ received: [others], purchases: [onOrder(10, 'selected')] });
    expect(found).toMatchObject({ selected: 10, nonSelected: 12 });
  });

  it('loses the registered part when its shortage is verified, not the rest', () => {
    const found = shareOf({
      received: [...selected, others],
      purchases: [onOrder(10)],
      complaints: [aVerifiedComplaint([id('outside-1')])],
    });
    expect(found).toMatchObject({ nonSelected: 2, excluded: 10, documents: ['核实〔2024〕7号'] });
  });

  it('is warned about with the receipts behind it', () => {
    const [year] = aProgram().years;
    if (year === undefined) throw new Error('A cycle has years');
    const limit = { share: basisPoints(1_000), isOwn: true, citation: null };
    const found = shareOf({ received: [...selected, others] });
    expect(shareWarning({ group: aGroup(), year, endedOn: null }, found, limit)).toMatchObject({
      evidence: [{ kind: 'receipt', quantity: 90 }],
    });
  });

  it('agrees with a plain recount of random histories, between 0 and 100 %', () => {
    const days = [
      ...[localDate(2024, 3, 24), period.from, localDate(2024, 7, 1)],
      ...[period.to, localDate(2024, 9, 24)],
    ];
    const numbers = ['', 'CG-1', 'CG-2'];
    const aReceipt = fc.record({
      selection: fc.constantFrom('main-supply' as const, 'non-selected' as const),
      units: fc.nat(40),
      on: fc.constantFrom(...days),
      orderNumber: fc.constantFrom(...numbers),
    });
    const aRow = fc.record({
      role: fc.constantFrom(...OUTSIDE_ROLES),
      units: fc.integer({ min: 1, max: 40 }),
      boughtOn: fc.constantFrom(...days),
      orderNumber: fc.constantFrom(...numbers),
    });
    fc.assert(
      fc.property(
        fc.array(aReceipt, { maxLength: 8 }),
        fc.array(aRow, { maxLength: 6 }),
        (receipts, rows) => {
          const received = receipts.map((one, index) =>
            aReceivedUse({ ...one, receipt: { ...others.receipt, id: `r-${String(index)}` } }),
          );
          const purchases = rows.map((row, index) =>
            anOutsidePurchase({
              ...row,
              id: id(`outside-${String(index)}`),
              quantity: quantity(row.units),
            }),
          );
          const found = shareOf({ received, purchases });
          const selectedUnits = recount(receipts, rows, true);
          const otherUnits = recount(receipts, rows, false);
          expect([found.selected, found.nonSelected]).toEqual([selectedUnits, otherUnits]);
          const all = selectedUnits + otherUnits;
          expect(found.share).toBe(all === 0 ? null : Math.round((otherUnits * 10_000) / all));
          expect(found.share ?? 0).toBeGreaterThanOrEqual(0);
          expect(found.share ?? 0).toBeLessThanOrEqual(10_000);
        },
      ),
    );
  });
});

type CountedReceipt = {
  readonly selection: string;
  readonly units: number;
  readonly on: string;
  readonly orderNumber: string;
};
type CountedRow = {
  readonly role: string;
  readonly units: number;
  readonly boughtOn: string;
  readonly orderNumber: string;
};

/** Unit by unit: each unit of a row strikes out one unit that its order brought, the earliest first. */
function recount(
  receipts: readonly CountedReceipt[],
  rows: readonly CountedRow[],
  isSelected: boolean,
): number {
  const isIn = (day: string) => day >= period.from && day <= period.to;
  const role = isSelected ? 'selected' : 'non-selected';
  const ofRole = rows.filter((row) => row.role === role);
  const brought = receipts
    .filter(({ selection }) => (selection !== 'non-selected') === isSelected)
    .flatMap(({ units, on, orderNumber }) =>
      Array.from({ length: units }, () => ({ on, orderNumber })),
    )
    .sort((one, other) => one.on.localeCompare(other.on));
  for (const { units, orderNumber } of ofRole)
    for (let unit = 0; unit < units; unit += 1) {
      const index = brought.findIndex(
        (one) => orderNumber !== '' && one.orderNumber === orderNumber,
      );
      if (index >= 0) brought.splice(index, 1);
    }
  const registered = ofRole.filter(({ boughtOn }) => isIn(boughtOn));
  return (
    registered.reduce((total, { units }) => total + units, 0) +
    brought.filter(({ on }) => isIn(on)).length
  );
}

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
