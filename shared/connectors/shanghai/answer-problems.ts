import { findChild, readXml } from './xml-element';
import { findSoapFault, unwrapSoap, type SoapFault } from './soap';
import type { CallProblem } from '../connector';

/** The overall result (`ZTCLJG`) and the one of a line (`CLJG`) of what was done: `00000`. */
export function isDone(code: string): boolean {
  return /^0+$/u.test(code);
}

const CREDENTIALS =
  /密码|口令|用户名|用户不存在|用户无效|账号|帐号|鉴权|认证失败|未授权|身份验证|机构编码.{0,20}(?:错误|不符|不正确|不存在|无效|不匹配)/u;

/** The reference knows one code only, `00000`: every other is told apart by the platform's words. */
const KINDS_BY_WORDS: readonly (readonly [
  kind: Exclude<CallProblem['kind'], 'unreadable' | 'refused' | 'token-refused'>,
  words: RegExp,
])[] = [
  ['busy', /繁忙|稍后|稍候|过于频繁|频率过高|系统维护|正在维护|维护中/u],
  ['quota-used-up', /(?:次数|流量|额度).{0,20}(?:用完|用尽|超限|上限|超出)/u],
  ['clock-wrong', /时钟|时间戳|系统时间/u],
  ['credentials-refused', CREDENTIALS],
  ['duplicate', /重复|已存在|已经存在|已上传|已经上传|已填报|已确认|已经确认|已提交|已经提交/u],
];

/** Why the platform did not do as it was told, from its code and words. */
export function problemOf(code: string, words: string): CallProblem {
  const known = KINDS_BY_WORDS.find(([, pattern]) => pattern.test(words));
  return { kind: known?.[0] ?? 'refused', code, words };
}

/**
 * What a SOAP fault means. One that blames the client says that the message will not be worked on
 * as it is (SOAP 1.1, 4.4.1); of any other nobody knows how far the platform got.
 */
export function faultProblem({ code, words }: SoapFault): CallProblem {
  const problem = problemOf(code, words);
  if (problem.kind === 'credentials-refused') return problem;
  if (/(?:^|:)Client(?:$|\.)/u.test(code)) return problem;
  return { kind: 'unreadable', words: `SOAP Fault ${code} ${words}`.trim() };
}

/** Whether an answer, unwrapped or not, says that user, password or organisation code are wrong. */
export function isCredentialsRefused(status: number, text: string): boolean {
  if (status === 401 || status === 403) return true;
  // Looked at for every answer, long ones too: most are told apart without reading them as XML.
  if (!CREDENTIALS.test(text) && !text.includes('&#')) return false;
  const fault = findSoapFault(text);
  if (fault !== null) return faultProblem(fault).kind === 'credentials-refused';
  const root = readXml(unwrapSoap(text) ?? text);
  const head = root?.name === 'XMLDATA' ? findChild(root, 'HEAD') : null;
  if (head === null) return false;
  const code = findChild(head, 'ZTCLJG')?.text.trim() ?? '';
  const words = findChild(head, 'CWXX')?.text.trim() ?? '';
  return code !== '' && !isDone(code) && problemOf(code, words).kind === 'credentials-refused';
}
