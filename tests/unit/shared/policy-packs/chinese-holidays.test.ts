import { addDays, dayOfWeek, daysIn, localDate } from '@shared/domain/calendar/local-date';
import { isWorkingDay } from '@shared/domain/calendar/working-days';
import { chineseHolidays } from '@shared/policy-packs';
import { describe, expect, it } from 'vitest';

const SATURDAY = 6;
const SUNDAY = 0;

describe.each(chineseHolidays.map((year) => [year.year, year] as const))('%i', (number, year) => {
  it('names days of its own year, in order and without overlap', () => {
    let lastDay = `${number - 1}-12-31`;
    for (const { from, to } of year.off) {
      expect(from > lastDay, from).toBe(true);
      expect(to >= from).toBe(true);
      expect(from.slice(0, 4)).toBe(String(number));
      lastDay = to;
    }
    expect(lastDay.slice(0, 4)).toBe(String(number));
  });

  it('works only weekends in return, and none that is off', () => {
    for (const day of year.worked) {
      expect([SATURDAY, SUNDAY]).toContain(dayOfWeek(day));
      expect(year.off.some(({ from, to }) => from <= day && day <= to)).toBe(false);
    }
  });

  it('gives as many weekdays as the law gives holidays, after what is worked in return', () => {
    const weekdaysOff = year.off
      .flatMap((period) =>
        Array.from({ length: daysIn(period) }, (_, i) => addDays(period.from, i)),
      )
      .filter((day) => ![SATURDAY, SUNDAY].includes(dayOfWeek(day)));
    // Eleven days by law until 2024, thirteen from 2025; 2020 had two more by the longer Spring Festival.
    const byLaw = number >= 2025 || number === 2020 ? 13 : 11;
    expect(weekdaysOff.length - year.worked.length).toBe(byLaw);
  });
});

describe('the holidays together', () => {
  it('cover 2020 to 2026 without a gap', () => {
    expect(chineseHolidays.map(({ year }) => year)).toEqual([
      2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
  });

  it('count the New Year of 2023 that began in 2022', () => {
    expect(isWorkingDay(localDate(2022, 12, 30), chineseHolidays)).toBe(true);
    expect(isWorkingDay(localDate(2023, 1, 2), chineseHolidays)).toBe(false);
  });
});
