import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, Quota } from '../connector';
import { problemOf } from './answer-problems';
import { childOf, findJsonObject, listOf, textOf, type JsonObject } from './json-answer';

/**
 * What `returnCode` and `returnMsg` say together. `unclear`: the code is the one of 0 and 1 that
 * should not mean success, or another that means it elsewhere, or the words contradict it; only what
 * the answer carries can decide.
 */
export type Verdict = 'yes' | 'unclear' | 'no';

export type JiangsuAnswer = {
  readonly root: JsonObject;
  readonly verdict: Verdict;
  /** What it would be if it is no success. */
  readonly problem: CallProblem;
  readonly words: string;
  readonly quota: Quota;
};

const SAYS_YES = /成功|success|^ok$/iu;
/** What other interfaces answer for success. */
const SUCCESS_ELSEWHERE = /^(?:0{2,6}|200)$/u;
const SAYS_NO =
  /失败|错误|异常|无效|不存在|不能|不可|不允许|不成功|未|超出|缺少|拒绝|fail|error|invalid|unsuccess/iu;

/** Reads the frame that every answer has. */
export function readAnswer(
  text: string,
  fields: ConnectorFields,
): Result<JiangsuAnswer, CallProblem> {
  const outer = findJsonObject(text);
  if (outer === null) return err(unreadable(`不是 JSON 对象：${text.slice(0, 80)}`));
  const inner = childOf(outer, 'data');
  const root = inner === null ? outer : new Map([...outer, ...inner]);
  const code = textOf(root, 'returnCode');
  if (code === '') return err(unreadable('回答中没有 returnCode'));

  const words = wordsOf(root);
  const verdict = verdictOf({ code, words: textOf(root, 'returnMsg') }, fields);
  const found = problemOf({ code, words }, fields);
  const problem =
    verdict !== 'no' && found.kind === 'refused'
      ? unreadable(`返回码 ${code} 的含义不明：${words}`)
      : found;
  return ok({ root, verdict, problem, words, quota: quotaOf(root) });
}

export function unreadable(words: string): CallProblem {
  return { kind: 'unreadable', words };
}

export function saysNo(words: string): boolean {
  return SAYS_NO.test(words);
}

function verdictOf(
  { code, words }: { readonly code: string; readonly words: string },
  fields: ConnectorFields,
): Verdict {
  const hasDenial = SAYS_NO.test(words);
  if (code === successCodeOf(fields)) return hasDenial ? 'unclear' : 'yes';
  const hasConsent = SAYS_YES.test(words) && !hasDenial;
  if (code === '0' || code === '1') return hasConsent ? 'yes' : 'unclear';
  // A platform may count its successes otherwise; that alone proves nothing.
  return hasConsent || SUCCESS_ELSEWHERE.test(code) ? 'unclear' : 'no';
}

function successCodeOf(fields: ConnectorFields): string {
  const set = fields['successCode']?.trim() ?? '';
  return set === '' ? '1' : set;
}

/** The platform's words; those of its lines too, when it says little about the whole. */
function wordsOf(root: JsonObject): string {
  const lines = errorItemsOf(root).map((item) => textOf(item, 'errorMsg'));
  const parts = [textOf(root, 'returnMsg'), ...lines].filter((words) => words !== '');
  return [...new Set(parts)].join('；').slice(0, 500);
}

/** What went wrong, line by line. */
export function errorItemsOf(root: JsonObject): readonly JsonObject[] {
  return [...(listOf(root, 'errorList') ?? []), ...(listOf(root, 'disErrorList') ?? [])];
}

function quotaOf(root: JsonObject): Quota {
  const text = textOf(root, 'todayRemainVisitCount');
  return { remaining: /^\d{1,15}$/u.test(text) ? Number(text) : null };
}
