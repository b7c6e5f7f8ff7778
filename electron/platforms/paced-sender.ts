import { ok } from '@shared/kernel/result';
import type { DialectGateway, SendCall } from './dialect-gateway';
import { notSent, type NotSent } from './http-outcome';
import type { Carried, CarryMessage } from './message-carrier';
import { createPacer } from './pacer';
import type { PlatformClock } from './platform-clock';
import type { RefusalMemory } from './refusal-memory';
import type { SecretStriker } from './strike-secrets';
import { createTokenFetch } from './token-fetch';
import { createTokenKeeper, type TokenKeeper } from './token-keeper';

type SenderOptions = {
  readonly dialect: DialectGateway;
  readonly carry: CarryMessage;
  readonly striker: SecretStriker;
  readonly refusals: RefusalMemory;
  readonly clock: PlatformClock;
};

export type PacedSender = {
  readonly send: (call: SendCall) => Promise<Carried | NotSent>;
  readonly close: () => void;
};

const CLOSING = notSent('offline', '程序正在退出，没有发送。');

/** Sends in order and no faster than allowed, with a token that is renewed once where it is refused. */
export function createPacedSender(options: SenderOptions): PacedSender {
  const { dialect, carry, refusals, clock } = options;
  const pacer = createPacer(clock);
  const closing = new AbortController();
  const tokens = createTokens(options);

  async function attempt(call: SendCall, token: string): Promise<Carried | NotSent> {
    const { operation, subject } = call;
    const intervalMs = dialect.intervalMsOf(operation);
    const spacing = { name: operation, intervalMs, signal: closing.signal };
    return pacer.spaced(spacing, async () => {
      const ready = await dialect.prepare(call, { token, now: clock.now() });
      return ready.ok ? carry(ready.value, { operation, subject }) : ready.error;
    });
  }

  async function sendNow(call: SendCall): Promise<Carried | NotSent> {
    const refused = refusals.findCurrent();
    if (refused !== null) return refused;
    const token = await tokens.get();
    if (!token.ok) return token.error;
    const sent = await attempt(call, token.value);
    if (!isRefused(sent, dialect.isTokenRefused)) {
      if (isRefused(sent, dialect.isCredentialsRefused)) refusals.note(REFUSED);
      return sent;
    }
    // It was not worked on, so it may be sent again: once.
    tokens.drop(token.value);
    const renewed = await tokens.get();
    return renewed.ok ? attempt(call, renewed.value) : renewed.error;
  }

  return {
    send: (call) =>
      pacer.inLane(call.kind, async () => {
        if (closing.signal.aborted) return CLOSING;
        try {
          return await sendNow(call);
        } catch (cause) {
          if (!(cause instanceof Error && cause.name === 'AbortError')) throw cause;
          return CLOSING;
        }
      }),
    close: () => {
      closing.abort();
    },
  };
}

const REFUSED = '平台不接受保存的凭据。请核对后重新填写。';

function isRefused(
  sent: Carried | NotSent,
  isSo: (status: number, text: string) => boolean,
): boolean {
  if ('kind' in sent || sent.outcome.kind !== 'answered') return false;
  return isSo(sent.outcome.status, sent.outcome.text);
}

/** A dialect without tokens gets an empty one, which it does not look at. */
function createTokens({ dialect, carry, striker, refusals, clock }: SenderOptions): TokenKeeper {
  if (dialect.token === null) return { get: () => Promise.resolve(ok('')), drop: () => undefined };
  const fetchToken = createTokenFetch({
    dialect: dialect.token,
    carry,
    refusals,
    now: clock.now,
  });
  return createTokenKeeper(async () => {
    const fetched = await fetchToken();
    if (fetched.ok) striker.add(fetched.value.text);
    return fetched;
  }, clock.now);
}
