import { ok } from '../../kernel/result';
import type { Feed, FeedContext, PlatformCall, ToldDelivery, ToldLine } from '../connector';
import { parseList, parsePage, quotaOf, type RowsReading } from './answer';
import type { JsonObject } from './answer-text';
import { readDelivery } from './delivery-row';
import { afterPage, windowOf, windowTags } from './feed-window';
import { createCall, pageSizeOf } from './message';
import { fieldOf } from './order-messages';
import { readToldLines } from './told-lines';

/** Order lines whose standing changed, by ZJ9708 in windows of change times. */
export const lineFeed: Feed<ToldLine> = windowFeed(readToldLines);

/** Deliveries: rows of ZJ9708 that name one. */
export const deliveryFeed: Feed<ToldDelivery> = windowFeed(readDeliveries);

function windowFeed<Row>(readRows: (rows: readonly JsonObject[]) => RowsReading<Row>): Feed<Row> {
  return {
    call: createWindowCall,
    read(context, answer) {
      const window = windowOf(context);
      const parsed = parseList(answer, context.fields);
      if (!parsed.ok) return parsed;
      const asked = { page: window.page, size: pageSizeOf(context.fields) };
      const page = parsePage(parsed.value, asked);
      if (!page.ok) return page;
      const reading = readRows(page.value.rows);
      return ok({ ...reading, ...afterPage(window, page.value), quota: quotaOf(parsed.value) });
    },
  };
}

function createWindowCall(context: FeedContext): PlatformCall {
  return createCall('ZJ9708', 'read', {
    medinsCode: fieldOf(context.fields, 'medinsCode'),
    ...windowTags(windowOf(context), pageSizeOf(context.fields)),
  });
}

function readDeliveries(rows: readonly JsonObject[]): RowsReading<ToldDelivery> {
  const readings = rows.map(readDelivery);
  return {
    rows: readings.flatMap((reading) => (reading.kind === 'row' ? [reading.row] : [])),
    unreadable: readings.flatMap((reading) => (reading.kind === 'unreadable' ? [reading] : [])),
  };
}
