import type { NotSentReason, UnknownReason } from '@shared/contracts/platform';

/** Nothing of the message has left this computer, or the platform has certainly not worked on it. */
export type NotSent = {
  readonly kind: 'not-sent';
  readonly reason: NotSentReason;
  readonly detail: string;
};

/** It may have arrived: nobody knows what became of it. */
export type Unknown = {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  readonly detail: string;
  readonly status: number | null;
};

export type Answered = {
  readonly kind: 'answered';
  readonly status: number;
  readonly contentType: string;
  /** Where a redirect leads; null without one. */
  readonly location: string | null;
  readonly bytes: Buffer;
  readonly clockSkewMs: number | null;
};

export type HttpOutcome = Answered | NotSent | Unknown;

export function notSent(reason: NotSentReason, detail: string): NotSent {
  return { kind: 'not-sent', reason, detail };
}
