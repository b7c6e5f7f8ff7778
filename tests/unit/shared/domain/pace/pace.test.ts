import {
  addDays,
  localDate,
  type DateRange,
  type LocalDate,
} from '@shared/domain/calendar/local-date';
import { basisPoints } from '@shared/domain/money/money';
import { completion, countedQuantity } from '@shared/domain/pace/completion';
import { neededPerMonth, paceOf, type PaceInput } from '@shared/domain/pace/pace';
import { timeProgress } from '@shared/domain/pace/time-progress';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 as pack } from '@shared/policy-packs/xinjiang-2024-13';
import { aQuantity, aRange } from '@tests/builders/arbitraries';
import { accepted, lineTotals } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const range: DateRange = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };
const today = localDate(2024, 9, 23);

function pace(units: number, overrides: Partial<PaceInput> = {}) {
  return paceOf({
    agreed: quantity(430),
    totals: accepted(units),
    range,
    today,
    pack,
    ...overrides,
  });
}

describe('completion', () => {
  it('counts what was accepted less what was sent back', () => {
    const totals = lineTotals({
      ordered: quantity(150),
      delivered: quantity(120),
      accepted: quantity(110),
      returned: quantity(10),
    });
    expect(countedQuantity(totals, 'received')).toBe(100);
    expect(countedQuantity(totals, 'ordered')).toBe(140);
    expect(countedQuantity(totals, 'delivered')).toBe(110);
    expect(completion(totals, quantity(400), 'received')).toBe(2_500);
  });

  it('does not exist without an agreed quantity, and may pass 100 %', () => {
    expect(completion(accepted(5), quantity(0), 'received')).toBeNull();
    expect(completion(accepted(500), quantity(400), 'received')).toBe(12_500);
  });
});

describe('pace on 23 September 2024, day 183 of 365', () => {
  it('shows all figures of a line that is behind, with its clause', () => {
    expect(pace(180)).toEqual({
      askedUnits: 215,
      counted: 180,
      completionShare: 4_186,
      timeShare: 5_014,
      differencePoints: -828,
      // 430 × 183 ÷ 365 = 215.6: 216 are asked for.
      differenceUnits: -36,
      open: 250,
      // 250 × 365 ÷ (12 × 182) = 41.8
      neededPerMonth: 42,
      // 430 × 183 ÷ 180 = 437.2: day 438.
      expectedFinishOn: '2025-06-05',
      light: 'behind',
      citation: pack.progressCitation,
    });
    expect(pack.progressCitation.clause).toBe('五(三)');
  });

  it.each([
    [0, 'not-started'],
    [1, 'strongly-behind'],
    [172, 'strongly-behind'],
    [173, 'behind'],
    [215, 'behind'],
    [216, 'on-pace'],
    [217, 'ahead'],
    [429, 'ahead'],
    [430, 'done'],
    [600, 'done'],
  ] as const)('%i of 430 is %s', (units, light) => {
    expect(pace(units).light).toBe(light);
  });

  it('has nothing to be behind of without an agreed quantity', () => {
    expect(pace(5, { agreed: quantity(0) })).toMatchObject({
      light: 'no-quantity',
      completionShare: null,
      differencePoints: null,
      open: 0,
      neededPerMonth: 0,
      expectedFinishOn: null,
    });
  });
});

describe('what is needed per month', () => {
  it('is a twelfth of the year before it begins', () => {
    const before = pace(0, { agreed: quantity(120), today: localDate(2024, 3, 24) });
    expect(before).toMatchObject({ timeShare: 0, neededPerMonth: 10, light: 'not-started' });
  });

  it('is rounded up and cannot be said when no day is left', () => {
    expect(neededPerMonth(quantity(1), { elapsed: 100, total: 365 })).toBe(1);
    expect(neededPerMonth(quantity(1), { elapsed: 365, total: 365 })).toBeNull();
    expect(neededPerMonth(quantity(0), { elapsed: 365, total: 365 })).toBe(0);
  });

  it('is enough for the months that remain, and one unit less is not', () => {
    const days = fc.integer({ min: 1, max: 1_095 });
    const property = fc.property(aQuantity(), days, fc.nat(), (units, total, seed) => {
      const elapsed = seed % total;
      const monthly = neededPerMonth(units, { elapsed, total }) ?? 0;
      // Months that remain are (total − elapsed) × 12 ÷ total; both sides times total.
      const reach = BigInt(monthly) * BigInt(total - elapsed) * 12n;
      const asked = BigInt(units) * BigInt(total);
      expect(reach >= asked).toBe(true);
      expect(units === 0 || reach - BigInt(total - elapsed) * 12n < asked).toBe(true);
    });
    fc.assert(property);
  });
});

