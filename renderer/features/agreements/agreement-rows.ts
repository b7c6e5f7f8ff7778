import type { AgreementView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import type { StatusTone } from '@renderer/ui';
import type { AgreementState, Party } from '@shared/domain/agreement/agreement';
import { deadlineState, type Deadline, type DeadlineKind } from '@shared/domain/agreement/deadline';
import { fullySignedOn } from '@shared/domain/agreement/signing';
import { daysWaiting, waitingParties } from '@shared/domain/agreement/waiting';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { chineseHolidays } from '@shared/policy-packs';

export type Words = Text<'agreements'>;

/** An agreement as the list shows it on a day. */
export type AgreementRow = AgreementView & {
  readonly deadline: Deadline;
  readonly waiting: readonly Party[];
  readonly daysWaiting: number | null;
  readonly signedOn: LocalDate | null;
};

export function agreementRow(view: AgreementView, today: LocalDate): AgreementRow {
  const { agreement, pack } = view;
  return {
    ...view,
    deadline: deadlineState(agreement, { pack, today, holidays: chineseHolidays }),
    waiting: waitingParties(agreement),
    daysWaiting: daysWaiting(agreement, today),
    signedOn: fullySignedOn(agreement),
  };
}

export const STATE_TONES = {
  draft: 'neutral',
  'awaiting-signatures': 'info',
  effective: 'success',
  terminated: 'neutral',
  void: 'neutral',
} as const satisfies Record<AgreementState, StatusTone>;

export const DEADLINE_TONES = {
  'no-deadline': 'neutral',
  before: 'info',
  'boundary-day': 'warning',
  late: 'error',
  'published-after': 'neutral',
  'done-in-time': 'success',
  'done-on-boundary-day': 'warning',
  'done-late': 'error',
} as const satisfies Record<DeadlineKind, StatusTone>;

/** 还有 3 天, 已逾期 2 天, 按期签订 … */
export function deadlineWords(text: Words, { kind, daysLeft }: Deadline): string {
  return text(`deadline.${kind}`, { days: Math.abs(daysLeft ?? 0) });
}

/** Who keeps the agreement waiting; a draft waits for the hospital to send it. */
export function waitingWords(text: Words, row: AgreementRow): string {
  if (row.agreement.state === 'draft') return text('waiting.draft');
  if (row.waiting.length === 0) return '';
  const parties = row.waiting.map((party) => text(`party.${party}`)).join('、');
  return text('waiting.parties', { parties, days: row.daysWaiting ?? 0 });
}
