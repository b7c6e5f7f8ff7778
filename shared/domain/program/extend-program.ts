import { err, ok, type Result } from '../../kernel/result';
import {
  addDays,
  daysBetween,
  lastDayOfMonths,
  wholeMonths,
  type LocalDate,
} from '../calendar/local-date';
import { revised, type Stored } from '../record/record';
import { findYear } from './agreement-years';
import type { AgreementYear, Program, ProgramId } from './program';

/** What a document prolongs: one agreement year, or the cycle by a further year at its end. */
export type ExtensionKind = 'year' | 'cycle';

/** One extension (延长), as its document gives it. May come more than once; never changed: a wrong one gets a counter-entry. */
export type ProgramExtension = Stored<string> & {
  readonly programId: ProgramId;
  readonly kind: ExtensionKind;
  /** The year that was prolonged, or the one that was added. */
  readonly yearNumber: number;
  readonly documentNumber: string;
  readonly documentOn: LocalDate;
  readonly endedOn: LocalDate;
  readonly endsOn: LocalDate;
  /** All agreement years before it: taken back, it leaves exactly these. */
  readonly yearsBefore: readonly AgreementYear[];
  readonly enteredOn: LocalDate;
  readonly enteredBy: string;
  /** The extension that this one takes back; null for an extension itself. */
  readonly reverses: string | null;
  /** Why it is taken back; empty for an extension itself. */
  readonly reason: string;
};

export type ExtensionEntry = {
  readonly id: string;
  readonly kind: ExtensionKind;
  /** For `year`. */
  readonly yearNumber: number;
  readonly documentNumber: string;
  readonly documentOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly enteredBy: string;
};

export type ExtensionRefusal =
  | { readonly kind: 'document-number-missing' }
  | { readonly kind: 'year-unknown'; readonly yearNumber: number }
  | { readonly kind: 'not-later'; readonly endsOn: LocalDate; readonly endedOn: LocalDate }
  | { readonly kind: 'document-in-future'; readonly day: LocalDate; readonly today: LocalDate };

export type ExtendedProgram = { readonly program: Program; readonly extension: ProgramExtension };

/**
 * Prolongs an agreement year or the cycle by a document.
 *
 * After a prolonged year the later ones begin one after the other and keep their months, whatever leap days
 * they then have, and the cycle ends with the last; a prolonged cycle gets one further agreement year. How
 * later years move is our convention: the notices say only that an extension is notified separately. Due days
 * and reminders read the years, so they move with them.
 *
 * @errors `document-number-missing`, `year-unknown`, `not-later`, `document-in-future`
 * @source 新医保发〔2024〕13号 三: 如遇延长另行通知; 渝医保办〔2024〕54号 一(三): 可视情况延长采购期限
 */
export function extendProgram(
  program: Program,
  entry: ExtensionEntry,
  today: LocalDate,
): Result<ExtendedProgram, ExtensionRefusal> {
  const documentNumber = entry.documentNumber.trim();
  if (documentNumber === '') return err({ kind: 'document-number-missing' });
  if (entry.documentOn > today)
    return err({ kind: 'document-in-future', day: entry.documentOn, today });
  const { kind, endsOn } = entry;
  const prolonged = kind === 'year' ? findYear(program, entry.yearNumber) : null;
  if (kind === 'year' && prolonged === null)
    return err({ kind: 'year-unknown', yearNumber: entry.yearNumber });
  const endedOn = prolonged?.to ?? program.cycle.to;
  if (endsOn <= endedOn) return err({ kind: 'not-later', endsOn, endedOn });
  const years =
    prolonged === null
      ? withFurtherYear(program, entry)
      : withLongerYear(program.years, prolonged, endsOn);
  const to = years.at(-1)?.to ?? endsOn;
  return ok({
    program: revised(program, { years, cycle: { ...program.cycle, to } }),
    extension: {
      ...entry,
      documentNumber,
      enteredBy: entry.enteredBy.trim(),
      revision: 1,
      programId: program.id,
      yearNumber: prolonged?.number ?? years.length,
      endedOn,
      yearsBefore: program.years,
      enteredOn: today,
      reverses: null,
      reason: '',
    },
  });
}

function withFurtherYear(
  { years, cycle }: Program,
  { endsOn: to, documentOn: announcedOn }: ExtensionEntry,
): readonly AgreementYear[] {
  const number = (years.at(-1)?.number ?? 0) + 1;
  return [...years, { number, from: addDays(cycle.to, 1), to, announcedOn }];
}

function withLongerYear(
  years: readonly AgreementYear[],
  prolonged: AgreementYear,
  endsOn: LocalDate,
): readonly AgreementYear[] {
  const moved: AgreementYear[] = [];
  for (const year of years) {
    const before = moved.at(-1);
    if (year.number === prolonged.number) moved.push({ ...year, to: endsOn });
    else if (year.number < prolonged.number || before === undefined) moved.push(year);
    else moved.push(movedTo(addDays(before.to, 1), year));
  }
  return moved;
}

/** The year from another first day: its whole months, and the days that it has beyond them. */
function movedTo(from: LocalDate, year: AgreementYear): AgreementYear {
  const months = wholeMonths(year.from, year.to);
  const beyond = daysBetween(lastDayOfMonths(year.from, months), year.to);
  return { ...year, from, to: addDays(lastDayOfMonths(from, months), beyond) };
}
