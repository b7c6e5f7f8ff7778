import type { ExchangeChange, ExchangeUpdate } from '@renderer/data/repositories/exchange-saving';
import type { Instant } from '@shared/domain/calendar/instant';
import { openDoubt, openSaidDoubt, type AskVerdict } from '@shared/domain/exchange/doubt';
import type { Doubt, Exchange, ExchangeProblem } from '@shared/domain/exchange/exchange';
import { listMissing } from '@shared/domain/exchange/merge-progress';
import {
  noProgress,
  type LineProgress,
  type OrderProgress,
} from '@shared/domain/exchange/order-document';
import { withMoreAtOnce } from '@shared/domain/exchange/split-refused';

/** What is saved of one exchange after something has happened to it. */
export type Change = Pick<ExchangeUpdate, 'change' | 'events' | 'differences'>;

type Happened = { readonly now: Instant; readonly messageId: string | null };

/** An answer was read. Lines that it refused are told one by one; when nothing is left to do, it is finished. */
export function afterStep(
  exchange: Exchange,
  step: { readonly name: string; readonly isLast: boolean },
  { progress, now, messageId }: Happened & { readonly progress: OrderProgress },
): Change {
  const finish = step.isLast ? finishChange(exchange, progress, now) : null;
  return {
    change: {
      ...PROVEN,
      step: step.name,
      progress: step.name === 'add-lines' ? withMoreAtOnce(progress) : progress,
      ...finish,
    },
    events: [
      { kind: 'step-done', step: step.name, words: progress.headerId ?? '', messageId },
      ...refusedEvents(exchange, { step: step.name, progress, messageId }),
      ...endEvents(finish),
    ],
    differences: [],
  };
}

/** Nothing is left to do, and no message was needed to find that. */
export function afterNothingLeft(
  exchange: Exchange,
  { progress, now }: { readonly progress: OrderProgress; readonly now: Instant },
): Change {
  const finish = finishChange(exchange, progress, now);
  return { change: { ...PROVEN, progress, ...finish }, events: endEvents(finish), differences: [] };
}

/** Nobody knows whether the step was done: the platform is asked when it had time to settle. */
export function afterLostAnswer(
  exchange: Exchange,
  step: string,
  lost: Happened & { readonly problem: ExchangeProblem; readonly settleMs: number },
): Change {
  return {
    change: {
      ...openDoubt(step, lost),
      step,
      problem: lost.problem,
      attempts: exchange.attempts + 1,
    },
    events: [{ kind: 'answer-lost', step, words: lost.problem.words, messageId: lost.messageId }],
    differences: [],
  };
}

/** The platform says no: before that is believed, it is asked what it has. Such an answer names no order of ours. */
export function afterNo(
  exchange: Exchange,
  step: string,
  { problem, now, messageId }: Happened & { readonly problem: ExchangeProblem },
): Change {
  return {
    change: {
      ...openSaidDoubt(step, now),
      step,
      problem,
      attempts: exchange.attempts + 1,
    },
    events: [{ kind: 'waiting', step, words: problem.words, messageId }],
    differences: [],
  };
}

/** The number that an answer gave has turned out to be another order's: what is ours there is asked for. */
export function afterOthersNumber({ progress }: Pick<Exchange, 'progress'>, now: Instant): Change {
  const words = progress.headerId ?? '';
  return {
    change: {
      ...openSaidDoubt('create-header', now),
      progress: noProgress(progress),
      problem: { kind: 'answer-unreadable', code: '', words },
    },
    events: [{ kind: 'answer-lost', step: 'create-header', words, messageId: null }],
    differences: [],
  };
}

/** The platform refuses the whole document, and will again: somebody must mend something. */
function afterRefusal(
  { kind }: Exchange,
  step: string | null,
  { problem, now, messageId }: Happened & { readonly problem: ExchangeProblem },
): Change {
  return {
    change: {
      ...PROVEN,
      state: 'parked',
      step,
      problem: {
        ...problem,
        kind:
          kind === 'cancellation' && problem.kind === 'refused' ? 'not-cancellable' : problem.kind,
      },
      finishedAt: now,
    },
    events: [{ kind: 'parked', step, words: problem.words, messageId }],
    differences: [],
  };
}

