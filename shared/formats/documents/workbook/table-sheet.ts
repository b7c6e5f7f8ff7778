import type { Workbook, Worksheet } from 'exceljs';
import { bodyStyle, fontOf, headerStyle, styleCell, totalStyle } from './cell-styles';
import { cellText, sheetName } from './cell-text';
import { cellValue, type CellContent } from './cell-value';
import type { ValueKind } from './number-formats';
import { setUpPrinting, type PrintLook } from './print-setup';
import { rowHeight } from './row-height';

export type TableColumn = {
  readonly title: string;
  readonly kind: ValueKind;
  /** In characters of the standard font. */
  readonly width: number;
};

export type TableSheet = {
  readonly title: string;
  readonly sheetName: string;
  readonly columns: readonly TableColumn[];
  /** One cell per column. */
  readonly rows: readonly (readonly CellContent[])[];
  /** Positions from 0 of the columns to sum. */
  readonly totals?: readonly number[];
  /** Printed below the title: what was filtered, as of when, from which notice. */
  readonly note?: string;
  /** How wide tables are printed; one page wide when left out. */
  readonly print?: Pick<PrintLook, 'pagesWide' | 'titleColumns'>;
};

/** Where a table came to stand, for formulas that refer to it. Rows are counted from 1. */
export type PlacedTable = {
  readonly sheet: Worksheet;
  readonly firstRow: number;
  /** Below `firstRow` by one row less when the table is empty. */
  readonly lastRow: number;
};

/** Adds a sheet with title, note, header, rows and totals, ready to print. */
export function addTableSheet(workbook: Workbook, table: TableSheet): PlacedTable {
  const sheet = workbook.addWorksheet(sheetName(table.sheetName));
  sheet.columns = table.columns.map(({ width }) => ({ width }));
  const headerRow = writeHead(sheet, table);
  const firstRow = headerRow + 1;
  const lastRow = headerRow + table.rows.length;
  writeRows(sheet, table, firstRow);
  writeTotals(sheet, table, { sheet, firstRow, lastRow });
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headerRow }];
  sheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: Math.max(lastRow, headerRow), column: table.columns.length },
  };
  setUpPrinting(sheet, { ...table.print, titleRow: headerRow });
  return { sheet, firstRow, lastRow };
}

/** The letters of a column, from 0: A, B … Z, AA. */
export function columnLetters(position: number): string {
  const rest = Math.floor(position / 26);
  const letter = String.fromCharCode(65 + (position % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

function writeHead(sheet: Worksheet, { title, note, columns, print }: TableSheet): number {
  const titleCell = sheet.getCell(1, 1);
  titleCell.value = cellText(title);
  styleCell(titleCell, {
    font: fontOf(14, true),
    numFmt: '@',
    // Centred over two pages side by side, it would be cut in the middle.
    alignment: { horizontal: print === undefined ? 'center' : 'left', vertical: 'middle' },
  });
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getRow(1).height = 26;
  if (note !== undefined) {
    const noteCell = sheet.getCell(2, 1);
    noteCell.value = cellText(note);
    styleCell(noteCell, { font: fontOf(9), numFmt: '@', alignment: { wrapText: true } });
    sheet.mergeCells(2, 1, 2, columns.length);
  }
  const headerRow = note === undefined ? 2 : 3;
  const titles = columns.map((column) => column.title);
  const shape = columns.map(({ width }) => ({ width, kind: 'text' as const }));
  sheet.getRow(headerRow).height = rowHeight(titles, shape);
  columns.forEach((column, index) => {
    const cell = sheet.getCell(headerRow, index + 1);
    cell.value = cellText(column.title);
    styleCell(cell, headerStyle);
  });
  return headerRow;
}

function writeRows(sheet: Worksheet, { columns, rows }: TableSheet, firstRow: number): void {
  const styles = columns.map(({ kind }) => bodyStyle(kind));
  rows.forEach((row, index) => {
    const target = sheet.getRow(firstRow + index);
    target.height = rowHeight(row, columns);
    columns.forEach(({ kind }, position) => {
      const cell = target.getCell(position + 1);
      cell.value = cellValue(row[position] ?? null, kind);
      styleCell(cell, styles[position] ?? {});
    });
  });
}

function writeTotals(sheet: Worksheet, table: TableSheet, placed: PlacedTable): void {
  const { totals = [], columns, rows } = table;
  if (totals.length === 0) return;
  const row = placed.lastRow + 1;
  columns.forEach(({ kind }, position) => {
    const cell = sheet.getCell(row, position + 1);
    styleCell(cell, totalStyle(position === 0 ? 'text' : kind));
    if (!totals.includes(position)) {
      if (position === 0) cell.value = '合计';
      return;
    }
    const sum = rows.reduce((total, cells) => total + numberIn(cells[position]), 0);
    styleCell(cell, totalStyle(kind));
    cell.value = {
      formula: totalFormula(columnLetters(position), placed),
      result: Number(cellValue(sum, kind)),
    };
  });
}

/** Sums what the filter shows; rounded because a sum of two-decimal numbers is not exact in binary. */
function totalFormula(letters: string, { firstRow, lastRow }: PlacedTable): string {
  if (lastRow < firstRow) return '0';
  return `ROUND(SUBTOTAL(109,${letters}${firstRow}:${letters}${lastRow}),4)`;
}

function numberIn(content: CellContent | undefined): number {
  return typeof content === 'number' ? content : 0;
}
