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
  readonly state: 'active' | 'undone';
};

/** A mapping that staff confirmed, offered again for the same sender and header. */
export type RememberedMapping = Stored<string> & {
  readonly kind: ImportKind;
  readonly sender: string;
  readonly headerFingerprint: string;
  readonly mapping: ColumnMapping;
};
