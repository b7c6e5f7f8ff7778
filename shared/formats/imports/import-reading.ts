import type { ColumnMapping } from '@shared/domain/import/import-record';
import type { WorkbookRefusal } from '../workbook/refusal';
import type { CellRule, CellWarningRule } from './define-import';
import type { SkipReason } from './row-kinds';

export type CellPlace = {
  readonly sheet: string;
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  /** Letters, as the spreadsheet shows them. */
  readonly column: string;
  /** The header as it stands in the file, or our name where the column is missing. */
  readonly columnTitle: string;
  readonly value: string;
};

export type RowRefusal = CellPlace & {
  readonly rule: CellRule;
  /** Where the same thing stands first; only for duplicates. */
  readonly first: { readonly sheet: string; readonly row: number } | null;
};

export type RowWarning = CellPlace & { readonly rule: CellWarningRule };

export type SkippedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly reason: SkipReason;
  readonly text: string;
};

export type ImportedRow<Item> = {
  readonly sheet: string;
  readonly row: number;
  readonly item: Item;
  /** Text by header as it stands in the file; null where the kind keeps none. */
  readonly raw: Readonly<Record<string, string>> | null;
};

export type ImportBatch<Item> = {
  readonly rows: readonly ImportedRow<Item>[];
  readonly refusals: readonly RowRefusal[];
  readonly warnings: readonly RowWarning[];
};

export type ReadSheet = {
  readonly name: string;
  readonly headerRow: number;
  readonly titles: readonly string[];
  readonly mapping: ColumnMapping;
  readonly fingerprint: string;
  readonly rows: number;
};

export type SkippedSheet = {
  readonly name: string;
  readonly reason: 'hidden' | 'empty' | 'no-header' | 'missing-columns';
  readonly missing: readonly MissingColumn[];
};

export type MissingColumn = { readonly title: string; readonly synonyms: readonly string[] };

export type ImportCounters = {
  /** Data rows: accepted and refused. */
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly warnings: number;
  readonly skipped: number;
};

export type ImportSummary = {
  readonly sheets: readonly ReadSheet[];
  readonly skippedSheets: readonly SkippedSheet[];
  /** The first of them; how many there are says `counts.skipped`. */
  readonly skippedRows: readonly SkippedRow[];
  readonly counts: ImportCounters;
};

/** Why nothing of a workbook can be imported. */
export type ImportRefusal =
  | WorkbookRefusal
  | {
      readonly kind: 'no-header';
      readonly sheets: readonly string[];
      readonly expected: readonly string[];
    }
  | {
      readonly kind: 'missing-columns';
      readonly sheet: string;
      readonly headerRow: number;
      readonly missing: readonly MissingColumn[];
      readonly found: readonly string[];
    }
  | ({ readonly kind: 'codes-as-numbers' } & CellPlace);
