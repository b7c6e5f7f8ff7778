import type { LineProgress, OrderProgress } from '../../domain/exchange/order-document';
import { err, ok, type Result } from '../../kernel/result';
import type {
  CallProblem,
  ConnectorFields,
  OrderState,
  OrderStep,
  StepReading,
} from '../connector';
import { dataOf, findRows, parseAnswer, quotaOf, unreadable } from './answer';
import { problemOf } from './answer-problems';
import { textAt, type JsonObject } from './answer-text';

const LINE_LISTS = ['dataList', 'list', 'List', 'successList'];
const REFUSED_LISTS = ['errorList', 'disErrorList'];

type Outcome = Result<OrderProgress, CallProblem>;

/** What the answer to a step proves. Lines of which it says nothing make the whole answer unreadable. */
export function readStep(state: OrderState, step: OrderStep, answer: string): StepReading {
  const parsed = parseAnswer(answer, state.fields);
  const data = parsed.ok ? parsed.value : dataOf(answer);
  const outcome = parsed.ok
    ? readYes({ state, step, data })
    : readNo({ state, step, data, problem: parsed.error });
  return outcome.ok ? ok({ progress: outcome.value, quota: quotaOf(data) }) : outcome;
}

type Answered = {
  readonly state: OrderState;
  readonly step: OrderStep;
  readonly data: JsonObject;
};

function readYes(answered: Answered): Outcome {
  const { state, step, data } = answered;
  const told = textAt(data, 'PurcCode', 'purcCode');
  const { headerId } = state.progress;
  if (headerId !== null && told !== '' && told !== headerId)
    return err(unreadable(`PurcCode ${told} in place of ${headerId}`));
  switch (step.name) {
    case 'create-header':
    case 'add-lines':
      return readTakenLines(answered, headerId ?? told);
    case 'submit':
      return readSentLines(answered);
    case 'cancel':
      return ok(cancelled(state.progress));
  }
}

/**
 * A refused document may name the lines that are to blame; then it is them that are refused, and the
 * others may go without them. One that names other lines alone was the answer to another message.
 */
function readNo({ state, step, data, problem }: Answered & { problem: CallProblem }): Outcome {
  const hasTaken = textAt(data, 'PurcCode', 'purcCode') !== '' && step.name === 'create-header';
  if (problem.kind !== 'refused' || step.ourLineIds.length === 0 || hasTaken) return err(problem);
  const rowsByLine = indexRows(data);
  const refused = step.ourLineIds.flatMap((id) =>
    refusedLine(id, rowsByLine.get(id), state.fields),
  );
  if (refused.length > 0) return ok(withLines(state.progress, refused));
  const named = [...rowsByLine.keys()].filter((id) => id !== '');
  const isOfOthers = named.length > 0 && !named.some((id) => step.ourLineIds.includes(id));
  return err(isOfOthers ? unreadable(`lines ${named.join(', ')}`) : problem);
}

function refusedLine(
  ourLineId: string,
  row: JsonObject | undefined,
  fields: ConnectorFields,
): readonly LineProgress[] {
  const reading = row === undefined ? null : readLine(ourLineId, row, fields);
  return reading?.ok === true && reading.value.standing === 'refused' ? [reading.value] : [];
}

function readTakenLines({ state, step, data }: Answered, headerId: string): Outcome {
  const rowsByLine = indexRows(data);
  const lines: LineProgress[] = [];
  for (const ourLineId of step.ourLineIds) {
    const row = rowsByLine.get(ourLineId);
    if (row === undefined) return err(unreadable(`nothing about line ${ourLineId}`));
    const line = readLine(ourLineId, row, state.fields);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  const isAnyTaken = lines.some(({ standing }) => standing === 'added');
  if (isAnyTaken && headerId === '') return err(unreadable('no PurcCode'));
  const progress = withLines(state.progress, lines);
  return ok({ ...progress, headerId: headerId === '' ? null : headerId });
}

function readLine(
  ourLineId: string,
  row: JsonObject,
  fields: ConnectorFields,
): Result<LineProgress, CallProblem> {
  const code = textAt(row, 'returnCode', 'errorCode');
  const words = textAt(row, 'returnMsg', 'errorMsg');
  if (/^0*$/u.test(code)) {
    const platformLineId = textAt(row, 'purcPlanDetId') || null;
    return ok({
      ourLineId,
      standing: 'added',
      platformLineId,
      platformOrderId: null,
      refusal: null,
    });
  }
  const problem = problemOf(code, words, fields);
  if (problem.kind === 'duplicate' || problem.kind === 'unreadable' || problem.kind === 'busy')
    return err(problem.kind === 'busy' ? unreadable(words) : problem);
  return ok(refusedFor(ourLineId, { code, words }));
}

function refusedFor(
  ourLineId: string,
  { code, words }: { readonly code: string; readonly words: string },
): LineProgress {
  return {
    ourLineId,
    standing: 'refused',
    platformLineId: null,
    platformOrderId: null,
    refusal: { code, words },
  };
}

function indexRows(data: JsonObject): ReadonlyMap<string, JsonObject> {
  const taken = findRows(data, LINE_LISTS) ?? [];
  // A row of an error list is refused, with or without a code of its own.
  const refused = (findRows(data, REFUSED_LISTS) ?? []).map((row) => ({ errorCode: '-1', ...row }));
  return new Map([...taken, ...refused].map((row) => [textAt(row, 'hospPurcDetlId'), row]));
}

function readSentLines({ state: { progress }, data }: Answered): Outcome {
  const rows = findRows(data, ['ordDetlIdList']) ?? findRows(data, LINE_LISTS) ?? [];
  const rowsById = new Map(
    rows.flatMap((row) =>
      [textAt(row, 'purcPlanDetId'), textAt(row, 'hospPurcDetlId')].map((id) => [id, row] as const),
    ),
  );
  const lines: LineProgress[] = [];
  for (const line of progress.lines) {
    if (line.standing !== 'added') continue;
    const row = rowsById.get(line.ourLineId) ?? rowsById.get(line.platformLineId ?? line.ourLineId);
    const platformLineId = row === undefined ? '' : textAt(row, 'ordDetlId');
    if (row === undefined || platformLineId === '')
      return err(unreadable(`no ordDetlId for line ${line.ourLineId}`));
    const platformOrderId = textAt(row, 'ordId', 'ordCode') || null;
    lines.push({ ...line, standing: 'sent', platformLineId, platformOrderId });
  }
  return ok({ ...withLines(progress, lines), isSubmitted: true });
}

function cancelled(progress: OrderProgress): OrderProgress {
  return {
    ...progress,
    lines: progress.lines.map((line) =>
      line.standing === 'added' || line.standing === 'sent'
        ? { ...line, standing: 'cancelled' }
        : line,
    ),
  };
}

function withLines(progress: OrderProgress, lines: readonly LineProgress[]): OrderProgress {
  const byId = new Map(lines.map((line) => [line.ourLineId, line]));
  return { ...progress, lines: progress.lines.map((line) => byId.get(line.ourLineId) ?? line) };
}
