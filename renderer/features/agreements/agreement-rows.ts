import type { AgreementView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import type { StatusTone } from '@renderer/ui';
import type { AgreementState, Party } from '@shared/domain/agreement/agreement';
import { deadlineState, type Deadline, type DeadlineKind } from '@shared/domain/agreement/deadline';
import { fullySignedOn } from '@shared/domain/agreement/signing';
import {
  delayingParties,
  silenceOf,
  type AgreementReminder,
  type PartySilence,
} from '@shared/domain/agreement/silence';
import { daysWaiting, waitingParties } from '@shared/domain/agreement/waiting';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';

export type Words = Text<'agreements'>;

/** An agreement as the list shows it on a day. */
export type AgreementRow = AgreementView & {
  readonly deadline: Deadline;
  readonly waiting: readonly Party[];
  readonly daysWaiting: number | null;
  readonly signedOn: LocalDate | null;
  readonly silences: readonly PartySilence[];
  /** Who keeps, or kept, the signature waiting. */
  readonly delaying: readonly Party[];
};

export function agreementRow(
  view: AgreementView,
  clock: { readonly today: LocalDate; readonly holidays: HolidayCalendar },
  reminders: readonly AgreementReminder[] = [],
): AgreementRow {
  const { agreement, pack, program } = view;
  const rule = { pack, years: program.years };
  const { today } = clock;
  return {
    ...view,
    deadline: deadlineState(agreement, { ...rule, ...clock }),
    waiting: waitingParties(agreement),
    daysWaiting: daysWaiting(agreement, today),
    signedOn: fullySignedOn(agreement),
    silences: silenceOf(agreement, reminders, today),
    delaying: delayingParties(agreement, rule),
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

/** 医院 3、配送企业 5 天: the days of silence of those who have not signed. */
export function delayingWords(text: Words, { delaying, silences }: AgreementRow): string {
  return delaying
    .map((party) => {
      const silence = silences.find((one) => one.party === party);
      const name = text(`party.${party}`);
      return silence === undefined ? name : text('delaying.days', { name, days: silence.days });
    })
    .join('、');
}

/** 2 次，最近 2024-03-20 */
export function reminderWords(text: Words, { silences }: AgreementRow): string {
  const count = silences.reduce((total, { reminders }) => total + reminders, 0);
  const last = silences
    .flatMap(({ lastRemindedOn }) => lastRemindedOn ?? [])
    .sort()
    .at(-1);
  return last === undefined ? '' : text('reminders.count', { count, day: last });
}

/** Who keeps the agreement waiting; a draft waits for the hospital to send it. */
export function waitingWords(text: Words, row: AgreementRow): string {
  if (row.agreement.state === 'draft') return text('waiting.draft');
  if (row.waiting.length === 0) return '';
  const parties = row.waiting.map((party) => text(`party.${party}`)).join('、');
  return text('waiting.parties', { parties, days: row.daysWaiting ?? 0 });
}
