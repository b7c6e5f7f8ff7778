import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { demandFigures, rangeBefore, stockOutDays } from '@shared/domain/demand/demand-figures';
import { quantity } from '@shared/domain/quantity/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const range = { from: localDate(2024, 1, 1), to: localDate(2024, 12, 31) };
const on = (month: number, day: number) => localDate(2024, month, day);

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
    const group = [
      { selection: 'main-supply', purchases },
      { selection: 'non-selected', purchases: [{ on: on(5, 1), quantity: 8 }] },
    ] as const;
    const history = { purchases, movements: [], agreed: quantity(40) };
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
    const history = { purchases: [], movements, agreed: null };
    expect(demandFigures(history, [], range).used).toBe(26);
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
