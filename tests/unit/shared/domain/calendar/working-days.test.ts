import { addDays, dayOfWeek, localDate } from '@shared/domain/calendar/local-date';
import {
  firstWorkingDayOnOrAfter,
  hasHolidays,
  isWorkingDay,
  lastWorkingDayBefore,
  lastWorkingDayOnOrBefore,
  workingDaysAfter,
} from '@shared/domain/calendar/working-days';
import { chineseHolidays as holidays } from '@shared/policy-packs';
import { aDay, aDayWithHolidays } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a working day', () => {
  it('is not a holiday in the week, and is a weekend that is worked for it', () => {
    expect(isWorkingDay(localDate(2024, 10, 1), holidays)).toBe(false);
    expect(isWorkingDay(localDate(2024, 9, 29), holidays)).toBe(true);
    expect(isWorkingDay(localDate(2024, 9, 28), holidays)).toBe(false);
    expect(isWorkingDay(localDate(2024, 9, 23), holidays)).toBe(true);
  });

  it('is any Monday to Friday in a year without data', () => {
    const property = fc.property(aDay(), (day) => {
      const isWeekday = dayOfWeek(day) >= 1 && dayOfWeek(day) <= 5;
      expect(isWorkingDay(day, [])).toBe(isWeekday);
      expect(hasHolidays(day, [])).toBe(false);
    });
    fc.assert(property);
  });
});

describe('the last working day for a payment', () => {
  it('is 27 January 2025 for goods accepted in December 2024, before the Spring Festival', () => {
    const lastDay = lastWorkingDayOnOrBefore(localDate(2025, 1, 31), holidays);
    expect(lastDay).toEqual({ day: '2025-01-27', certain: true });
  });

  it('is Friday 28 June 2024 for the Sunday of the month end', () => {
    expect(lastWorkingDayOnOrBefore(localDate(2024, 6, 30), holidays).day).toBe('2024-06-28');
  });

  it('is the due day itself when that is worked, even on a Saturday', () => {
    expect(lastWorkingDayOnOrBefore(localDate(2024, 5, 31), holidays).day).toBe('2024-05-31');
    expect(lastWorkingDayOnOrBefore(localDate(2024, 5, 11), holidays).day).toBe('2024-05-11');
  });

  it('says that it is not certain where the holidays are not known', () => {
    const unknown = lastWorkingDayOnOrBefore(localDate(2031, 2, 1), holidays);
    expect(unknown).toEqual({ day: '2031-01-31', certain: false });
    const unverified = holidays.map((year) => ({ ...year, certainty: 'unverified' as const }));
    expect(lastWorkingDayOnOrBefore(localDate(2024, 5, 31), unverified).certain).toBe(false);
  });

  it('is worked, not later, and has no worked day between', () => {
    const property = fc.property(aDayWithHolidays(), (day) => {
      const last = lastWorkingDayOnOrBefore(day, holidays).day;
      expect(isWorkingDay(last, holidays)).toBe(true);
      expect(last <= day).toBe(true);
      expect(workingDaysAfter({ from: last, to: day }, holidays)).toBe(0);
    });
    fc.assert(property);
  });
});

describe('the aim before a date', () => {
  it('is Friday 22 March 2024 for 3月25日前', () => {
    const aim = lastWorkingDayBefore(localDate(2024, 3, 25), holidays);
    expect(aim).toEqual({ day: '2024-03-22', certain: true });
  });
});

describe('counting working days', () => {
  it('leaves the first day out and the last day in', () => {
    const from = localDate(2024, 9, 12);
    // Friday 13, Saturday 14 (worked), then three days of Mid-Autumn.
    expect(workingDaysAfter({ from, to: localDate(2024, 9, 14) }, holidays)).toBe(2);
    expect(workingDaysAfter({ from, to: localDate(2024, 9, 17) }, holidays)).toBe(2);
    expect(workingDaysAfter({ from, to: localDate(2024, 9, 18) }, holidays)).toBe(3);
    expect(workingDaysAfter({ from, to: from }, holidays)).toBe(0);
    expect(workingDaysAfter({ from, to: localDate(2024, 9, 1) }, holidays)).toBe(0);
  });

  it('finds the first day that is worked again', () => {
    expect(firstWorkingDayOnOrAfter(localDate(2024, 10, 1), holidays).day).toBe('2024-10-08');
  });

  it('is one more after one more working day', () => {
    const property = fc.property(aDayWithHolidays(), fc.nat(60), (from, days) => {
      const to = addDays(from, days);
      const more = workingDaysAfter({ from, to: addDays(to, 1) }, holidays);
      const isNextWorked = isWorkingDay(addDays(to, 1), holidays);
      expect(more - workingDaysAfter({ from, to }, holidays)).toBe(isNextWorked ? 1 : 0);
    });
    fc.assert(property);
  });
});
