import type { OrderState } from '@shared/connectors/connector';
import type { Exchange, ExchangeProblem } from '@shared/domain/exchange/exchange';
import { noProgress, type OrderProgress } from '@shared/domain/exchange/order-document';
import type { ExchangeRun } from './exchange-run';
import { judgeProblem } from './judge-outcome';
import type { Found, Walk } from './open-inquiries';

/** A list that never ends is no answer. */
const MOST_PAGES = 200;
/** A later page that does not come, or is refused, is asked for again before the whole question is. */
const TRIES_OF_A_PAGE = 3;
const NO_QUOTA = { remaining: null };

export type Asked =
  | Found
  | {
      readonly kind: 'refused';
      readonly problem: ExchangeProblem;
      readonly messageId: string | null;
    }
  /** Broken off, to be gone on with from there; null: to be begun anew. */
  | { readonly kind: 'held' | 'failed'; readonly walk: Walk | null };

type PageAnswer =
  | {
      readonly kind: 'page';
      readonly next: string | null;
      readonly found: OrderProgress;
      readonly messageId: string;
    }
  | Extract<Asked, { kind: 'refused' }>
  | { readonly kind: 'held' | 'failed' };

/** Asks what the platform has of an order, to the last page. */
export async function askAllPages(
  run: ExchangeRun,
  exchange: Exchange,
  { state, walk: before }: { readonly state: OrderState; readonly walk: Walk | null },
): Promise<Asked> {
  let walk: Walk = before ?? {
    question: run.questions.begin(),
    page: { cursor: null, found: noProgress(exchange.document) },
    pages: 0,
  };
  while (walk.pages < MOST_PAGES) {
    const answer = await askPage(run, exchange, { state, ...walk });
    if (answer.kind === 'refused') return answer;
    if (answer.kind !== 'page') return { ...answer, walk };
    const { next, found, messageId } = answer;
    if (next === null) return { kind: 'found', found, messageId };
    walk = { ...walk, page: { cursor: next, found }, pages: walk.pages + 1 };
  }
  return { kind: 'failed', walk: null };
}

type Turn = Pick<Walk, 'page' | 'question'> & { readonly state: OrderState };

async function askPage(run: ExchangeRun, exchange: Exchange, turn: Turn): Promise<PageAnswer> {
  const tries = turn.page.cursor === null ? 1 : TRIES_OF_A_PAGE;
  let answer = await askOnce(run, exchange, turn);
  for (let tried = 1; tried < tries && !isSettled(answer) && run.mayGoOn(); tried += 1)
    answer = await askOnce(run, exchange, turn);
  return answer;
}

function isSettled({ kind }: PageAnswer): boolean {
  return kind === 'page' || kind === 'held';
}

async function askOnce(
  { connector: { orders }, talk }: ExchangeRun,
  { orderNumber }: Exchange,
  { state, page, question }: Turn,
): Promise<PageAnswer> {
  const call = orders.ask(state, page.cursor);
  const { judged, isOwn, forget } = await question.ask(call, () => talk.say(call, orderNumber));
  if (judged.kind === 'hold') return { kind: 'held' };
  if (judged.kind === 'doubt') return { kind: 'failed' };
  const { text, messageId } = judged;
  const reading = orders.readAsked({ ...state, ...page }, text);
  if (reading.ok) {
    const { next, found, quota } = reading.value;
    if (isOwn) talk.understood(quota);
    return { kind: 'page', next, found, messageId };
  }
  forget();
  const problem = judgeProblem(reading.error, messageId);
  switch (problem.kind) {
    case 'refused':
      if (isOwn) talk.understood(NO_QUOTA);
      return { kind: 'refused', problem: problem.problem, messageId };
    case 'doubt':
      if (isOwn) talk.lost(problem.problem);
      return { kind: 'failed' };
    case 'duplicate':
      return { kind: 'failed' };
    case 'hold':
      talk.hold(problem);
      return { kind: 'held' };
  }
}
