import { isTokenRefused, problemOf } from '@shared/connectors/jiangsu/answer-problems';
import { findJsonObject, textOf } from '@shared/connectors/jiangsu/json-answer';
import { minIntervalMsOf, pathOf } from '@shared/connectors/jiangsu/operation-paths';
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

const TOKEN_PATH = '/accessToken/getToken';

/** 江苏省: a form with one field of JSON, the token inside, one call a second for each way of writing. */
export function createJiangsuGateway(
  { baseUrl, settings }: PlatformSettings,
  { appId = '', appSecret = '' }: Credentials,
): DialectGateway {
  const pack = (path: string, params: string) =>
    packForm(resolvePlatformUrl(baseUrl, path), params);
  return {
    credentialNames: ['appId', 'appSecret'],
    token: {
      prepare: () => {
        const set = settings['tokenPath']?.trim() ?? '';
        return Promise.resolve(
          pack(set === '' ? TOKEN_PATH : set, JSON.stringify({ appId, appSecret })),
        );
      },
      read: (text) => readTokenAnswer(text, (code, words) => problemOf({ code, words }, settings)),
    },
    prepare: ({ operation, body }, { token }) => {
      const path = pathOf(operation, settings);
      const unknownPath = `不知道 ${operation} 的路径。请在连接设置中填写 path.${operation}。`;
      if (path === null) return Promise.resolve(err(notSent('address-wrong', unknownPath)));
      return Promise.resolve(pack(path, putToken(body, token)));
    },
    unwrap: (text) => text,
    isOwn: (text) => findJsonObject(text) !== null,
    isTokenRefused: (status, text) => isTokenRefused(status, text, settings),
    isCredentialsRefused: (_status, text) => {
      const answer = findJsonObject(text);
      if (answer === null) return false;
      const told = { code: textOf(answer, 'returnCode'), words: textOf(answer, 'returnMsg') };
      return problemOf(told, settings).kind === 'credentials-refused';
    },
    intervalMsOf: (operation) => minIntervalMsOf(operation, settings),
  };
}

function packForm(url: Result<URL, NotSent>, params: string): Result<ReadyMessage, NotSent> {
  if (!url.ok) return url;
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  const body = new URLSearchParams({ params }).toString();
  return ok({ post: { url: url.value, headers, body }, shown: params });
}

/** As text, so that every figure of the message stays as its connector wrote it. */
function putToken(body: string, token: string): string {
  const params = body.trim();
  // Our own connector wrote it: what is no object is our mistake.
  if (findJsonObject(params) === null) throw new TypeError('A Jiangsu message must be an object');
  const rest = params.slice(1).trimStart();
  return `{"accessToken":${JSON.stringify(token)}${rest.startsWith('}') ? '' : ','}${rest}`;
}
