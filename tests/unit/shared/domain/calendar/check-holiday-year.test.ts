import {
  checkHolidayYear,
  type HolidayYearDraft,
} from '@shared/domain/calendar/check-holiday-year';
import { parseHolidayRows, type HolidayEntry } from '@shared/domain/calendar/holiday-entry';
import { calendarWith, type OwnHolidayYear } from '@shared/domain/calendar/holiday-years';
import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import { addWorkingDays, isWorkingDay } from '@shared/domain/calendar/working-days';
import { chineseHolidays } from '@shared/policy-packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ROWS = [
  ['休或班', '节日', '自', '至'],
  ['放假', '元旦', '2027-01-01', '2027-01-03'],
  ['放假', '春节', '2027/2/6', '2027-02-12'],
  ['', '', '', ''],
  ['调休上班', '春节', '2027-02-14', ''],
];

function entriesOf(rows: readonly (readonly string[])[]): readonly HolidayEntry[] {
  const read = parseHolidayRows(rows);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function draft(change: Partial<HolidayYearDraft> = {}): HolidayYearDraft {
  return {
    year: '2027',
    entries: entriesOf(ROWS),
    notices: ['国办发明电〔2026〕9号'],
    isVerified: true,
    savedBy: '马丽',
    reason: '新年度',
    ...change,
  };
}

/** What is wrong with the year when these rows are added to it. */
function faultsWith(...rows: readonly (readonly string[])[]) {
  const checked = checkHolidayYear(draft({ entries: entriesOf([...ROWS, ...rows]) }));
  return checked.ok ? [] : checked.error;
}

describe('rows of holidays', () => {
  it('are read by their headings, in whatever order, or in their own order without', () => {
    const turned = ROWS.map(([kind = '', name = '', from = '', to = '']) => [to, name, kind, from]);
    expect(entriesOf(turned)).toEqual(entriesOf(ROWS));
    expect(entriesOf(ROWS.slice(1))).toEqual(entriesOf(ROWS));
    expect(entriesOf(ROWS)).toHaveLength(3);
  });

  it.each([
    [['节假', '元旦', '2027-01-01', ''], 'kind-unreadable', '节假'],
    [['放假', '', '2027-01-01', ''], 'name-missing', ''],
    [['放假', '元旦', '2027-02-30', ''], 'day-unreadable', '2027-02-30'],
    [['放假', '元旦', '2027-01-03', '2027-01-01'], 'period-backwards', '2027-01-03 2027-01-01'],
    [['放假', '元旦', '2027-01-01', '2027-02-01'], 'period-too-long', '2027-01-01 2027-02-01'],
  ])('are refused as a row, with its number: %s', (row, kind, value) => {
    expect(parseHolidayRows([...ROWS, row])).toEqual({
      ok: false,
      error: [{ kind, row: 6, value }],
    });
  });
});

describe('a year of holidays', () => {
  it('is kept with what each weekend day is worked for', () => {
    expect(checkHolidayYear(draft())).toMatchObject({
      ok: true,
      value: {
        year: 2027,
        certainty: 'stated',
        worked: ['2027-02-14'],
        workedFor: ['春节'],
        off: [{ name: '元旦' }, { name: '春节', from: '2027-02-06', to: '2027-02-12' }],
      },
    });
  });

  it('is refused with days of another year', () => {
    expect(faultsWith(['放假', '元旦', '2026-12-31', ''])).toEqual([
      { kind: 'outside-year', day: '2026-12-31', name: '元旦' },
    ]);
    const other = checkHolidayYear(draft({ year: '2028' }));
    expect(other.ok ? [] : other.error.every(({ kind }) => kind === 'outside-year')).toBe(true);
  });

  it('is refused with a day twice, off or worked', () => {
    expect(faultsWith(['放假', '春节', '2027-02-12', ''])).toMatchObject([
      { kind: 'day-twice', day: '2027-02-12' },
    ]);
    expect(faultsWith(['上班', '春节', '2027-02-06', ''])).toMatchObject([
      { kind: 'day-twice', day: '2027-02-06' },
    ]);
  });

  it('is refused with a working day worked in return, and one that is worked for no holiday', () => {
    expect(faultsWith(['上班', '春节', '2027-02-15', ''])).toEqual([
      { kind: 'worked-on-weekday', day: '2027-02-15', name: '春节' },
    ]);
    expect(faultsWith(['上班', '国庆节', '2027-02-20', ''])).toEqual([
      { kind: 'worked-for-nothing', day: '2027-02-20', name: '国庆节' },
    ]);
  });

  it.each<[Partial<HolidayYearDraft>, string]>([
    [{ year: '27' }, 'year-unreadable'],
    [{ notices: [' '] }, 'notice-missing'],
    [{ savedBy: '' }, 'by-missing'],
    [{ reason: '' }, 'reason-missing'],
    [{ entries: [] }, 'no-holidays'],
  ])('is refused with %o', (change, kind) => {
    const checked = checkHolidayYear(draft(change));
    expect(checked.ok ? [] : checked.error.map((fault) => fault.kind)).toEqual([kind]);
  });

  it('takes every year that is shipped as it stands', () => {
    for (const { year, off, worked, notices } of chineseHolidays) {
      const entries = [
        ...off.map((period) => ({ kind: 'off' as const, ...period })),
        ...worked.map((day) => ({
          kind: 'worked' as const,
          name: off[0].name,
          from: day,
          to: day,
        })),
      ];
      expect(
        checkHolidayYear(draft({ year: String(year), entries, notices: [...notices] })).ok,
      ).toBe(true);
    }
  });
});

function saved(id: string, offDay: number): OwnHolidayYear {
  const checked = checkHolidayYear(
    draft({ entries: entriesOf([['放假', '元旦', `2027-01-0${String(offDay)}`, '']]) }),
  );
  if (!checked.ok) throw new Error('A year that is whole');
  const savedAt = '2026-11-20T02:00:00.000Z' as Instant;
  return {
    ...checked.value,
    id,
    revision: 1,
    savedAt,
    savedOn: localDate(2026, 11, 20),
    movedDueDays: [],
  };
}

describe('the calendar that days are counted with', () => {
  it('holds a year that nobody shipped, in its last version', () => {
    const calendar = calendarWith(chineseHolidays, [saved('b', 4), saved('a', 1)]);
    expect(isWorkingDay(localDate(2027, 1, 4), calendar)).toBe(false);
    expect(isWorkingDay(localDate(2027, 1, 1), calendar)).toBe(true);
    expect(addWorkingDays(localDate(2027, 1, 1), 1, calendar)).toEqual({
      day: '2027-01-05',
      certain: true,
    });
    expect(calendarWith(chineseHolidays, []).map(({ year }) => year)).toEqual(
      chineseHolidays.map(({ year }) => year),
    );
  });

  it('has each year once, whatever is saved', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/u), { maxLength: 5 });
    const property = fc.property(ids, (given) => {
      const years = calendarWith(
        chineseHolidays,
        given.map((id) => saved(id, 4)),
      ).map(({ year }) => year);
      expect(new Set(years).size).toBe(years.length);
      expect([...years].sort()).toEqual(years);
    });
    fc.assert(property);
  });
});
