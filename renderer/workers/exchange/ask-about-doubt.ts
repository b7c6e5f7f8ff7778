import type { OrderState, OrderStep } from '@shared/connectors/connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { judgeAsked, saidNotWorkedOn, type AskVerdict } from '@shared/domain/exchange/doubt';
import type { Doubt, Exchange } from '@shared/domain/exchange/exchange';
import { isSameJson, listMissing, mergeProgress } from '@shared/domain/exchange/merge-progress';
import type { OrderProgress } from '@shared/domain/exchange/order-document';
import { splitRefused } from '@shared/domain/exchange/split-refused';
import { askAllPages, type Asked } from './ask-all-pages';
import { afterAsked, afterRefusedQuestion, afterUnansweredQuestion } from './exchange-changes';
import type { Found, Inquiry } from './open-inquiries';
import { saved, stateOf, type ExchangeRun, type Next } from './exchange-run';

/** A question that is refused so often in a row is one for people. */
const REFUSED_ANSWERS = 5;

type Doubted = Exchange & { readonly doubt: Doubt };
type Judged = { readonly verdict: AskVerdict; readonly progress: OrderProgress };

/** Asks the platform what it has of an order, and decides by its answer what is sent next, if anything. */
export async function askAboutDoubt(run: ExchangeRun, exchange: Doubted): Promise<Next> {
  const state = stateOf(run, exchange);
  const step = run.connector.orders.nextStep(state, exchange.kind);
  // What counts is when it was asked: a long list may take longer to read than the platform to settle.
  const inquiry = run.inquiries.take(exchange) ?? { at: run.now(), first: null, walk: null };
  const { at } = inquiry;
  const asked = await askUntilSure(run, exchange, { state, step, inquiry });
  if (asked.kind === 'refused') return afterRefused(run, exchange, { asked, step });
  if (asked.kind !== 'found') return { kind: asked.kind, exchange };
  const { found } = asked;
  const { headerId } = found;
  if (headerId !== null) run.claims.prove(headerId, exchange.orderNumber);
  const judged = judge(run, exchange, { found, step, at });
  if (judged.verdict.kind === 'ask-again' && isSameJson(judged.verdict.doubt, exchange.doubt)) {
    // Asked before it could count, as at a start: nothing has changed.
    if (isSameJson(judged.progress, exchange.progress)) return { kind: 'waits', exchange };
  }
  return decide(run, exchange, { asked, step, judged });
}

/**
 * "Not there" is believed only when it was said twice in a row: the first time it may have been the
 * answer to another question, which a late one or a proxy's copy brings.
 */
async function askUntilSure(
  run: ExchangeRun,
  exchange: Doubted,
  given: {
    readonly state: OrderState;
    readonly step: OrderStep | null;
    readonly inquiry: Inquiry;
  },
): Promise<Asked> {
  const { state, step, inquiry } = given;
  const { at } = inquiry;
  let { first, walk } = inquiry;
  if (first === null) {
    const asked = await askAllPages(run, exchange, { state, walk });
    if (asked.kind !== 'found') return brokenOff(run, exchange, { asked, at, first });
    const { found } = asked;
    const { verdict } = judge(run, exchange, { found, step, at });
    const isEarly = verdict.kind === 'ask-again' && isSameJson(verdict.doubt, exchange.doubt);
    const isWhole = verdict.kind === 'found' && listMissing(exchange.progress, found).length === 0;
    if (isEarly || isWhole) return asked;
    [first, walk] = [asked, null];
  }
  const second = await askAllPages(run, exchange, { state, walk });
  return second.kind === 'found'
    ? { ...second, found: mergeProgress(second.found, first.found) }
    : brokenOff(run, exchange, { asked: second, at, first });
}

/** A list is gone on with where it broke off, as soon as the connection may be spoken to again. */
function brokenOff(
  run: ExchangeRun,
  exchange: Exchange,
  { asked, at, first }: Pick<Inquiry, 'at' | 'first'> & { readonly asked: Exclude<Asked, Found> },
): Asked {
  if (asked.kind !== 'refused' && asked.walk !== null)
    run.inquiries.keep(exchange, { at, first, walk: asked.walk });
  return asked;
}

function judge(
  run: ExchangeRun,
  exchange: Doubted,
  given: {
    readonly found: OrderProgress;
    readonly step: OrderStep | null;
    readonly at: Instant;
  },
): Judged {
  const { found, step, at } = given;
  const progress = mergeProgress(exchange.progress, found);
  const { settleMs } = run.connection;
  return { progress, verdict: judgeAsked(exchange, step, { at, settleMs, progress }) };
}

function decide(
  run: ExchangeRun,
  exchange: Doubted,
  given: { readonly asked: Found; readonly step: OrderStep | null; readonly judged: Judged },
): Promise<Next> {
  const { asked, step, judged } = given;
  const { problem, kind } = exchange;
  const isSplit =
    judged.verdict.kind === 'refused' && step?.name === 'add-lines' && kind === 'order';
  const { progress, verdict }: Judged =
    isSplit && problem !== null
      ? {
          verdict: { kind: 'found' },
          progress: splitRefused(judged.progress, step.ourLineIds, problem),
        }
      : judged;
  const isLast =
    run.connector.orders.nextStep({ ...stateOf(run, exchange), progress }, kind) === null;
  const { messageId, found } = asked;
  const change = afterAsked(exchange, verdict, {
    ...{ progress, found, isLast, messageId },
    now: run.now(),
  });
  return saved(run, exchange, change);
}

/**
 * The platform does not say what it has. A question is asked again some times; after that only what it
 * said of the message itself is left to go by.
 */
async function afterRefused(
  run: ExchangeRun,
  exchange: Doubted,
  given: {
    readonly asked: Extract<Asked, { kind: 'refused' }>;
    readonly step: OrderStep | null;
  },
): Promise<Next> {
  const { asked, step } = given;
  const { doubt, problem, progress } = exchange;
  if ((doubt.refusedAnswers ?? 0) + 1 < REFUSED_ANSWERS) {
    const kept = await run.save(exchange, afterUnansweredQuestion(doubt));
    return kept?.state === 'underway' ? { kind: 'failed', exchange: kept } : { kind: 'left' };
  }
  const now = run.now();
  const { messageId } = asked;
  const told = { progress, found: progress, isLast: false, now, messageId };
  if (saidNotWorkedOn(problem))
    return saved(run, exchange, afterAsked(exchange, { kind: 'send-again' }, told));
  if (problem?.kind === 'refused') {
    const isAlone = step?.name === 'add-lines' && step.ourLineIds.length === 1;
    // Nothing goes again by this: the line stays out, whatever it was refused for.
    const judged = { verdict: { kind: 'refused' } as const, progress };
    if (isAlone) return decide(run, exchange, { asked: { ...told, kind: 'found' }, step, judged });
    return saved(run, exchange, afterAsked(exchange, { kind: 'refused' }, told));
  }
  return saved(run, exchange, afterRefusedQuestion(exchange, { ...asked, now }));
}
