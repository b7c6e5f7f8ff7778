import type { CellContent } from '../workbook/cell-value';
import type { TableColumn } from '../workbook/table-sheet';

/** One section of the report: the same columns on screen, in the workbook and in print. */
export type ReportTable = {
  /** A, B, C or D. */
  readonly letter: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Positions from 0 of the columns to sum. */
  readonly totals: readonly number[];
  /** Positions of columns that a list starts without; workbook and print have them all. */
  readonly asides: readonly number[];
};

/** A column together with what stands in it. */
export type ReportColumn<Row> = TableColumn & {
  readonly cell: (row: Row, index: number) => CellContent;
  readonly isTotal?: boolean;
  readonly isAside?: boolean;
};

export function reportTable<Row>(
  head: Pick<ReportTable, 'letter' | 'title'>,
  columns: readonly ReportColumn<Row>[],
  rows: readonly Row[],
): ReportTable {
  return {
    ...head,
    columns: columns.map(({ title, kind, width }) => ({ title, kind, width })),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
    asides: columns.flatMap(({ isAside = false }, at) => (isAside ? [at] : [])),
    totals: columns.flatMap(({ isTotal = false }, at) => (isTotal ? [at] : [])),
  };
}
