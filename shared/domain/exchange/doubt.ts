import type { Instant } from '../calendar/instant';
import type { Doubt, Exchange, ExchangeProblem, ExchangeProblemKind } from './exchange';
import type { LineStanding, OrderProgress } from './order-document';

/** A create is repeated only after the platform has said so often that it has nothing. */
const ABSENT_ANSWERS_NEEDED = 2;
/** A platform that says "I have it" and never shows it needs people. */
const ABSENT_ANSWERS_OF_DUPLICATE = 3;
/** Said not to have been worked on: asked all the same, because the answer may have been another message's. */
const NOT_WORKED_ON: ReadonlySet<ExchangeProblemKind> = new Set([
  'busy',
  'quota-used-up',
  'clock-wrong',
  'credentials-refused',
]);

/** The part of a step that its effect can be told by. */
export type DoubtedStep = {
  readonly name: 'create-header' | 'add-lines' | 'submit' | 'cancel';
  /** Empty when it concerns the whole order. */
  readonly ourLineIds: readonly string[];
};

type Doubted = Pick<Exchange, 'doubt' | 'retryAt' | 'problem'>;

/** What follows from an answer to the question what the platform has. */
export type AskVerdict =
  /** It shows what the step does: go on from there. */
  | { readonly kind: 'found' }
  /** It does not, and may still be working on it: ask again. */
  | { readonly kind: 'ask-again'; readonly doubt: Doubt; readonly retryAt: Instant }
  /** It had time enough and does not have it: the step may be sent again. */
  | { readonly kind: 'send-again' }
  /** It has refused it, and has nothing of it. */
  | { readonly kind: 'refused' }
  /** It says that it has it and does not show it. */
  | { readonly kind: 'never-found' };

/** Doubt about a step whose answer is lost; counted from the moment at which it may have left at the latest. */
export function openDoubt(
  step: string,
  { now, settleMs }: { readonly now: Instant; readonly settleMs: number },
): { readonly doubt: Doubt; readonly retryAt: Instant } {
  return { doubt: { since: now, step, absentAnswers: 0 }, retryAt: later(now, settleMs) };
}

/**
 * Doubt about an answer that says no: it may have been another message's. Asked at once, because the
 * platform is not working on anything by its own words.
 */
export function openSaidDoubt(
  step: string,
  now: Instant,
): { readonly doubt: Doubt; readonly retryAt: null } {
  return { doubt: { since: now, step, absentAnswers: 0 }, retryAt: null };
}

/** Whether the platform said that it has not worked on the message. */
export function saidNotWorkedOn(problem: ExchangeProblem | null): boolean {
  return problem !== null && NOT_WORKED_ON.has(problem.kind);
}

/**
 * Judges a whole answer to the question what the platform has.
 *
 * "Not there" counts only when it was asked at `retryAt` or later, and each time the settle time
 * after the one before: an earlier one says nothing of a message that is still being worked on.
 */
export function judgeAsked(
  { doubt, retryAt, problem }: Doubted & { readonly doubt: Doubt },
  step: DoubtedStep | null,
  asked: { readonly at: Instant; readonly settleMs: number; readonly progress: OrderProgress },
): AskVerdict {
  if (step === null || isDone(step, asked.progress)) return { kind: 'found' };
  const isEarly = retryAt !== null && asked.at < retryAt;
  if (isEarly) return { kind: 'ask-again', doubt, retryAt };
  if (saidNotWorkedOn(problem)) return { kind: 'send-again' };
  if (problem?.kind === 'refused')
    return {
      kind: step.name === 'create-header' && hasHeader(asked.progress) ? 'found' : 'refused',
    };
  const absentAnswers = doubt.absentAnswers + 1;
  // Some lines of the message are there: it was worked on, and refused the others unheard.
  const isDuplicate = problem?.kind === 'duplicate' && !isPartlyThere(step, asked.progress);
  if (isDuplicate && absentAnswers >= ABSENT_ANSWERS_OF_DUPLICATE) return { kind: 'never-found' };
  if (!isDuplicate && absentAnswers >= ABSENT_ANSWERS_NEEDED) return { kind: 'send-again' };
  return {
    kind: 'ask-again',
    doubt: { since: doubt.since, step: doubt.step, absentAnswers },
    retryAt: later(asked.at, asked.settleMs),
  };
}

/** The document is there: it was not refused as a whole, whatever was said. */
function hasHeader({ headerId }: OrderProgress): boolean {
  return headerId !== null;
}

function isPartlyThere({ name, ourLineIds }: DoubtedStep, { lines }: OrderProgress): boolean {
  if (name !== 'create-header' && name !== 'add-lines') return false;
  return lines.some(
    ({ ourLineId, standing }) => ourLineIds.includes(ourLineId) && standing !== 'absent',
  );
}

/** Whether everything that a step does is there. */
export function isDone({ name, ourLineIds }: DoubtedStep, progress: OrderProgress): boolean {
  const standings = progress.lines
    .filter(({ ourLineId }) => ourLineIds.length === 0 || ourLineIds.includes(ourLineId))
    .map(({ standing }) => standing);
  switch (name) {
    case 'create-header':
      return progress.headerId !== null && (ourLineIds.length === 0 || none(standings, 'absent'));
    case 'add-lines':
      return none(standings, 'absent');
    case 'submit':
      return progress.isSubmitted || none(standings, 'added');
    case 'cancel':
      return none(standings, 'added') && none(standings, 'sent');
  }
}

function none(standings: readonly LineStanding[], standing: LineStanding): boolean {
  return !standings.includes(standing);
}

export function later(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) + ms).toISOString() as Instant;
}
