import type { LineProgress, OrderProgress } from '../../domain/exchange/order-document';
import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, OrderState, OrderStep, StepReading } from '../connector';
import {
  answerProblem,
  mainText,
  NO_QUOTA,
  readAnswer,
  resultOf,
  unreadable,
  type ShanghaiAnswer,
} from './answer';
import { isDone, problemOf } from './answer-problems';
import { lineAnswerOf, refusedLine, rowsByPosition } from './line-answers';
import type { Row } from './row-fields';

type StepAnswer = {
  readonly state: OrderState;
  readonly step: OrderStep;
  readonly answer: ShanghaiAnswer;
};

type LineReading = Result<LineProgress, CallProblem>;

/** Reads the answer of any step of an order. */
export function readStep(state: OrderState, step: OrderStep, text: string): StepReading {
  const read = readAnswer(text);
  if (!read.ok) return read;
  const reading = { state, step, answer: read.value };
  const others = findOtherOrder(reading);
  if (others !== null) return err(unreadable(`DDBH ${others}`));
  const progress = isDone(resultOf(read.value)) ? readDoneStep(reading) : readRefusal(reading);
  return progress.ok ? ok({ progress: progress.value, quota: NO_QUOTA }) : progress;
}

/** The number of another order than the step was about: the answer to another message. */
function findOtherOrder({ state, step, answer }: StepAnswer): string | null {
  if (step.name === 'create-header') return null;
  const carried = state.progress.lines.find(({ ourLineId }) => step.ourLineIds.includes(ourLineId));
  const told = mainText(answer, 'DDBH');
  const known = step.name === 'add-lines' ? null : carried?.platformOrderId;
  const expected = known ?? state.progress.headerId;
  return told === '' || expected === null || told === expected ? null : told;
}

function readDoneStep(reading: StepAnswer): Result<OrderProgress, CallProblem> {
  switch (reading.step.name) {
    case 'create-header':
    case 'add-lines':
      return readFilledIn(reading);
    case 'submit':
      return readConfirmed(reading);
    case 'cancel':
      return changeLines(reading, (line, row) => readEnded(line, row, 'cancelled'));
  }
}

/** A whole message refused: nothing was done, unless the platform gives numbers for it all the same. */
function readRefusal(reading: StepAnswer): Result<OrderProgress, CallProblem> {
  const { state, step, answer } = reading;
  const problem = answerProblem(answer);
  const isRepeated = problem.kind === 'duplicate' && repeatedWords(step.name).test(problem.words);
  // It has been told before: that is what was wanted.
  if (isRepeated && step.name === 'submit') return ok(moveLines(state, step, 'sent'));
  if (isRepeated && step.name === 'cancel') return ok(moveLines(state, step, 'cancelled'));
  const isFillingIn = step.name === 'create-header' || step.name === 'add-lines';
  // Every line has its own reason: that says more than the words about the whole.
  if (isFillingIn && isRefusedByLine(reading)) return readFilledIn(reading);
  const hasNumbers = answer.rows.some((row) => lineAnswerOf(row).kind !== 'refused');
  const gaveHeader = step.name === 'create-header' && mainText(answer, 'DDBH') !== '';
  if (isFillingIn && (hasNumbers || gaveHeader))
    return err(unreadable(`ZTCLJG ${resultOf(answer)}, DDBH ${mainText(answer, 'DDBH')}`));
  return err(problem);
}

function isRefusedByLine({ step, answer }: StepAnswer): boolean {
  const refused = answer.rows.filter((row) => lineAnswerOf(row).kind === 'refused');
  return refused.length === answer.rows.length && refused.length === step.ourLineIds.length;
}

function repeatedWords(step: OrderStep['name']): RegExp {
  return step === 'cancel' ? /已经?作废|重复作废/u : /已经?确认|已经?提交|重复确认/u;
}

