import type { ImportId } from '@shared/domain/import/import-record';
import type { Program, ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import {
  applyProgramImport,
  readExistingRows,
  undoProgramImport,
  type ConfirmedProgramImport,
} from './program-import';

export type ProgramRepository = ReturnType<typeof createProgramRepository>;

/** Programs with their groups, products and agreed lines. */
export function createProgramRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    list(): Promise<readonly Program[]> {
      return db.programs.toArray();
    },

    find(id: ProgramId): Promise<Program | undefined> {
      return db.programs.get(id);
    },

    /** What an import into the program is planned against. */
    readExistingRows(id: ProgramId) {
      return readExistingRows(db, id);
    },

    /** @errors `changed-meanwhile` when rows of the plan were saved since it was made */
    applyImport(confirmed: ConfirmedProgramImport) {
      return applyProgramImport(db, commands, confirmed);
    },

    /**
     * Takes an import back, row by row as it was. Enterprises stay known.
     *
     * @errors `unknown-import`, `already-undone`, `agreements-exist`, `changed-since`
     */
    undoImport(id: ImportId) {
      return undoProgramImport(db, commands, id);
    },
  };
}
