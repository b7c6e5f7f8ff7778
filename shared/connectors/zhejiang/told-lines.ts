import type { ToldLine } from '../connector';
import type { RowsReading } from './answer';
import { textAt, type JsonObject } from './answer-text';
import { readLineRow } from './line-row';
import { readCount, readHao } from './row-values';

/**
 * The lines that a page tells of. A line with several deliveries comes in several rows, one for
 * each; lines of plans that are not sent are no order lines yet and are left out.
 */
export function readToldLines(rows: readonly JsonObject[]): RowsReading<ToldLine> {
  const rowsByLine = new Map<string, JsonObject[]>();
  const unreadable: { place: string; words: string }[] = [];
  rows.forEach((row, index) => {
    const { standing, orderLineId } = readLineRow(row);
    if (orderLineId !== '') push(rowsByLine, orderLineId, row);
    else if (standing === 'sent')
      unreadable.push({ place: `row ${index + 1}`, words: 'no ordDetlId' });
  });
  return { rows: [...rowsByLine.values()].flatMap(toldLine), unreadable };
}

function push(rowsByLine: Map<string, JsonObject[]>, id: string, row: JsonObject): void {
  const rows = rowsByLine.get(id);
  if (rows === undefined) rowsByLine.set(id, [row]);
  else rows.push(row);
}

function toldLine(rows: readonly JsonObject[]): readonly ToldLine[] {
  const readings = rows.map((row) => ({ row, line: readLineRow(row) }));
  // Not received while one of its deliveries is not.
  const least = readings.find(({ line }) => line.state !== 'received') ?? readings[0];
  if (least === undefined) return [];
  const { row, line } = least;
  const quantity = readCount(textAt(row, 'purcCnt'));
  return [
    {
      platformLineId: line.orderLineId,
      platformOrderId: line.orderId || null,
      ourLineId: line.ourLineId || null,
      orderNumber: null,
      position: null,
      state: line.state,
      stateCode: line.stateCode,
      quantity,
      unitPrice: readHao(textAt(row, 'purcpric', 'hospPurcPric')),
      shippedQuantity: shippedQuantityOf(line.state, quantity),
      receivedQuantity: rows.length === 1 ? readCount(textAt(row, 'wanCnt', 'shppCnt')) : null,
    },
  ];
}

/** A row tells one delivery, and a page perhaps not all of them: only whole shipments are known here. */
function shippedQuantityOf(state: ToldLine['state'], quantity: number | null): number | null {
  if (state === 'shipped' || state === 'received') return quantity;
  const isBefore = state === 'waiting-response' || state === 'accepted' || state === 'declined';
  return isBefore || state === 'out-of-stock' ? 0 : null;
}
