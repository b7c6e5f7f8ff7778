import { err, ok, type Result } from '@shared/kernel/result';
import type { NotSent } from './http-outcome';

export type Token = {
  readonly text: string;
  readonly fetchedAt: Date;
  readonly lifeMs: number;
};

/** Renewed so long before it dies, as public clients do; a short-lived one at half its life. */
const RENEW_BEFORE_MS = 600_000;

export type TokenKeeper = {
  /** A token that is good for now. Who asks at the same time gets the same one. */
  readonly get: () => Promise<Result<string, NotSent>>;
  /** The platform has refused it: the next one to ask gets a new one. */
  readonly drop: (refused: string) => void;
};

/** Keeps the access token in memory, and nowhere else. */
export function createTokenKeeper(
  fetchToken: () => Promise<Result<Token, NotSent>>,
  now: () => Date,
): TokenKeeper {
  let token: Token | undefined;
  let fetching: Promise<Result<Token, NotSent>> | undefined;

  async function renew(): Promise<Result<string, NotSent>> {
    fetching ??= fetchToken().finally(() => {
      fetching = undefined;
    });
    const fetched = await fetching;
    if (!fetched.ok) return err(fetched.error);
    token = fetched.value;
    return ok(token.text);
  }

  return {
    get: () =>
      token !== undefined && isFresh(token, now()) ? Promise.resolve(ok(token.text)) : renew(),
    drop(refused) {
      if (token?.text === refused) token = undefined;
    },
  };
}

function isFresh({ fetchedAt, lifeMs }: Token, now: Date): boolean {
  const ageMs = now.getTime() - fetchedAt.getTime();
  // A clock that was set back says nothing of the age any more.
  return ageMs >= 0 && ageMs < Math.max(lifeMs - RENEW_BEFORE_MS, lifeMs / 2);
}
