import type { Workbook } from 'exceljs';
import { lineAmount, type Fen } from '../../../../domain/money/money';
import type { Statement, StatementLine } from '../../../../domain/reconciliation/statement';
import type { CellContent } from '../cell-value';
import { addTableSheet, columnLetters, type PlacedTable, type TableColumn } from '../table-sheet';
import { linkedFacts } from './linked-facts';

export const LINE_KINDS = { acceptance: '验收', return: '退货', adjustment: '补差/红冲' } as const;

const COLUMNS: readonly TableColumn[] = [
  { title: '类别', kind: 'text', width: 6 },
  { title: '院订单号', kind: 'text', width: 13 },
  { title: '平台订单/配送明细号', kind: 'text', width: 13 },
  { title: '入库单号', kind: 'text', width: 13 },
  { title: '到货日', kind: 'date', width: 11 },
  { title: '验收日', kind: 'date', width: 11 },
  { title: '医保编码', kind: 'text', width: 15 },
  { title: '院内码', kind: 'text', width: 9 },
  { title: '品名', kind: 'text', width: 14 },
  { title: '规格型号', kind: 'text', width: 12 },
  { title: '批号', kind: 'text', width: 10 },
  { title: '有效期至', kind: 'date', width: 11 },
  { title: '单位', kind: 'text', width: 5 },
  { title: '送货数', kind: 'quantity', width: 7 },
  { title: '验收数', kind: 'quantity', width: 7 },
  { title: '拒收数', kind: 'quantity', width: 7 },
  { title: '退货数', kind: 'quantity', width: 7 },
  { title: '含税单价', kind: 'price', width: 11 },
  { title: '金额', kind: 'money', width: 13 },
  { title: '协议号', kind: 'text', width: 14 },
  { title: '主/备', kind: 'text', width: 5 },
  { title: '发票号', kind: 'text', width: 14 },
  { title: '票日', kind: 'date', width: 11 },
  { title: '税率', kind: 'share', width: 6 },
  { title: '红票关联', kind: 'text', width: 12 },
  { title: '到期日', kind: 'date', width: 11 },
  { title: '付款日', kind: 'date', width: 11 },
  { title: '付款流水号', kind: 'text', width: 13 },
  { title: '平台确认日', kind: 'date', width: 11 },
  { title: '差异类型', kind: 'text', width: 9 },
  { title: '差异额', kind: 'money', width: 9 },
];

const SUMMED = ['送货数', '验收数', '拒收数', '退货数', '金额', '差异额'] as const;

/** The detail sheet, and how other sheets refer to its kinds and amounts. */
export type DetailRanges = { readonly kinds: string; readonly amounts: string };

export function addDetailSheet(workbook: Workbook, statement: Statement): DetailRanges {
  const placed = addTableSheet(workbook, {
    title: `对账明细　${statement.number}`,
    sheetName: '明细',
    note: `${statement.hospital.name} — ${statement.distributor.name}　${statement.from} 至 ${statement.to}　口径：验收日`,
    columns: COLUMNS,
    rows: statement.lines.map((line) => detailRow(line, statement)),
    totals: SUMMED.map(positionOf),
    // Thirty columns on one page cannot be read: two pages side by side, each with the document numbers.
    print: { pagesWide: 2, titleColumns: 'A:D' },
  });
  statement.lines.forEach((line, index) => setAmountFormula(placed, line, index));
  return { kinds: rangeOf(placed, '类别'), amounts: rangeOf(placed, '金额') };
}

function detailRow(line: StatementLine, statement: Statement): readonly CellContent[] {
  const linked = linkedFacts(line, statement);
  return [
    LINE_KINDS[line.kind],
    line.orderNumber,
    line.platformNumber,
    line.receiptNumber,
    line.arrivedOn,
    line.acceptedOn,
    line.nationalCode,
    line.hospitalCode,
    line.name,
    line.specification,
    line.lotNumber,
    line.expiresOn,
    line.unit,
    line.delivered,
    line.accepted,
    line.rejected,
    line.returned,
    line.unitPrice,
    line.amount,
    line.agreementNumber,
    line.role === 'main' ? '主' : '备',
    line.invoiceNumbers.join('\n'),
    linked.invoicedOn,
    linked.taxRate,
    linked.redOf,
    line.dueOn,
    linked.paidOn,
    linked.bankReferences,
    null,
    null,
    null,
  ];
}

/** Quantity times price as a formula, where that is what was posted; a corrected amount stays a number. */
function setAmountFormula({ sheet, firstRow }: PlacedTable, line: StatementLine, index: number) {
  const row = firstRow + index;
  const formula = amountFormula(line, row);
  if (formula === null) return;
  sheet.getCell(row, positionOf('金额') + 1).value = { formula, result: line.amount / 100 };
}

function amountFormula(line: StatementLine, row: number): string | null {
  const priceCell = `${lettersOf('含税单价')}${row}`;
  switch (line.kind) {
    case 'acceptance':
      return isProduct(line, line.accepted)
        ? `ROUND(${lettersOf('验收数')}${row}*${priceCell},2)`
        : null;
    case 'return':
      return isProduct(line, 0 - line.returned)
        ? `ROUND(-${lettersOf('退货数')}${row}*${priceCell},2)`
        : null;
    case 'adjustment':
      return null;
  }
}

function isProduct({ amount, unitPrice }: StatementLine, units: number): boolean {
  const product: Fen = lineAmount(units, unitPrice);
  return product === amount;
}

function rangeOf({ firstRow, lastRow }: PlacedTable, title: string): string {
  const letters = lettersOf(title);
  const last = Math.max(firstRow, lastRow);
  return `明细!$${letters}$${firstRow}:$${letters}$${last}`;
}

function lettersOf(title: string): string {
  return columnLetters(positionOf(title));
}

function positionOf(title: string): number {
  const position = COLUMNS.findIndex((column) => column.title === title);
  if (position < 0) throw new Error(`No such column: ${title}`);
  return position;
}
