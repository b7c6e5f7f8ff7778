import type { ImportId } from '@shared/domain/import/import-record';
import type { Program, ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { addRelation, type NewRelation } from './distribution-relations';
import { joinProgram, type ProgramDetail } from './program-detail';
import {
  extendStoredProgram,
  listExtensions,
  takeBackStoredExtension,
  type NewExtension,
  type TakenBackExtension,
} from './program-extension';
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

    /** A program with its lines, relations, agreements and sums, for its page. */
    async findDetail(id: ProgramId): Promise<ProgramDetail | undefined> {
      const program = await db.programs.get(id);
      return program && joinProgram(db, program, commands.today());
    },

    /** Every program so joined, the latest cycle first. */
    async listDetails(): Promise<readonly ProgramDetail[]> {
      const programs = await db.programs.toArray();
      programs.sort((one, other) => (one.cycle.from < other.cycle.from ? 1 : -1));
      return Promise.all(programs.map((program) => joinProgram(db, program, commands.today())));
    },

    /**
     * Adds a distribution relation (配送关系), and the distributor where its name is new.
     *
     * @errors `distributor-missing`, `relation-exists`, `program-not-found`
     */
    addRelation: (relation: NewRelation) => addRelation(db, commands, relation),

    /** The documents that have prolonged a year or the cycle, in their order. */
    listExtensions: (id: ProgramId) => listExtensions(db, id),

    /** @errors see `extendStoredProgram` */
    extend: (programId: ProgramId, extension: NewExtension) =>
      extendStoredProgram(db, commands, { programId, extension }),

    /** @errors see `takeBackStoredExtension` */
    takeBackExtension: (programId: ProgramId, taken: TakenBackExtension) =>
      takeBackStoredExtension(db, commands, { programId, taken }),

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
