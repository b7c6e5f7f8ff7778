import { daysBetween, type LocalDate } from '../calendar/local-date';
import { fen, type Fen } from '../money/money';
import type { ScheduledStep } from './prepayment-schedule';

/** Where a step stands on a day. `days` are natural days. */
export type StepState =
  | { readonly kind: 'received' }
  /** The notice names no day, or the day it counts from is not there yet. */
  | { readonly kind: 'no-day' }
  | { readonly kind: 'later'; readonly days: number }
  /** One way to read the notice has passed, or does so today; the last one has not. */
  | { readonly kind: 'ask'; readonly days: number }
  | { readonly kind: 'late'; readonly days: number };

/**
 * Whether a step is to come, to be asked for, or overdue. The last reading of its day is itself in time.
 *
 * Money counts towards the earliest step first.
 *
 * @source reference/practice.md 预付金: ask from the first reading, overdue after the last
 */
export function stepState(
  step: Pick<ScheduledStep, 'expectedSoFar' | 'askFrom' | 'dueOn'>,
  received: Fen,
  today: LocalDate,
): StepState {
  const { askFrom, dueOn } = step;
  if (isReceived(step, received)) return { kind: 'received' };
  if (askFrom === null || dueOn === null) return { kind: 'no-day' };
  if (today < askFrom) return { kind: 'later', days: daysBetween(today, askFrom) };
  if (today <= dueOn) return { kind: 'ask', days: daysBetween(today, dueOn) };
  return { kind: 'late', days: daysBetween(dueOn, today) };
}

/** What is still to come up to and with the step; null while its sum is not known. */
export function missingOfStep(
  { expectedSoFar }: Pick<ScheduledStep, 'expectedSoFar'>,
  received: Fen,
): Fen | null {
  return expectedSoFar === null ? null : fen(Math.max(0, expectedSoFar - received));
}

function isReceived({ expectedSoFar }: Pick<ScheduledStep, 'expectedSoFar'>, received: Fen) {
  return expectedSoFar !== null && received >= expectedSoFar;
}
