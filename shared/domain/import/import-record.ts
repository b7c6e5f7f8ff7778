import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { Stored } from '../record/record';

export type ImportId = Brand<string, 'ImportId'>;

export type ImportKind = 'national-codes' | 'selected-results' | 'agreed-quantities';

export type ImportCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
};

/** Column number (from 0) by column key, as it was confirmed for one sheet. */
export type ColumnMapping = Readonly<Record<string, number>>;

/** The tables of a program that an import writes. Enterprises stay when it is undone: others may know them. */
export type ProgramTable =
  'programs' | 'groups' | 'programProducts' | 'agreedLines' | 'distributionRelations';

/** A row that an import wrote, as it was before: what undoing brings back. */
export type ReplacedRow = {
  readonly table: ProgramTable;
  readonly id: string;
  /** The revision that the import gave it. A row that has moved on keeps the import from being undone. */
  readonly revision: number;
  /** Null for a row that the import made. */
  readonly before: Stored<string> | null;
};

/** One import that was carried out. Its source file is kept by the host under its hash. */
export type ImportRecord = Stored<ImportId> & {
  readonly kind: ImportKind;
  /** Who sent the file; the mapping is remembered for them. */
  readonly sender: string;
  readonly fileName: string;
  readonly sourceSha256: string;
  readonly sourceBytes: number;
  readonly mappingsBySheet: Readonly<Record<string, ColumnMapping>>;
  readonly counts: ImportCounts;
  readonly importedOn: LocalDate;
  readonly programId: string | null;
  /** Empty for listings: those come and go with their packs. */
  readonly replaced: readonly ReplacedRow[];
  readonly state: 'active' | 'undone';
};

/** A mapping that staff confirmed, offered again for the same sender and header. */
export type RememberedMapping = Stored<string> & {
  readonly kind: ImportKind;
  readonly sender: string;
  readonly headerFingerprint: string;
  readonly mapping: ColumnMapping;
};
