import type { Worksheet } from 'exceljs';
import { fen, sum } from '../../../../domain/money/money';
import type { Statement } from '../../../../domain/reconciliation/statement';
import {
  computed,
  stated,
  uninvoicedClosing,
  unpaidClosing,
  type RollForwardRows,
} from './roll-forward-block';
import { amountCell, writeAmount, writeHeading, writeWords, type Side } from './summary-layout';

type CheckPlace = { readonly row: number; readonly rows: RollForwardRows };

/**
 * Writes the check 期末未付 = 已到票未付 + 未到票暂估 beside the ageing.
 *
 * 已到票未付 comes from invoices and payments as documents, 期末未付 from the payables' ledger, so that the
 * check can fail: an invoice or a payment missing from one side shows here.
 */
export function writeChecks(sheet: Worksheet, { row, rows }: CheckPlace, statement: Statement) {
  const { unpaid, uninvoiced } = statement;
  const left = (at: number) => amountCell(at, 'left');
  const right = (at: number) => amountCell(at, 'right');
  const put = (line: number, content: Parameters<typeof writeAmount>[2]) =>
    writeAmount(sheet, { row: row + line, side: 'left' }, content);

  const closing = unpaidClosing(statement);
  const estimated = uninvoicedClosing(statement);
  const { invoicedBlue, invoicedRed } = uninvoiced;
  const before = fen(statement.invoicedUnpaid - invoicedBlue - invoicedRed + unpaid.paid);
  const gap = fen(closing - statement.invoicedUnpaid - estimated);

  writeHeading(sheet, { row, side: 'left' }, '三、核对（元）');
  put(1, { label: '期末未付', value: computed(left(rows.unpaidClosing), closing) });
  put(2, { label: '期初已到票未付（按发票和付款单据）', value: stated(before) });
  put(3, {
    label: '期末已到票未付（加到票、减付款）',
    value: computed(
      `ROUND(${left(row + 2)}+${right(rows.invoicedBlue)}+${right(rows.invoicedRed)}-${left(rows.paid)},2)`,
      statement.invoicedUnpaid,
    ),
  });
  put(4, { label: '期末未到票暂估', value: computed(right(rows.uninvoicedClosing), estimated) });
  put(5, {
    label: '期末未付－已到票未付－未到票暂估',
    value: computed(`ROUND(${left(row + 1)}-${left(row + 3)}-${left(row + 4)},2)`, gap),
  });
  writeVerdict(sheet, { row: row + 6, side: 'left' }, gap === 0);
}

/** Writes the ageing of what is open at the end, its sum, and whether the sum is the closing amount. */
export function writeAgeing(sheet: Worksheet, { row, rows }: CheckPlace, statement: Statement) {
  const { notDue, late1To30, late31To60, lateOver60 } = statement.ageing;
  const right = (at: number) => amountCell(at, 'right');
  const put = (line: number, content: Parameters<typeof writeAmount>[2]) =>
    writeAmount(sheet, { row: row + line, side: 'right' }, content);

  const total = sum([notDue, late1To30, late31To60, lateOver60]);
  const gap = fen(total - unpaidClosing(statement));
  writeHeading(sheet, { row, side: 'right' }, '四、期末未付账龄（元）');
  put(1, { label: '未到期', value: stated(notDue) });
  put(2, { label: '逾期 1–30 天', value: stated(late1To30) });
  put(3, { label: '逾期 31–60 天', value: stated(late31To60) });
  put(4, { label: '逾期 60 天以上', value: stated(lateOver60) });
  put(5, {
    label: '账龄合计',
    value: computed(`ROUND(SUM(${right(row + 1)}:${right(row + 4)}),2)`, total),
    isResult: true,
  });
  put(6, {
    label: '账龄合计－期末未付',
    value: computed(`ROUND(${right(row + 5)}-${amountCell(rows.unpaidClosing, 'left')},2)`, gap),
  });
}

function writeVerdict(
  sheet: Worksheet,
  place: { readonly row: number; readonly side: Side },
  isBalanced: boolean,
) {
  writeWords(sheet, place, {
    label: '核对结论',
    formula: `IF(${amountCell(place.row - 1, place.side)}=0,"相符","不符")`,
    result: isBalanced ? '相符' : '不符',
  });
}
