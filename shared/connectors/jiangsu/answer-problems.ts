import type { CallProblem, ConnectorFields } from '../connector';
import { findJsonObject, listOf, textOf, type JsonObject } from './json-answer';

type ProblemKind = Exclude<CallProblem['kind'], 'unreadable'>;

/**
 * No source says which codes Jiangsu gives, so its words decide; `codes.<kind>` of the connection
 * (codes with commas between) comes first. The order matters: a used-up quota also "exceeds".
 */
const WORDS: readonly (readonly [ProblemKind, RegExp])[] = [
  [
    'token-refused',
    /(?:token|令牌).{0,12}(?:失效|过期|无效|不存在|错误|非法|为空|缺少|不正确|未通过|invalid|expired?|missing)|(?:invalid|expired?|missing|无效|过期|失效|缺少).{0,8}(?:token|令牌)/iu,
  ],
  [
    'credentials-refused',
    /(?:app_?id|app_?secret|账号|帐号|密码|密钥).{0,12}(?:错误|无效|不存在|不正确|停用|禁用|过期|不匹配|invalid|wrong)/iu,
  ],
  ['clock-wrong', /时间戳|时钟|timestamp/iu],
  [
    'quota-used-up',
    /(?:今日|当日|当天|每日|每天|日)[^，。；]{0,8}(?:次数|访问量|调用量|额度|配额)[^，。；]{0,8}(?:用完|用尽|超|达到|达|上限|不足|耗尽|为0)|quota/iu,
  ],
  ['busy', /频繁|过快|稍后|繁忙|维护|限流|每秒|too (?:fast|many)|busy/iu],
  ['duplicate', /已存在|重复|已经存在|已被使用|已使用|duplicate|already exists/iu],
];

/** Why the platform says no, by its code and words. */
export function problemOf(
  { code, words }: { readonly code: string; readonly words: string },
  fields: ConnectorFields,
): CallProblem {
  const bySetting = WORDS.find(([kind]) => codesOf(kind, fields).includes(code));
  const found = bySetting ?? WORDS.find(([, pattern]) => pattern.test(words));
  return { kind: found?.[0] ?? 'refused', code, words };
}

/**
 * True when an answer says that the access token is dead, so that the message was not worked on.
 *
 * An answer that carries an order number or lists was worked on, whatever its words.
 */
export function isTokenRefused(
  status: number,
  text: string,
  settings: ConnectorFields = {},
): boolean {
  if (status === 401) return true;
  if (status >= 500) return false;
  const answer = findJsonObject(text);
  if (answer === null || hasResults(answer)) return false;
  const code = textOf(answer, 'returnCode');
  const words = textOf(answer, 'returnMsg');
  return problemOf({ code, words }, settings).kind === 'token-refused';
}

function hasResults(answer: JsonObject): boolean {
  if (textOf(answer, 'orderId') !== '') return true;
  return ['successList', 'errorList', 'disErrorList', 'dataList'].some(
    (name) => (listOf(answer, name)?.length ?? 0) > 0,
  );
}

function codesOf(kind: ProblemKind, fields: ConnectorFields): readonly string[] {
  const set = fields[`codes.${kind}`] ?? '';
  return set
    .split(/[,，\s]+/u)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
