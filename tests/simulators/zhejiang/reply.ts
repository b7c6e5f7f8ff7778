import type { SimulatorAnswer } from '../kit/simulator-server';

export type Data = Readonly<Record<string, unknown>>;

/** A refusal by the platform itself, in `output.data`. */
export type Refusal = {
  readonly code: string;
  readonly words: string;
  /** What else the answer holds, such as the refused lines. */
  readonly more?: Data;
};

/** What working on a message came to. */
export type Outcome = { readonly data: Data } | { readonly refusal: Refusal };

export function done(data: Data): Outcome {
  return { data };
}

export function refuse(code: string, words: string, more?: Data): Outcome {
  return { refusal: more === undefined ? { code, words } : { code, words, more } };
}

export function reply(outcome: Outcome): SimulatorAnswer {
  const data =
    'data' in outcome
      ? { returnCode: '0', returnMsg: '成功', ...outcome.data }
      : {
          returnCode: outcome.refusal.code,
          returnMsg: outcome.refusal.words,
          ...outcome.refusal.more,
        };
  return { body: JSON.stringify({ infcode: '0', err_msg: '', output: { data } }) };
}

/** A refusal by the gateway before the platform: the message was not looked at. */
export function refuseAtGateway(code: string, words: string): SimulatorAnswer {
  return { status: 401, body: JSON.stringify({ infcode: code, err_msg: words, output: {} }) };
}
