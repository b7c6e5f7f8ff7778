import type { ImportDefinition } from '@shared/formats/imports/define-import';
import { collectImport, type ImportReading } from '@shared/formats/imports/read-import';
import { selectedResultsImport } from '@shared/formats/imports/selected-results';
import type { WorkbookSource } from '@shared/formats/workbook/workbook';
import { aWorkbook, type CellInput } from './workbook-in-memory';

export const RESULT_HEADER = [
  '序号',
  '采购组',
  '产品名称',
  '规格型号',
  '注册证号',
  '中选企业',
  '医保编码',
  '单位',
  '中选价格（元）',
  '供应身份',
];
export const CODE = 'C07080101301001102170000001';

/** A row of a published result, with other cells by their position. */
export function result(changes: Partial<Record<number, CellInput>> = {}): CellInput[] {
  const row: CellInput[] = [
    '1',
    '骨水泥',
    '骨水泥',
    '40g',
    '国械注准20183130217',
    '瑞康公司',
    CODE,
    '袋',
    '598.00',
    '主供',
  ];
  return row.map((cell, index) => changes[index] ?? cell);
}

export async function collect<Item>(
  source: WorkbookSource,
  definition: ImportDefinition<Item>,
): Promise<ImportReading<Item>> {
  const reading = await collectImport({ source, definition });
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
}

export function results(...rows: readonly CellInput[][]) {
  return collect(aWorkbook({ rows: [RESULT_HEADER, ...rows] }), selectedResultsImport);
}
