import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { groupUnits } from '@shared/domain/conversion/group-conversion';
import {
  demandFigures,
  rangeBefore,
  stockOutDays,
  type GroupBook,
  type GroupHistory,
} from '@shared/domain/demand/demand-figures';
import { proposeDemand } from '@shared/domain/demand/propose-demand';
import type { GroupId } from '@shared/domain/program/program';
import { hipProductId, hipProducts, productsById } from '@tests/builders/conversion-builders';
import { aDemandLine, aDemandReport } from '@tests/builders/demand-builders';
import { basisPoints } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const range = { from: localDate(2024, 1, 1), to: localDate(2024, 12, 31) };
const on = (month: number, day: number) => localDate(2024, month, day);
const NOTHING = { purchases: [], movements: [], usedByParts: [], agreed: null, system: null };

/** Of two products that are counted singly unless a conversion is given. */
function groupOf(
  rows: readonly GroupHistory[],
  conversion: Parameters<typeof groupUnits>[2] = null,
): GroupBook {
  const products = hipProducts().filter(({ unit }) => unit.baseUnit === '个');
  const units = groupUnits('group-cement' as GroupId, products, conversion);
  return { rows, units, productsById: productsById(products) };
}

describe('the time before the base days', () => {
  it('is the calendar year before, leap day or not', () => {
    const year2025 = { from: localDate(2025, 1, 1), to: localDate(2025, 12, 31) };
    expect(rangeBefore(year2025)).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(rangeBefore(range)).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  });

  it('has as many days where the base is not whole months', () => {
    const days = { from: localDate(2025, 3, 1), to: localDate(2025, 3, 10) };
    expect(rangeBefore(days)).toEqual({ from: '2025-02-19', to: '2025-02-28' });
  });
});

describe('the figures of a product', () => {
  it('counts accepted less returned within the days, both included, and halves them', () => {
    const purchases = [
      { on: localDate(2023, 12, 31), quantity: 7 },
      { on: on(1, 1), quantity: 10 },
      { on: on(7, 1), quantity: 20 },
      { on: on(7, 2), quantity: 5 },
      { on: on(12, 31), quantity: -3 },
      { on: localDate(2025, 1, 1), quantity: 99 },
    ];
    const group = groupOf([
      { productId: hipProductId('髋臼杯'), selection: 'main-supply', purchases },
      {
        ...{ productId: hipProductId('内衬'), selection: 'non-selected' },
        purchases: [{ on: on(5, 1), quantity: 8 }],
      },
    ]);
    const history = { ...NOTHING, purchases, agreed: quantity(40) };
    expect(demandFigures(history, group, range)).toMatchObject({
      purchased: 32,
      purchasedBefore: 7,
      // 2024 has 366 days: the first half ends with 07-01.
      firstHalf: 30,
      secondHalf: 2,
      used: null,
      baseDays: 366,
      groupPurchased: 40,
      groupSelected: 32,
      agreed: 40,
    });
  });

  it('takes use from issues less what departments gave back', () => {
    const movements = [
      { kind: 'receipt', on: on(1, 1), quantity: 50 },
      { kind: 'issue', on: on(2, 1), quantity: -30 },
      { kind: 'return-from-department', on: on(2, 3), quantity: 4 },
    ] as const;
    const history = { ...NOTHING, movements };
    expect(demandFigures(history, groupOf([]), range).used).toBe(26);
  });
});

describe('a group whose products are counted in an agreed unit', () => {
  const selected = hipProductId('髋臼杯');
  const other = hipProductId('内衬');
  const bought = (productId: typeof selected, units: number) => ({
    productId,
    selection: productId === other ? ('non-selected' as const) : ('main-supply' as const),
    purchases: [{ on: on(5, 1), quantity: units }],
  });
  const rows = [bought(selected, 100), bought(other, 45)];

  it('adds 45 个 of 30 个 a 盒 as one and a half 盒, not as 45', () => {
    const conversion = {
      agreedUnit: '盒',
      sets: [],
      products: [
        { kind: 'direct', productId: selected, agreedUnits: 1, baseUnits: 20, set: null },
        { kind: 'direct', productId: other, agreedUnits: 1, baseUnits: 30, set: null },
      ],
    } as const;
    const figures = demandFigures(
      { ...NOTHING, purchases: [{ on: on(5, 1), quantity: 100 }] },
      groupOf(rows, conversion),
      { from: on(1, 1), to: on(12, 30) },
    );
    // 5 盒 of 6.5: in halves 10 of 13.
    expect(figures).toMatchObject({ groupPurchased: 13, groupSelected: 10, groupUncounted: 0 });
    const line = aDemandLine({
      figures: { ...figures, firstHalf: quantity(50), secondHalf: quantity(50) },
    });
    const report = aDemandReport({ moveShare: basisPoints(5_000) });
    // 100 a year and half of 1.5 in 5: 100 × 3 ÷ 10 = 30, half of it 15.
    expect(proposeDemand(line, report)).toMatchObject({ annual: 100, moved: 15, quantity: 115 });
  });

  it('leaves out a product without a conversion, and says how many', () => {
    const conversion = {
      agreedUnit: '盒',
      sets: [],
      products: [{ kind: 'direct', productId: selected, agreedUnits: 1, baseUnits: 20, set: null }],
    } as const;
    const figures = demandFigures(NOTHING, groupOf(rows, conversion), range);
    expect(figures).toMatchObject({ groupPurchased: 5, groupSelected: 5, groupUncounted: 1 });
  });
});

describe('days without stock', () => {
  it('counts from the day it was empty to the day before the next receipt', () => {
    const moves = [
      { on: on(3, 1), quantity: 10 },
      { on: on(3, 10), quantity: -10 },
      { on: on(3, 20), quantity: 10 },
    ];
    expect(stockOutDays(moves, range)).toBe(10);
    expect(stockOutDays(moves.slice(0, 2), { from: on(3, 15), to: on(3, 16) })).toBe(2);
    expect(stockOutDays([], range)).toBe(0);
  });

  it('agrees with a day by day recount', () => {
    const move = fc.record({
      on: fc.nat(370).map((days) => addDays(range.from, days - 2)),
      quantity: fc.integer({ min: -5, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const first = moves.map((each) => each.on).sort()[0];
        let count = 0;
        for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
          const onHand = moves
            .filter((each) => each.on <= day)
            .reduce((total, each) => total + each.quantity, 0);
          if (first !== undefined && day >= first && onHand <= 0) count += 1;
        }
        expect(stockOutDays(moves, range)).toBe(count);
      }),
    );
  });
});
