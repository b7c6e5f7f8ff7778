import type { PlatformCall } from '@shared/connectors/connector';
import {
  SOAP_HEADERS,
  soapChoicesOf,
  soapRequest,
  unwrapSoap,
} from '@shared/connectors/shanghai/soap';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { createHash } from 'node:crypto';

type Raw = { readonly status: number; readonly text: string };

export type ShanghaiClient = {
  /** The platform's own XML. */
  readonly send: (call: Pick<PlatformCall, 'operation' | 'body'>) => Promise<string>;
  readonly post: (body: string, headers?: Readonly<Record<string, string>>) => Promise<Raw>;
  /** The whole SOAP request, with what a test wants to be wrong. */
  readonly envelope: (
    call: Pick<PlatformCall, 'operation' | 'body'>,
    wrong?: Readonly<Partial<Record<'user' | 'password' | 'sJgbm' | 'sVersion' | 'sSign', string>>>,
  ) => string;
};

/** Does in a test what the gateway does: signs, wraps, posts, unwraps. */
export function createShanghaiClient(simulator: Simulator): ShanghaiClient {
  const envelope: ShanghaiClient['envelope'] = ({ operation, body }, wrong = {}) =>
    soapRequest({
      ...soapChoicesOf(simulator.fields),
      user: simulator.credentials['user'] ?? '',
      password: simulator.credentials['password'] ?? '',
      sXxlx: operation,
      sSign: createHash('sha1').update(body, 'utf8').digest('hex'),
      xmlData: body,
      ...wrong,
    });
  const post: ShanghaiClient['post'] = async (body, headers = SOAP_HEADERS) => {
    const response = await fetch(simulator.url, { method: 'POST', body, headers: { ...headers } });
    return { status: response.status, text: await response.text() };
  };
  return {
    envelope,
    post,
    async send(call) {
      const { text } = await post(envelope(call));
      return unwrapSoap(text) ?? text;
    },
  };
}