function readFilledIn(reading: StepAnswer): Result<OrderProgress, CallProblem> {
  const { answer, state } = reading;
  const headerId = mainText(answer, 'DDBH') || headerOfRows(answer.rows);
  const changed = changeLines(reading, (line, row) => readTaken(line, row, headerId));
  if (!changed.ok) return changed;
  const carried = new Set(reading.step.ourLineIds);
  const isTaken = changed.value.lines.some(
    ({ ourLineId, standing }) => carried.has(ourLineId) && standing === 'added',
  );
  if (headerId === '' && isTaken) return err(unreadable('DDBH'));
  return ok({ ...changed.value, headerId: headerId || state.progress.headerId });
}

function headerOfRows(rows: readonly Row[]): string {
  return rows.map((row) => row['DDBH']?.trim() ?? '').find((id) => id !== '') ?? '';
}

function readTaken(line: LineProgress, row: Row | undefined, headerId: string): LineReading {
  if (row === undefined) return err(unreadable(`${line.ourLineId}: STRUCT`));
  const answer = lineAnswerOf(row);
  if (answer.kind === 'unclear') return err(unreadable(answer.words));
  if (answer.kind === 'refused') {
    const problem = problemOf(answer.code, answer.words);
    // It has this line already: only asking tells under which number.
    return problem.kind === 'duplicate' ? err(problem) : ok(refusedLine(line, answer));
  }
  const { platformLineId } = answer;
  return ok({
    ...line,
    standing: 'added',
    platformLineId,
    platformOrderId: headerId,
    refusal: null,
  });
}

function readConfirmed(reading: StepAnswer): Result<OrderProgress, CallProblem> {
  const told = mainText(reading.answer, 'SPSL');
  if (told !== '' && Number(told) !== reading.step.ourLineIds.length)
    return err(unreadable(`SPSL ${told}`));
  return changeLines(reading, (line, row) => readEnded(line, row, 'sent'));
}

/** A line of a confirmation or a cancellation: done with the whole unless it is refused by itself. */
function readEnded(
  line: LineProgress,
  row: Row | undefined,
  standing: 'sent' | 'cancelled',
): LineReading {
  const code = row?.['CLJG']?.trim() ?? '';
  const words = row?.['CLQKMS']?.trim() ?? '';
  const isAlready = standing === 'cancelled' && repeatedWords('cancel').test(words);
  if (code === '' || isDone(code) || isAlready) return ok({ ...line, standing, refusal: null });
  return ok(refusedLine(line, { code, words }));
}

function changeLines(
  { state, step, answer }: StepAnswer,
  change: (line: LineProgress, row: Row | undefined) => LineReading,
): Result<OrderProgress, CallProblem> {
  const rows = rowsByPosition(answer.rows);
  const carried = new Set(step.ourLineIds);
  const positions = new Map(state.document.lines.map((line) => [line.ourLineId, line.position]));
  const lines: LineProgress[] = [];
  for (const line of state.progress.lines) {
    const isCarried = carried.has(line.ourLineId);
    const row = rows.get(positions.get(line.ourLineId) ?? 0);
    const read = isCarried ? change(line, row) : ok(line);
    if (!read.ok) return read;
    lines.push(read.value);
  }
  return ok(withLines({ ...state.progress, lines }, (line) => line));
}

function moveLines(state: OrderState, step: OrderStep, standing: 'sent' | 'cancelled') {
  const carried = new Set(step.ourLineIds);
  return withLines(state.progress, (line) =>
    carried.has(line.ourLineId) ? { ...line, standing, refusal: null } : line,
  );
}

function withLines(
  progress: OrderProgress,
  change: (line: LineProgress) => LineProgress,
): OrderProgress {
  const lines = progress.lines.map(change);
  return { ...progress, lines, isSubmitted: isSubmitted(lines) };
}

/** Something was sent and nothing is left to send. */
export function isSubmitted(lines: readonly LineProgress[]): boolean {
  const isLeft = lines.some(({ standing }) => standing === 'absent' || standing === 'added');
  return !isLeft && lines.some(({ standing }) => standing === 'sent');
}
