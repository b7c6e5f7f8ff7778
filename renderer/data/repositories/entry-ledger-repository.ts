import type { LocalDate } from '@shared/domain/calendar/local-date';
import {
  entryNoteIdOf,
  entryRows,
  type EntryNote,
  type EntryRecord,
  type EntryRow,
} from '@shared/domain/monitoring/entry-ledger';
import { entryCheckDays, entryStage, type EntryStage } from '@shared/domain/monitoring/entry-check';
import type { EntryRule } from '@shared/domain/monitoring/find-line-warnings';
import { entryRuleOf } from '@shared/domain/monitoring/pack-limits';
import { yearOn } from '@shared/domain/program/agreement-years';
import type {
  AgreementYear,
  Program,
  ProgramId,
  ProgramProductId,
} from '@shared/domain/program/program';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { checkRevision } from '../journal/saved-row';
import { readFirstDays } from './entry-days';
import { packOfProgram } from './program-packs';
import { readNotes } from './program-warnings';
import { mapById } from './read-rows';

export type EntryLedgerRepository = ReturnType<typeof createEntryLedgerRepository>;

/** The entry ledger of one program's running year, with the state of the check. */
export type EntryLedger = {
  readonly program: Program;
  readonly year: AgreementYear;
  readonly rule: EntryRule | null;
  readonly days: ReturnType<typeof entryCheckDays>;
  readonly stage: EntryStage;
  readonly round: number;
  readonly rows: readonly EntryLedgerRow[];
};

export type EntryLedgerRow = EntryRow & {
  readonly groupName: string;
  readonly manufacturerName: string;
};

/** 进院台账: what the ledgers know of each selected product, and what staff add to it. */
export function createEntryLedgerRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** The programs whose agreement year runs on the day. */
    async listPrograms(today: LocalDate): Promise<readonly Program[]> {
      const programs = await db.programs.toArray();
      return programs.filter((program) => yearOn(program, today) !== null);
    },

    /** Null when no agreement year of the program runs on the day. */
    async find(id: ProgramId, today: LocalDate): Promise<EntryLedger | null> {
      const program = await db.programs.get(id);
      return program === undefined ? null : readLedger(db, program, today);
    },

    /**
     * Saves what staff know of a product. `revision` is that of the note it was read with, 0 for a new one.
     *
     * @errors `changed-meanwhile`; `day-in-future` for a decision or a tick-in that has not come
     */
    saveNote(
      key: {
        readonly productId: ProgramProductId;
        readonly yearNumber: number;
        readonly revision: number;
      },
      record: EntryRecord,
    ) {
      return commands.run('entry:save', async (entry) => {
        for (const on of [record.decidedOn, record.tickedOn])
          if (on !== null && on > entry.today) return err({ kind: 'day-in-future', on } as const);
        const id = entryNoteIdOf(key.productId, key.yearNumber);
        const note: EntryNote = { id, ...key, ...record };
        const saved = checkRevision(note, await db.entryNotes.get(id));
        if (!saved.ok) return saved;
        entry.put('entryNotes', saved.value);
        return ok(saved.value);
      });
    },
  };
}

async function readLedger(
  db: HospitalDatabase,
  program: Program,
  today: LocalDate,
): Promise<EntryLedger | null> {
  const year = yearOn(program, today);
  if (year === null) return null;
  const own = { programId: program.id };
  const [allLines, products, groups, enterprises] = await Promise.all([
    db.agreedLines.where(own).toArray(),
    db.programProducts.where(own).toArray(),
    db.groups.where(own).toArray(),
    db.enterprises.toArray(),
  ]);
  const lines = allLines.filter(({ yearNumber }) => yearNumber === year.number);
  // What came in an earlier year of the cycle is in the hospital.
  const firstDaysById = await readFirstDays(
    db,
    allLines.filter(({ yearNumber }) => yearNumber <= year.number),
  );
  const notesById = await readNotes(db, { lines, year });
  const rule = entryRuleOf(packOfProgram(program, today));
  const groupsById = mapById(groups);
  const enterprisesById = mapById(enterprises);
  const rows = entryRows({ lines, productsById: mapById(products), firstDaysById, notesById });
  return {
    program,
    year,
    rule,
    days: entryCheckDays(program.cycle.from, rule?.fromMonth),
    ...entryStage(program.cycle, today, rule?.fromMonth),
    rows: rows.map((row) => ({
      ...row,
      groupName: groupsById.get(row.groupId)?.name ?? '',
      manufacturerName: enterprisesById.get(row.product.manufacturerId)?.name ?? '',
    })),
  };
}
