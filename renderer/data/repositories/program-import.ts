import type { ImportId, ImportRecord, ReplacedRow } from '@shared/domain/import/import-record';
import type { Program, ProgramId } from '@shared/domain/program/program';
import type {
  ExistingProgramRows,
  ProgramImportPlan,
  RowChanges,
} from '@shared/domain/program/program-import';
import { revised, type Stored } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase, JournalledTable } from '../database';
import type { CommandEntry, CommandQueue, JournalRefusal } from '../journal/command-queue';
import { listConversions } from './conversion-repository';
import {
  checkUndo,
  putImport,
  putMappings,
  type ConfirmedMapping,
  type NewImport,
} from './import-repository';

/** A plan that people confirmed, for a program that is stored or comes with it. */
export type ConfirmedProgramImport = {
  readonly program: Program;
  readonly plan: ProgramImportPlan;
  readonly record: NewImport;
  readonly mappings: readonly ConfirmedMapping[];
};

/** The plan was made from rows that somebody has changed since; plan again. */
export type ApplyRefusal = { readonly kind: 'changed-meanwhile' };

export type UndoProgramImportRefusal = {
  readonly kind:
    | 'unknown-import'
    | 'already-undone'
    /** Agreements have been made with what the import brought. */
    | 'agreements-exist'
    /** A later import or somebody has changed the same rows, or rows rest on them. */
    | 'changed-since';
};

/** All rows that an import into this program meets. For a program that is new they are the hospital's own alone. */
export async function readExistingRows(
  db: HospitalDatabase,
  programId: ProgramId,
): Promise<ExistingProgramRows> {
  const own = { programId };
  const hospital = await db.hospitals.toCollection().first();
  return {
    enterprises: await db.enterprises.toArray(),
    groups: await db.groups.where(own).toArray(),
    products: await db.programProducts.where(own).toArray(),
    agreedLines: await db.agreedLines.where(own).toArray(),
    relations: await db.distributionRelations.where(own).toArray(),
    conversions: await listConversions(db, programId),
    campuses: hospital?.campuses ?? [],
    departments: hospital?.departments ?? [],
  };
}

export function applyProgramImport(
  db: HospitalDatabase,
  commands: CommandQueue,
  confirmed: ConfirmedProgramImport,
): Promise<Result<ImportRecord, ApplyRefusal | JournalRefusal>> {
  const { program, plan } = confirmed;
  return commands.run('import:apply', async (entry) => {
    const stored = await db.programs.get(program.id);
    const isNew = stored === undefined;
    const changedRows = [
      ...changesOf('enterprises', plan.enterprises),
      ...changesOf('groups', plan.groups),
      ...changesOf('programProducts', plan.products),
      ...changesOf('agreedLines', plan.agreedLines),
      ...changesOf('distributionRelations', plan.relations),
    ];
    const isAsPlanned = await Promise.all(changedRows.map((change) => isStillBefore(db, change)));
    if (isAsPlanned.includes(false)) return err({ kind: 'changed-meanwhile' } as const);

    if (isNew) entry.put('programs', { ...program, revision: 1 });
    putRows(entry, 'enterprises', plan.enterprises);
    putRows(entry, 'groups', plan.groups);
    putRows(entry, 'programProducts', plan.products);
    putRows(entry, 'agreedLines', plan.agreedLines);
    putRows(entry, 'distributionRelations', plan.relations);
    const replaced: ReplacedRow[] = isNew
      ? [{ table: 'programs', id: program.id, revision: 1, before: null }]
      : [];
    for (const { table, before, after } of changedRows)
      if (table !== 'enterprises')
        replaced.push({ table, id: after.id, revision: after.revision, before });
    const made = { ...confirmed.record, programId: program.id };
    const record = putImport(entry, made, replaced);
    await putMappings(db, entry, { record, mappings: confirmed.mappings });
    return ok(record);
  });
}

export function undoProgramImport(
  db: HospitalDatabase,
  commands: CommandQueue,
  id: ImportId,
): Promise<Result<ImportRecord, UndoProgramImportRefusal | JournalRefusal>> {
  return commands.run('import:undo', async (entry) => {
    const stored = checkUndo(await db.imports.get(id));
    if (!stored.ok) return stored;
    const { replaced, programId } = stored.value;
    const agreements = await db.agreements
      .where('programId')
      .equals(programId ?? '')
      .toArray();
    const touched = new Set(replaced.map((row) => row.id));
    const restsOnIt = agreements.some(
      ({ groupId, lines }) =>
        touched.has(groupId) ||
        lines.some((line) => touched.has(line.agreedLineId) || touched.has(line.productId)),
    );
    if (restsOnIt) return err({ kind: 'agreements-exist' } as const);
    if (!(await isUntouchedSince(db, replaced))) return err({ kind: 'changed-since' } as const);

    for (const { table, before, id: rowId, revision } of replaced) {
      if (before === null) entry.remove(table, rowId);
      // The row that is put back was of this table when the import replaced it.
      else entry.put(table, { ...before, revision: revision + 1 } as never);
    }
    const undone = revised(stored.value, { state: 'undone' });
    entry.put('imports', undone);
    return ok(undone);
  });
}

type PlannedChange = {
  readonly table: ReplacedRow['table'] | 'enterprises';
  readonly before: Stored<string> | null;
  readonly after: Stored<string>;
};

function changesOf<Row extends Stored<string>>(
  table: PlannedChange['table'],
  { added, changed }: RowChanges<Row>,
): readonly PlannedChange[] {
  return [
    ...added.map((after) => ({ table, before: null, after })),
    ...changed.map(({ before, after }) => ({ table, before, after })),
  ];
}

async function isStillBefore(
  db: HospitalDatabase,
  { table, before, after }: PlannedChange,
): Promise<boolean> {
  const stored = (await db.table(table).get(after.id)) as Stored<string> | undefined;
  return (stored?.revision ?? 0) === (before?.revision ?? 0);
}

function putRows<T extends JournalledTable, Row extends Parameters<typeof putRow<T>>[2]>(
  entry: CommandEntry,
  table: T,
  {
    added,
    changed,
  }: { readonly added: readonly Row[]; readonly changed: readonly { readonly after: Row }[] },
): void {
  for (const row of added) putRow(entry, table, row);
  for (const { after } of changed) putRow(entry, table, after);
}

function putRow<T extends JournalledTable>(
  entry: CommandEntry,
  table: T,
  row: Parameters<typeof entry.put<T>>[1],
): void {
  entry.put(table, row);
}

/** Whether every row is as the import left it, and nothing that it made is used by rows that came later. */
async function isUntouchedSince(
  db: HospitalDatabase,
  replaced: readonly ReplacedRow[],
): Promise<boolean> {
  for (const { table, id, revision } of replaced) {
    const stored = (await db.table(table).get(id)) as Stored<string> | undefined;
    if (stored?.revision !== revision) return false;
  }
  const made = new Set(replaced.filter(({ before }) => before === null).map(({ id }) => id));
  const later = [...(await db.agreedLines.toArray()), ...(await db.programProducts.toArray())]
    .filter(({ id }) => !made.has(id))
    .flatMap((row) => [row.programId, row.groupId, 'productId' in row ? row.productId : '']);
  return !later.some((id) => made.has(id));
}
