import type { PlatformCall } from '@shared/connectors/connector';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { createHmac } from 'node:crypto';

export type SignedRequest = {
  readonly path: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Left out: now. */
  readonly signedAtMs?: number;
};

export type Answer = { readonly status: number; readonly text: string };

/** Signs as the platform demands, without the program's own gateway. */
export async function sendSigned(simulator: Simulator, request: SignedRequest): Promise<Answer> {
  const seconds = String(Math.floor((request.signedAtMs ?? Date.now()) / 1_000));
  const { account = '', secret = '' } = simulator.credentials;
  const hex = createHmac('sm3', secret).update(`${seconds}\n${request.body}`).digest('hex');
  const response = await fetch(`${simulator.url}${request.path}`, {
    method: 'POST',
    body: request.body,
    headers: {
      'content-type': 'application/json',
      'x-ca-key': account,
      'x-ca-signature': `${seconds}:${hex}`,
      ...request.headers,
    },
  });
  return { status: response.status, text: await response.text() };
}

export async function fetchToken(simulator: Simulator): Promise<string> {
  const { appCode, authCode } = simulator.credentials;
  const body = JSON.stringify({ appCode, authCode });
  const { text } = await sendSigned(simulator, { path: '/mcs/token', body });
  const answer = JSON.parse(text) as { output: { data: { accessToken: string } } };
  return answer.output.data.accessToken;
}

/** Sends with one token; a test that ends tokens asks for another client. */
export async function createClient(simulator: Simulator) {
  const token = await fetchToken(simulator);
  return (call: PlatformCall): Promise<Answer> =>
    sendSigned(simulator, {
      path: '/mcs/service',
      body: call.body,
      headers: { 'Access-Token': token },
    });
}
