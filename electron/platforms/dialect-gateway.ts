import type { sendToPlatform, configurePlatform } from '@shared/contracts/platform';
import type { Result } from '@shared/kernel/result';
import type { z } from 'zod';
import type { HttpPost } from './http-client';
import type { NotSent } from './http-outcome';
import type { TokenReading } from './token-answer';

export type SendCall = Pick<
  z.output<typeof sendToPlatform.request>,
  'operation' | 'kind' | 'body' | 'subject'
>;

export type Credentials = Readonly<Record<string, string>>;

export type PlatformSettings = Omit<
  z.output<typeof configurePlatform.request>,
  'credentials' | 'connectionId'
>;

/** A message ready to be carried. */
export type ReadyMessage = {
  readonly post: HttpPost;
  /** What people read of it in the message log: the message before it was packed. */
  readonly shown: string;
};

/** What one dialect does with a message before it is carried and with an answer after. */
export type DialectGateway = {
  /** Credentials that must be there. */
  readonly credentialNames: readonly string[];
  /** Null for a dialect that has none. */
  readonly token: {
    readonly prepare: (now: Date) => Promise<Result<ReadyMessage, NotSent>>;
    readonly read: (text: string) => TokenReading;
  } | null;
  readonly prepare: (
    call: SendCall,
    context: { readonly token: string; readonly now: Date },
  ) => Promise<Result<ReadyMessage, NotSent>>;
  /** The platform's own message inside an answer. */
  readonly unwrap: (text: string) => string;
  /** Whether the platform's program wrote this, and not a web server in front of it. */
  readonly isOwn: (text: string) => boolean;
  readonly isTokenRefused: (status: number, text: string) => boolean;
  readonly isCredentialsRefused: (status: number, text: string) => boolean;
  /** The least time between two calls of an operation; 0 without limit. */
  readonly intervalMsOf: (operation: string) => number;
};
