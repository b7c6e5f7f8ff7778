import { noProgress, type OrderProgress } from '../../domain/exchange/order-document';
import { addDays } from '../../domain/calendar/local-date';
import { err, ok, type Result } from '../../kernel/result';
import type { AskReading, CallProblem, OrderState, PlatformCall } from '../connector';
import { parseList, parsePage, quotaOf, type Page } from './answer';
import { parseQuestion, type Question } from './ask-question';
import { addFound, type FoundState } from './found-lines';
import { readLineRow, type LineRow } from './line-row';
import { createCall, linesPerCallOf, pageSizeOf } from './message';
import { fieldOf } from './order-messages';

const END_OF_TIME = '2099-12-31 23:59:59';

/** Lines asked for, spread over the message, before a plan counts as not there. */
const MOST_LINES_ASKED = 5;

/**
 * Asks ZJ9708 what there is of an order: by its plan where the plan is known, else by some of its
 * lines until one is found. A platform that ignores these keys answers everything since the
 * order's day: then all its pages are read once.
 *
 * A few lines are enough: a plan orders nothing until it is sent, which needs the number that an
 * answer gave. One that is missed here stays a draft for ever.
 */
export function ask(state: OrderState, cursor: string | null): PlatformCall {
  const question = parseQuestion(cursor) ?? firstQuestion(state);
  const { document, fields } = state;
  return createCall('ZJ9708', 'read', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    ...(question.by === 'plan' ? { PurcCode: question.purcCode } : {}),
    ...(question.by === 'line' ? { hospPurcDetlId: lineIdAt(state, question.index) } : {}),
    strUpTime: `${addDays(document.orderedOn, -1)} 00:00:00`,
    endUpTime: END_OF_TIME,
    current: question.page,
    size: pageSizeOf(fields),
  });
}

/** Reads one page of the answer; see `OrderConnector.readAsked`. */
export function readAsked(
  state: OrderState & { readonly found: OrderProgress; readonly cursor: string | null },
  answer: string,
): AskReading {
  const question = parseQuestion(state.cursor) ?? firstQuestion(state);
  const parsed = parseList(answer, state.fields);
  if (!parsed.ok) return parsed;
  const asked = { page: question.page, size: pageSizeOf(state.fields) };
  const page = parsePage(parsed.value, asked);
  if (!page.ok) return page;
  const rows = page.value.rows.map(readLineRow);
  const found = addFound(state, rows);
  if (!found.ok) return found;
  const turn: Turn = { state, question, page: page.value, rows, found: found.value };
  const next = nextQuestion(turn);
  const whole = next === null ? withHeader(turn) : ok(found.value);
  if (!whole.ok) return whole;
  return ok({
    next: next === null ? null : JSON.stringify(next),
    found: whole.value,
    quota: quotaOf(parsed.value),
  });
}

type Turn = {
  readonly state: FoundState;
  readonly question: Question;
  readonly page: Page;
  readonly rows: readonly LineRow[];
  readonly found: OrderProgress;
};

function nextQuestion({ state, question, page, rows, found }: Turn): Question | null {
  const next = { ...question, page: question.page + 1 };
  if (question.by !== 'line') return page.isLast ? null : next;
  const asked = lineIdAt(state, question.index);
  // Somebody else's row: the key is ignored, and this question is one for everything.
  if (rows.some(({ ourLineId }) => ourLineId !== asked))
    return page.isLast ? null : { by: 'all', page: next.page };
  if (!page.isLast) return next;
  if (found.headerId !== null) return { by: 'plan', purcCode: found.headerId, page: 1 };
  const index = question.index + 1;
  return index < askedLines(state).length ? { by: 'line', index, page: 1 } : null;
}

/**
 * The plan that answers proved stays proved when a question shows none of its lines.
 *
 * A platform may show no plan that is not sent. What answers proved of such a plan stands; of the
 * rest nothing is known, and adding it again might double it: people have to look.
 */
function withHeader({ state, question, found }: Turn): Result<OrderProgress, CallProblem> {
  if (question.by !== 'plan' || found.headerId !== null) return ok(found);
  const known = state.progress.lines;
  const hasAdded = known.some(({ standing }) => standing === 'added');
  if (!hasAdded) return ok({ ...found, headerId: question.purcCode });
  if (known.some(({ standing }) => standing === 'absent'))
    return err({ kind: 'refused', code: '', words: hiddenPlanWords(question.purcCode) });
  return ok({ ...noProgress(state.document), headerId: question.purcCode, lines: known });
}

function hiddenPlanWords(purcCode: string): string {
  return `平台查不到未发送的采购计划 ${purcCode}，无法确认其余明细是否已在其中。请在平台页面上核对。`;
}

function firstQuestion({ progress: { headerId } }: OrderState): Question {
  return headerId === null
    ? { by: 'line', index: 0, page: 1 }
    : { by: 'plan', purcCode: headerId, page: 1 };
}

function lineIdAt(state: OrderState, index: number): string {
  const id = askedLines(state)[index];
  if (id === undefined) throw new Error(`No line ${index} to ask for`);
  return id;
}

/** First, last and some between of the lines that a first message carries. */
function askedLines({ document, progress, fields }: OrderState): readonly string[] {
  const absent = progress.lines.filter(({ standing }) => standing === 'absent');
  const lines = absent.length === 0 ? document.lines : absent.slice(0, linesPerCallOf(fields));
  const count = Math.min(lines.length, MOST_LINES_ASKED);
  const places = Array.from({ length: count }, (_, step) =>
    count === 1 ? 0 : Math.round((step * (lines.length - 1)) / (count - 1)),
  );
  return places.flatMap((place) => lines[place]?.ourLineId ?? []);
}
