import {
  addDays,
  addMonths,
  startOfMonth,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';

/** Day of execution from which a product without a purchase is warned about. Our number (practice.md, 第3个月起). */
export const ENTRY_WARNING_DAY = 45;

/** The days on which entry (进院) of a cycle's products is aimed at, warned about and checked. */
export type EntryCheckDays = {
  readonly warnFrom: LocalDate;
  /** End of month 2: the day by which the first purchase is aimed at. */
  readonly aimOn: LocalDate;
  /** First day of the third month of execution. */
  readonly opensOn: LocalDate;
  /** First day of the third calendar month: how some bureaus count. */
  readonly opensOnByCalendar: LocalDate;
};

/**
 * When entry is checked: from the first day of month `fromMonth`, counted from the day on which the result is executed.
 *
 * Start 2024-03-25, month 3: 2024-05-25; by calendar months 2024-05-01. A new agreement year does not begin it again.
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

/**
 * Where the check stands on a day of the cycle, and which monthly round runs (0 before the first).
 *
 * Rounds are months of execution: from 2024-12-31 they open on 02-28, 03-31, 04-30.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 一(二): 集采中选结果执行第3个月起
 */
export function entryStage(
  cycle: DateRange,
  today: LocalDate,
  fromMonth = 3,
): { readonly stage: EntryStage; readonly round: number } {
  const { warnFrom, opensOn } = entryCheckDays(cycle.from, fromMonth);
  if (today > cycle.to) return { stage: 'over', round: 0 };
  if (today < warnFrom && today < opensOn) return { stage: 'early', round: 0 };
  if (today < opensOn) return { stage: 'warned', round: 0 };
  let round = 1;
  while (addMonths(cycle.from, fromMonth - 1 + round) <= today) round += 1;
  return { stage: 'checked', round };
}
