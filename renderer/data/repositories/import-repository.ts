import type {
  ColumnMapping,
  ImportId,
  ImportKind,
  ImportRecord,
  RememberedMapping,
} from '@shared/domain/import/import-record';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue, JournalRefusal } from '../journal/command-queue';

export type ImportRepository = ReturnType<typeof createImportRepository>;

export type NewImport = Omit<ImportRecord, 'revision' | 'importedOn' | 'state' | 'replaced'>;

/** A header and the mapping that was confirmed for it. */
export type ConfirmedMapping = {
  readonly fingerprint: string;
  readonly mapping: ColumnMapping;
};

export type UndoRefusal = {
  readonly kind:
    | 'unknown-import'
    | 'already-undone'
    /** Imports of a program are taken back by the program's repository. */
    | 'not-listings';
};

/** Imports that were carried out, and what was learned about their senders. */
export function createImportRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** Newest first. */
    async list(): Promise<readonly ImportRecord[]> {
      const imports = await db.imports.toArray();
      return imports.sort((one, other) => (one.id < other.id ? 1 : -1));
    },

    find(id: ImportId): Promise<ImportRecord | undefined> {
      return db.imports.get(id);
    },

    /** Senders named before, in the order of their names. */
    async listSenders(): Promise<readonly string[]> {
      const imports = await db.imports.toArray();
      return [...new Set(imports.map(({ sender }) => sender))].sort();
    },

    async listMappings(kind: ImportKind, sender: string): Promise<readonly RememberedMapping[]> {
      const remembered = await db.rememberedMappings.toArray();
      return remembered.filter((one) => one.kind === kind && one.sender === sender);
    },

    /** Records an import whose listings lie ready; from then on they count. */
    record(
      made: NewImport,
      mappings: readonly ConfirmedMapping[],
    ): Promise<Result<ImportRecord, JournalRefusal>> {
      return commands.run('import:record', async (entry) => {
        const record = putImport(entry, made);
        await putMappings(db, entry, { record, mappings });
        return ok(record);
      });
    },

    /**
     * Takes an import of national codes back; what it had replaced counts again.
     *
     * @errors `unknown-import`, `already-undone`, `not-listings`
     */
    undo(id: ImportId): Promise<Result<ImportRecord, UndoRefusal | JournalRefusal>> {
      return commands.run('import:undo', async (entry) => {
        const stored = checkUndo(await db.imports.get(id));
        if (!stored.ok) return stored;
        if (stored.value.kind !== 'national-codes') return err({ kind: 'not-listings' } as const);
        const undone = revised(stored.value, { state: 'undone' });
        entry.put('imports', undone);
        return ok(undone);
      });
    },
  };
}

/**
 * Checks that an import can be taken back at all.
 *
 * @errors `unknown-import`, `already-undone`
 */
export function checkUndo(
  stored: ImportRecord | undefined,
): Result<ImportRecord, { readonly kind: 'unknown-import' | 'already-undone' }> {
  if (stored === undefined) return err({ kind: 'unknown-import' });
  return stored.state === 'undone' ? err({ kind: 'already-undone' }) : ok(stored);
}

/** Puts the row of a new import, for commands that change more than the catalogue. */
export function putImport(
  entry: CommandEntry,
  made: NewImport,
  replaced: ImportRecord['replaced'] = [],
): ImportRecord {
  const record: ImportRecord = {
    ...made,
    replaced,
    importedOn: entry.today,
    state: 'active',
    revision: 1,
  };
  entry.put('imports', record);
  return record;
}

/** Remembers for the sender which column was what. The last confirmation holds. */
export async function putMappings(
  db: HospitalDatabase,
  entry: CommandEntry,
  {
    record,
    mappings,
  }: {
    readonly record: Pick<ImportRecord, 'kind' | 'sender'>;
    readonly mappings: readonly ConfirmedMapping[];
  },
): Promise<void> {
  const mappingByFingerprint = new Map(
    mappings.map(({ fingerprint, mapping }) => [fingerprint, mapping]),
  );
  for (const [headerFingerprint, mapping] of mappingByFingerprint) {
    const id = `${record.kind}/${record.sender}/${headerFingerprint}`;
    const stored = await db.rememberedMappings.get(id);
    const { kind, sender } = record;
    entry.put('rememberedMappings', {
      id,
      kind,
      sender,
      headerFingerprint,
      mapping,
      revision: (stored?.revision ?? 0) + 1,
    });
  }
}
