import type { OrderState } from '@shared/connectors/connector';
import type { Exchange, ExchangeProblem } from '@shared/domain/exchange/exchange';
import { noProgress, type OrderProgress } from '@shared/domain/exchange/order-document';
import type { ExchangeRun } from './exchange-run';
import { judgeProblem } from './judge-outcome';
import type { SharedQuestion } from './shared-questions';

/** A list that never ends is no answer. */
const MOST_PAGES = 200;
/** A later page that does not come, or is refused, is asked for again before the whole question is. */
const TRIES_OF_A_PAGE = 3;
const NO_QUOTA = { remaining: null };

export type Asked =
  | { readonly kind: 'found'; readonly found: OrderProgress; readonly messageId: string | null }
  | {
      readonly kind: 'refused';
      readonly problem: ExchangeProblem;
      readonly messageId: string | null;
    }
  | { readonly kind: 'held' }
  | { readonly kind: 'failed' };

type Page = { readonly cursor: string | null; readonly found: OrderProgress };

type PageAnswer =
  | {
      readonly kind: 'page';
      readonly next: string | null;
      readonly found: OrderProgress;
      readonly messageId: string;
    }
  | Exclude<Asked, { kind: 'found' }>;

/** Asks what the platform has of an order, to the last page. */
export async function askAllPages(
  run: ExchangeRun,
  exchange: Exchange,
  state: OrderState,
): Promise<Asked> {
  const question = run.questions.begin();
  let page: Page = { cursor: null, found: noProgress(exchange.document) };
  try {
    for (let count = 0; count < MOST_PAGES; count += 1) {
      const answer = await askPage(run, exchange, { state, page, question });
      if (answer.kind !== 'page') return answer;
      const { next, found, messageId } = answer;
      if (next === null) return { kind: 'found', found, messageId };
      page = { cursor: next, found };
    }
    return { kind: 'failed' };
  } finally {
    question.end();
  }
}

type Turn = {
  readonly state: OrderState;
  readonly page: Page;
  readonly question: SharedQuestion;
};

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
