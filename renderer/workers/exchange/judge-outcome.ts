import type { NotSentReason, SendOutcome, UnknownReason } from '@shared/contracts/platform';
import type { CallProblem } from '@shared/connectors/connector';
import type { ExchangeProblem, ExchangeProblemKind } from '@shared/domain/exchange/exchange';
import type { Result } from '@shared/kernel/result';

/** How long nothing is sent: until the network is back, until people mend it, a while, until the next day. */
export type Hold = 'offline' | 'problem' | 'busy' | 'quota';

/** What became of a message, before its text is read. */
export type Judged =
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly messageId: string;
      readonly durationMs: number;
      readonly clockSkewMs: number | null;
    }
  | Failed;

export type Failed =
  /** Nobody knows whether it was done. A read was not answered, which changes nothing. */
  | { readonly kind: 'doubt'; readonly problem: ExchangeProblem; readonly messageId: string | null }
  /** The platform has certainly not worked on it. */
  | {
      readonly kind: 'hold';
      readonly hold: Hold;
      readonly problem: ExchangeProblem;
      readonly messageId: string | null;
    };

/** What an answer that brings nothing means for its document. */
export type JudgedProblem =
  Failed | { readonly kind: 'refused' | 'duplicate'; readonly problem: ExchangeProblem };

type HostRefusal = { readonly kind: 'no-data-set' | 'not-configured' | 'not-readable' };

const NOT_SENT: Readonly<Record<NotSentReason, { kind: ExchangeProblemKind; hold: Hold }>> = {
  offline: { kind: 'offline', hold: 'offline' },
  'address-wrong': { kind: 'address-wrong', hold: 'problem' },
  certificate: { kind: 'certificate', hold: 'problem' },
  proxy: { kind: 'proxy', hold: 'problem' },
  'no-credentials': { kind: 'no-credentials', hold: 'problem' },
  'credentials-refused': { kind: 'credentials-refused', hold: 'problem' },
  'clock-wrong': { kind: 'clock-wrong', hold: 'problem' },
  // A proxy's page or a platform that is just starting: it may pass.
  'token-unreadable': { kind: 'answer-unreadable', hold: 'busy' },
};

const UNKNOWN: Readonly<Record<UnknownReason, ExchangeProblemKind>> = {
  'timed-out': 'answer-lost',
  'broken-off': 'answer-lost',
  'too-large': 'answer-too-large',
  'not-text': 'answer-unreadable',
};

/** Judges how a message ended. Where the platform may have worked on it, that is a doubt, never a failure. */
export function judgeOutcome(sent: Result<SendOutcome, HostRefusal>): Judged {
  if (!sent.ok) return { ...hold('problem', 'no-credentials', sent.error.kind), messageId: null };
  const outcome = sent.value;
  switch (outcome.outcome) {
    case 'not-sent': {
      const { kind, hold: until } = NOT_SENT[outcome.reason];
      return { ...hold(until, kind, outcome.detail), messageId: outcome.messageId };
    }
    case 'unknown':
      return doubt(UNKNOWN[outcome.reason], outcome.detail, outcome.messageId);
    case 'answered':
      return judgeStatus(outcome);
  }
}

function judgeStatus(answer: Extract<SendOutcome, { outcome: 'answered' }>): Judged {
  const { status, text, messageId, durationMs, clockSkewMs } = answer;
  const words = `HTTP ${status}`;
  if (status === 429) return { ...hold('busy', 'busy', words), messageId };
  if (status >= 500) return doubt('answer-lost', words, messageId);
  if (status === 401 || status === 403)
    return { ...hold('problem', 'credentials-refused', words), messageId };
  if ((status >= 300 && status < 400) || status === 404 || status === 405)
    return { ...hold('problem', 'address-wrong', words), messageId };
  return { kind: 'answer', text, messageId, durationMs, clockSkewMs };
}

/** Judges what the connector could not take from an answer. */
export function judgeProblem(problem: CallProblem, messageId: string | null): JudgedProblem {
  switch (problem.kind) {
    case 'unreadable':
      return doubt('answer-unreadable', problem.words, messageId);
    case 'refused':
    case 'duplicate':
      return { kind: problem.kind, problem };
    case 'token-refused':
    case 'credentials-refused':
      return holdFor('problem', { ...problem, kind: 'credentials-refused' }, messageId);
    case 'clock-wrong':
      return holdFor('problem', { ...problem, kind: 'clock-wrong' }, messageId);
    case 'quota-used-up':
      return holdFor('quota', { ...problem, kind: 'quota-used-up' }, messageId);
    case 'busy':
      return holdFor('busy', { ...problem, kind: 'busy' }, messageId);
  }
}

function doubt(kind: ExchangeProblemKind, words: string, messageId: string | null): Failed {
  return { kind: 'doubt', problem: { kind, code: '', words }, messageId };
}

function hold(until: Hold, kind: ExchangeProblemKind, words: string) {
  return { kind: 'hold', hold: until, problem: { kind, code: '', words } } as const;
}

function holdFor(until: Hold, problem: ExchangeProblem, messageId: string | null): Failed {
  return { kind: 'hold', hold: until, problem, messageId };
}
