import type { Brand } from '../../kernel/brand';
import { err, ok, type Result } from '../../kernel/result';
import type { Instant } from '../calendar/instant';
import type { LocalDate } from '../calendar/local-date';
import { revised, type Stored } from '../record/record';
import type { Warning } from './warning';

export type WarningCaseId = Brand<string, 'WarningCaseId'>;

/** 提醒, 处理, 关闭. */
export type CaseState = 'reminded' | 'handling' | 'closed';

export type CaseEventKind =
  'found' | 'more-evidence' | 'cause-gone' | 'assigned' | 'handled' | 'closed' | 'reopened';

/** One entry of a case's history; only added to. */
export type CaseEvent = {
  readonly at: Instant;
  readonly on: LocalDate;
  readonly by: string;
  readonly kind: CaseEventKind;
  readonly words: string;
};

/** A warning that somebody answers for, from 提醒 to 关闭. */
export type WarningCase = Stored<WarningCaseId> & {
  /** As the rule found it last, when something new was in it. */
  readonly warning: Warning;
  /** The warning's key, for the index. */
  readonly key: string;
  readonly state: CaseState;
  readonly foundOn: LocalDate;
  /** Name of the person; empty until somebody is named. */
  readonly assignee: string;
  readonly dueOn: LocalDate | null;
  /** The rule finds it no longer: closing is proposed, and left to people. */
  readonly isCauseGone: boolean;
  /** Every evidence that the case has ever seen, by id. */
  readonly seenEvidence: readonly string[];
  readonly history: readonly CaseEvent[];
};

/** Who does it and when. */
export type CaseActor = {
  readonly by: string;
  readonly on: LocalDate;
  readonly at: Instant;
};

export type CaseRefusal =
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'case-open' }
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'assignee-missing' }
  | { readonly kind: 'due-before-today'; readonly dueOn: LocalDate };

/**
 * Names the person and the day by which it is to be done.
 *
 * @errors `case-closed`, `assignee-missing`, `due-before-today`
 */
export function assignCase(
  row: WarningCase,
  given: { readonly assignee: string; readonly dueOn: LocalDate },
  actor: CaseActor,
): Result<WarningCase, CaseRefusal> {
  const assignee = given.assignee.trim();
  if (row.state === 'closed') return err({ kind: 'case-closed' });
  if (assignee === '') return err({ kind: 'assignee-missing' });
  if (given.dueOn < actor.on) return err({ kind: 'due-before-today', dueOn: given.dueOn });
  const words = `${assignee} ${given.dueOn}`;
  return ok(
    revised(row, {
      assignee,
      dueOn: given.dueOn,
      history: added(row, actor, { kind: 'assigned', words }),
    }),
  );
}

/**
 * Notes what was done about it.
 *
 * @errors `case-closed`, `words-missing`
 */
export function handleCase(
  row: WarningCase,
  said: string,
  actor: CaseActor,
): Result<WarningCase, CaseRefusal> {
  const words = said.trim();
  if (row.state === 'closed') return err({ kind: 'case-closed' });
  if (words === '') return err({ kind: 'words-missing' });
  return ok(
    revised(row, { state: 'handling', history: added(row, actor, { kind: 'handled', words }) }),
  );
}

/**
 * Closes it with a reason. New evidence of the rule opens it again.
 *
 * @errors `case-closed`, `words-missing`
 */
export function closeCase(
  row: WarningCase,
  reason: string,
  actor: CaseActor,
): Result<WarningCase, CaseRefusal> {
  const words = reason.trim();
  if (row.state === 'closed') return err({ kind: 'case-closed' });
  if (words === '') return err({ kind: 'words-missing' });
  return ok(
    revised(row, { state: 'closed', history: added(row, actor, { kind: 'closed', words }) }),
  );
}

/**
 * Opens a closed one again by hand.
 *
 * @errors `case-open`, `words-missing`
 */
export function reopenCase(
  row: WarningCase,
  reason: string,
  actor: CaseActor,
): Result<WarningCase, CaseRefusal> {
  const words = reason.trim();
  if (row.state !== 'closed') return err({ kind: 'case-open' });
  if (words === '') return err({ kind: 'words-missing' });
  return ok(
    revised(row, { state: 'reminded', history: added(row, actor, { kind: 'reopened', words }) }),
  );
}

/** The history with one entry more. */
export function added(
  { history }: Pick<WarningCase, 'history'>,
  { by, on, at }: CaseActor,
  entry: { readonly kind: CaseEventKind; readonly words?: string },
): readonly CaseEvent[] {
  return [...history, { at, on, by, kind: entry.kind, words: entry.words ?? '' }];
}
