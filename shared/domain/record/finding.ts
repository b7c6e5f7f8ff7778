import type { Citation } from '../policy/policy-pack';

/** An `error` stops the posting, a `warning` asks to look again, a `note` only informs. */
export type Severity = 'error' | 'warning' | 'note';

export type NoFacts = Readonly<Record<string, never>>;

/** One thing that a check has found in a draft, with the facts its sentence needs. */
export type Finding<Kind extends string, Facts = NoFacts> = {
  readonly kind: Kind;
  readonly severity: Severity;
  /** Index of the draft's line, from 0; null when it concerns the whole draft. */
  readonly line: number | null;
  readonly facts: Facts;
  /** The notice that asks for it; null when it is plain sense or the agreement's own term. */
  readonly citation: Citation | null;
};

export type AnyFinding = Finding<string, unknown>;

/** The union of findings from a type that gives the facts of each kind. */
export type FindingsOf<FactsByKind> = {
  [Kind in keyof FactsByKind & string]: Finding<Kind, FactsByKind[Kind]>;
}[keyof FactsByKind & string];

/** What a posting answers when its draft has errors. */
export type Refused<F extends AnyFinding> = {
  readonly kind: 'refused';
  readonly findings: readonly F[];
};

/** A finding with what is left out filled in: the whole draft, no notice. */
export function finding<const Kind extends string, Facts>(given: {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly line?: number;
  readonly facts: Facts;
  readonly citation?: Citation | null;
}): Finding<Kind, Facts> {
  return {
    kind: given.kind,
    severity: given.severity,
    line: given.line ?? null,
    facts: given.facts,
    citation: given.citation ?? null,
  };
}

export function hasErrors(findings: readonly AnyFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** The citation of a refusal that is our own or the agreement's: an `unverified` clause cannot stand behind it. */
export function unlessUnverified(citation: Citation | null): Citation | null {
  return citation?.certainty === 'unverified' ? null : citation;
}

/** An `unverified` value of a pack warns and never refuses. */
export function errorUnlessUnverified(citation: Citation | null): Severity {
  return citation?.certainty === 'unverified' ? 'warning' : 'error';
}
