import { addDays, daysBetween, type LocalDate } from '../calendar/local-date';
import type { Fen } from '../money/money';
import type { Program } from '../program/program';
import type { PrepaymentSchedule, ScheduledStep } from './prepayment-schedule';
import type { PrepaymentSums } from './prepayment-sums';
import { missingOfStep, stepState } from './step-state';
import type { Duty } from '../desk/duty';

/** Days before a step may be asked for from which it stands on the desk. Our number. */
export const PREPAYMENT_NOTICE_DAYS = 14;

export type PrepaymentStanding = {
  readonly program: Pick<Program, 'id' | 'name' | 'cycle'>;
  readonly schedule: PrepaymentSchedule;
  readonly sums: PrepaymentSums;
  /** What the steps are held against: that of the agreement year where the base is yearly. */
  readonly stepSums: PrepaymentSums;
};

type DutyDraft = {
  readonly kind: 'prepayment-due' | 'prepayment-late' | 'prepayment-offset' | 'prepayment-refund';
  readonly on: LocalDate;
  readonly amount: Fen | null;
};

/**
 * What a program's prepayment asks of us: steps to ask for, money to be set off, a rest to give back.
 *
 * None of it moves a due day of ours: a late prepayment never delays our payment.
 *
 * @source 渝医保办〔2024〕54号 二(三)
 */
export function prepaymentDuties(
  { program, schedule, sums, stepSums }: PrepaymentStanding,
  today: LocalDate,
): readonly Duty[] {
  const steps = schedule.steps.map((step) => stepDuty(step, stepSums.received, today));
  // After the cycle nobody prepays any more, whether the notice names an offset or not.
  const isOver = today > program.cycle.to;
  const drafts = [...(isOver ? [] : steps), giveBackDuty(schedule, sums.balance, today)];
  return drafts.flatMap((draft): Duty[] =>
    draft === null
      ? []
      : [
          {
            ...draft,
            programId: program.id,
            subject: program.name,
            daysLeft: daysBetween(today, draft.on),
            citation: schedule.citation,
          },
        ],
  );
}

function stepDuty(step: ScheduledStep, received: Fen, today: LocalDate): DutyDraft | null {
  const state = stepState(step, received, today);
  if (state.kind === 'received' || state.kind === 'no-day') return null;
  const { applyBy, askFrom, dueOn } = step;
  if (askFrom === null || dueOn === null) return null;
  const amount = missingOfStep(step, received);
  if (state.kind === 'late') return { kind: 'prepayment-late', on: dueOn, amount };
  if (applyBy !== null && today <= applyBy) return { kind: 'prepayment-due', on: applyBy, amount };
  if (today < addDays(askFrom, -PREPAYMENT_NOTICE_DAYS)) return null;
  return { kind: 'prepayment-due', on: today < askFrom ? askFrom : dueOn, amount };
}

function giveBackDuty(
  { offsetFrom, offsetUntil }: PrepaymentSchedule,
  balance: Fen,
  today: LocalDate,
): DutyDraft | null {
  if (balance <= 0 || offsetFrom === null || today < offsetFrom) return null;
  if (offsetUntil !== null && today > offsetUntil)
    return { kind: 'prepayment-refund', on: offsetUntil, amount: balance };
  return { kind: 'prepayment-offset', on: offsetUntil ?? offsetFrom, amount: balance };
}
