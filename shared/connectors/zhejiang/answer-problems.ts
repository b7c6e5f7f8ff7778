import type { CallProblem, ConnectorFields } from '../connector';
import { findObject, isObject, textAt, valueAt, type JsonObject } from './answer-text';

type ProblemKind = CallProblem['kind'];

/** Which answers mean what, where no code is known: the platform's own words. In this order. */
const WORDS: readonly (readonly [ProblemKind, RegExp])[] = [
  [
    'token-refused',
    /(?:access[-_ ]?token|token|令牌|票据).{0,12}(?:失效|过期|无效|不存在|非法|错误|不正确|为空|缺失|expired|invalid|missing)|(?:失效|过期|无效|非法|invalid|expired).{0,12}(?:token|令牌|票据)/iu,
  ],
  [
    'clock-wrong',
    /时间戳|timestamp|时钟|(?:请求|客户端|系统)时间.{0,10}(?:偏差|误差|超出|过期|无效)/iu,
  ],
  [
    'credentials-refused',
    /签名|验签|signature|appcode|authcode|x-ca-key|密钥|授权码|鉴权|认证失败|(?:账号|账户|用户).{0,6}(?:不存在|错误|停用|禁用|无效)/iu,
  ],
  [
    'quota-used-up',
    /次数.{0,8}(?:用完|用尽|已达|达到|超|上限|不足)|(?:调用|访问|请求|接口).{0,8}(?:配额|额度|限额)|配额.{0,6}(?:用完|用尽|不足)/u,
  ],
  // Nobody knows what became of it: asked about, never sent again unasked.
  [
    'unreadable',
    /系统异常|系统错误|内部错误|未知异常|未知错误|网络异常|超时|internal server error/iu,
  ],
  ['duplicate', /处理中|正在处理|重复|已存在|已经存在|已提交|已发送|already exist|duplicate/iu],
  ['busy', /频繁|稍后|维护|繁忙|限流|升级中|too many requests|rate limit/iu],
];

/** Codes of build/decisions/assumed-wire-contract.md; those of a real platform are added here. */
const CODES: Readonly<Record<string, ProblemKind>> = {
  '40101': 'token-refused',
  '40102': 'credentials-refused',
  '40103': 'clock-wrong',
  '40901': 'duplicate',
  '42901': 'quota-used-up',
  '42902': 'busy',
  '50301': 'busy',
};

const ENVELOPE_WORDS = ['err_msg', 'errMsg', 'infmsg', 'message', 'msg', 'returnMsg'] as const;
const ENVELOPE_CODES = ['infcode', 'returnCode', 'code', 'errcode'] as const;
const INNER_WORDS = ['returnMsg', 'errMsg', 'err_msg', 'message', 'msg'] as const;

/**
 * What a code with its words means.
 *
 * First what people have written on the connection (`codes.<kind>`, codes with commas between),
 * then the codes we know, then the words. Without any of these nobody knows.
 */
export function problemOf(code: string, words: string, fields: ConnectorFields = {}): CallProblem {
  const bySetting = WORDS.find(([kind]) => codesOf(kind, fields).includes(code))?.[0];
  const kind = bySetting ?? CODES[code] ?? WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (kind === 'unreadable') return { kind, words };
  if (kind !== undefined) return { kind, code, words };
  return words === ''
    ? { kind: 'unreadable', words: `code ${code} without words` }
    : { kind: 'refused', code, words };
}

function codesOf(kind: ProblemKind, fields: ConnectorFields): readonly string[] {
  return (fields[`codes.${kind}`] ?? '').split(/[,，\s]+/u).filter((code) => code !== '');
}

/** Why the platform says no; null for a yes. Text that is no answer of this dialect is `unreadable`. */
export function findAnswerProblem(text: string, fields: ConnectorFields = {}): CallProblem | null {
  const envelope = findObject(text);
  if (envelope === null) return { kind: 'unreadable', words: 'not a JSON object' };
  const code = textAt(envelope, ...ENVELOPE_CODES);
  const data = findData(envelope);
  const innerWords = data === null ? '' : textAt(data, ...INNER_WORDS);
  // The envelope of some gateways has words of its own around the platform's.
  if (code === '') return { kind: 'unreadable', words: 'no infcode' };
  if (!isYes(code)) {
    const words = textAt(envelope, ...ENVELOPE_WORDS) || innerWords;
    return problemOf(code, words, fields);
  }
  if (data === null) return { kind: 'unreadable', words: 'no output.data' };
  const inner = textAt(data, 'returnCode');
  if (inner === '') return { kind: 'unreadable', words: 'no returnCode' };
  return isYes(inner) ? null : problemOf(inner, innerWords, fields);
}

/** `output.data` of an answer; some gateways give it at `output` or `data`. */
export function findData(envelope: JsonObject): JsonObject | null {
  const output = valueAt(envelope, 'output');
  const place = isObject(output) ? output : envelope;
  const data = valueAt(place, 'data');
  if (isObject(data)) return data;
  return isObject(output) ? output : null;
}

/**
 * Whether an answer means that the token is dead, so that the message was not worked on.
 *
 * A 401 means it too, unless it is about the signature or the clock: a new token would not help.
 */
export function isTokenRefused(
  status: number,
  text: string,
  settings: ConnectorFields = {},
): boolean {
  if (status >= 500) return false;
  const kind = findAnswerProblem(text, settings)?.kind;
  if (kind === 'token-refused') return true;
  return status === 401 && kind !== 'credentials-refused' && kind !== 'clock-wrong';
}

function isYes(code: string): boolean {
  return /^0+$/u.test(code);
}
