import { err, ok, type Result } from '../../kernel/result';
import type { ToldLine } from '../connector';
import { textOf, type JsonObject } from './json-answer';
import { lineStateOf, stateCodeOf, wholeOf } from './line-state';
import { openLineFeed } from './open-line-feed';
import { positionOf, priceOf } from './row-values';

export const lineFeed = openLineFeed('H008', toldLine);

function toldLine(row: JsonObject): Result<ToldLine, string> {
  const platformLineId = textOf(row, 'orderDetailID');
  if (platformLineId === '') return err('没有 orderDetailID');
  const ourLineId = textOf(row, 'hospitalOrderDetailId') || null;
  return ok({
    platformLineId,
    platformOrderId: textOf(row, 'orderId') || null,
    ourLineId,
    orderNumber: textOf(row, 'hospitalOrderId') || null,
    position: positionOf(ourLineId),
    state: lineStateOf(row),
    stateCode: stateCodeOf(row),
    quantity: wholeOf(row, 'purchaseCount'),
    shippedQuantity: wholeOf(row, 'distributeCount'),
    receivedQuantity: wholeOf(row, 'warehouseCount'),
    unitPrice: priceOf(row, 'purchasePrice'),
  });
}
