import type { PortalSheet } from '@shared/domain/exchange/portal-workbook';
import type { Worksheet } from 'exceljs';
import { bodyStyle, fontOf, headerStyle, styleCell } from '../documents/workbook/cell-styles';
import { cellText, sheetName } from '../documents/workbook/cell-text';
import { cellValue } from '../documents/workbook/cell-value';
import { createExcelWorkbook, workbookBytes } from '../documents/workbook/excel-workbook';

const COLUMN_WIDTH = 18;

/**
 * The workbook that a portal imports: its own title rows, its header, one row per line and nothing
 * else, because portals count rows. Codes are text cells; nothing in it is a formula.
 */
export async function writePortalWorkbook(planned: PortalSheet): Promise<Uint8Array> {
  const workbook = await createExcelWorkbook();
  const sheet = workbook.addWorksheet(sheetName(planned.sheetName));
  sheet.columns = planned.columns.map(() => ({ width: COLUMN_WIDTH }));
  planned.titleRows.forEach((text, index) => writeTitle(sheet, text, index + 1));
  const headerRow = planned.titleRows.length + 1;
  planned.columns.forEach(({ header }, position) => {
    const cell = sheet.getCell(headerRow, position + 1);
    cell.value = cellText(header);
    styleCell(cell, headerStyle);
  });
  const styles = planned.columns.map(({ kind }) => bodyStyle(kind));
  planned.rows.forEach((row, index) => {
    planned.columns.forEach(({ kind }, position) => {
      const cell = sheet.getCell(headerRow + 1 + index, position + 1);
      cell.value = cellValue(row[position] ?? null, kind);
      styleCell(cell, styles[position] ?? {});
    });
  });
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headerRow }];
  return workbookBytes(workbook);
}

function writeTitle(sheet: Worksheet, text: string, row: number): void {
  const cell = sheet.getCell(row, 1);
  cell.value = cellText(text);
  styleCell(cell, { font: fontOf(12, true), numFmt: '@' });
}
