import { isCredentialsRefused } from '@shared/connectors/shanghai/answer-problems';
import {
  SOAP_HEADERS,
  soapChoicesOf,
  soapRequest,
  unwrapSoap,
} from '@shared/connectors/shanghai/soap';
import { readXml } from '@shared/connectors/shanghai/xml-element';
import { ok } from '@shared/kernel/result';
import { createHash } from 'node:crypto';
import type { Credentials, DialectGateway, PlatformSettings } from './dialect-gateway';
import { resolvePlatformUrl } from './platform-url';

/** 上海市: XML in a SOAP call, user and password in each, signed with SHA-1. */
export function createShanghaiGateway(
  { baseUrl, settings }: PlatformSettings,
  { user = '', password = '' }: Credentials,
): DialectGateway {
  return {
    credentialNames: ['user', 'password'],
    token: null,
    prepare: ({ operation, body }) => {
      const url = resolvePlatformUrl(baseUrl, '');
      if (!url.ok) return Promise.resolve(url);
      const sSign = createHash('sha1').update(body, 'utf8').digest('hex');
      const soap = soapRequest({
        ...soapChoicesOf(settings),
        user,
        password,
        sXxlx: operation,
        sSign,
        xmlData: body,
      });
      const post = { url: url.value, headers: SOAP_HEADERS, body: soap };
      return Promise.resolve(ok({ post, shown: `sXxlx=${operation} sSign=${sSign}\n${body}` }));
    },
    unwrap: (text) => unwrapSoap(text) ?? text,
    isOwn: (text) => ['Envelope', 'XMLDATA'].includes(readXml(text)?.name ?? ''),
    isTokenRefused: () => false,
    isCredentialsRefused,
    intervalMsOf: () => 0,
  };
}
