import type { OrderState, OrderStep } from '@shared/connectors/connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { openDoubt } from '@shared/domain/exchange/doubt';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { isSameJson } from '@shared/domain/exchange/merge-progress';
import { askAboutDoubt } from './ask-about-doubt';
import {
  afterLostAnswer,
  afterNo,
  afterNothingLeft,
  afterOthersNumber,
  afterStep,
} from './exchange-changes';
import { saved, stateOf, type ExchangeRun, type Next, type RunEnd } from './exchange-run';
import { judgeProblem } from './judge-outcome';

const NO_QUOTA = { remaining: null };

/** Goes on with one order, step by step, until it is finished or has to wait. */
export async function runExchange(run: ExchangeRun, start: Exchange): Promise<RunEnd> {
  let exchange = start;
  while (run.mayGoOn()) {
    const next =
      exchange.doubt === null
        ? await takeStep(run, exchange)
        : await askAboutDoubt(run, { ...exchange, doubt: exchange.doubt });
    if (next.kind !== 'go-on') return next;
    exchange = next.exchange;
  }
  return { kind: 'held', exchange };
}

async function takeStep(run: ExchangeRun, exchange: Exchange): Promise<Next> {
  const { headerId } = exchange.progress;
  if (headerId !== null && run.claims.isOthers(headerId, exchange.orderNumber))
    return saved(run, exchange, afterOthersNumber(exchange, run.now()));
  const state = withUnsendable(run, exchange);
  const step = run.connector.orders.nextStep(state, exchange.kind);
  if (step === null) {
    const { progress } = state;
    return saved(run, exchange, afterNothingLeft(exchange, { progress, now: run.now() }));
  }
  const judged = await run.talk.say(step.call, exchange.orderNumber);
  if (judged.kind === 'hold') return { kind: 'held', exchange };
  const happened = { now: run.now(), messageId: judged.messageId };
  const { settleMs } = run.connection;
  if (judged.kind === 'doubt') {
    const lost = { ...happened, settleMs, problem: judged.problem };
    return saved(run, exchange, afterLostAnswer(exchange, step.name, lost));
  }
  return readAnswer(run, exchange, { state, step, text: judged.text, happened });
}

async function readAnswer(
  run: ExchangeRun,
  exchange: Exchange,
  given: {
    readonly state: OrderState;
    readonly step: OrderStep;
    readonly text: string;
    readonly happened: { readonly now: Instant; readonly messageId: string | null };
  },
): Promise<Next> {
  const { state, step, text, happened } = given;
  const { settleMs } = run.connection;
  const reading = run.connector.orders.readStep(state, step, text);
  if (!reading.ok) {
    const judged = judgeProblem(reading.error, happened.messageId);
    switch (judged.kind) {
      case 'hold':
        run.talk.hold(judged);
        return holdBack(run, exchange, { step, change: { ...happened, problem: judged.problem } });
      case 'refused':
        run.talk.understood(NO_QUOTA);
        return saved(run, exchange, afterNo(exchange, step.name, { ...happened, ...judged }));
      case 'doubt':
        run.talk.lost(judged.problem);
        return saved(
          run,
          exchange,
          afterLostAnswer(exchange, step.name, { ...happened, settleMs, problem: judged.problem }),
        );
      case 'duplicate': {
        run.talk.understood(NO_QUOTA);
        const lost = { ...happened, settleMs, problem: judged.problem };
        const change = afterLostAnswer(exchange, step.name, lost);
        const kept = await run.save(exchange, change);
        // What the platform says it has can be asked for at once.
        return kept === null ? { kind: 'left' } : { kind: 'go-on', exchange: kept };
      }
    }
  }
  run.talk.understood(reading.value.quota);
  const { progress } = reading.value;
  const { headerId } = progress;
  if (headerId !== null && !run.claims.take(headerId, exchange.orderNumber)) {
    const words = `${headerId} 是另一张订单在平台上的编号`;
    const problem = { kind: 'answer-unreadable', code: '', words } as const;
    const lost = { ...happened, settleMs, problem };
    return saved(run, exchange, afterLostAnswer(exchange, step.name, lost));
  }
  if (isSameJson(progress, state.progress)) {
    // An answer without effect would be sent for ever.
    const problem = { kind: 'unknown-answer', code: '', words: text.slice(0, 200) } as const;
    const lost = { ...happened, settleMs, problem };
    return saved(run, exchange, afterLostAnswer(exchange, step.name, lost));
  }
  const isLast = run.connector.orders.nextStep({ ...state, progress }, exchange.kind) === null;
  const done = afterStep(exchange, { name: step.name, isLast }, { ...happened, progress });
  return saved(run, exchange, done);
}

/**
 * The platform says that it has not worked on the message, in an answer that names no order. Another
 * message's must not make us send twice what cannot be told apart there: first it is asked.
 */
async function holdBack(
  run: ExchangeRun,
  exchange: Exchange,
  { step, change }: { readonly step: OrderStep; readonly change: Parameters<typeof afterNo>[2] },
): Promise<Next> {
  const isHarmless = step.name === 'submit' || step.name === 'cancel';
  if (isHarmless) return { kind: 'held', exchange };
  const kept = await run.save(exchange, afterNo(exchange, step.name, change));
  return kept?.state === 'underway' ? { kind: 'held', exchange: kept } : { kind: 'left' };
}

/** What the dialect cannot send at all is refused before anything of the order is sent. */
function withUnsendable(run: ExchangeRun, exchange: Exchange): OrderState {
  const state = stateOf(run, exchange);
  const { refuseUnsendable } = run.connector.orders;
  if (refuseUnsendable === undefined || exchange.kind === 'cancellation') return state;
  return { ...state, progress: refuseUnsendable(state) };
}

/**
 * An exchange that was under way when the program ended: something of it may have been sent up to
 * that moment, so that the settle time counts from now.
 */
export function doubtAfterRestart(
  run: Pick<ExchangeRun, 'connection' | 'connector' | 'now'>,
  exchange: Exchange,
): Exchange {
  if (exchange.doubt !== null) return exchange;
  const step = run.connector.orders.nextStep(stateOf(run, exchange), exchange.kind);
  const { settleMs } = run.connection;
  const name = step?.name ?? exchange.step ?? 'submit';
  return { ...exchange, ...openDoubt(name, { now: run.now(), settleMs }) };
}
