import type { AnswerOf } from '@shared/contracts/channel';
import type { probePlatform, sendToPlatform, SendOutcome } from '@shared/contracts/platform';
import type { CallProblem, Connector, Quota } from '@shared/connectors/connector';
import type { Connection } from '@shared/domain/exchange/connection';
import { originOf } from '@shared/domain/exchange/check-connection';
import type { Result } from '@shared/kernel/result';
import { secondsOf, type ConnectionsText } from './connection-words';

export const CHECKS = ['address', 'certificate', 'credentials', 'clock', 'read', 'quota'] as const;
export type CheckName = (typeof CHECKS)[number];

/** One thing that was tried, what came of it, and what to do. */
export type Check = {
  readonly name: CheckName;
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly words: string;
};

export type ProbeAnswer = AnswerOf<typeof probePlatform>;
export type SendAnswer = AnswerOf<typeof sendToPlatform>;

/** Signatures carry our time: platforms refuse them some minutes off. Our number. */
const MOST_SKEW_MS = 60_000;
/** Below this a day's orders may not get through. Our number. */
const LOW_QUOTA = 100;

type Tested = {
  readonly connection: Pick<Connection, 'baseUrl' | 'fields'>;
  readonly probe: ProbeAnswer;
  /** Null when it was not sent, because the address cannot be reached. */
  readonly sent: SendAnswer | null;
  readonly readProbe: Connector['readProbe'];
};

/** The checks in the order in which they depend on each other. */
export function checksOf(text: ConnectionsText, tested: Tested): readonly Check[] {
  const { connection, probe, sent } = tested;
  if (!probe.ok) return skipAll(text, text('test.not-configured'));
  const address = addressCheck(text, connection, probe.value);
  const certificate = certificateCheck(text, connection, probe.value);
  if (sent === null || certificate.state === 'failed')
    return [
      address,
      certificate,
      ...laterThan('certificate').map((name) => skipped(name, text('test.after-address'))),
    ];
  if (!sent.ok) return [address, certificate, ...skipRest(text)];
  return [address, certificate, ...answerChecks(text, tested, sent.value)];
}

type Probed = Extract<ProbeAnswer, { readonly ok: true }>['value'];

function addressCheck(
  text: ConnectionsText,
  { baseUrl }: Tested['connection'],
  { isReachable, reason, detail }: Probed,
): Check {
  const address = originOf(baseUrl ?? '') ?? '';
  // A certificate can only be refused by one who was reached.
  if (isReachable || reason === 'certificate')
    return { name: 'address', state: 'ok', words: text('test.address.ok', { address }) };
  const key =
    reason === 'offline' || reason === 'address-wrong' || reason === 'proxy' ? reason : 'other';
  const words = text(`test.address.${key}`, { address, detail });
  return { name: 'address', state: 'failed', words };
}

function certificateCheck(
  text: ConnectionsText,
  { baseUrl }: Tested['connection'],
  { isReachable, reason, detail }: Probed,
): Check {
  const name = 'certificate';
  if (reason === 'certificate')
    return { name, state: 'failed', words: text('test.certificate.failed', { detail }) };
  if (!isReachable) return skipped(name, text('test.after-address'));
  return baseUrl?.toLowerCase().startsWith('https:') === true
    ? { name, state: 'ok', words: text('test.certificate.ok') }
    : { name, state: 'warning', words: text('test.certificate.plain') };
}

function answerChecks(
  text: ConnectionsText,
  { connection, readProbe }: Tested,
  outcome: SendOutcome,
): readonly Check[] {
  switch (outcome.outcome) {
    case 'not-sent':
      return notSentChecks(text, outcome);
    case 'unknown':
      return [
        skipped('credentials', text('test.after-address')),
        skipped('clock', text('test.after-address')),
        {
          name: 'read',
          state: 'failed',
          words: text('test.read.lost', { detail: outcome.detail }),
        },
        skipped('quota', text('test.after-credentials')),
      ];
    case 'answered':
      return answeredChecks(text, { outcome, reading: readProbe(outcome.text), connection });
  }
}

function notSentChecks(
  text: ConnectionsText,
  { reason, detail }: Extract<SendOutcome, { readonly outcome: 'not-sent' }>,
): readonly Check[] {
  const rest = [
    skipped('read', text('test.after-credentials')),
    skipped('quota', text('test.after-credentials')),
  ];
  if (reason === 'clock-wrong')
    return [
      skipped('credentials', text('test.after-address')),
      { name: 'clock', state: 'failed', words: text('test.clock.refused', { detail }) },
      ...rest,
    ];
  const words = {
    'no-credentials': text('test.credentials.none'),
    'credentials-refused': text('test.credentials.refused', { detail }),
    'token-unreadable': text('test.credentials.token', { detail }),
    offline: text('test.address.other', { detail }),
    'address-wrong': text('test.address.other', { detail }),
    certificate: text('test.certificate.failed', { detail }),
    proxy: text('test.address.proxy', { detail }),
  }[reason];
  return [
    { name: 'credentials', state: 'failed', words },
    skipped('clock', text('test.after-credentials')),
    ...rest,
  ];
}

