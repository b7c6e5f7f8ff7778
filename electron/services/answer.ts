import type { AnyChannel } from '@shared/contracts/channel';
import { channels, type ChannelKey, type HostHandlers } from '@shared/contracts/index';
import { err, ok, type Result } from '@shared/kernel/result';
import type { FaultLog } from './fault-log';

type Answer = Result<unknown, { readonly kind: string }>;

/** A request that breaks its contract is a bug or an attack; it never reaches a handler. */
export type Refusal = { readonly kind: 'bad-request' | 'fault' };

/** Answers one call by its contract. Both hosts do it here, so both check the same. */
export type AnswerCall = (key: ChannelKey, request: unknown) => Promise<Result<Answer, Refusal>>;

export function createAnswerCall(handlers: HostHandlers, faults: FaultLog): AnswerCall {
  return async (key, request) => {
    const channel: AnyChannel = channels[key];
    const parsed = channel.request.safeParse(request);
    if (!parsed.success) return err({ kind: 'bad-request' });
    try {
      const handle = handlers[key] as (checked: unknown) => Promise<Answer>;
      return ok(checkAnswer(channel, await handle(parsed.data)));
    } catch (cause) {
      const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      await faults.add({ message: `Failed to answer ${channel.name}`, detail });
      return err({ kind: 'fault' });
    }
  };
}

/** What a handler answers must keep the contract too: the window relies on it without looking. */
function checkAnswer(channel: AnyChannel, answer: Answer): Answer {
  if (answer.ok) return { ok: true, value: channel.value.parse(answer.value) };
  const errors: readonly unknown[] = channel.errors;
  if (!errors.includes(answer.error.kind))
    throw new TypeError(`${channel.name} may not answer ${answer.error.kind}`);
  return { ok: false, error: { kind: answer.error.kind } };
}
