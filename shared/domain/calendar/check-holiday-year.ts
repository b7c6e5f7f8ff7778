import { err, ok, type Result } from '../../kernel/result';
import type { HolidayEntry } from './holiday-entry';
import { addDays, dayOfWeek, daysIn, isWithin, localDate, type LocalDate } from './local-date';
import type { HolidayYear } from './working-days';

/** A year of holidays as staff give it. */
export type HolidayYearDraft = {
  /** As typed. */
  readonly year: string;
  readonly entries: readonly HolidayEntry[];
  /** 发文字号 of the notices, one or more. */
  readonly notices: readonly string[];
  /** True once somebody has held the days against the notice. */
  readonly isVerified: boolean;
  readonly savedBy: string;
  readonly reason: string;
};

export type HolidayYearFault =
  | { readonly kind: 'year-unreadable'; readonly value: string }
  | { readonly kind: 'notice-missing' | 'by-missing' | 'reason-missing' | 'no-holidays' }
  | { readonly kind: 'outside-year'; readonly day: LocalDate; readonly name: string }
  | { readonly kind: 'day-twice'; readonly day: LocalDate; readonly name: string }
  /** Only Saturdays and Sundays are worked in return. */
  | { readonly kind: 'worked-on-weekday'; readonly day: LocalDate; readonly name: string }
  /** It names a holiday that the year does not have. */
  | { readonly kind: 'worked-for-nothing'; readonly day: LocalDate; readonly name: string };

export type CheckedHolidayYear = HolidayYear & {
  readonly workedFor: readonly string[];
  readonly savedBy: string;
  readonly reason: string;
};

/**
 * Checks a year of holidays as a whole, and returns all faults at once.
 *
 * A holiday over the turn of the year is given in two parts, one in each year.
 *
 * @errors every `HolidayYearFault` kind
 */
export function checkHolidayYear(
  draft: HolidayYearDraft,
): Result<CheckedHolidayYear, readonly HolidayYearFault[]> {
  const { entries } = draft;
  const notices = draft.notices.map((notice) => notice.trim()).filter((notice) => notice !== '');
  const [savedBy, reason] = [draft.savedBy.trim(), draft.reason.trim()];
  const faults: HolidayYearFault[] = [];
  if (notices.length === 0) faults.push({ kind: 'notice-missing' });
  if (savedBy === '') faults.push({ kind: 'by-missing' });
  if (reason === '') faults.push({ kind: 'reason-missing' });
  const typed = draft.year.trim();
  if (!/^20\d\d$/u.test(typed))
    return err([...faults, { kind: 'year-unreadable', value: draft.year }]);
  const year = Number(typed);
  faults.push(...faultsOfEntries(year, entries));
  if (faults.length > 0) return err(faults);
  const worked = daysOf(entries, 'worked').sort(byDay);
  return ok({
    year,
    notices,
    certainty: draft.isVerified ? 'stated' : 'unverified',
    off: entries
      .filter(({ kind }) => kind === 'off')
      .map(({ name, from, to }) => ({ name, from, to }))
      .sort((one, other) => one.from.localeCompare(other.from)),
    worked: worked.map(({ day }) => day),
    workedFor: worked.map(({ name }) => name),
    savedBy,
    reason,
  });
}

type NamedDay = { readonly day: LocalDate; readonly name: string };

function faultsOfEntries(
  year: number,
  entries: readonly HolidayEntry[],
): readonly HolidayYearFault[] {
  const off = daysOf(entries, 'off');
  const worked = daysOf(entries, 'worked');
  if (off.length === 0) return [{ kind: 'no-holidays' }];
  const range = { from: localDate(year, 1, 1), to: localDate(year, 12, 31) };
  const names = new Set(off.map(({ name }) => name));
  const all = [...off, ...worked];
  const seen = new Set<LocalDate>();
  return [
    ...all
      .filter(({ day }) => !isWithin(day, range))
      .map((named) => ({ kind: 'outside-year', ...named }) as const),
    ...all
      .filter(({ day }) => seen.size === seen.add(day).size)
      .map((named) => ({ kind: 'day-twice', ...named }) as const),
    ...worked
      .filter(({ day }) => dayOfWeek(day) % 6 !== 0)
      .map((named) => ({ kind: 'worked-on-weekday', ...named }) as const),
    ...worked
      .filter(({ name }) => ![...names].some((holiday) => holiday.includes(name)))
      .map((named) => ({ kind: 'worked-for-nothing', ...named }) as const),
  ];
}

function daysOf(entries: readonly HolidayEntry[], kind: HolidayEntry['kind']): NamedDay[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .flatMap(({ name, from, to }) =>
      Array.from({ length: daysIn({ from, to }) }, (_, index) => ({
        day: addDays(from, index),
        name,
      })),
    );
}

function byDay(one: NamedDay, other: NamedDay): number {
  return one.day.localeCompare(other.day);
}
