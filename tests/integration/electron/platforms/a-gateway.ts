import type { PlatformSettings, SendCall } from '@electron/platforms/dialect-gateway';
import type { PlatformClock } from '@electron/platforms/platform-clock';
import { createPlatformGateway, type PlatformGateway } from '@electron/platforms/platform-gateway';
import { createRefusalMemory } from '@electron/platforms/refusal-memory';
import type { PlatformMessage, SendOutcome } from '@shared/contracts/platform';
import { afterEach } from 'vitest';
import { answerJson, type Answer, type Received } from './test-server';

export const zhejiangCredentials = {
  account: 'hosp-3301-account',
  secret: 'S3cret/of+the=hospital&"<x>',
  appCode: 'app-code-0815',
  authCode: 'auth-4711-密码',
};

export type ClockInHand = PlatformClock & {
  /** How long each wait was that was asked for. */
  readonly waits: readonly number[];
  readonly advance: (ms: number) => void;
};

/** A clock that stands still until it is put forward; waiting puts it forward at once. */
export function aClock(start = '2031-01-02T03:04:05.000Z'): ClockInHand {
  let ms = Date.parse(start);
  const waits: number[] = [];
  const advance = (by: number) => {
    ms += by;
  };
  return {
    waits,
    advance,
    now: () => new Date(ms),
    monotonicMs: () => ms,
    wait: (by) => {
      waits.push(by);
      advance(by);
      return Promise.resolve();
    },
  };
}

type GatewayOptions = {
  readonly baseUrl: string;
  readonly credentials?: Readonly<Record<string, string>>;
  readonly clock?: PlatformClock;
} & Partial<Omit<PlatformSettings, 'baseUrl'>>;

export type GatewayInHand = PlatformGateway & { readonly messages: PlatformMessage[] };

const open: PlatformGateway[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((gateway) => gateway.close()));
});

export function aGateway({ credentials, clock, ...settings }: GatewayOptions): GatewayInHand {
  const messages: PlatformMessage[] = [];
  const time = clock ?? aClock();
  const gateway = createPlatformGateway(
    { dialect: 'zhejiang', proxyUrl: null, settings: {}, answerTimeoutMs: 5_000, ...settings },
    credentials ?? zhejiangCredentials,
    {
      clock: time,
      note: (message) => messages.push(message),
      refusals: createRefusalMemory(time),
    },
  );
  open.push(gateway);
  return { ...gateway, messages };
}

export function aCall(changes: Partial<SendCall> = {}): SendCall {
  return {
    operation: 'ZJ9704',
    kind: 'write',
    body: '{"infno":"ZJ9704","input":{"data":{"memo":"急用"}}}',
    subject: 'CG-2031-A1B2C3-00001',
    ...changes,
  };
}

export const goodAnswer = { infcode: '0', output: { data: { returnCode: 0, PurcCode: 'P1' } } };

/** Gives out tokens, and leaves the service to the test. */
export function withToken(answerService: Answer): Answer {
  let given = 0;
  return (received, response) => {
    if (received.url !== '/mcs/token') {
      answerService(received, response);
      return;
    }
    given += 1;
    answerJson(response, {
      infcode: '0',
      output: { data: { accessToken: `token-${given}-abcdef` } },
    });
  };
}

export function serviceCalls(received: readonly Received[]): readonly Received[] {
  return received.filter(({ url }) => url === '/mcs/service');
}

/** What was told, without what differs from run to run. */
export function told(outcome: SendOutcome): string {
  return outcome.outcome === 'answered'
    ? `answered ${outcome.status}`
    : `${outcome.outcome} ${outcome.reason}`;
}
