import type { ProgramDetail } from '@renderer/data';
import {
  requiredScopes,
  signingRates,
  type SigningRates,
} from '@shared/domain/agreement/signing-rates';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { BasisPoints } from '@shared/domain/money/money';
import { timeProgress } from '@shared/domain/pace/time-progress';
import { valueCompletion, type ValueCompletion } from '@shared/domain/pace/value-completion';
import { isBehindCalendar } from '@shared/domain/pace/pace';
import type { AgreementYear, Program } from '@shared/domain/program/program';
import { lineRows, yearToShow } from './pace-rows';

/** A program as the list shows it, in the agreement year that runs. */
export type ProgramRow = {
  readonly program: Program;
  readonly year: AgreementYear | null;
  readonly lineCount: number;
  readonly uncodedCount: number;
  readonly behindCount: number;
  readonly completion: ValueCompletion;
  readonly timeShare: BasisPoints | null;
  readonly rates: SigningRates;
};

export function programRow(detail: ProgramDetail, today: LocalDate): ProgramRow {
  const { program, agreedLines, agreements, pack } = detail;
  const year = yearToShow(detail, today);
  const yearNumber = year?.number ?? 0;
  const rows = lineRows(detail, yearNumber, { today });
  return {
    program,
    year,
    lineCount: rows.length,
    uncodedCount: rows.filter(({ product }) => product.nationalCode === null).length,
    behindCount: rows.filter(({ pace }) => isBehindCalendar(pace)).length,
    completion: valueCompletion(
      rows.map(({ line, product, pace }) => ({
        agreed: line.agreed,
        counted: pace.counted,
        price: product.price,
      })),
    ),
    timeShare: year && timeProgress(year, today),
    rates: signingRates({
      required: requiredScopes(agreedLines, yearNumber),
      agreements: agreements.filter((agreement) => agreement.yearNumber === yearNumber),
      pack,
      years: program.years,
      today,
    }),
  };
}
