import type { LocalDate } from '../calendar/local-date';
import { revised } from '../record/record';
import { isAssessed } from './ended-years';
import type { Warning } from './warning';
import { added, type CaseActor, type WarningCase, type WarningCaseId } from './warning-case';

type Reconciling = CaseActor & { readonly newId: () => string };

/**
 * The cases to save after the rules were asked again.
 *
 * A new cause opens a case. An open one takes new evidence in; without a cause it proposes closing, unless its year is
 * past its assessment and asked about no longer: then it stands as it is until people close it.
 * A closed one opens again only for evidence that it has never seen. What has not changed is not saved.
 */
export function reconcileCases(
  found: readonly Warning[],
  stored: readonly WarningCase[],
  how: Reconciling,
): readonly WarningCase[] {
  const foundByKey = new Map(found.map((warning) => [warning.key, warning]));
  const storedKeys = new Set(stored.map(({ key }) => key));
  const opened = [...foundByKey.values()]
    .filter(({ key }) => !storedKeys.has(key))
    .map((warning) => openCase(warning, how));
  const changed = stored.flatMap((row) => {
    const warning = foundByKey.get(row.key);
    const next = warning === undefined ? withoutCause(row, how) : withCause(row, warning, how);
    return next === row ? [] : [next];
  });
  return [...opened, ...changed];
}

/** Evidence of a warning that the case has not seen. */
export function unseenEvidence(
  { seenEvidence }: Pick<WarningCase, 'seenEvidence'>,
  { evidence }: Pick<Warning, 'evidence'>,
): Warning['evidence'] {
  const seen = new Set(seenEvidence);
  return evidence.filter(({ id }) => !seen.has(id));
}

function openCase(warning: Warning, how: Reconciling): WarningCase {
  return {
    id: how.newId() as WarningCaseId,
    revision: 1,
    warning,
    key: warning.key,
    state: 'reminded',
    foundOn: how.on,
    assignee: '',
    dueOn: null,
    isCauseGone: false,
    seenEvidence: warning.evidence.map(({ id }) => id),
    history: added({ history: [] }, how, { kind: 'found' }),
  };
}

function withoutCause(row: WarningCase, how: Reconciling): WarningCase {
  if (row.state === 'closed' || row.isCauseGone) return row;
  const endedOn = endOf(row.warning);
  if (endedOn !== null && !isAssessed(endedOn, how.on)) return row;
  return revised(row, { isCauseGone: true, history: added(row, how, { kind: 'cause-gone' }) });
}

function withCause(row: WarningCase, warning: Warning, how: Reconciling): WarningCase {
  const unseen = unseenEvidence(row, warning);
  const isClosed = row.state === 'closed';
  if (unseen.length === 0) {
    // The same cause came back, its year is over by now, or it is still what was closed with a reason.
    const isSame = !row.isCauseGone && endOf(warning) === endOf(row.warning);
    return isClosed || isSame ? row : revised(row, { isCauseGone: false, warning });
  }
  const words = unseen.map(({ subject }) => subject).slice(0, MOST_NAMED);
  return revised(row, {
    warning,
    isCauseGone: false,
    state: isClosed ? 'reminded' : row.state,
    seenEvidence: [...row.seenEvidence, ...unseen.map(({ id }) => id)],
    history: added(row, how, {
      kind: isClosed ? 'reopened' : 'more-evidence',
      words: [...new Set(words)].join('、'),
    }),
  });
}

/** Last day of the year that the warning judges when it is over. */
function endOf({ facts }: Warning): LocalDate | null {
  return 'endedOn' in facts ? facts.endedOn : null;
}

/** More names than this nobody reads in one sentence. */
const MOST_NAMED = 5;