describe('an agreement year that is not twelve months', () => {
  // Prolonged by document from 2025-03-24 to 2025-06-24: 457 days, 92 of them after 2025-03-24.
  const prolonged: DateRange = { from: range.from, to: localDate(2025, 6, 24) };

  it('keeps months of the usual length when it was prolonged', () => {
    const found = pace(338, { range: prolonged, today: localDate(2025, 3, 24) });
    // 365 of 457 days; 430 × 365 ÷ 457 = 343.4: 344 are asked for. 92 × 365 ÷ (12 × 92) = 30.4.
    expect(found).toMatchObject({ timeShare: 7_987, differenceUnits: -6, neededPerMonth: 31 });
  });

  it('asks 100 a month for 300 that are open with three months left, prolonged or extended', () => {
    const of = (years: DateRange, today: LocalDate) =>
      pace(0, { agreed: quantity(300), range: years, today }).neededPerMonth;
    const extension: DateRange = { from: localDate(2026, 3, 25), to: localDate(2026, 6, 24) };
    expect(of(extension, localDate(2026, 3, 24))).toBe(100);
    expect(of(prolonged, localDate(2025, 3, 24))).toBe(100);
  });

  it('keeps them in a last year of six months', () => {
    const half: DateRange = { from: localDate(2025, 9, 25), to: localDate(2026, 3, 24) };
    const found = pace(0, { agreed: quantity(60), range: half, today: localDate(2025, 9, 24) });
    // 181 days, 60 × 365 ÷ (12 × 181) = 10.08.
    expect(found).toMatchObject({ timeShare: 0, neededPerMonth: 11 });
  });
});

describe('a pack that counts months', () => {
  const monthly = { ...pack, timeBasis: 'months' as const };
  const start31: DateRange = { from: localDate(2024, 1, 31), to: localDate(2025, 1, 30) };

  it('counts whole months that are over, and the others as left', () => {
    // Five months are over on 2024-09-23 (the fifth on 08-24): 430 × 5 ÷ 12 = 179.2; 250 ÷ 7 = 35.7.
    expect(pace(180, { pack: monthly })).toMatchObject({
      timeShare: 4_167,
      differenceUnits: 0,
      neededPerMonth: 36,
      light: 'on-pace',
    });
  });

  it('ends the first month of a year that began on the 31st with February', () => {
    const on = (day: number) =>
      pace(0, { pack: monthly, range: start31, today: localDate(2024, 2, day) }).timeShare;
    expect([on(27), on(28), on(29)]).toEqual([0, 0, 833]);
    const last = (day: number) =>
      pace(0, { pack: monthly, range: start31, today: localDate(2025, 1, day) }).timeShare;
    expect([last(29), last(30)]).toEqual([9_167, 10_000]);
  });
});

describe('the day it will be finished', () => {
  it('is in time at exactly the rate that is asked for', () => {
    expect(pace(183, { agreed: quantity(365) }).expectedFinishOn).toBe(range.to);
  });

  it('is not said when nothing came, all came, the year is over, or it is ten years away', () => {
    expect(pace(0).expectedFinishOn).toBeNull();
    expect(pace(430).expectedFinishOn).toBeNull();
    expect(pace(100, { today: localDate(2025, 3, 25) }).expectedFinishOn).toBeNull();
    expect(pace(1, { agreed: quantity(1_000_000) }).expectedFinishOn).toBeNull();
  });
});

describe('any pace', () => {
  const anyDay = fc.integer({ min: -30, max: 1_200 });

  it('is behind exactly when units are missing', () => {
    const property = fc.property(
      fc.tuple(aQuantity(), aQuantity(), aRange(), anyDay),
      ([agreed, units, period, offset]) => {
        const { light, differenceUnits } = paceOf({
          agreed,
          totals: accepted(units),
          range: period,
          today: addDays(period.from, offset),
          pack,
        });
        const isBehind = light === 'behind' || light === 'strongly-behind';
        if (light !== 'not-started' && light !== 'no-quantity')
          expect(isBehind).toBe(differenceUnits < 0);
      },
    );
    fc.assert(property);
  });

  it('forecasts a finish by the end of the year exactly when it is not behind', () => {
    const property = fc.property(
      fc.tuple(aQuantity(), aQuantity(), aRange(), fc.nat(1_095)),
      ([agreed, units, period, offset]) => {
        const day = addDays(period.from, offset);
        const found = paceOf({ agreed, totals: accepted(units), range: period, today: day, pack });
        if (found.expectedFinishOn === null) return;
        expect(found.expectedFinishOn > day).toBe(true);
        expect(found.expectedFinishOn <= period.to).toBe(
          found.light === 'ahead' || found.light === 'on-pace',
        );
      },
    );
    fc.assert(property);
  });

  it('never gets worse by one more accepted unit', () => {
    const order = ['not-started', 'strongly-behind', 'behind', 'on-pace', 'ahead', 'done'];
    const property = fc.property(fc.integer({ min: 1, max: 900 }), fc.nat(900), (agreed, units) => {
      const before = pace(units, { agreed: quantity(agreed) });
      const after = pace(units + 1, { agreed: quantity(agreed) });
      expect(order.indexOf(after.light)).toBeGreaterThanOrEqual(order.indexOf(before.light));
      expect(before.timeShare).toBe(timeProgress(range, today));
    });
    fc.assert(property);
  });

  it('warns at the share that the pack gives', () => {
    const strict = { ...pack, stronglyBehindShare: basisPoints(10_000) };
    expect(pace(215, { pack: strict }).light).toBe('strongly-behind');
    // Below time progress, and above nine tenths of it.
    const lenient = { ...pack, behindShare: basisPoints(9_000) };
    expect(pace(215).light).toBe('behind');
    expect(pace(215, { pack: lenient }).light).toBe('on-pace');
  });
});
