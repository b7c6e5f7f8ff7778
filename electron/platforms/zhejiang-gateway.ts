import {
  findAnswerProblem,
  isTokenRefused,
  problemOf,
} from '@shared/connectors/zhejiang/answer-problems';
import { findObject } from '@shared/connectors/zhejiang/answer-text';
import { err, ok, type Result } from '@shared/kernel/result';
import type {
  Credentials,
  DialectGateway,
  PlatformSettings,
  ReadyMessage,
} from './dialect-gateway';
import { notSent, type NotSent } from './http-outcome';
import { resolvePlatformUrl } from './platform-url';
import { readTokenAnswer } from './token-answer';

const SERVICE_PATH = '/mcs/service';
const TOKEN_PATH = '/mcs/token';

type Parcel = { readonly path: string; readonly body: string; readonly token: string | null };

/** 浙江省: JSON, signed with HMAC-SM3, the token in a header. */
export function createZhejiangGateway(
  { baseUrl, settings }: PlatformSettings,
  credentials: Credentials,
): DialectGateway {
  const { account = '', secret = '', appCode = '', authCode = '' } = credentials;

  async function pack(
    { path, body, token }: Parcel,
    now: Date,
  ): Promise<Result<ReadyMessage, NotSent>> {
    const url = resolvePlatformUrl(baseUrl, path);
    if (!url.ok) return url;
    if (!isHeaderText(account))
      return err(notSent('no-credentials', '账号中有不能使用的字符。请重新填写凭据。'));
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'x-ca-key': account,
      'x-ca-signature': await sign(body, secret, now),
      ...(token === null ? {} : { 'access-token': token }),
    };
    return ok({ post: { url: url.value, headers, body }, shown: body });
  }

  return {
    credentialNames: ['account', 'secret', 'appCode', 'authCode'],
    token: {
      prepare: (now) => {
        const path = textOr(settings['tokenPath'], TOKEN_PATH);
        return pack({ path, body: JSON.stringify({ appCode, authCode }), token: null }, now);
      },
      read: (text) => readTokenAnswer(text, (code, words) => problemOf(code, words, settings)),
    },
    prepare: ({ body }, { token, now }) =>
      pack({ path: textOr(settings['servicePath'], SERVICE_PATH), body, token }, now),
    unwrap: (text) => text,
    isOwn: (text) => findObject(text) !== null,
    isTokenRefused: (status, text) => isTokenRefused(status, text, settings),
    isCredentialsRefused: (_status, text) =>
      findAnswerProblem(text, settings)?.kind === 'credentials-refused',
    intervalMsOf: () => 0,
  };
}

/** `<unix seconds>:<lower-case hex HMAC-SM3 of seconds, line feed and body>`. */
async function sign(body: string, secret: string, now: Date): Promise<string> {
  // Electron's own crypto knows no SM3, and the start of the program need not wait for this.
  const { sm3 } = await import('sm-crypto-v2');
  const seconds = Math.floor(now.getTime() / 1_000);
  const signed = Buffer.from(`${seconds}\n${body}`, 'utf8');
  return `${seconds}:${sm3(signed, { mode: 'hmac', key: Buffer.from(secret, 'utf8') })}`;
}

function textOr(setting: string | undefined, otherwise: string): string {
  const text = setting?.trim() ?? '';
  return text === '' ? otherwise : text;
}

function isHeaderText(text: string): boolean {
  return /^[\x21-\x7e]+$/u.test(text);
}
