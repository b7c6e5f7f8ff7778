import type { Workbook } from 'exceljs';
import type { Statement } from '../../../../domain/reconciliation/statement';
import { addTableSheet, type PlacedTable } from '../table-sheet';

const AMOUNT_LETTER = 'D';

/** The month's invoices, blue and red; answers the range of their amounts. */
export function addInvoiceSheet(workbook: Workbook, { number, invoices }: Statement): string {
  const placed = addTableSheet(workbook, {
    title: `发票　${number}`,
    sheetName: '发票',
    columns: [
      { title: '发票号', kind: 'text', width: 26 },
      { title: '开票日', kind: 'date', width: 12 },
      { title: '收票日', kind: 'date', width: 12 },
      { title: '价税合计', kind: 'money', width: 16 },
      { title: '税率', kind: 'share', width: 9 },
      { title: '冲红的蓝票', kind: 'text', width: 26 },
      { title: '关联入库单', kind: 'text', width: 30 },
    ],
    rows: invoices.map((invoice) => [
      invoice.number,
      invoice.issuedOn,
      invoice.receivedOn,
      invoice.amount,
      invoice.taxRate,
      invoice.redOf,
      invoice.receiptNumbers.join('\n'),
    ]),
    totals: [3],
  });
  return amountRange('发票', placed);
}

/** The month's payments; answers the range of their amounts. */
export function addPaymentSheet(workbook: Workbook, { number, payments }: Statement): string {
  const placed = addTableSheet(workbook, {
    title: `付款　${number}`,
    sheetName: '付款',
    columns: [
      { title: '付款单号', kind: 'text', width: 22 },
      { title: '付款日', kind: 'date', width: 12 },
      { title: '银行流水号', kind: 'text', width: 28 },
      { title: '付款额', kind: 'money', width: 16 },
      { title: '核销入库单', kind: 'text', width: 40 },
    ],
    rows: payments.map((payment) => [
      payment.number,
      payment.paidOn,
      payment.bankReference,
      payment.amount,
      payment.receiptNumbers.join('\n'),
    ]),
    totals: [3],
  });
  return amountRange('付款', placed);
}

function amountRange(name: string, { firstRow, lastRow }: PlacedTable): string {
  const last = Math.max(firstRow, lastRow);
  return `${name}!$${AMOUNT_LETTER}$${firstRow}:$${AMOUNT_LETTER}$${last}`;
}
