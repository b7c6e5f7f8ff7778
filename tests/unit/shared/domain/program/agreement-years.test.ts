import { addDays, isWithin, lastDayOfMonths, localDate } from '@shared/domain/calendar/local-date';
import {
  agreementYearsOf,
  cycleOf,
  findYear,
  yearOn,
} from '@shared/domain/program/agreement-years';
import { aDay } from '@tests/builders/arbitraries';
import { aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const startsOn = localDate(2024, 3, 25);

describe('the bone-cement program', () => {
  it('runs two years from 25 March 2024, signed year by year', () => {
    expect(cycleOf(startsOn, 24)).toEqual({ from: '2024-03-25', to: '2026-03-24' });
    expect(agreementYearsOf({ startsOn, cycleMonths: 24, agreementMonths: 12 })).toEqual([
      { number: 1, from: '2024-03-25', to: '2025-03-24' },
      { number: 2, from: '2025-03-25', to: '2026-03-24' },
    ]);
  });

  it('ends with the month where there is no such day, and begins its next year after it', () => {
    const leapDay = localDate(2024, 2, 29);
    expect(agreementYearsOf({ startsOn: leapDay, cycleMonths: 24, agreementMonths: 12 })).toEqual([
      { number: 1, from: '2024-02-29', to: '2025-02-28' },
      { number: 2, from: '2025-03-01', to: '2026-02-28' },
    ]);
    const lastOfAugust = localDate(2025, 8, 31);
    expect(cycleOf(lastOfAugust, 6)).toEqual({ from: '2025-08-31', to: '2026-02-28' });
    expect(cycleOf(leapDay, 48).to).toBe('2028-02-28');
  });

  it('knows the year of a day, first and last days included', () => {
    expect(yearOn(aProgram(), localDate(2024, 3, 24))).toBeNull();
    expect(yearOn(aProgram(), localDate(2024, 3, 25))?.number).toBe(1);
    expect(yearOn(aProgram(), localDate(2025, 3, 24))?.number).toBe(1);
    expect(yearOn(aProgram(), localDate(2025, 3, 25))?.number).toBe(2);
    expect(yearOn(aProgram(), localDate(2026, 3, 25))).toBeNull();
    expect(findYear(aProgram(), 2)?.from).toBe('2025-03-25');
    expect(findYear(aProgram(), 3)).toBeNull();
  });
});

describe('any cycle', () => {
  it('is covered by its years without gap or overlap', () => {
    const months = fc.integer({ min: 1, max: 40 });
    const property = fc.property(aDay(), months, months, (day, cycleMonths, agreementMonths) => {
      const years = agreementYearsOf({ startsOn: day, cycleMonths, agreementMonths });
      const cycle = cycleOf(day, cycleMonths);
      expect(years[0]?.from).toBe(cycle.from);
      expect(years.at(-1)?.to).toBe(cycle.to);
      years.slice(1).forEach((year, index) => {
        const before = years[index];
        expect(before && addDays(before.to, 1)).toBe(year.from);
        expect(year.number).toBe(index + 2);
      });
    });
    fc.assert(property);
  });

  it('has exactly one year for each of its days', () => {
    const property = fc.property(aDay(), fc.nat(730), (day, offset) => {
      const years = agreementYearsOf({ startsOn: day, cycleMonths: 24, agreementMonths: 12 });
      const on = addDays(day, offset);
      const found = years.filter((year) => isWithin(on, year));
      expect(found).toHaveLength(on <= lastDayOfMonths(day, 24) ? 1 : 0);
    });
    fc.assert(property);
  });

  it('refuses lengths that are no months', () => {
    for (const cycleMonths of [0, -12, 1.5])
      expect(() => agreementYearsOf({ startsOn, cycleMonths, agreementMonths: 12 })).toThrow(
        RangeError,
      );
  });
});
