import type { Result } from '@shared/kernel/result';
import type { WorkbookRefusal } from './refusal';

export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error';

export type Cell = {
  /**
   * Text cells: exactly what is stored. Numbers: plain decimal digits, never an exponent.
   * Dates: `YYYY-MM-DD`, with ` HH:MM:SS` unless it is midnight.
   */
  readonly text: string;
  readonly kind: CellKind;
  /** True where a number is stored in E notation, so that digits may have been lost already. */
  readonly scientific: boolean;
  /** Set where a merged region gave the cell its text: from the same row, or from a row above. */
  readonly filled?: 'across' | 'down';
};

export type Row = {
  /** As the spreadsheet shows it, from 1. Rows without any text of their own are not given. */
  readonly number: number;
  /** Column A first; shorter than the sheet where the rest is empty. */
  readonly cells: readonly Cell[];
};

export type RowBatch = Result<readonly Row[], WorkbookRefusal>;

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Reads the sheet from its start, a batch of rows at a time. Ends after a refusal. */
  rows(): AsyncGenerator<RowBatch, void>;
};

export type WorkbookKind = 'xlsx' | 'xls' | 'xml-2003' | 'html' | 'delimited';

export type WorkbookSource = {
  readonly kind: WorkbookKind;
  readonly sheets: readonly Sheet[];
  /** Lets go of what is held in memory. Rows cannot be read afterwards. */
  close(): void;
};

export const EMPTY_CELL: Cell = { text: '', kind: 'empty', scientific: false };

export function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { text, kind: 'text', scientific: false };
}

export function errorCell(text: string): Cell {
  return { text, kind: 'error', scientific: false };
}

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
