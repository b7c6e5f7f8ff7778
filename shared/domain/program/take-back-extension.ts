import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import { revised } from '../record/record';
import type { ExtendedProgram, ProgramExtension } from './extend-program';
import type { Program } from './program';

export type TakeBackEntry = {
  /** Of the counter-entry. */
  readonly id: string;
  readonly extensionId: string;
  readonly reason: string;
  readonly enteredBy: string;
};

export type TakeBackRefusal =
  | { readonly kind: 'extension-unknown' }
  | { readonly kind: 'taken-back-already' }
  | { readonly kind: 'no-reason' }
  /** A later one stands on it: that one goes first. */
  | { readonly kind: 'not-last'; readonly documentNumber: string }
  | { readonly kind: 'year-in-use'; readonly yearNumber: number };

/** The extensions that hold: without counter-entries and without what they took back. In the order of their entry. */
export function standingExtensions(
  extensions: readonly ProgramExtension[],
): readonly ProgramExtension[] {
  const reversed = new Set(extensions.map(({ reverses }) => reverses));
  return extensions.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
}

/**
 * Takes a wrong extension back by a counter-entry: years and cycle end again where they ended before it.
 *
 * Only the last one that stands, so that every day is known; a further year only while nothing was agreed for it.
 *
 * @errors `extension-unknown`, `taken-back-already`, `no-reason`, `not-last`, `year-in-use`
 */
export function takeBackExtension(
  {
    program,
    extensions,
    usedYears,
  }: {
    readonly program: Program;
    /** All of the program, in the order of their entry. */
    readonly extensions: readonly ProgramExtension[];
    /** Years that agreed lines or agreements name. */
    readonly usedYears: ReadonlySet<number>;
  },
  entry: TakeBackEntry,
  today: LocalDate,
): Result<ExtendedProgram, TakeBackRefusal> {
  const extension = extensions.find(({ id }) => id === entry.extensionId);
  if (extension === undefined || extension.reverses !== null)
    return err({ kind: 'extension-unknown' });
  const standing = standingExtensions(extensions);
  if (!standing.includes(extension)) return err({ kind: 'taken-back-already' });
  const reason = entry.reason.trim();
  if (reason === '') return err({ kind: 'no-reason' });
  const last = standing.at(-1);
  if (last !== undefined && last !== extension)
    return err({ kind: 'not-last', documentNumber: last.documentNumber });
  const { kind, yearNumber, endedOn, endsOn } = extension;
  if (kind === 'cycle' && usedYears.has(yearNumber))
    return err({ kind: 'year-in-use', yearNumber });
  const years = extension.yearsBefore;
  const to = years.at(-1)?.to ?? endedOn;
  return ok({
    program: revised(program, { years, cycle: { ...program.cycle, to } }),
    extension: {
      ...extension,
      id: entry.id,
      endedOn: endsOn,
      endsOn: endedOn,
      yearsBefore: program.years,
      enteredOn: today,
      enteredBy: entry.enteredBy.trim(),
      reverses: extension.id,
      reason,
    },
  });
}
