import type { LocalDate } from '../calendar/local-date';
import type { PrepaymentRule } from '../policy/prepayment-rule';
import { findYear, yearOn } from '../program/agreement-years';
import type { AgreementYear, Program } from '../program/program';
import type { PrepaymentEntry } from './prepayment';
import { sumPrepayment, type PrepaymentSums } from './prepayment-sums';

/** What was told, received, offset and given back for one agreement year. */
export type PrepaymentYear = { readonly year: AgreementYear; readonly sums: PrepaymentSums };

/** Whether the base of a rule is that of a year: what was agreed or bought in it, not one sum for the cycle. */
export function isYearly({ base }: Pick<PrepaymentRule, 'base'>): boolean {
  return base !== 'notified';
}

/** The agreement year that steps are asked for on a day: the first before the cycle, the last after it. */
export function yearAskedFor(
  program: Pick<Program, 'years'>,
  today: LocalDate,
): AgreementYear | null {
  const [first] = program.years;
  if (first !== undefined && today < first.from) return first;
  return yearOn(program, today) ?? program.years.at(-1) ?? null;
}

/**
 * The ledger by agreement year.
 *
 * An entry belongs to the year that staff named, else to the one its day falls in: our convention.
 */
export function prepaymentByYear(
  program: Pick<Program, 'years'>,
  entries: readonly Pick<PrepaymentEntry, 'kind' | 'amount' | 'on' | 'yearNumber'>[],
): readonly PrepaymentYear[] {
  const numberOf = ({ yearNumber, on }: Pick<PrepaymentEntry, 'yearNumber' | 'on'>) =>
    findYear(program, yearNumber ?? 0)?.number ?? yearAskedFor(program, on)?.number;
  return program.years.map((year) => ({
    year,
    sums: sumPrepayment(entries.filter((entry) => numberOf(entry) === year.number)),
  }));
}
