import { err, ok, type Result } from '../../kernel/result';
import type { Feed, FeedContext, FeedPage, PlatformCall, ToldDelivery } from '../connector';
import { readAnswer } from './answer';
import { rawOf, textOf, type JsonObject } from './json-answer';
import { wholeOf } from './line-state';
import { fieldOf, lineIdList, read } from './order-messages';
import { rowsOf } from './order-question';
import { cursorAfter, findBatch, ROUND_PAGE_SIZE } from './open-line-rounds';
import { hasNextPage, pageFields } from './paging';
import { dayOf, priceOf } from './row-values';

/** H009 for the lines that are still open, fifty ids a call. */
export const deliveryFeed: Feed<ToldDelivery> = { call, read: readDeliveries };

function call(context: FeedContext): PlatformCall | null {
  const batch = findBatch(context);
  if (batch === null) return null;
  return read('H009', {
    hospitalId: fieldOf(context.fields, 'hospitalId'),
    list: lineIdList(batch.ids, context.fields),
    ...pageFields(batch.page, ROUND_PAGE_SIZE),
  });
}

function readDeliveries(context: FeedContext, text: string): FeedPage<ToldDelivery> {
  const answer = readAnswer(text, context.fields);
  if (!answer.ok) return answer;
  const rows = rowsOf(answer.value);
  if (!rows.ok) return err(rows.error);
  const { root, quota } = answer.value;

  const batch = findBatch(context) ?? { ids: [], page: 1, isLast: true };
  const size = { page: batch.page, rows: rows.value.length, size: ROUND_PAGE_SIZE };
  const told = rows.value.map((row) => toldDelivery(row));
  return ok({
    rows: told.flatMap((row) => (row.ok ? [row.value] : [])),
    unreadable: told.flatMap((row, index) =>
      row.ok ? [] : [{ place: `H009 第 ${index + 1} 行`, words: row.error }],
    ),
    quota,
    ...cursorAfter(context, { batch, hasMore: hasNextPage(root, size) }),
  });
}

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
