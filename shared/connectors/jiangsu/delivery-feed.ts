import { err, ok, type Result } from '../../kernel/result';
import type { ToldDelivery } from '../connector';
import { rawOf, textOf, type JsonObject } from './json-answer';
import { wholeOf } from './line-state';
import { openLineFeed } from './open-line-feed';
import { dayOf, priceOf } from './row-values';

export const deliveryFeed = openLineFeed('H009', toldDelivery);

function toldDelivery(row: JsonObject): Result<ToldDelivery, string> {
  const deliveryLineId = textOf(row, 'distributionSerialID');
  if (deliveryLineId === '') return err('没有 distributionSerialID');
  const quantity = wholeOf(row, 'distributeCount');
  if (quantity === null)
    return err(`${deliveryLineId} 的 distributeCount 不是整数：${textOf(row, 'distributeCount')}`);
  return ok({
    deliveryLineId,
    platformLineId: textOf(row, 'orderDetailID') || null,
    ourLineId: textOf(row, 'hospitalOrderDetailId') || null,
    quantity,
    unitPrice: priceOf(row, 'purchasePrice', 'price'),
    lot: textOf(row, 'batchRecordID', 'batchNo'),
    producedOn: dayOf(row, 'produceDate', 'productionDate'),
    expiresOn: dayOf(row, 'validDate', 'expireDate', 'periodDate'),
    udi: textOf(row, 'udi', 'udiCode'),
    invoiceNumber: textOf(row, 'invoiceID'),
    deliveredOn: dayOf(row, 'distributeTime'),
    raw: rawOf(row),
  });
}
