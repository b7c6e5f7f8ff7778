import type { Workbook } from 'exceljs';

/** Loads the library when the first workbook is asked for: the start does not pay for it. */
export async function createExcelWorkbook(): Promise<Workbook> {
  const library = await import('exceljs');
  const workbook = new library.default.Workbook();
  workbook.creator = '采衡';
  return workbook;
}

export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
