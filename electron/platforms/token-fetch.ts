import { err, ok, type Result } from '@shared/kernel/result';
import type { DialectGateway } from './dialect-gateway';
import { notSent, type NotSent } from './http-outcome';
import type { ReadableAnswer } from './judge-answer';
import type { Carried, CarryMessage } from './message-carrier';
import type { RefusalMemory } from './refusal-memory';
import type { Token } from './token-keeper';

/** What token requests are filed under: no order is theirs. */
const LABEL = { operation: 'TOKEN', subject: 'token' } as const;

type FetchOptions = {
  readonly dialect: NonNullable<DialectGateway['token']>;
  readonly carry: CarryMessage;
  readonly refusals: RefusalMemory;
  readonly now: () => Date;
};

/** Asks the platform for a token. Whatever goes wrong here, the message itself has not left. */
export function createTokenFetch(options: FetchOptions): () => Promise<Result<Token, NotSent>> {
  return async () => {
    const refused = options.refusals.findCurrent();
    if (refused !== null) return err(refused);
    const fetchedAt = options.now();
    const ready = await options.dialect.prepare(fetchedAt);
    if (!ready.ok) return ready;
    return readToken(await options.carry(ready.value, LABEL), fetchedAt, options);
  };
}

function readToken(
  { outcome }: Carried,
  fetchedAt: Date,
  options: FetchOptions,
): Result<Token, NotSent> {
  if (outcome.kind === 'not-sent') return err(outcome);
  if (outcome.kind === 'answered') return readAnswered(outcome, fetchedAt, options);
  const isText = outcome.reason === 'timed-out' || outcome.reason === 'broken-off';
  return err(
    notSent(isText ? 'offline' : 'token-unreadable', `取访问令牌时没有成功：${outcome.detail}`),
  );
}

function readAnswered(
  { status, text }: ReadableAnswer,
  fetchedAt: Date,
  { dialect, refusals }: FetchOptions,
): Result<Token, NotSent> {
  const read = dialect.read(text);
  if (read.kind === 'token') return ok({ text: read.text, fetchedAt, lifeMs: read.lifeMs });
  if (read.kind === 'unreadable') {
    if (status === 401 || status === 403)
      return err(refusals.note(`平台不接受保存的凭据（${status}）。请核对后重新填写。`));
    if (status >= 500 || status === 429)
      return err(notSent('offline', `平台暂时不发访问令牌（${status}）。`));
    return err(notSent('token-unreadable', '取访问令牌的应答读不懂。请核对地址和令牌路径。'));
  }
  const { problem } = read;
  const said = `平台说：${problem.words}`;
  switch (problem.kind) {
    case 'clock-wrong':
      return err(notSent('clock-wrong', `平台认为本机时间不对。${said}`));
    case 'busy':
    case 'quota-used-up':
      return err(notSent('offline', `平台暂时不发访问令牌。${said}`));
    case 'unreadable':
      return err(
        status >= 500
          ? notSent('offline', `平台暂时不发访问令牌（${status}）。${said}`)
          : notSent('token-unreadable', `取访问令牌的应答读不懂。${said}`),
      );
    case 'credentials-refused':
      return err(refusals.note(`平台不接受保存的凭据。${said}`));
    default:
      return err(refusals.note(`平台不发访问令牌。${said}`));
  }
}
