import type { Table, TableCell } from 'docx';
import type { DocxParts } from './docx-parts';
import { rowCells, totalsCells, type PrintedColumn, type SpannedCell } from './table-cells';

export type DocxTable = {
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[];
};

type Look = {
  readonly parts: DocxParts;
  /** Of the whole table, in DXA. */
  readonly width: number;
  /** In half points. */
  readonly size: number;
  /** Keeps the totals on the page of what comes behind the table. */
  readonly keepTotals?: boolean;
};

/** A ruled table whose header repeats and whose rows are not broken; the totals come last. */
export function docxTable({ columns, rows, totals }: DocxTable, look: Look): Table {
  const { Table, TableRow } = look.parts.docx;
  const widths = columns.map(({ width }) => Math.floor((look.width * width) / 1000));
  const titles = columns.map(({ title }) => ({ text: title, span: 1, align: 'centre' as const }));
  const row = (cells: readonly SpannedCell[], isBold: boolean, keepNext = false) =>
    cells.map((cell) => tableCell(cell, look, { isBold, keepNext }));
  return new Table({
    layout: 'fixed',
    width: { size: widths.reduce((total, width) => total + width, 0), type: 'dxa' },
    columnWidths: widths,
    rows: [
      new TableRow({ cantSplit: true, tableHeader: true, children: row(titles, true) }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: row(rowCells(cells, columns), false) }),
      ),
      new TableRow({
        cantSplit: true,
        children: row(totalsCells(totals, columns), true, look.keepTotals === true),
      }),
    ],
  });
}

// Cells leave their width to the table's grid, which the fixed layout follows.
function tableCell(
  { text, span, align }: SpannedCell,
  { parts, size }: Look,
  { isBold, keepNext }: { readonly isBold: boolean; readonly keepNext: boolean },
): TableCell {
  return new parts.docx.TableCell({
    columnSpan: span,
    margins: { top: 30, bottom: 30, left: 50, right: 50 },
    verticalAlign: 'center',
    children: [parts.paragraph(text, { size, bold: isBold, align, keepNext })],
  });
}
