import { ourLineIdOf } from '../../domain/exchange/order-document';
import { ok } from '../../kernel/result';
import type { Feed, FeedContext, FeedPage, PlatformCall, ToldLine } from '../connector';
import { NO_QUOTA, readList } from './answer';
import { shanghaiCall } from './envelope';
import { positionOf } from './line-answers';
import { lineStateOf, stateCodeOf } from './line-states';
import { readRows } from './read-rows';
import { textOf, type Row, type RowFields } from './row-fields';
import { settingOf } from './setting';

/** Lines that one YY159 asks for. */
const LINES_PER_CALL = 100;

/**
 * How our open lines stand, asked for by their DDMXBH. A round goes through the open lines in the
 * order of their numbers; the cursor is the last one asked, empty between two rounds.
 */
export const lineFeed: Feed<ToldLine> = { call, read };

function call(context: FeedContext): PlatformCall | null {
  const { ids } = nextBatch(context);
  if (ids.length === 0) return null;
  const { fields } = context;
  const main = { YYBM: settingOf(fields, 'YYBM') };
  const rows = ids.map((id) => ({ DDMXBH: id }));
  return shanghaiCall({ operation: 'YY159', kind: 'read', fields, main, rows });
}

function read(context: FeedContext, text: string): FeedPage<ToldLine> {
  const answer = readList(text);
  if (!answer.ok) return answer;
  const { ids, isLast } = nextBatch(context);
  const told = readRows(answer.value, { operation: 'YY159', idName: 'DDMXBH' }, toldLine);
  const cursor = isLast ? '' : (ids.at(-1) ?? '');
  return ok({ ...told, cursor, isEnd: isLast, quota: NO_QUOTA });
}

function nextBatch({ openLines, cursor }: FeedContext): {
  readonly ids: readonly string[];
  readonly isLast: boolean;
} {
  const open = [...new Set(openLines.map(({ platformLineId }) => platformLineId))].sort();
  const left = open.filter((id) => id > (cursor ?? ''));
  // The rest of a round may have been closed meanwhile: then the next round begins.
  const turn = left.length > 0 ? left : open;
  return { ids: turn.slice(0, LINES_PER_CALL), isLast: turn.length <= LINES_PER_CALL };
}

/** A line as YY151 and YY159 tell it. */
export function toldLine(fields: RowFields, row: Row): ToldLine {
  return {
    ...ourLineOf(row),
    platformLineId: fields.neededText('DDMXBH'),
    platformOrderId: fields.text('DDBH') || null,
    state: lineStateOf(row),
    stateCode: stateCodeOf(row),
    quantity: fields.count('CGSL'),
    shippedQuantity: fields.count('PSSL'),
    receivedQuantity: fields.count('YSSL'),
    unitPrice: fields.price('CGDJ'),
  };
}

/** Our ids as a row repeats them. */
export function ourLineOf(row: Row): Pick<ToldLine, 'ourLineId' | 'orderNumber' | 'position'> {
  const orderNumber = textOf(row, 'YYJHDH') || null;
  const position = positionOf(row);
  const isOurs = orderNumber !== null && position !== null;
  return { orderNumber, position, ourLineId: isOurs ? ourLineIdOf(orderNumber, position) : null };
}
