import { daysBetween, type LocalDate } from '../calendar/local-date';
import type { AgreementYear, Program } from '../program/program';

/** Days after its last one on which an agreement year is still looked at: its yearly assessment comes in them. Our number. */
export const ASSESSED_DAYS = 366;

/**
 * The agreement years that are over and not yet past their assessment, each judged as it stood on its last day.
 *
 * What is missing at the end of a year does not come back with the next one.
 *
 * @source 新医保发〔2024〕13号 五(三): 考核评价; 渝医保办〔2024〕54号 二(六): 每月监测、年度考核. How long it is looked at is our convention
 */
export function endedYears(
  { years }: Pick<Program, 'years'>,
  today: LocalDate,
): readonly AgreementYear[] {
  return years.filter(({ to }) => to < today && isAssessed(to, today));
}

/** Whether a year that ended on a day is still looked at. */
export function isAssessed(endedOn: LocalDate, today: LocalDate): boolean {
  return daysBetween(endedOn, today) <= ASSESSED_DAYS;
}
