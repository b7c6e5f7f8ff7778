import { createExcelWorkbook, workbookBytes } from '../workbook/excel-workbook';
import { addTableSheet, type TableSheet } from '../workbook/table-sheet';

/** One order of the platform that closes, as the workbook lists it. Amounts in fen. */
export type CutOverOrderRow = {
  readonly number: string;
  readonly platformIds: string;
  readonly orderedOn: string;
  readonly distributor: string;
  readonly lines: number;
  readonly amount: number;
  readonly state: string;
  readonly remedy: string;
};

/** One receipt that is not settled. Amounts in fen. */
export type CutOverSettlementRow = {
  readonly receiptNumber: string;
  readonly orderNumber: string;
  readonly distributor: string;
  readonly acceptedOn: string;
  readonly dueOn: string;
  readonly amount: number;
  readonly open: number;
  readonly invoice: string;
};

export type CutOverWorkbook = {
  readonly title: string;
  readonly note: string;
  readonly orders: readonly CutOverOrderRow[];
  readonly settlements: readonly CutOverSettlementRow[];
};

/** What people read of the evidence: orders that are open, and what is not settled. */
export async function writeCutOverWorkbook(content: CutOverWorkbook): Promise<Uint8Array> {
  const workbook = await createExcelWorkbook();
  addTableSheet(workbook, ordersSheet(content));
  addTableSheet(workbook, settlementsSheet(content));
  return workbookBytes(workbook);
}

function ordersSheet({ title, note, orders }: CutOverWorkbook): TableSheet {
  return {
    title: `${title} 采购单`,
    sheetName: '采购单',
    note,
    columns: [
      { title: '采购单号', kind: 'text', width: 24 },
      { title: '原平台单号', kind: 'text', width: 26 },
      { title: '下单日期', kind: 'date', width: 12 },
      { title: '配送企业', kind: 'text', width: 28 },
      { title: '行数', kind: 'quantity', width: 8 },
      { title: '金额（元）', kind: 'money', width: 14 },
      { title: '状态', kind: 'text', width: 12 },
      { title: '处理', kind: 'text', width: 30 },
    ],
    rows: orders.map((row) => [
      row.number,
      row.platformIds,
      row.orderedOn,
      row.distributor,
      row.lines,
      row.amount,
      row.state,
      row.remedy,
    ]),
    totals: [5],
  };
}

function settlementsSheet({ title, note, settlements }: CutOverWorkbook): TableSheet {
  return {
    title: `${title} 未结清`,
    sheetName: '未结清',
    note,
    columns: [
      { title: '入库单号', kind: 'text', width: 24 },
      { title: '采购单号', kind: 'text', width: 24 },
      { title: '配送企业', kind: 'text', width: 28 },
      { title: '验收日', kind: 'date', width: 12 },
      { title: '到期日', kind: 'date', width: 12 },
      { title: '金额（元）', kind: 'money', width: 14 },
      { title: '未付（元）', kind: 'money', width: 14 },
      { title: '发票', kind: 'text', width: 12 },
    ],
    rows: settlements.map((row) => [
      row.receiptNumber,
      row.orderNumber,
      row.distributor,
      row.acceptedOn,
      row.dueOn,
      row.amount,
      row.open,
      row.invoice,
    ]),
    totals: [5, 6],
  };
}
