import { z } from 'zod';
import { defineChannel } from './channel';

const MAX_BODY_CHARS = 8_000_000;

const ConnectionKey = z.string().regex(/^[0-9a-z-]{1,64}$/u);
/** Long enough for a chain of certificates. */
const Names = z.record(z.string().max(64), z.string().max(20_000));

export const PlatformDialect = z.enum(['zhejiang', 'jiangsu', 'shanghai']);
export type PlatformDialect = z.output<typeof PlatformDialect>;

const HttpUrl = z.url({ protocol: /^https?$/u }).max(400);

/**
 * Keeps the address and credentials of a connection, encrypted, on this computer only.
 *
 * Credentials go in and never come back. `credentials` null keeps those that are there, which is
 * refused (`credentials-needed`) when none are there, or when scheme, host or port of the address, the
 * proxy or the trusted certificate have changed: a secret is not sent elsewhere. A user name or password
 * inside an address is refused (`password-in-address`): a proxy's go in as `proxyUser` and `proxyPassword`.
 * `settings` are the dialect's paths and codes (see build/decisions/assumed-wire-contract.md).
 */
export const configurePlatform = defineChannel({
  name: 'platform:configure',
  request: z.strictObject({
    connectionId: ConnectionKey,
    dialect: PlatformDialect,
    baseUrl: HttpUrl,
    proxyUrl: HttpUrl.nullable(),
    settings: Names,
    credentials: Names.nullable(),
    answerTimeoutMs: z.int().min(100).max(600_000),
  }),
  value: z.strictObject({}),
  errors: ['no-data-set', 'credentials-needed', 'password-in-address', 'disk-full', 'not-writable'],
});

/** What is configured, without any secret. Null when nothing is. */
export const describePlatform = defineChannel({
  name: 'platform:describe',
  request: z.strictObject({ connectionId: ConnectionKey }),
  value: z.strictObject({
    configuration: z
      .strictObject({
        dialect: PlatformDialect,
        baseUrl: z.string(),
        proxyUrl: z.string().nullable(),
        settings: Names,
        credentialNames: z.array(z.string()),
        answerTimeoutMs: z.int(),
      })
      .nullable(),
  }),
  errors: ['no-data-set', 'not-readable'],
});

/** Removes address and credentials. */
export const forgetPlatform = defineChannel({
  name: 'platform:forget',
  request: z.strictObject({ connectionId: ConnectionKey }),
  value: z.strictObject({}),
  errors: ['no-data-set', 'disk-full', 'not-writable'],
});

/** Why nothing has left, or why the platform has certainly not worked on it. */
export const NotSentReason = z.enum([
  'offline',
  'address-wrong',
  'certificate',
  'proxy',
  'no-credentials',
  'credentials-refused',
  'clock-wrong',
  'token-unreadable',
]);
export type NotSentReason = z.output<typeof NotSentReason>;

/** Why nobody knows what became of a message. */
export const UnknownReason = z.enum(['timed-out', 'broken-off', 'too-large', 'not-text']);
export type UnknownReason = z.output<typeof UnknownReason>;

export const SendOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('answered'),
    status: z.int(),
    text: z.string(),
    sentAt: z.iso.datetime(),
    durationMs: z.number().nonnegative(),
    /** Platform's clock less ours, from its Date header, in milliseconds; null without one. */
    clockSkewMs: z.number().nullable(),
    messageId: z.string(),
  }),
  z.strictObject({
    outcome: z.literal('not-sent'),
    reason: NotSentReason,
    detail: z.string(),
    messageId: z.string().nullable(),
  }),
  z.strictObject({
    outcome: z.literal('unknown'),
    reason: UnknownReason,
    detail: z.string(),
    messageId: z.string(),
  }),
]);
export type SendOutcome = z.output<typeof SendOutcome>;

/**
 * Sends one message to a configured platform: paced, with token, signature and credentials put in.
 *
 * A token that the platform refuses is renewed once and the message sent again: it was not worked
 * on. Nothing else is ever sent twice. Both directions are kept in the message log, secrets struck out.
 */
export const sendToPlatform = defineChannel({
  name: 'platform:send',
  request: z.strictObject({
    connectionId: ConnectionKey,
    operation: z.string().regex(/^[A-Z]{1,4}[0-9]{3,4}$/u),
    kind: z.enum(['read', 'write']),
    body: z.string().max(MAX_BODY_CHARS),
    /** What the message log files it under: our order number, or a feed's name. */
    subject: z.string().max(80),
  }),
  value: SendOutcome,
  errors: ['no-data-set', 'not-configured', 'not-readable'],
});

/** Whether the address takes a connection at this moment. Sends no message. */
export const probePlatform = defineChannel({
  name: 'platform:probe',
  request: z.strictObject({ connectionId: ConnectionKey }),
  value: z.strictObject({
    isReachable: z.boolean(),
    reason: NotSentReason.nullable(),
    detail: z.string(),
  }),
  errors: ['no-data-set', 'not-configured', 'not-readable'],
});

export const PlatformMessage = z.strictObject({
  id: z.string(),
  subject: z.string(),
  operation: z.string(),
  sentAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  /** HTTP status; null where none came. */
  status: z.int().nullable(),
  outcome: z.string(),
  /** Secrets struck out; long ones cut with a note of how much is left out. */
  request: z.string(),
  answer: z.string(),
});
export type PlatformMessage = z.output<typeof PlatformMessage>;

/** The raw messages about one subject, oldest first, secrets struck out. */
export const listPlatformMessages = defineChannel({
  name: 'platform:list-messages',
  request: z.strictObject({
    connectionId: ConnectionKey,
    subject: z.string().max(80),
    limit: z.int().min(1).max(1_000),
  }),
  value: z.strictObject({ messages: z.array(PlatformMessage) }),
  errors: ['no-data-set', 'not-readable'],
});
