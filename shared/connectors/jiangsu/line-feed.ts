import { err, ok } from '../../kernel/result';
import type { Feed, FeedContext, FeedPage, PlatformCall, ToldLine } from '../connector';
import { readAnswer } from './answer';
import { textOf, type JsonObject } from './json-answer';
import { lineStateOf, stateCodeOf, wholeOf } from './line-state';
import { fieldOf, lineIdList, read } from './order-messages';
import { rowsOf } from './order-question';
import { cursorAfter, findBatch, ROUND_PAGE_SIZE } from './open-line-rounds';
import { hasNextPage, pageFields } from './paging';
import { positionOf, priceOf } from './row-values';

/** H008 for the lines that are still open, fifty ids a call. */
export const lineFeed: Feed<ToldLine> = { call, read: readLines };

function call(context: FeedContext): PlatformCall | null {
  const batch = findBatch(context);
  if (batch === null) return null;
  return read('H008', {
    hospitalId: fieldOf(context.fields, 'hospitalId'),
    list: lineIdList(batch.ids, context.fields),
    ...pageFields(batch.page, ROUND_PAGE_SIZE),
  });
}

function readLines(context: FeedContext, text: string): FeedPage<ToldLine> {
  const answer = readAnswer(text, context.fields);
  if (!answer.ok) return answer;
  const rows = rowsOf(answer.value);
  if (!rows.ok) return err(rows.error);
  const { root, quota } = answer.value;

  const batch = findBatch(context) ?? { ids: [], page: 1, isLast: true };
  const size = { page: batch.page, rows: rows.value.length, size: ROUND_PAGE_SIZE };
  const told = rows.value.map((row, index) => ({ row, place: `H008 第 ${index + 1} 行` }));
  return ok({
    rows: told.filter(({ row }) => hasId(row)).map(({ row }) => toldLine(row)),
    unreadable: told
      .filter(({ row }) => !hasId(row))
      .map(({ place }) => ({ place, words: '没有 orderDetailID' })),
    quota,
    ...cursorAfter(context, { batch, hasMore: hasNextPage(root, size) }),
  });
}

function hasId(row: JsonObject): boolean {
  return textOf(row, 'orderDetailID') !== '';
}

function toldLine(row: JsonObject): ToldLine {
  const ourLineId = textOf(row, 'hospitalOrderDetailId') || null;
  return {
    platformLineId: textOf(row, 'orderDetailID'),
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
  };
}
