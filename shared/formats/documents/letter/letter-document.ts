import type { PrintedColumn } from '../page/table-cells';

/** A letter of the hospital with one table: a notice to a distributor. */
export type LetterDocument = {
  readonly title: string;
  readonly number: string;
  readonly hospitalName: string;
  /** Whom it goes to, without the colon. */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[];
  /** After the table. */
  readonly closing: readonly string[];
  readonly contact: string;
  /** The day below the hospital's name, in words. */
  readonly dayInWords: string;
};
