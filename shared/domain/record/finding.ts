import type { Citation } from '../policy/policy-pack';

/** An `error` stops the posting, a `warning` asks to look again, a `note` only informs. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that a check has found in a draft, with the facts its sentence needs. */
export type Finding<Kind extends string, Facts = Readonly<Record<never, never>>> = {
  readonly kind: Kind;
  readonly severity: Severity;
  /** Index of the draft's line, from 0; null when it concerns the whole draft. */
  readonly line: number | null;
  readonly facts: Facts;
  /** The notice that asks for it; null when it is plain sense or the agreement's own term. */
  readonly citation: Citation | null;
};

export type AnyFinding = Finding<string, unknown>;

/** What a posting answers when its draft has errors. */
export type Refused<F extends AnyFinding> = {
  readonly kind: 'refused';
  readonly findings: readonly F[];
};

export function hasErrors(findings: readonly AnyFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** An `unverified` value of a pack warns and never refuses. */
export function errorUnlessUnverified(citation: Citation | null): Severity {
  return citation?.certainty === 'unverified' ? 'warning' : 'error';
}
