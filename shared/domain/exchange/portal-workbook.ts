import type { Instant } from '../calendar/instant';
import type { ConnectionId } from '../order/order';
import type { Stored } from '../record/record';
import type { ExchangeId } from './exchange';
import type { ExportField } from './workbook-template';

/** Text as it stands, or whole units, 毫 or fen by the column's kind; null leaves the cell empty. */
export type PortalCell = string | number | null;

export type PortalColumnKind = 'text' | 'quantity' | 'price' | 'money';

/** One workbook for a portal's import, before it is bytes. */
export type PortalSheet = {
  readonly sheetName: string;
  readonly titleRows: readonly string[];
  readonly columns: readonly { readonly header: string; readonly kind: PortalColumnKind }[];
  /** One cell per column. */
  readonly rows: readonly (readonly PortalCell[])[];
  /** Which of our lines each row is. */
  readonly ourLineIds: readonly string[];
};

/** The bytes that left the program for one sheet of a batch. */
export type PortalFile = {
  readonly fileName: string;
  /** Of the bytes, hex. */
  readonly sha256: string;
  readonly at: Instant;
};

/**
 * What was exported for a portal together. Its rows are kept as they were, so that making the file
 * again gives the same rows whatever has become of the template.
 */
export type PortalBatch = Stored<string> & {
  readonly number: string;
  readonly connectionId: ConnectionId;
  readonly exchangeIds: readonly ExchangeId[];
  readonly at: Instant;
  readonly operator: string;
  readonly sheets: readonly PortalSheet[];
  /** Every file that was made of it, oldest first. */
  readonly files: readonly (PortalFile & { readonly sheetIndex: number })[];
};

/** One row of a portal's export, its cells by what they tell. */
export type PortalRow = {
  readonly sheet: string;
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<ExportField, string>>>;
  /** Ids that were stored as numbers and have lost digits. */
  readonly lost: readonly ExportField[];
  /** Every cell with text by its header. */
  readonly raw: Readonly<Record<string, string>>;
};

export type PortalColumnPlace = { readonly letters: string; readonly title: string };

/** A portal's export as a table: which columns tell what, and its rows. */
export type PortalTable = {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<ExportField, PortalColumnPlace>>>;
  readonly rows: readonly PortalRow[];
};
