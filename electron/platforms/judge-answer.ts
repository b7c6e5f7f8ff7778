import type { DialectGateway } from './dialect-gateway';
import { findText } from './answer-text';
import { notSent, type Answered, type NotSent, type Unknown } from './http-outcome';

/** An answer that can be read, with the platform's own message taken out of its wrapping. */
export type ReadableAnswer = Pick<Answered, 'status' | 'clockSkewMs'> & {
  readonly kind: 'answered';
  readonly text: string;
};

const NEEDS_TLS = /plain http request was sent to https|requires tls|speaking plain http/iu;

/**
 * Tells an answer of the platform from one of a web server at a wrong address, which has worked on nothing.
 *
 * Everything that might come from the platform itself is an answer: what it means is the connector's to say.
 */
export function judgeAnswer(
  answered: Answered,
  url: URL,
  { isOwn, unwrap }: Pick<DialectGateway, 'isOwn' | 'unwrap'>,
): ReadableAnswer | NotSent | Unknown {
  const { status, clockSkewMs } = answered;
  const text = findText(answered);
  const wrong = status < 300 ? null : describeWrongAddress({ ...answered, text, url });
  if (wrong !== null && (text === null || !isOwn(text))) return notSent('address-wrong', wrong);
  if (text === null)
    return { kind: 'unknown', reason: 'not-text', detail: '应答不是文字，读不出来。', status };
  return { kind: 'answered', status, clockSkewMs, text: unwrap(text) };
}

function describeWrongAddress({
  status,
  location,
  text,
  url,
}: Answered & { readonly text: string | null; readonly url: URL }): string | null {
  const path = `${url.host}${url.pathname}`;
  if (status === 404) return `${path} 处没有平台的接口（404）。请核对地址和路径。`;
  if (status === 405) return `${path} 不接受提交（405）。请核对地址和路径。`;
  // A 303 follows what was done; the others say that it was not done here.
  if ([301, 302, 307, 308].includes(status)) {
    const place =
      location !== null && URL.canParse(location, url.href) ? new URL(location, url) : null;
    const target = place === null ? '别处' : `${place.protocol}//${place.host}`;
    return `${path} 把请求转到 ${target}（${status}），没有发送。请核对地址，或先登录上网认证页。`;
  }
  if (status === 400 && text !== null && NEEDS_TLS.test(text))
    return `${url.host} 要用 https。请把地址前面的 http 改为 https。`;
  return null;
}
