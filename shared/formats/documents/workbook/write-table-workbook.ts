import { createExcelWorkbook, workbookBytes } from './excel-workbook';
import { addTableSheet, type TableSheet } from './table-sheet';

/** A grid as a workbook of one sheet, made to be printed and calculated with. */
export async function writeTableWorkbook(table: TableSheet): Promise<Uint8Array> {
  const workbook = await createExcelWorkbook();
  addTableSheet(workbook, table);
  return workbookBytes(workbook);
}
