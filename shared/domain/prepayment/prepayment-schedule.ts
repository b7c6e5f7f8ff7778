import { addDays, addMonths, startOfMonth, type LocalDate } from '../calendar/local-date';
import type { HolidayCalendar } from '../calendar/working-days';
import { fen, type Fen } from '../money/money';
import type { Citation, Cited } from '../policy/policy-pack';
import type { PrepaymentRule, PrepaymentShare, PrepaymentStep } from '../policy/prepayment-rule';
import type { AppliedPaymentRule } from '../payment/payable';
import type { Program } from '../program/program';
import { prepaymentDays, type PrepaymentDays } from './prepayment-days';

export type ScheduledStep = PrepaymentDays & {
  /** From 1. */
  readonly number: number;
  readonly share: PrepaymentShare;
  /** What the step brings, at least where its share is a least one; null while its base is not known. */
  readonly expected: Fen | null;
  /** All steps up to this one together. */
  readonly expectedSoFar: Fen | null;
};

/** A program's prepayment as its pack gives it. */
export type PrepaymentSchedule = {
  readonly steps: readonly ScheduledStep[];
  readonly base: PrepaymentRule['base'];
  /** What the shares are taken of; null while nobody has told it. */
  readonly baseAmount: Fen | null;
  /** First day on which the prepayment may be set off against what the fund owes us. */
  readonly offsetFrom: LocalDate | null;
  /** Last day of setting off; what is left goes back afterwards. */
  readonly offsetUntil: LocalDate | null;
  readonly citation: Citation;
};

export type ScheduleFacts = {
  /** Its end has moved with every extension. */
  readonly cycle: Program['cycle'];
  readonly signedOn: LocalDate | null;
  readonly holidays: HolidayCalendar;
  /** As the pack moves payment days. */
  readonly dayMove: AppliedPaymentRule['dayMove'];
  /** The sum that the authority has told; zero while none. */
  readonly notified: Fen;
  /** What our own figures give for the rule's base, where the authority tells none; see `prepaymentBaseAmount`. */
  readonly countedAmount: Fen;
};

const WHOLE = 10_000n;

/**
 * The steps with sums and days, and the months in which the prepayment goes back.
 *
 * Offset begins with the month after the cycle's end, so it moves with an extension. That the year for
 * setting off runs from there is our reading: the notice only says "more than a year".
 *
 * @source 渝医保办〔2024〕54号 二(三); 鄂药采联办〔2020〕1号 五(四): no day, no offset
 */
export function schedulePrepayment(
  rule: Cited<PrepaymentRule>,
  facts: ScheduleFacts,
): PrepaymentSchedule {
  const { base, steps, offsetFrom: offset, refundAfterMonths } = rule.value;
  const amount = base === 'notified' ? facts.notified : facts.countedAmount;
  const baseAmount = amount > 0 ? amount : null;
  const offsetFrom = offset === null ? null : addMonths(startOfMonth(facts.cycle.to), 1);
  const offsetUntil =
    offsetFrom === null || refundAfterMonths === null
      ? null
      : addDays(addMonths(offsetFrom, refundAfterMonths), -1);
  return {
    steps: scheduleSteps(steps, baseAmount, facts),
    base,
    baseAmount,
    offsetFrom,
    offsetUntil,
    citation: rule.citation,
  };
}

function scheduleSteps(
  steps: readonly PrepaymentStep[],
  baseAmount: Fen | null,
  { cycle, signedOn, holidays, dayMove }: ScheduleFacts,
): readonly ScheduledStep[] {
  let soFar = fen(0);
  return steps.map(({ share, due }, index) => {
    const days = prepaymentDays(due, { startsOn: cycle.from, signedOn, holidays, dayMove });
    const expected = baseAmount === null ? null : amountOf(share, baseAmount, soFar);
    soFar = fen(soFar + (expected ?? 0));
    const expectedSoFar = expected === null ? null : soFar;
    return { ...days, number: index + 1, share, expected, expectedSoFar };
  });
}

/** A least share is rounded up, an exact one down, so that the rest always completes the whole. */
function amountOf(share: PrepaymentShare, whole: Fen, soFar: Fen): Fen {
  if (share.kind === 'rest') return fen(whole - soFar);
  const product = BigInt(whole) * BigInt(share.share);
  const up = share.kind === 'at-least' ? WHOLE - 1n : 0n;
  return fen(Number((product + up) / WHOLE));
}
