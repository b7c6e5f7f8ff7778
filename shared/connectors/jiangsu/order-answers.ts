import { err, ok, type Result } from '../../kernel/result';
import type { LineProgress, OrderProgress } from '../../domain/exchange/order-document';
import type { CallProblem, OrderState, OrderStep, StepReading } from '../connector';
import { errorItemsOf, readAnswer, saysNo, unreadable, type JiangsuAnswer } from './answer';
import { listOf, textOf, type JsonObject } from './json-answer';
import { lineResultsOf, refusedLine, type LineResult } from './line-results';
import { refuseUnsendable } from './order-steps';

type Reading = Result<OrderProgress, CallProblem>;

/** Takes what an answer proves into the progress, and nothing else. */
export function readStep(state: OrderState, step: OrderStep, text: string): StepReading {
  const answer = readAnswer(text, state.fields);
  if (!answer.ok) return answer;
  const progress = progressAfter(state, step, answer.value);
  if (!progress.ok) return progress;
  return ok({
    progress: refuseUnsendable({ ...state, progress: progress.value }),
    quota: answer.value.quota,
  });
}

function progressAfter(state: OrderState, step: OrderStep, answer: JiangsuAnswer): Reading {
  switch (step.name) {
    case 'create-header':
      return afterCreate(state, answer);
    case 'add-lines':
      return afterAddLines(state, { step, answer });
    case 'submit':
      return afterSubmit(state, answer);
    case 'cancel':
      return afterCancel(state, answer);
  }
}

/** Only an order number of the platform's proves the header; a duplicate may name the first one's. */
function afterCreate({ document, progress }: OrderState, answer: JiangsuAnswer): Reading {
  const { root, verdict, problem } = answer;
  const first = listOf(root, 'successList')?.[0] ?? root;
  const headerId = textOf(root, 'orderId') || textOf(first, 'orderId');
  const number = textOf(root, 'hospitalOrderId') || textOf(first, 'hospitalOrderId');
  const isOurs = headerId !== '' && (number === '' || number === document.orderNumber);
  const isSaid =
    verdict === 'yes' ||
    problem.kind === 'duplicate' ||
    (verdict === 'unclear' && !saysNo(answer.words));
  if (isOurs && isSaid) return ok({ ...progress, headerId });
  return verdict === 'yes' ? err(unreadable('回答中没有 orderId')) : err(problem);
}

/** Every line of the call must be named: one that is not may be there or not. */
function afterAddLines(
  { progress, fields }: OrderState,
  { step, answer }: { readonly step: OrderStep; readonly answer: JiangsuAnswer },
): Reading {
  const results = lineResultsOf(answer.root, progress, fields);
  const missing = step.ourLineIds.filter((id) => !results.has(id));
  if (missing.length > 0) return err(problemOfMissing(answer, { results, missing }));

  const duplicate = [...results.values()].find(({ kind }) => kind === 'duplicate');
  if (duplicate?.kind === 'duplicate')
    return err({ kind: 'duplicate', code: duplicate.code, words: duplicate.words });
  const asked = new Set(step.ourLineIds);
  const lines = progress.lines.map((line) =>
    asked.has(line.ourLineId) ? afterAdding(line, results.get(line.ourLineId), progress) : line,
  );
  return ok({ ...progress, lines });
}

/**
 * A whole call refused names no line; one that names some of them leaves the others in doubt, and one
 * that names other lines was the answer to another call.
 */
function problemOfMissing(
  { root, verdict, problem, words }: JiangsuAnswer,
  {
    results,
    missing,
  }: { readonly results: ReadonlyMap<string, LineResult>; readonly missing: readonly string[] },
): CallProblem {
  const named = [...(listOf(root, 'successList') ?? []), ...errorItemsOf(root)];
  const isOfOthers = named.some((item) => textOf(item, 'hospitalOrderDetailId') !== '');
  const isWhole = results.size === 0 && !isOfOthers;
  if (verdict !== 'yes' && isWhole) return problem;
  return unreadable(`回答中没有说明明细 ${missing.join('、')} 的结果。${words}`);
}

function afterAdding(
  line: LineProgress,
  result: LineResult | undefined,
  { headerId }: OrderProgress,
): LineProgress {
  if (result === undefined || result.kind === 'duplicate') return line;
  if (result.kind === 'refused') return refusedLine(line, result);
  return {
    ...line,
    standing: 'added',
    platformLineId: result.platformLineId,
    platformOrderId: headerId,
    refusal: null,
  };
}

const SUBMITTED_BEFORE = /(?:已|已经|重复)提交(?!失败)|already submitted/iu;

/** Submitting twice sends nothing twice: "already submitted" proves what was wanted. */
function afterSubmit({ progress, fields }: OrderState, answer: JiangsuAnswer): Reading {
  if (isOfOtherOrder(answer, progress)) return err(unreadable(otherOrderWords(answer)));
  const wasBefore = answer.verdict !== 'yes' && SUBMITTED_BEFORE.test(answer.words);
  if (!wasBefore && !isProven(answer, progress)) return err(answer.problem);
  const results = lineResultsOf(answer.root, progress, fields);
  const lines = progress.lines.map((line): LineProgress => {
    if (line.standing !== 'added') return line;
    const result = results.get(line.ourLineId);
    return result?.kind === 'refused' ? refusedLine(line, result) : { ...line, standing: 'sent' };
  });
  return ok({ ...progress, isSubmitted: true, lines });
}

const CANCELLED_BEFORE = /已(?:经)?(?:撤销|作废|取消)|重复(?:撤销|作废|取消)/u;

/** "Already cancelled" does not say which lines: then H008 is asked. */
function afterCancel({ progress, fields }: OrderState, answer: JiangsuAnswer): Reading {
  if (isOfOtherOrder(answer, progress)) return err(unreadable(otherOrderWords(answer)));
  if (answer.verdict !== 'yes' && CANCELLED_BEFORE.test(answer.words))
    return err({ kind: 'duplicate', code: '', words: answer.words });
  if (!isProven(answer, progress)) return err(answer.problem);
  const results = lineResultsOf(answer.root, progress, fields);
  const lines = progress.lines.map((line): LineProgress => {
    if (line.standing !== 'sent' && line.standing !== 'added') return line;
    const result = results.get(line.ourLineId);
    return result?.kind === 'refused'
      ? refusedLine(line, result)
      : { ...line, standing: 'cancelled' };
  });
  return ok({ ...progress, lines });
}

/** An answer that names another order was one to another message. */
function isOfOtherOrder({ root }: JiangsuAnswer, { headerId }: OrderProgress): boolean {
  const told = textOf(root, 'orderId');
  return told !== '' && told !== headerId;
}

function otherOrderWords({ root }: JiangsuAnswer): string {
  return `回答的是另一张订单 ${textOf(root, 'orderId')}`;
}

/** A clear yes; or, where the code is unclear, the order's own number or its lines without a word of failure. */
function isProven({ verdict, root, words }: JiangsuAnswer, { headerId }: OrderProgress): boolean {
  if (verdict === 'yes') return true;
  if (verdict === 'no' || saysNo(words)) return false;
  return textOf(root, 'orderId') === headerId || isFilled(root, 'successList');
}

function isFilled(root: JsonObject, name: string): boolean {
  return (listOf(root, name)?.length ?? 0) > 0;
}
