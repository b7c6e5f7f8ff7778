import { followExtension } from '@shared/domain/agreement/follow-extension';
import {
  extendProgram,
  type ExtensionEntry,
  type ProgramExtension,
} from '@shared/domain/program/extend-program';
import type { ProgramId } from '@shared/domain/program/program';
import { takeBackExtension, type TakeBackEntry } from '@shared/domain/program/take-back-extension';
import { err } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';

export type NewExtension = Omit<ExtensionEntry, 'id'>;

/** In the order in which they were entered. */
export async function listExtensions(
  db: HospitalDatabase,
  programId: ProgramId,
): Promise<readonly ProgramExtension[]> {
  return db.programExtensions.where({ programId }).sortBy('id');
}

/**
 * Prolongs a year or the cycle by a document; agreements that hold the whole year move with it.
 *
 * @errors `program-not-found`, and those of `extendProgram`
 */
export function extendStoredProgram(
  db: HospitalDatabase,
  commands: CommandQueue,
  { programId, extension }: { readonly programId: ProgramId; readonly extension: NewExtension },
) {
  return commands.run('program:extend', async (entry) => {
    const program = await db.programs.get(programId);
    if (program === undefined) return err({ kind: 'program-not-found' } as const);
    const extended = extendProgram(program, { ...extension, id: entry.newId() }, entry.today);
    if (!extended.ok) return extended;
    const agreements = await db.agreements.where({ programId }).toArray();
    entry.put('programs', extended.value.program);
    entry.put('programExtensions', extended.value.extension);
    entry.put('agreements', ...followExtension(agreements, program, extended.value.program));
    return extended;
  });
}

export type TakenBackExtension = Omit<TakeBackEntry, 'id'>;

/**
 * Takes the last extension back by a counter-entry; agreements that had moved with it move back.
 *
 * @errors `program-not-found`, and those of `takeBackExtension`
 */
export function takeBackStoredExtension(
  db: HospitalDatabase,
  commands: CommandQueue,
  { programId, taken }: { readonly programId: ProgramId; readonly taken: TakenBackExtension },
) {
  return commands.run('program:take-back-extension', async (entry) => {
    const program = await db.programs.get(programId);
    if (program === undefined) return err({ kind: 'program-not-found' } as const);
    const [extensions, agreements, lines] = await Promise.all([
      listExtensions(db, programId),
      db.agreements.where({ programId }).toArray(),
      db.agreedLines.where({ programId }).toArray(),
    ]);
    const standing = agreements.filter(({ state }) => state !== 'void');
    const usedYears = new Set([...standing, ...lines].map(({ yearNumber }) => yearNumber));
    const given = { ...taken, id: entry.newId() };
    const back = takeBackExtension({ program, extensions, usedYears }, given, entry.today);
    if (!back.ok) return back;
    entry.put('programs', back.value.program);
    entry.put('programExtensions', back.value.extension);
    entry.put('agreements', ...followExtension(agreements, program, back.value.program));
    return back;
  });
}
