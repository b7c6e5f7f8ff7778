import { trimBlanks, withoutBlanks } from '@shared/domain/text/normalise';
import type { Cell, Row } from '../workbook/workbook';
import type { Header } from './header-detection';
import { normaliseHeader } from './header-text';

/** Rows that are no data: left out, but counted and listed, never silently. */
export type SkipReason = 'note' | 'total' | 'repeated-header' | 'column-numbers';

export type RowClassifier = (row: Row) => SkipReason | 'data' | 'blank';

const NOTE =
  /^(?:备?注\d*|说明|附注|附件|填报(?:人|单位|日期)|填表(?:人|日期)|制表人?|审核人?|复核人?|经办人|负责人|联系(?:人|电话|方式)|单位\(?盖?章?|盖章|日期|打印(?:人|时间)|数据来源|来源)\)?(?:[::]|$|\d)/u;
const TOTAL = /^(?:合计|总计|小计|共计|本页(?:合计|小计)|累计)(?:[::(]|$)/u;

/** Tells data rows from what surrounds them in published tables. */
export function createRowClassifier(
  header: Header,
  requiredColumns: readonly number[],
): RowClassifier {
  const titles = new Set(header.titles.map(normaliseHeader).filter((title) => title !== ''));
  return (row) => {
    const own = row.cells.filter(isOwnText);
    const [first] = own;
    if (first === undefined) return 'blank';
    if (own.length > 1 && own.every(({ text }) => titles.has(normaliseHeader(text))))
      return 'repeated-header';
    if (isNumbering(own, row.number - header.lastRow)) return 'column-numbers';
    const filledRequired = requiredColumns.filter((index) => isFilled(row.cells[index])).length;
    if (filledRequired === requiredColumns.length && requiredColumns.length > 1) return 'data';
    const start = withoutBlanks(first.text).replace(/（/gu, '(').replace(/：/gu, ':');
    if (TOTAL.test(start)) return 'total';
    if (NOTE.test(start)) return 'note';
    return own.length === 1 && requiredColumns.length > 1 ? 'note' : 'data';
  };
}

function isOwnText(cell: Cell): boolean {
  return cell.filled === undefined && cell.kind !== 'empty' && trimBlanks(cell.text) !== '';
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.filled !== 'across' && trimBlanks(cell.text) !== '';
}

/** The row of 1, 2, 3 … (栏次) that forms print right under their header. */
function isNumbering(own: readonly Cell[], rowsBelowHeader: number): boolean {
  if (own.length < 3 || rowsBelowHeader !== 1) return false;
  const numbers = own.map(({ text }) => Number(text.replace(/[()（）]/gu, '')));
  return numbers.every((value, index) => value === (numbers[0] ?? 0) + index);
}
