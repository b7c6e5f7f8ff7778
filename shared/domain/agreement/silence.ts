import { daysBetween, type LocalDate } from '../calendar/local-date';
import type { Stored } from '../record/record';
import { partiesOf, type Agreement, type AgreementId, type Party } from './agreement';
import { signingDeadline, type SigningRule } from './deadline';

export type ReminderMeans = 'phone' | 'message' | 'letter' | 'platform' | 'visit';

export const REMINDER_MEANS = [
  'phone',
  'message',
  'letter',
  'platform',
  'visit',
] as const satisfies readonly ReminderMeans[];

/** One reminder (催签) to a party that has not signed. Never changed: another one is recorded. */
export type AgreementReminder = Stored<string> & {
  readonly agreementId: AgreementId;
  readonly party: Party;
  readonly on: LocalDate;
  /** Who reminded. */
  readonly by: string;
  readonly means: ReminderMeans;
  /** What the party answered; may be empty. */
  readonly answer: string;
};

/** How long one party has kept the agreement. */
export type PartySilence = {
  readonly party: Party;
  /** Natural days from sending to its signature, or to today; the day of sending is 0. */
  readonly days: number;
  readonly hasSigned: boolean;
  readonly reminders: number;
  readonly lastRemindedOn: LocalDate | null;
};

/**
 * Each party's days of silence since the agreement was sent; empty while it was not.
 *
 * A signature dated before the sending is no silence: 0.
 *
 * @source 浙江 2025 全流程管理 一(二): 中选后长期未签署协议; reading in reference/practice.md, duty 8
 */
export function silenceOf(
  agreement: Pick<Agreement, 'kind' | 'sentOn' | 'signatures' | 'ending'>,
  reminders: readonly AgreementReminder[],
  today: LocalDate,
): readonly PartySilence[] {
  const { sentOn, signatures, ending } = agreement;
  if (sentOn === null) return [];
  return partiesOf(agreement.kind).map((party) => {
    const signedOn = signatures[party]?.signedOn ?? null;
    const own = reminders.filter((reminder) => reminder.party === party);
    const until = signedOn ?? ending?.on ?? today;
    return {
      party,
      days: Math.max(0, daysBetween(sentOn, until)),
      hasSigned: signedOn !== null,
      reminders: own.length,
      lastRemindedOn:
        own
          .map(({ on }) => on)
          .sort()
          .at(-1) ?? null,
    };
  });
}

/**
 * Who keeps, or kept, the signature waiting (谁拖延签署).
 *
 * While signatures are missing: the parties that have not signed. Once signed after its day: whoever signed
 * after that day. Nobody, when it was signed by the day itself or has no day.
 */
export function delayingParties(
  agreement: Pick<Agreement, 'kind' | 'state' | 'signatures' | 'yearNumber' | 'startsOn'>,
  rule: SigningRule,
): readonly Party[] {
  if (agreement.state === 'awaiting-signatures')
    return partiesOf(agreement.kind).filter((party) => agreement.signatures[party] === null);
  if (agreement.state === 'draft') return ['hospital'];
  const deadlineOn = signingDeadline(agreement, rule)?.value ?? null;
  if (deadlineOn === null) return [];
  return partiesOf(agreement.kind).filter(
    (party) => (agreement.signatures[party]?.signedOn ?? '') > deadlineOn,
  );
}