/** The platform has told all it has of the order. */
export function afterAsked(
  exchange: Exchange,
  verdict: AskVerdict,
  asked: Happened & {
    readonly progress: OrderProgress;
    readonly found: OrderProgress;
    readonly isLast: boolean;
  },
): Change {
  const { progress, now, messageId } = asked;
  const differences = missingDifferences(exchange, asked.found);
  const event = {
    kind: 'asked' as const,
    step: exchange.doubt?.step ?? null,
    words: verdict.kind,
    messageId,
  };
  switch (verdict.kind) {
    case 'found': {
      const finish = asked.isLast ? finishChange(exchange, progress, now) : null;
      const change = { ...PROVEN, progress, ...finish };
      const refused = refusedEvents(exchange, { step: event.step, progress, messageId });
      return { change, events: [event, ...refused, ...endEvents(finish)], differences };
    }
    case 'refused': {
      const { problem } = exchange;
      if (problem === null) throw new Error('Nothing was refused');
      const parked = afterRefusal(exchange, event.step, { problem, now, messageId });
      return {
        change: { ...parked.change, progress },
        events: [event, ...parked.events],
        differences,
      };
    }
    case 'send-again':
      return { change: { ...PROVEN, progress }, events: [event], differences };
    case 'ask-again': {
      const { doubt, retryAt } = verdict;
      return { change: { progress, doubt, retryAt }, events: [event], differences };
    }
    case 'never-found': {
      const change = { progress, state: 'parked', retryAt: null, finishedAt: now } as const;
      const words = exchange.problem?.words ?? '';
      const parked = { kind: 'parked' as const, step: event.step, words, messageId };
      return { change, events: [event, parked], differences };
    }
  }
}

/** The platform does not say this time what it has: a question does no harm and is asked again later. */
export function afterUnansweredQuestion(doubt: Doubt): Change {
  const refusedAnswers = (doubt.refusedAnswers ?? 0) + 1;
  return { change: { doubt: { ...doubt, refusedAnswers } }, events: [], differences: [] };
}

/**
 * The platform will not tell what it has: people have to look. The doubt stays, so that a retry asks
 * again.
 */
export function afterRefusedQuestion(
  { doubt: { since, step, absentAnswers } }: { readonly doubt: Doubt },
  { problem, now, messageId }: Happened & { readonly problem: ExchangeProblem },
): Change {
  const doubt = { since, step, absentAnswers };
  return {
    change: { state: 'parked', doubt, problem, retryAt: null, finishedAt: now },
    events: [{ kind: 'parked', step, words: problem.words, messageId }],
    differences: [],
  };
}

/** The message was answered: nothing is in doubt any more. */
const PROVEN = { doubt: null, retryAt: null, attempts: 0, problem: null } as const;

function finishChange(
  { kind }: Pick<Exchange, 'kind'>,
  progress: OrderProgress,
  now: Instant,
): Pick<Exchange, 'state' | 'problem' | 'finishedAt'> {
  const refused = progress.lines.filter(({ standing }) => standing === 'refused');
  if (kind === 'cancellation') {
    // What was refused when the order was sent was never there, and needs no taking back.
    const kept = refused.filter(({ platformLineId }) => platformLineId !== null);
    const problem = problemOf('not-cancellable', kept);
    return { state: problem === null ? 'done' : 'parked', problem, finishedAt: now };
  }
  const isAllRefused = refused.length === progress.lines.length && refused.length > 0;
  const problem = problemOf('lines-refused', refused);
  return { state: isAllRefused ? 'parked' : 'done', problem, finishedAt: now };
}

function problemOf(
  kind: ExchangeProblem['kind'],
  lines: readonly LineProgress[],
): ExchangeProblem | null {
  const [first] = lines;
  if (first === undefined) return null;
  return { kind, code: first.refusal?.code ?? '', words: first.refusal?.words ?? '' };
}

function endEvents(
  finish: Pick<ExchangeChange, 'state' | 'problem'> | null,
): readonly ExchangeUpdate['events'][number][] {
  if (finish === null) return [];
  const kind = finish.state === 'parked' ? 'parked' : 'done';
  return [{ kind, step: null, words: finish.problem?.words ?? '', messageId: null }];
}

function refusedEvents(
  exchange: Exchange,
  {
    step,
    progress,
    messageId,
  }: {
    readonly step: string | null;
    readonly progress: OrderProgress;
    readonly messageId: string | null;
  },
): Change['events'] {
  const known = new Map(exchange.progress.lines.map((line) => [line.ourLineId, line.standing]));
  return progress.lines
    .filter((line) => line.standing === 'refused' && known.get(line.ourLineId) !== 'refused')
    .map((line) => ({
      kind: 'line-refused' as const,
      step,
      words: `${line.ourLineId} ${wordsOf(line)}`,
      messageId,
    }));
}

function missingDifferences(exchange: Exchange, found: OrderProgress): Change['differences'] {
  return listMissing(exchange.progress, found).map(({ ourLineId, platformLineId }) => ({
    connectionId: exchange.connectionId,
    orderId: exchange.orderId,
    orderLineId:
      exchange.document.lines.find((line) => line.ourLineId === ourLineId)?.orderLineId ?? null,
    kind: 'missing-at-platform' as const,
    subject: ourLineId,
    ours: platformLineId ?? ourLineId,
    theirs: '',
  }));
}

function wordsOf({ refusal }: LineProgress): string {
  return [refusal?.code ?? '', refusal?.words ?? ''].filter((part) => part !== '').join(' ');
}
