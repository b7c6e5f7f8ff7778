import type { Worksheet } from 'exceljs';
import { bodyStyle, headerStyle, styleCell } from '../cell-styles';
import { boxStyle, merge } from './summary-layout';

/** Rows left to be filled in by the two parties. */
const BLANK_ROWS = 6;

const TITLES = ['序号', '我方（元）', '对方（元）', '差额（元）', '类型', '责任', '期限', '结果'];

/** reference/codes-and-documents.md 5.2, short enough for a list in a cell. */
const DIFFERENCE_TYPES = [
  '未报送到货',
  '平台有院内无',
  '数量不符',
  '价格不符',
  '编码不符',
  '批号效期不符',
  '未到票',
  '票额不符',
  '红票未配对',
  '重复',
  '配送企业不符',
  '先用后采',
  '付款未确认',
  '逾期',
];

/** Writes the difference table with rows to fill in; answers the row below it. */
export function writeDifferences(sheet: Worksheet, row: number): number {
  merge(sheet, { row, from: 1, to: 8 }, { text: '五、差异', style: headerStyle });
  TITLES.forEach((title, index) => {
    const cell = sheet.getCell(row + 1, index + 1);
    cell.value = title;
    styleCell(cell, headerStyle);
  });
  const first = row + 2;
  const last = row + 1 + BLANK_ROWS;
  for (let at = first; at <= last; at += 1) writeBlankRow(sheet, at, at - first + 1);
  writeSum(sheet, { row: last + 1, first, last });
  listTypes(sheet, `E${first}:E${last}`);
  return last + 2;
}

function writeBlankRow(sheet: Worksheet, row: number, position: number): void {
  for (let column = 1; column <= 8; column += 1)
    styleCell(sheet.getCell(row, column), column > 1 && column < 5 ? bodyStyle('money') : boxStyle);
  styleCell(sheet.getCell(row, 1), { ...bodyStyle('date'), numFmt: '0' });
  styleCell(sheet.getCell(row, 7), bodyStyle('date'));
  sheet.getCell(row, 1).value = position;
  sheet.getCell(row, 4).value = {
    formula: `IF(COUNT(B${row}:C${row})=0,"",ROUND(B${row}-C${row},2))`,
    result: '',
  };
}

function writeSum(
  sheet: Worksheet,
  { row, first, last }: { readonly row: number; readonly first: number; readonly last: number },
): void {
  for (let column = 1; column <= 8; column += 1)
    styleCell(sheet.getCell(row, column), column > 1 && column < 5 ? bodyStyle('money') : boxStyle);
  sheet.getCell(row, 1).value = '合计';
  for (const letter of ['B', 'C', 'D'])
    sheet.getCell(`${letter}${row}`).value = {
      formula: `ROUND(SUM(${letter}${first}:${letter}${last}),2)`,
      result: 0,
    };
}

function listTypes(sheet: Worksheet, range: string): void {
  // exceljs's types leave out this member, which its writer reads: stack.md, Workbooks.
  const { dataValidations } = sheet as unknown as {
    readonly dataValidations: { add: (range: string, validation: object) => void };
  };
  dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: false,
    formulae: [`"${DIFFERENCE_TYPES.join(',')}"`],
  });
}
