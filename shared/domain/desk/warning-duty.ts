import { daysBetween, type LocalDate } from '../calendar/local-date';
import type { WarningKind } from '../monitoring/warning';
import type { WarningCase } from '../monitoring/warning-case';
import type { Duty } from './duty';

/** Kinds whose cause has a duty of its own on the desk: shown twice only once somebody is to answer for it. */
const SHOWN_OTHERWISE: ReadonlySet<WarningKind> = new Set([
  'behind-calendar',
  'distributor-late',
  'payment-late',
]);

/** An open case that somebody has to deal with, or has not been given to anybody. */
export function warningDuty(row: WarningCase, today: LocalDate): Duty | undefined {
  const { warning, assignee, dueOn } = row;
  if (row.state === 'closed') return undefined;
  if (SHOWN_OTHERWISE.has(warning.kind) && assignee === '') return undefined;
  return {
    kind: 'warning-open',
    caseId: row.id,
    warning: warning.kind,
    assignee,
    subject: warning.subject,
    on: dueOn,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    amount: null,
    citation: warning.citation,
  };
}
