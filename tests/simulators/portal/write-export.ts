import ExcelJs from 'exceljs';
import type { ProvinceStore, StoredDelivery, StoredLine } from '../kit/province-store';
import { EXPORT_HEADERS, EXPORT_TITLE, type ExportHeader } from './import-form';
import { REFUSED_ROW } from './order-desk';

export type ExportRow = Readonly<Record<ExportHeader, string | number | null>>;

/** The list as people download it: a title and a note over it, order numbers merged, a sum below. */
export async function writeExport(store: ProvinceStore): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('订单明细');
  sheet.addRow([EXPORT_TITLE]);
  sheet.mergeCells(1, 1, 1, EXPORT_HEADERS.length);
  sheet.addRow([`导出时间：${dayOf(store.now())}　仅供院内核对`]);
  sheet.mergeCells(2, 1, 2, EXPORT_HEADERS.length);
  sheet.addRow([...EXPORT_HEADERS]);
  const rows = listExportRows(store);
  for (const row of rows) sheet.addRow(EXPORT_HEADERS.map((header) => row[header]));
  mergeOrders(rows, (column, from, to) => sheet.mergeCells(from, column, to, column));
  const total = rows.reduce((sum, row) => sum + Number(row.采购数量 ?? 0), 0);
  sheet.addRow(['合计', '', '', '', '', '', '', total]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function listExportRows(store: ProvinceStore): readonly ExportRow[] {
  const lines = [...store.lines.values()].sort((a, b) =>
    a.platformLineId.localeCompare(b.platformLineId),
  );
  const byOrder = [...new Set(lines.map(({ headerId }) => headerId))].flatMap((headerId) =>
    lines.filter((line) => line.headerId === headerId),
  );
  const rows = byOrder.flatMap((line) => {
    const deliveries = store.deliveriesOfLine(line.platformLineId);
    const item = store.items.get(line.platformItemId);
    const facts = lineFacts(line, item?.name ?? '', stateWord(line, deliveries));
    return deliveries.length === 0
      ? [facts]
      : deliveries.map((delivery) => ({ ...facts, ...deliveryFacts(delivery) }));
  });
  const refused = [...store.papers.values()]
    .filter(({ kind, paperId }) => kind === REFUSED_ROW && store.linesByOurId(paperId).length === 0)
    .map(({ paperId, values }) => ({
      ...EMPTY,
      医院采购单号: values.orderNumber ?? '',
      医院明细编号: paperId,
      产品编码: values.产品编码 ?? '',
      明细状态: '导入失败',
      失败原因: values.words ?? '',
    }));
  return [...rows, ...refused].map((row, index) => ({ ...row, 序号: index + 1 }));
}

const EMPTY = Object.fromEntries(EXPORT_HEADERS.map((header) => [header, null])) as ExportRow;

function lineFacts(line: StoredLine, name: string, state: string): ExportRow {
  return {
    ...EMPTY,
    平台订单号: line.orderId,
    医院采购单号: line.orderNumber,
    平台明细编号: line.platformLineId,
    医院明细编号: line.ourLineId,
    产品编码: line.platformItemId,
    产品名称: name,
    采购数量: line.quantity,
    采购单价: Number(line.price),
    明细状态: state,
  };
}

function deliveryFacts(delivery: StoredDelivery) {
  return {
    配送明细编号: delivery.deliveryLineId,
    配送数量: delivery.quantity,
    批号: delivery.lot,
    生产日期: delivery.producedOn,
    有效期至: delivery.expiresOn,
    发货日期: dayOf(delivery.deliveredAt),
    收货数量: delivery.receivedQuantity,
  };
}

function stateWord(line: StoredLine, deliveries: readonly StoredDelivery[]): string {
  if (line.standing === 'void') return line.voidReason === 'timeout' ? '超时作废' : '医院撤销';
  if (line.response === 'decline') return '已拒绝';
  const shipped = deliveries.reduce((sum, { quantity }) => sum + quantity, 0);
  const isReceived =
    deliveries.length > 0 && deliveries.every((one) => one.receivedQuantity !== null);
  if (isReceived && shipped >= line.quantity) return '已收货';
  if (shipped >= line.quantity) return '已发货';
  if (shipped > 0) return '部分发货';
  return line.response === 'accept' ? '已确认' : '待确认';
}

/** Rows of one order share its numbers in one merged cell each. */
function mergeOrders(
  rows: readonly ExportRow[],
  merge: (column: number, from: number, to: number) => void,
): void {
  const firstRow = 4;
  let from = 0;
  for (let index = 1; index <= rows.length; index += 1) {
    const number = rows[from]?.平台订单号;
    if (index < rows.length && number !== null && rows[index]?.平台订单号 === number) continue;
    if (index - from > 1 && number !== null)
      for (const header of ['平台订单号', '医院采购单号'] as const)
        merge(EXPORT_HEADERS.indexOf(header) + 1, firstRow + from, firstRow + index - 1);
    from = index;
  }
}

export function dayOf(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}
