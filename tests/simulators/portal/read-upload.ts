import ExcelJs, { type Cell, type Row, type Worksheet } from 'exceljs';
import {
  IMPORT_HEADERS,
  IMPORT_SHEET,
  MAX_ROWS,
  NUMBER_HEADERS,
  type ImportHeader,
  type ImportRow,
  type RowVerdict,
} from './import-form';

export type Upload =
  | { readonly kind: 'refused'; readonly words: string }
  | {
      readonly kind: 'read';
      readonly rows: readonly ImportRow[];
      readonly refused: readonly RowVerdict[];
    };

/** Opens an upload as strictly as a portal does: the wrong shape refuses all of it, a wrong cell its row. */
export async function readUpload(bytes: Uint8Array): Promise<Upload> {
  const workbook = new ExcelJs.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    // exceljs throws whatever its parsers throw; a portal says only this.
    return { kind: 'refused', words: '文件格式不正确，请使用平台提供的模板（.xlsx）' };
  }
  const sheet = workbook.worksheets[0];
  if (sheet === undefined || sheet.name !== IMPORT_SHEET)
    return { kind: 'refused', words: `工作表名称应为“${IMPORT_SHEET}”` };
  const headers = headersOf(sheet);
  const wrong = IMPORT_HEADERS.findIndex((header, index) => headers[index] !== header);
  if (wrong >= 0)
    return {
      kind: 'refused',
      words: `模板列不正确：第${wrong + 1}列应为“${String(IMPORT_HEADERS[wrong])}”，实际为“${headers[wrong] ?? ''}”`,
    };
  if (headers.length > IMPORT_HEADERS.length)
    return { kind: 'refused', words: '模板列不正确：有多余的列' };
  const count = sheet.rowCount - 1;
  if (count < 1) return { kind: 'refused', words: '没有可导入的数据' };
  if (count > MAX_ROWS) return { kind: 'refused', words: `一次最多导入${MAX_ROWS}行` };
  return readRows(sheet);
}

function headersOf(sheet: Worksheet): readonly string[] {
  const headers: string[] = [];
  sheet.getRow(1).eachCell({ includeEmpty: true }, (cell) => headers.push(cell.text));
  return headers;
}

function readRows(sheet: Worksheet): Upload {
  const rows: ImportRow[] = [];
  const refused: RowVerdict[] = [];
  for (let number = 2; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    const values = Object.fromEntries(
      IMPORT_HEADERS.map((header, index) => [header, row.getCell(index + 1).text.trim()]),
    ) as Record<ImportHeader, string>;
    const words = findWrongCell(row);
    if (words === undefined) rows.push({ row: number, values });
    else refused.push({ row: number, ourLineId: values.医院明细编号, words, isTaken: false });
  }
  return { kind: 'read', rows, refused };
}

function findWrongCell(row: Row): string | undefined {
  for (const [index, header] of IMPORT_HEADERS.entries()) {
    const cell = row.getCell(index + 1);
    const words = wrongCellWords(cell, header);
    if (words !== undefined) return `“${header}”${words}`;
  }
  return undefined;
}

function wrongCellWords(cell: Cell, header: ImportHeader): string | undefined {
  if (cell.type === ExcelJs.ValueType.Formula) return '不能使用公式';
  if (cell.type === ExcelJs.ValueType.Null) return undefined;
  if (NUMBER_HEADERS.has(header))
    return cell.type === ExcelJs.ValueType.Number ? undefined : '必须为数值格式';
  return cell.type === ExcelJs.ValueType.String ? undefined : '必须为文本格式';
}
