import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  daysIn,
  endOfMonth,
  endOfNextMonth,
  isLocalDate,
  isWithin,
  lastDayOfMonths,
  localDate,
  partsOf,
  startOfMonth,
  wholeMonths,
} from '@shared/domain/calendar/local-date';
import { aDay, aRange } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a day', () => {
  it('knows leap days and refuses days that do not exist', () => {
    expect(localDate(2024, 2, 29)).toBe('2024-02-29');
    expect(() => localDate(2023, 2, 29)).toThrow(RangeError);
    expect(() => localDate(2024, 2, 30)).toThrow(RangeError);
    expect(() => localDate(2024, 13, 1)).toThrow(RangeError);
  });

  it('is written with dashes and zeros, and nothing else', () => {
    expect(isLocalDate('2024-03-25')).toBe(true);
    for (const text of ['2024-3-25', '2024/03/25', '2024-02-30', '20240325', ' 2024-03-25', ''])
      expect(isLocalDate(text)).toBe(false);
  });

  it('is taken apart into the numbers that make it', () => {
    const property = fc.property(aDay(), (day) => {
      const { year, month, day: dayOfMonth } = partsOf(day);
      expect(localDate(year, month, dayOfMonth)).toBe(day);
      expect(isLocalDate(day)).toBe(true);
    });
    fc.assert(property);
  });

  it('has a weekday', () => {
    expect(dayOfWeek(localDate(2024, 3, 25))).toBe(1);
    expect(dayOfWeek(localDate(2024, 6, 30))).toBe(0);
  });
});

describe('counting days', () => {
  it('goes back as far as it went forward, in text order', () => {
    const property = fc.property(aDay(), fc.integer({ min: 1, max: 4_000 }), (day, days) => {
      const later = addDays(day, days);
      expect(later > day).toBe(true);
      expect(daysBetween(day, later)).toBe(days);
      expect(addDays(later, -days)).toBe(day);
    });
    fc.assert(property);
  });

  it('counts both ends of a range', () => {
    const from = localDate(2024, 3, 25);
    expect(daysIn({ from, to: from })).toBe(1);
    expect(daysIn({ from, to: localDate(2025, 3, 24) })).toBe(365);
    const property = fc.property(aRange(), (range) => {
      expect(isWithin(range.from, range) && isWithin(range.to, range)).toBe(true);
      expect(isWithin(addDays(range.to, 1), range)).toBe(false);
      expect(isWithin(addDays(range.from, -1), range)).toBe(false);
    });
    fc.assert(property);
  });
});

describe('counting months', () => {
  it('stays inside a shorter month', () => {
    expect(addMonths(localDate(2024, 1, 31), 1)).toBe('2024-02-29');
    expect(addMonths(localDate(2023, 1, 31), 1)).toBe('2023-02-28');
    expect(addMonths(localDate(2024, 2, 29), 12)).toBe('2025-02-28');
    expect(addMonths(localDate(2024, 12, 15), 2)).toBe('2025-02-15');
    expect(addMonths(localDate(2024, 3, 25), -3)).toBe('2023-12-25');
  });

  it('ends with the day before the same day, or with a month that has no such day', () => {
    expect(lastDayOfMonths(localDate(2024, 3, 25), 12)).toBe('2025-03-24');
    expect(lastDayOfMonths(localDate(2024, 2, 29), 12)).toBe('2025-02-28');
    expect(lastDayOfMonths(localDate(2024, 1, 31), 1)).toBe('2024-02-29');
    expect(lastDayOfMonths(localDate(2024, 2, 1), 12)).toBe('2025-01-31');
    const property = fc.property(aDay(), fc.integer({ min: 0, max: 60 }), (day, months) => {
      expect(wholeMonths(day, lastDayOfMonths(day, months))).toBe(months);
      expect(wholeMonths(day, addDays(lastDayOfMonths(day, months + 1), -1))).toBe(months);
    });
    fc.assert(property);
  });

  it('knows the first and last days of months', () => {
    const property = fc.property(aDay(), (day) => {
      expect(startOfMonth(day).slice(8)).toBe('01');
      expect(addDays(endOfMonth(day), 1)).toBe(startOfMonth(addMonths(day, 1)));
      expect(endOfNextMonth(day)).toBe(endOfMonth(addMonths(day, 1)));
    });
    fc.assert(property);
  });
});
