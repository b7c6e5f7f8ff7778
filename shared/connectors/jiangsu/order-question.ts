import { err, ok, type Result } from '../../kernel/result';
import type {
  LineProgress,
  LineStanding,
  OrderProgress,
} from '../../domain/exchange/order-document';
import type { AskReading, CallProblem, ConnectorFields, OrderState } from '../connector';
import { readAnswer, saysNo, unreadable, type JiangsuAnswer } from './answer';
import { firstListBut, listOf, textOf, type JsonObject } from './json-answer';
import { platformLineIdOf } from './line-results';
import { lineStateOf } from './line-state';
import { ASK_PAGE_SIZE, askOrderCall } from './order-messages';
import { hasNextPage, pageOf } from './paging';

type AskedState = OrderState & { readonly found: OrderProgress; readonly cursor: string | null };

const ROW_LISTS = ['dataList', 'orderDetailList', 'detailList', 'list', 'data'] as const;
const OTHER_LISTS = ['orderlist', 'successlist', 'errorlist', 'diserrorlist'];

const NOTHING_THERE =
  /(?:订单|单据|数据|记录|结果|明细).{0,8}(?:不存在|未找到|查无|没有|为空)|(?:不存在|未找到|未查询到|未查到|查无|没有|暂无|无).{0,8}(?:订单|单据|数据|记录|结果|明细)|no (?:data|record|order)/iu;

export function ask(state: OrderState, cursor: string | null) {
  return askOrderCall(state, pageOf(cursor));
}

/** Adds one page of H008 to what earlier pages had shown. */
export function readAsked(state: AskedState, text: string): AskReading {
  const answer = readAnswer(text, state.fields);
  if (!answer.ok) return answer;
  const rows = rowsOf(answer.value);
  if (!rows.ok) return rows;
  const { root, quota } = answer.value;

  const found = withHeader(withRows(state, rows.value), { state, root, rows: rows.value });
  const page = pageOf(state.cursor);
  const told = textOf(root, 'currentPageNumber');
  if (/^\d+$/u.test(told) && Number(told) !== page && rows.value.length > 0)
    return err(unreadable(`回答的是第 ${told} 页，不是第 ${page} 页`));
  const hasMore = hasNextPage(root, { page, rows: rows.value.length, size: ASK_PAGE_SIZE });
  if (hasMore && rows.value.length === 0) return err(unreadable(`第 ${page} 页是空的，后面还有`));
  return ok({ next: hasMore ? String(page + 1) : null, found, quota });
}

/** The rows of a list; none when the platform says in words that it has nothing of the kind. */
export function rowsOf({
  root,
  verdict,
  problem,
  words,
}: JiangsuAnswer): Result<readonly JsonObject[], CallProblem> {
  const rows = listOf(root, ...ROW_LISTS) ?? firstListBut(root, OTHER_LISTS);
  const isCounted = textOf(root, 'totalRecordCount') !== '';
  if (verdict === 'yes' && (rows !== null || isCounted)) return ok(rows ?? []);
  if (problem.kind !== 'refused' && problem.kind !== 'unreadable') return err(problem);
  if (NOTHING_THERE.test(words)) return ok([]);
  if (verdict === 'yes') return err(unreadable('回答中没有明细列表'));
  if (verdict !== 'unclear' || saysNo(words)) return err(problem);
  // Some platforms write null, or nothing, in place of an empty list: a count of none says the same.
  const told = rows ?? (Number(textOf(root, 'totalRecordCount')) === 0 ? [] : null);
  return told !== null && (told.length > 0 || isCounted) ? ok(told) : err(problem);
}

/** Lines are told by our line ids alone; where one is told twice, the one that is not taken back counts. */
function withRows({ found, fields }: AskedState, rows: readonly JsonObject[]): OrderProgress {
  const rowsById = new Map<string, JsonObject>();
  for (const row of rows) {
    const id = textOf(row, 'hospitalOrderDetailId');
    const seen = rowsById.get(id);
    if (seen === undefined || standingOf(seen, fields) === 'cancelled') rowsById.set(id, row);
  }
  const lines = found.lines.map((line): LineProgress => {
    const row = rowsById.get(line.ourLineId);
    return row === undefined ? line : foundLine(line, row, fields);
  });
  const isSubmitted = found.isSubmitted || lines.some(({ standing }) => standing === 'sent');
  return { ...found, lines, isSubmitted };
}

function foundLine(line: LineProgress, row: JsonObject, fields: ConnectorFields): LineProgress {
  const orderId = textOf(row, 'orderId');
  return {
    ourLineId: line.ourLineId,
    standing: standingOf(row, fields),
    platformLineId: platformLineIdOf(row) ?? line.platformLineId,
    platformOrderId: orderId === '' ? line.platformOrderId : orderId,
    refusal: null,
  };
}

/** The order's own number there: from its header, which has it without lines too, or from a line of ours. */
function withHeader(
  found: OrderProgress,
  {
    state,
    root,
    rows,
  }: {
    readonly state: AskedState;
    readonly root: JsonObject;
    readonly rows: readonly JsonObject[];
  },
): OrderProgress {
  const { document, progress, fields } = state;
  const known = found.headerId ?? progress.headerId;
  const ours = new Set(document.lines.map(({ ourLineId }) => ourLineId));
  const places = [root, ...(listOf(root, 'orderList') ?? []), ...rows];
  const place = places.find((object) => {
    if (textOf(object, 'orderId') === '') return false;
    const number = textOf(object, 'hospitalOrderId');
    if (number !== '') return number === document.orderNumber;
    return textOf(object, 'orderId') === known || ours.has(textOf(object, 'hospitalOrderDetailId'));
  });
  if (place === undefined) return found;
  const isSubmitted = found.isSubmitted || isSubmittedStatus(place, fields);
  return { ...found, headerId: found.headerId ?? textOf(place, 'orderId'), isSubmitted };
}

/**
 * Sent only on good evidence: a line that is thought a draft is submitted again, which does no harm;
 * one that is thought sent would stay a draft for ever.
 */
function standingOf(row: JsonObject, fields: ConnectorFields): LineStanding {
  const state = lineStateOf(row);
  if (state.startsWith('void')) return 'cancelled';
  const isMoving = state !== 'waiting-response' && state !== 'unknown';
  return isMoving || isSubmittedStatus(row, fields) ? 'sent' : 'added';
}

function isSubmittedStatus(object: JsonObject, fields: ConnectorFields): boolean {
  const status = textOf(object, 'orderStatus');
  const set = fields['submittedStatus']?.trim() ?? '';
  const codes = (set === '' ? '1' : set).split(/[,，\s]+/u);
  return codes.includes(status) || /^(?:已提交|已发送|待响应|已响应)$/u.test(status);
}
