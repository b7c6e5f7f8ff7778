import type { PlatformCall } from '@shared/connectors/connector';
import type { Judged } from './judge-outcome';

/** Questions that run beside each other are a few pages apart at most. */
const MOST_KEPT = 64;

/**
 * Lets questions of several orders share their messages, where a platform knows no list of one order
 * alone and each would read the same pages.
 */
export type SharedQuestions = {
  /** A question begins. What was asked before that cannot answer it: the platform may have changed since. */
  readonly begin: () => SharedQuestion;
};

export type SharedQuestion = {
  readonly ask: (call: PlatformCall, send: () => Promise<Judged>) => Promise<SharedAnswer>;
};

export type SharedAnswer = {
  readonly judged: Judged;
  /** False for an answer that another question has asked for: its gate was told already. */
  readonly isOwn: boolean;
  /** It could not be read: who asks again gets another one. */
  readonly forget: () => void;
};

type Request = { readonly startedAt: number; readonly answer: Promise<Judged> };

export function createSharedQuestions(): SharedQuestions {
  const requests = new Map<string, Request>();
  let turn = 0;

  function start(key: string, send: () => Promise<Judged>): Request {
    turn += 1;
    const request = { startedAt: turn, answer: send() };
    // Anew at the end, so that the oldest are the first to go.
    requests.delete(key);
    requests.set(key, request);
    const [oldest] = requests.keys();
    if (requests.size > MOST_KEPT && oldest !== undefined) requests.delete(oldest);
    return request;
  }

  return {
    begin() {
      turn += 1;
      const begunAt = turn;
      return {
        async ask({ operation, body }, send) {
          const key = `${operation} ${body}`;
          const known = requests.get(key);
          const isOwn = known === undefined || known.startedAt < begunAt;
          const request = isOwn ? start(key, send) : known;
          const forget = () => {
            if (requests.get(key) === request) requests.delete(key);
          };
          const judged = await request.answer;
          if (judged.kind !== 'answer') forget();
          return { judged, isOwn, forget };
        },
      };
    },
  };
}
