import { addDays, daysBetween, type LocalDate } from '../calendar/local-date';
import {
  lastWorkingDayBefore,
  type HolidayCalendar,
  type WorkingDay,
} from '../calendar/working-days';
import type { Citation, Cited, PolicyPack } from '../policy/policy-pack';
import type { AgreementYear, DistributionRelation } from '../program/program';
import type { Agreement } from './agreement';
import { fullySignedOn } from './signing';

/**
 * Where something stands against a date that is written 某日前.
 *
 * Whether the day itself is in time is open, so it is a state of its own: Decision 0007.
 * `published-after`: the notice came out after its own date, so nobody is late.
 */
export type DeadlineKind =
  | 'no-deadline'
  | 'before'
  | 'boundary-day'
  | 'late'
  | 'published-after'
  | 'done-in-time'
  | 'done-on-boundary-day'
  | 'done-late';

export type Deadline = {
  readonly kind: DeadlineKind;
  /** The day that is named; null without a deadline. */
  readonly deadlineOn: LocalDate | null;
  /** The last working day before it. */
  readonly aimOn: WorkingDay | null;
  /** From today to the named day, below zero when it has passed; null when done or without a deadline. */
  readonly daysLeft: number | null;
  readonly citation: Citation | null;
};

const NO_DEADLINE: Deadline = {
  kind: 'no-deadline',
  deadlineOn: null,
  aimOn: null,
  daysLeft: null,
  citation: null,
};

type RelationClock = {
  readonly pack: PolicyPack;
  readonly today: LocalDate;
  readonly holidays: HolidayCalendar;
};

/** What a signing deadline follows from: the pack, and the agreement years of the program as they stand. */
export type SigningRule = {
  readonly pack: PolicyPack;
  readonly years: readonly AgreementYear[];
};

export type DeadlineClock = RelationClock & SigningRule;

/** Days in which the agreements of a year are signed. Our number (practice.md, The year). */
export const SIGNING_DAYS = 30;

/**
 * The signing deadline of an agreement.
 *
 * @source 新医保发〔2024〕13号 四(二), 三
 */
export function deadlineState(agreement: Agreement, clock: DeadlineClock): Deadline {
  const deadline = signingDeadline(agreement, clock);
  if (deadline === null || agreement.state === 'void') return NO_DEADLINE;
  return stateOf(deadline, fullySignedOn(agreement), clock);
}

/**
 * The day before which this agreement is to be signed; null where the notice asks for none.
 *
 * The notice's date is for the first year. Later years are signed yearly without a date of their own: the first
 * day of the year stands in for it, with the clause that asks for yearly signing. A year whose document came out
 * after its first day could not be signed by then: its days of signing count from the document's. Decision 0007.
 */
export function signingDeadline(
  { yearNumber, startsOn }: Pick<Agreement, 'yearNumber' | 'startsOn'>,
  { pack, years }: SigningRule,
): Cited<LocalDate> | null {
  if (yearNumber === 1) return pack.signBefore;
  if (pack.agreementMonths === null) return null;
  const { citation } = pack.agreementMonths;
  const announcedOn = years.find(({ number }) => number === yearNumber)?.announcedOn;
  return announcedOn === undefined || announcedOn <= startsOn
    ? { value: startsOn, citation }
    : { value: addDays(announcedOn, SIGNING_DAYS), citation: lateYear(citation) };
}

function lateYear(citation: Citation): Citation {
  return {
    ...citation,
    certainty: 'convention',
    summary: '延长文件晚于年度首日，自文件日起30天内签',
  };
}

/**
 * The deadline for a manufacturer to set up its distribution relation; `relation` is null while there is none.
 *
 * A relation whose day is not known counts as done in time: nothing shows that it was late.
 */
export function relationDeadlineState(
  relation: Pick<DistributionRelation, 'since'> | null,
  clock: RelationClock,
): Deadline {
  const deadline = clock.pack.relationsBefore;
  if (deadline === null) return NO_DEADLINE;
  const doneOn = relation === null ? null : (relation.since ?? deadline.value);
  const state = stateOf(deadline, doneOn, clock);
  return relation?.since === null ? { ...state, kind: 'done-in-time' } : state;
}

function stateOf(
  { value: deadlineOn, citation }: Cited<LocalDate>,
  doneOn: LocalDate | null,
  { pack, today, holidays }: RelationClock,
): Deadline {
  const wasPublishedAfter = pack.publishedOn !== null && pack.publishedOn > deadlineOn;
  const kind = kindOf(doneOn ?? today, deadlineOn, doneOn !== null);
  return {
    kind: wasPublishedAfter && (kind === 'late' || kind === 'done-late') ? 'published-after' : kind,
    deadlineOn,
    aimOn: lastWorkingDayBefore(deadlineOn, holidays),
    daysLeft: doneOn === null ? daysBetween(today, deadlineOn) : null,
    citation,
  };
}

function kindOf(day: LocalDate, deadlineOn: LocalDate, isDone: boolean): DeadlineKind {
  if (day < deadlineOn) return isDone ? 'done-in-time' : 'before';
  if (day === deadlineOn) return isDone ? 'done-on-boundary-day' : 'boundary-day';
  return isDone ? 'done-late' : 'late';
}
