import {
  addDays,
  addMonths,
  startOfMonth,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';

/** Day of the agreement year from which a product without a purchase is warned about. Our number (practice.md, 第3个月起). */
export const ENTRY_WARNING_DAY = 45;

/** The days on which entry (进院) of a year's products is aimed at, warned about and checked. */
export type EntryCheckDays = {
  readonly warnFrom: LocalDate;
  /** End of month 2: the day by which the first purchase is aimed at. */
  readonly aimOn: LocalDate;
  /** First day of the third month of the agreement year. */
  readonly opensOn: LocalDate;
  /** First day of the third calendar month: how some bureaus count. */
  readonly opensOnByCalendar: LocalDate;
};

/**
 * When entry is checked: from the first day of month `fromMonth`, counted from the year's own first day.
 *
 * Start 2024-03-25, month 3: 2024-05-25; by calendar months 2024-05-01.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 一(二): 第3个月起; aim and day 45 are our convention (practice.md)
 */
export function entryCheckDays(startsOn: LocalDate, fromMonth = 3): EntryCheckDays {
  const opensOn = addMonths(startsOn, fromMonth - 1);
  return {
    warnFrom: addDays(startsOn, ENTRY_WARNING_DAY - 1),
    aimOn: addDays(opensOn, -1),
    opensOn,
    opensOnByCalendar: addMonths(startOfMonth(startsOn), fromMonth - 1),
  };
}

export type EntryStage = 'early' | 'warned' | 'checked' | 'over';

/** Where the check stands on a day, and which monthly round runs (0 before the first). */
export function entryStage(
  year: DateRange,
  today: LocalDate,
  fromMonth = 3,
): { readonly stage: EntryStage; readonly round: number } {
  const { warnFrom, opensOn } = entryCheckDays(year.from, fromMonth);
  if (today > year.to) return { stage: 'over', round: 0 };
  if (today < warnFrom && today < opensOn) return { stage: 'early', round: 0 };
  if (today < opensOn) return { stage: 'warned', round: 0 };
  let round = 1;
  while (addMonths(opensOn, round) <= today) round += 1;
  return { stage: 'checked', round };
}
