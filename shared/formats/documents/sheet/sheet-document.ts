import type { PrintedColumn } from '../page/table-cells';

export type SheetFact = { readonly label: string; readonly value: string };

/** A business form of one table: an order, a receipt. Rows and totals have one cell per column. */
export type SheetDocument = {
  readonly title: string;
  readonly hospitalName: string;
  readonly number: string;
  readonly watermark: string | null;
  readonly facts: readonly SheetFact[];
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[];
  readonly notes: readonly string[];
  /** Who signs, printed in one line below the table. */
  readonly signers: readonly string[];
};

/** A totals row: its label in the first column, the figures where they belong. */
export function sheetTotals(
  columns: readonly PrintedColumn[],
  figuresByTitle: Readonly<Record<string, string>>,
): readonly string[] {
  return columns.map(({ title }, index) => (index === 0 ? '合计' : (figuresByTitle[title] ?? '')));
}
