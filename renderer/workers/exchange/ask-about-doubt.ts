import type { OrderState } from '@shared/connectors/connector';
import { judgeAsked } from '@shared/domain/exchange/doubt';
import type { Doubt, Exchange, ExchangeProblem } from '@shared/domain/exchange/exchange';
import { isSameJson, mergeProgress } from '@shared/domain/exchange/merge-progress';
import { noProgress, type OrderProgress } from '@shared/domain/exchange/order-document';
import { afterAsked, afterRefusedQuestion } from './exchange-changes';
import { judgeProblem } from './judge-outcome';
import { saved, stateOf, type ExchangeRun, type Next } from './exchange-run';

/** A list that never ends is no answer. */
const MOST_PAGES = 200;
const NO_QUOTA = { remaining: null };

type Doubted = Exchange & { readonly doubt: Doubt };

type Asked =
  | { readonly kind: 'found'; readonly found: OrderProgress; readonly messageId: string }
  | {
      readonly kind: 'refused';
      readonly problem: ExchangeProblem;
      readonly messageId: string | null;
    }
  | { readonly kind: 'held' }
  | { readonly kind: 'failed' };

/** Asks the platform what it has of an order, and decides by its answer what is sent next, if anything. */
export async function askAboutDoubt(run: ExchangeRun, exchange: Doubted): Promise<Next> {
  const { orders } = run.connector;
  const state = stateOf(run, exchange);
  const asked = await askAllPages(run, exchange, state);
  const at = run.now();
  if (asked.kind === 'refused')
    return saved(run, exchange, afterRefusedQuestion(exchange, { ...asked, now: at }));
  if (asked.kind !== 'found') return { kind: asked.kind, exchange };
  const progress = mergeProgress(exchange.progress, asked.found);
  const doubted = orders.nextStep(state, exchange.kind);
  const { settleMs } = run.connection;
  const verdict = judgeAsked(exchange, doubted, { at, settleMs, progress });
  if (verdict.kind === 'ask-again' && isSameJson(verdict.doubt, exchange.doubt)) {
    // Asked before it could count, as at a start: nothing has changed.
    if (isSameJson(progress, exchange.progress)) return { kind: 'waits', exchange };
  }
  const isLast = orders.nextStep({ ...state, progress }, exchange.kind) === null;
  const { messageId, found } = asked;
  const change = afterAsked(exchange, verdict, { progress, found, isLast, now: at, messageId });
  return saved(run, exchange, change);
}

async function askAllPages(
  run: ExchangeRun,
  { document, orderNumber }: Exchange,
  state: OrderState,
): Promise<Asked> {
  const { orders } = run.connector;
  let found = noProgress(document);
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const judged = await run.talk.say(orders.ask(state, cursor), orderNumber);
    if (judged.kind === 'hold') return { kind: 'held' };
    if (judged.kind === 'doubt') return { kind: 'failed' };
    const reading = orders.readAsked({ ...state, found, cursor }, judged.text);
    if (!reading.ok) {
      const problem = judgeProblem(reading.error, judged.messageId);
      if (problem.kind === 'refused') {
        run.talk.understood(NO_QUOTA);
        return { kind: 'refused', problem: problem.problem, messageId: judged.messageId };
      }
      if (problem.kind === 'doubt') run.talk.lost(problem.problem);
      if (problem.kind !== 'hold') return { kind: 'failed' };
      run.talk.hold(problem);
      return { kind: 'held' };
    }
    run.talk.understood(reading.value.quota);
    const { found: foundSoFar, next } = reading.value;
    found = foundSoFar;
    if (next === null) return { kind: 'found', found, messageId: judged.messageId };
    cursor = next;
  }
  return { kind: 'failed' };
}
