import type { SendOutcome } from '@shared/contracts/platform';
import { createPacedSender } from './paced-sender';
import type { Credentials, DialectGateway, PlatformSettings, SendCall } from './dialect-gateway';
import { createHttpClient } from './http-client';
import { notSent, type NotSent } from './http-outcome';
import { createJiangsuGateway } from './jiangsu-gateway';
import { createMessageCarrier, type Carried, type NoteMessage } from './message-carrier';
import type { PlatformClock } from './platform-clock';
import { routeOf } from './platform-route';
import type { RefusalMemory } from './refusal-memory';
import { createShanghaiGateway } from './shanghai-gateway';
import { createSecretStriker } from './strike-secrets';
import { createZhejiangGateway } from './zhejiang-gateway';

export type PlatformGateway = {
  readonly send: (call: SendCall) => Promise<SendOutcome>;
  /** Breaks off what is under way, and ends when everyone has been told what became of theirs. */
  readonly close: () => Promise<void>;
};

export type GatewayTools = {
  readonly clock: PlatformClock;
  readonly note: NoteMessage;
  /** Outlives the gateway: the same wrong password is not tried again because a path was changed. */
  readonly refusals: RefusalMemory;
};

const dialects = {
  zhejiang: createZhejiangGateway,
  jiangsu: createJiangsuGateway,
  shanghai: createShanghaiGateway,
};

/** Carries messages to one platform: paced, signed, with token and credentials, each at most once. */
export function createPlatformGateway(
  settings: PlatformSettings,
  credentials: Credentials,
  { clock, note, refusals }: GatewayTools,
): PlatformGateway {
  const dialect = dialects[settings.dialect](settings, credentials);
  const striker = createSecretStriker(Object.values(credentials));
  const { answerTimeoutMs } = settings;
  const { now } = clock;
  const client = createHttpClient(routeOf(settings, credentials), { answerTimeoutMs, now });
  const carry = createMessageCarrier({ client, dialect, striker, note, now });
  const sender = createPacedSender({ dialect, carry, striker, refusals, clock });
  const lacking = describeLacking(dialect, credentials);
  const underWay = new Set<Promise<SendOutcome>>();

  async function send(call: SendCall): Promise<SendOutcome> {
    if (lacking !== null) return toOutcome(lacking);
    const sent = await sender.send(call);
    if ('kind' in sent) return toOutcome(sent);
    return carriedOutcome(sent, striker.strikeFromAnswer);
  }

  return {
    send(call) {
      const sending = send(call);
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    async close() {
      sender.close();
      client.close();
      await Promise.allSettled(underWay);
    },
  };
}

function describeLacking(
  { credentialNames }: DialectGateway,
  credentials: Credentials,
): NotSent | null {
  const lacking = credentialNames.filter((name) => (credentials[name] ?? '') === '');
  if (lacking.length === 0) return null;
  return notSent('no-credentials', `没有凭据：${lacking.join('、')}。请在连接设置中填写。`);
}

function toOutcome({ reason, detail }: NotSent): SendOutcome {
  return { outcome: 'not-sent', reason, detail, messageId: null };
}

function carriedOutcome(
  { outcome, messageId, sentAt, durationMs }: Carried,
  strike: (text: string) => string,
): SendOutcome {
  switch (outcome.kind) {
    case 'not-sent':
      return { ...toOutcome(outcome), messageId };
    case 'unknown':
      return { outcome: 'unknown', reason: outcome.reason, detail: outcome.detail, messageId };
    case 'answered': {
      const { status, clockSkewMs } = outcome;
      const text = strike(outcome.text);
      return { outcome: 'answered', status, text, sentAt, durationMs, clockSkewMs, messageId };
    }
  }
}
