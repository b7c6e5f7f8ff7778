import {
  addDays,
  isWithin,
  lastDayOfMonths,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';
import type { AgreementYear, Program } from './program';

/** A program's cycle as its notice gives it: first day and lengths in months. */
export type CyclePlan = {
  readonly startsOn: LocalDate;
  readonly cycleMonths: number;
  readonly agreementMonths: number;
};

/** From the first day of execution to the last of its `cycleMonths`. */
export function cycleOf(startsOn: LocalDate, cycleMonths: number): DateRange {
  return { from: startsOn, to: lastDayOfMonths(startsOn, cycleMonths) };
}

/**
 * The agreement years (协议年度) of a cycle, without a gap; a last one that does not fill its months ends with the cycle.
 *
 * Throws on lengths that are not whole months above zero: packs are checked before use.
 *
 * @source 新医保发〔2024〕13号 三: 周期 2 年, 协议一年一签; 渝医保办〔2024〕54号 一(三)
 */
export function agreementYearsOf({
  startsOn,
  cycleMonths,
  agreementMonths,
}: CyclePlan): readonly AgreementYear[] {
  for (const months of [cycleMonths, agreementMonths]) {
    if (!Number.isSafeInteger(months) || months < 1)
      throw new RangeError(`Not whole months: ${months}`);
  }
  const cycle = cycleOf(startsOn, cycleMonths);
  const endOf = (months: number) => lastDayOfMonths(startsOn, months);
  return Array.from({ length: Math.ceil(cycleMonths / agreementMonths) }, (_, index) => {
    const from = index === 0 ? startsOn : addDays(endOf(index * agreementMonths), 1);
    const to = endOf((index + 1) * agreementMonths);
    return { number: index + 1, from, to: to < cycle.to ? to : cycle.to };
  });
}

/** The agreement year that the day falls in; null before the cycle and after it. */
export function yearOn(program: Pick<Program, 'years'>, day: LocalDate): AgreementYear | null {
  return program.years.find((year) => isWithin(day, year)) ?? null;
}

/** The year with this number; null when the cycle has no such year. */
export function findYear(program: Pick<Program, 'years'>, number: number): AgreementYear | null {
  return program.years.find((year) => year.number === number) ?? null;
}
