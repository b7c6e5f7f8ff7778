import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { elapsedDays, timeProgress, timeProgressByMonth } from '@shared/domain/pace/time-progress';
import { aDay, aRange } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const year = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };

describe('time progress by days', () => {
  it('is 50.1 % on 23 September 2024, day 183 of 365', () => {
    expect(elapsedDays(year, localDate(2024, 9, 23))).toEqual({ elapsed: 183, total: 365 });
    expect(timeProgress(year, localDate(2024, 9, 23))).toBe(5_014);
  });

  it('counts the first day and is complete on the last', () => {
    expect(timeProgress(year, localDate(2024, 3, 24))).toBe(0);
    expect(timeProgress(year, year.from)).toBe(27);
    expect(timeProgress(year, localDate(2025, 3, 23))).toBe(9_973);
    expect(timeProgress(year, year.to)).toBe(10_000);
    expect(timeProgress(year, localDate(2026, 1, 1))).toBe(10_000);
  });

  it('never falls from one day to the next', () => {
    const property = fc.property(aRange(), aDay(), (range, day) => {
      const today = timeProgress(range, day);
      const tomorrow = timeProgress(range, addDays(day, 1));
      expect(tomorrow).toBeGreaterThanOrEqual(today);
      expect(today).toBeGreaterThanOrEqual(0);
      expect(tomorrow).toBeLessThanOrEqual(10_000);
    });
    fc.assert(property);
  });
});

describe('time progress by months', () => {
  it('counts months that are over, from the first day of the year', () => {
    expect(timeProgressByMonth(year, localDate(2024, 4, 23))).toBe(0);
    expect(timeProgressByMonth(year, localDate(2024, 4, 24))).toBe(833);
    expect(timeProgressByMonth(year, localDate(2024, 9, 23))).toBe(4_167);
    expect(timeProgressByMonth(year, localDate(2024, 9, 24))).toBe(5_000);
    expect(timeProgressByMonth(year, year.to)).toBe(10_000);
    expect(timeProgressByMonth(year, localDate(2024, 1, 1))).toBe(0);
    expect(timeProgressByMonth(year, localDate(2026, 1, 1))).toBe(10_000);
  });

  it('ends the last part of a month with the year, not before', () => {
    const prolonged = { from: year.from, to: localDate(2025, 5, 10) };
    expect(timeProgressByMonth(prolonged, localDate(2025, 4, 24))).toBe(9_286);
    expect(timeProgressByMonth(prolonged, localDate(2025, 5, 9))).toBe(9_286);
    expect(timeProgressByMonth(prolonged, prolonged.to)).toBe(10_000);
  });

  it('agrees with the days at both ends, and never runs a month away from them', () => {
    const property = fc.property(aDay(), fc.integer({ min: 0, max: 364 }), (from, day) => {
      const range = { from, to: addDays(from, 364) };
      const on = addDays(from, day);
      const difference = timeProgress(range, on) - timeProgressByMonth(range, on);
      expect(Math.abs(difference)).toBeLessThan(1_000);
    });
    fc.assert(property);
  });
});
