import { listHolidayRows } from '@renderer/features/settings/holidays/holiday-rows';
import { isWorkingDay } from '@shared/domain/calendar/working-days';
import { chineseHolidays } from '@shared/policy-packs';
import { describe, expect, it } from 'vitest';

const rows = listHolidayRows(chineseHolidays);

describe('the list of holidays', () => {
  it('shows the Spring Festival of 2025 with its eight days, and what is worked for it', () => {
    const of2025 = rows.filter(({ year }) => year === '2025');
    expect(of2025.find(({ name }) => name === '春节')).toMatchObject({
      from: '2025-01-28',
      to: '2025-02-04',
      days: 8,
      notices: '国办发明电〔2024〕12号',
    });
    expect(of2025.filter(({ kind }) => kind === 'worked').map(({ from }) => from)).toEqual([
      '2025-01-26',
      '2025-02-08',
      '2025-04-27',
      '2025-09-28',
      '2025-10-11',
    ]);
  });

  it('says of each day what the calendar counts it as, each row once', () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const { from, to, kind } of rows)
      for (const day of [from, to])
        expect(isWorkingDay(day, chineseHolidays)).toBe(kind === 'worked');
  });

  it('begins with the latest year', () => {
    expect(rows[0]?.year).toBe('2026');
  });
});
