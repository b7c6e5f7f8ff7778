import { addDays, isWithin, localDate, type DateRange } from '@shared/domain/calendar/local-date';
import { monthSeries } from '@shared/domain/pace/month-series';
import { quantity } from '@shared/domain/quantity/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const range: DateRange = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };

describe('the months of an agreement year', () => {
  const series = monthSeries({
    range,
    agreed: quantity(100),
    today: localDate(2024, 5, 10),
    events: [
      { on: localDate(2024, 3, 24), quantity: quantity(99) },
      { on: localDate(2024, 3, 25), quantity: quantity(5) },
      { on: localDate(2024, 4, 30), quantity: quantity(10) },
      { on: localDate(2024, 5, 2), quantity: quantity(-3) },
      { on: localDate(2024, 5, 11), quantity: quantity(40) },
    ],
  });

  it('are thirteen, cut at month ends and at the end of the year', () => {
    expect(series.map(({ on }) => on)).toEqual([
      ...['2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30', '2024-07-31', '2024-08-31'],
      ...['2024-09-30', '2024-10-31', '2024-11-30', '2024-12-31', '2025-01-31', '2025-02-28'],
      '2025-03-24',
    ]);
    expect(series.at(-1)).toMatchObject({ timeShare: 10_000, timeShareByMonth: 10_000 });
  });

  it('add up what was accepted less returns, up to today', () => {
    expect(series.slice(0, 4)).toMatchObject([
      { net: 5, cumulative: 5, completionShare: 500, timeShare: 192 },
      { net: 10, cumulative: 15, completionShare: 1_500, timeShare: 1_014, timeShareByMonth: 833 },
      { net: -3, cumulative: 12, completionShare: 1_200 },
      { net: null, cumulative: null, completionShare: null },
    ]);
  });

  it('show no completion without an agreed quantity', () => {
    const [first] = monthSeries({ range, agreed: quantity(0), today: range.to, events: [] });
    expect(first).toMatchObject({ net: 0, cumulative: 0, completionShare: null });
  });
});

describe('any series', () => {
  it('ends with the sum of all that counts', () => {
    const event = fc
      .tuple(fc.integer({ min: -60, max: 430 }), fc.integer({ min: -20, max: 50 }))
      .map(([days, units]) => ({ on: addDays(range.from, days), quantity: quantity(units) }));
    const property = fc.property(fc.array(event), fc.nat(500), (events, days) => {
      const today = addDays(range.from, days);
      const points = monthSeries({ events, range, agreed: quantity(10), today });
      const counted = events.filter(({ on }) => isWithin(on, range) && on <= today);
      const total = counted.reduce((sum, { quantity: units }) => sum + units, 0);
      const begun = points.filter(({ cumulative }) => cumulative !== null);
      expect(begun.at(-1)?.cumulative).toBe(total);
      expect(begun.reduce((sum, { net }) => sum + (net ?? 0), 0)).toBe(total);
    });
    fc.assert(property);
  });
});
