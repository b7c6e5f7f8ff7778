import type { z } from 'zod';
import type { Result } from '../kernel/result';

/** One call the window may make to its host, and all the host may answer. */
export type Channel<
  Request extends z.ZodType,
  Value extends z.ZodType,
  ErrorKind extends string,
> = {
  readonly name: `${string}:${string}`;
  readonly request: Request;
  readonly value: Value;
  readonly errors: readonly ErrorKind[];
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the widest channel; every use narrows it
export type AnyChannel = Channel<z.ZodType, z.ZodType, any>;

export type RequestOf<C extends AnyChannel> = z.input<C['request']>;

export type AnswerOf<C extends AnyChannel> = Result<
  z.output<C['value']>,
  { readonly kind: C['errors'][number] }
>;

/** What a host does for one channel. The request has been checked against its schema before. */
export type Handler<C extends AnyChannel> = (
  request: z.output<C['request']>,
) => Promise<AnswerOf<C>>;

export function defineChannel<R extends z.ZodType, V extends z.ZodType, const K extends string>(
  channel: Channel<R, V, K>,
): Channel<R, V, K> {
  return channel;
}
