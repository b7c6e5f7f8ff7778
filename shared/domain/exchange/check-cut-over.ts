import { daysBetween, type LocalDate } from '../calendar/local-date';
import { finding, type FindingsOf, type NoFacts } from '../record/finding';
import type { Connection } from './connection';
import type { CutOver } from './exchange';

type CutOverFactsByKind = {
  readonly 'same-connection': NoFacts;
  readonly 'from-not-ordering': { readonly name: string };
  readonly 'connection-closed': { readonly name: string };
  readonly 'moves-after-closing': { readonly movesOn: LocalDate; readonly closesOn: LocalDate };
  readonly 'closing-passed': { readonly closesOn: LocalDate; readonly today: LocalDate };
  /** Orders of these days may have gone to either platform. */
  readonly 'moves-in-past': { readonly movesOn: LocalDate; readonly today: LocalDate };
  readonly 'short-time': { readonly days: number };
  readonly 'already-cutting-over': { readonly name: string };
};

export type CutOverFinding = FindingsOf<CutOverFactsByKind>;

/** The choices of the wizard's first step. */
export type CutOverPlan = Pick<CutOver, 'movesOn' | 'closesOn'> & {
  /** Null for a new cut-over. */
  readonly id: string | null;
  readonly from: Connection;
  readonly to: Connection;
};

export type CutOverContext = { readonly today: LocalDate; readonly cutOvers: readonly CutOver[] };

/** Fewer days than this between moving and closing leave no time for what is under way. Our number. */
const SHORT_DAYS = 14;

/**
 * Everything that speaks against moving from one platform to the other on these days.
 *
 * The day of moving may be the closing day itself: then both days are one.
 *
 * @source 鄂药采联办〔2020〕1号; 咸药采联办〔2020〕3号: 2020-06-29 到 2020-08-31
 */
export function checkCutOver(
  plan: CutOverPlan,
  { today, cutOvers }: CutOverContext,
): readonly CutOverFinding[] {
  const { from, to, movesOn, closesOn } = plan;
  const findings: CutOverFinding[] = [];
  if (from.id === to.id)
    findings.push(finding({ kind: 'same-connection', severity: 'error', facts: {} }));
  if (from.purpose !== 'ordering')
    findings.push(
      finding({ kind: 'from-not-ordering', severity: 'error', facts: { name: from.name } }),
    );
  for (const { state, name } of [from, to])
    if (state === 'closed')
      findings.push(finding({ kind: 'connection-closed', severity: 'error', facts: { name } }));
  if (cutOvers.some((other) => other.id !== plan.id && concerns(other, from)))
    findings.push(
      finding({ kind: 'already-cutting-over', severity: 'error', facts: { name: from.name } }),
    );
  return [...findings, ...checkDays({ movesOn, closesOn }, today)];
}

function concerns(other: CutOver, from: Connection): boolean {
  return other.state !== 'finished' && other.fromConnectionId === from.id;
}

function checkDays(
  { movesOn, closesOn }: Pick<CutOver, 'movesOn' | 'closesOn'>,
  today: LocalDate,
): readonly CutOverFinding[] {
  const days = daysBetween(movesOn, closesOn);
  if (days < 0)
    return [
      finding({ kind: 'moves-after-closing', severity: 'error', facts: { movesOn, closesOn } }),
    ];
  const findings: CutOverFinding[] = [];
  if (closesOn < today)
    findings.push(
      finding({ kind: 'closing-passed', severity: 'warning', facts: { closesOn, today } }),
    );
  if (movesOn < today)
    findings.push(
      finding({ kind: 'moves-in-past', severity: 'warning', facts: { movesOn, today } }),
    );
  if (days < SHORT_DAYS)
    findings.push(finding({ kind: 'short-time', severity: 'warning', facts: { days } }));
  return findings;
}