type Answered = {
  readonly outcome: Extract<SendOutcome, { readonly outcome: 'answered' }>;
  readonly reading: Result<Quota, CallProblem>;
  readonly connection: Tested['connection'];
};

function answeredChecks(text: ConnectionsText, answered: Answered): readonly Check[] {
  const { outcome, reading } = answered;
  const problem = reading.ok ? null : reading.error;
  const detail = problem === null ? '' : saidBy(problem);
  const isRefused = problem?.kind === 'credentials-refused' || problem?.kind === 'token-refused';
  const credentials: Check = isRefused
    ? {
        name: 'credentials',
        state: 'failed',
        words: text('test.credentials.refused', { detail }),
      }
    : problem?.kind === 'unreadable'
      ? skipped('credentials', text('test.read.unreadable', { detail }))
      : { name: 'credentials', state: 'ok', words: text('test.credentials.ok') };
  return [
    credentials,
    clockCheck(text, { skewMs: outcome.clockSkewMs, problem }),
    readCheck(text, answered, problem),
    quotaCheck(text, answered),
  ];
}

function readCheck(
  text: ConnectionsText,
  { outcome }: Answered,
  problem: CallProblem | null,
): Check {
  if (problem === null)
    return {
      name: 'read',
      state: 'ok',
      words: text('test.read.ok', { ms: Math.round(outcome.durationMs) }),
    };
  const detail = saidBy(problem);
  switch (problem.kind) {
    case 'credentials-refused':
    case 'token-refused':
    case 'clock-wrong':
      return skipped('read', text('test.after-credentials'));
    case 'unreadable':
    case 'quota-used-up':
    case 'busy':
      return {
        name: 'read',
        state: problem.kind === 'unreadable' ? 'failed' : 'warning',
        words: text(`test.read.${problem.kind}`, { detail }),
      };
    default:
      return { name: 'read', state: 'failed', words: text('test.read.refused', { detail }) };
  }
}

function clockCheck(
  text: ConnectionsText,
  { skewMs, problem }: { readonly skewMs: number | null; readonly problem: CallProblem | null },
): Check {
  if (problem?.kind === 'clock-wrong')
    return {
      name: 'clock',
      state: 'failed',
      words: text('test.clock.refused', { detail: saidBy(problem) }),
    };
  if (skewMs === null) return skipped('clock', text('test.clock.unknown'));
  const isOff = Math.abs(skewMs) > MOST_SKEW_MS;
  const words = text(isOff ? 'test.clock.skewed' : 'test.clock.ok', { seconds: secondsOf(skewMs) });
  return { name: 'clock', state: isOff ? 'warning' : 'ok', words };
}

function quotaCheck(text: ConnectionsText, { reading, connection }: Answered): Check {
  if (!reading.ok && reading.error.kind === 'quota-used-up')
    return { name: 'quota', state: 'warning', words: text('test.quota.low', { remaining: 0 }) };
  if (!reading.ok) return skipped('quota', text('test.after-credentials'));
  const { remaining } = reading.value;
  const paceMs = connection.fields.minIntervalMs;
  const pace = paceMs === undefined ? '' : text('test.quota.pace', { ms: paceMs });
  if (remaining === null)
    return { name: 'quota', state: 'ok', words: text('test.quota.none') + pace };
  const isLow = remaining < LOW_QUOTA;
  const words = text(isLow ? 'test.quota.low' : 'test.quota.ok', { remaining });
  return { name: 'quota', state: isLow ? 'warning' : 'ok', words: words + pace };
}

function saidBy(problem: CallProblem): string {
  return 'code' in problem && problem.code !== ''
    ? `${problem.code} ${problem.words}`
    : problem.words;
}

function skipped(name: CheckName, words: string): Check {
  return { name, state: 'skipped', words };
}

function skipAll(text: ConnectionsText, words: string): readonly Check[] {
  const [first, ...rest] = CHECKS;
  return [
    { name: first, state: 'failed', words },
    ...rest.map((name) => skipped(name, text('test.after-address'))),
  ];
}

function skipRest(text: ConnectionsText): readonly Check[] {
  return laterThan('certificate').map((name) => skipped(name, text('test.not-configured')));
}

function laterThan(name: CheckName): readonly CheckName[] {
  return CHECKS.slice(CHECKS.indexOf(name) + 1);
}
