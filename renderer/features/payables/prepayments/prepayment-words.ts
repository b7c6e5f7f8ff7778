import type { PrepaymentView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { formatMoney, formatShare, type StatusTone } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PrepaymentShare } from '@shared/domain/policy/prepayment-rule';
import type { PrepaymentFinding } from '@shared/domain/prepayment/check-prepayment';
import type { ScheduledStep } from '@shared/domain/prepayment/prepayment-schedule';
import { stepState, type StepState } from '@shared/domain/prepayment/step-state';

type Words = Text<'prepayments'>;

export function describeShare(text: Words, share: PrepaymentShare): string {
  switch (share.kind) {
    case 'exactly':
      return formatShare(share.share);
    case 'at-least':
      return text('share.at-least', { share: formatShare(share.share) });
    case 'rest':
      return text('share.rest');
  }
}

/** All steps of a pack's rule in one cell. */
export function describeRule(text: Words, { pack }: PrepaymentView): string {
  const rule = pack.prepayment;
  if (rule === null) return text('rule.none');
  return rule.value.steps.map(({ share }) => describeShare(text, share)).join(' + ');
}

export function describeStepState(text: Words, state: StepState): string {
  switch (state.kind) {
    case 'received':
    case 'no-day':
      return text(`step.${state.kind}`);
    case 'later':
    case 'ask':
    case 'late':
      return text(`step.${state.kind}`, { days: state.days });
  }
}

export const STEP_TONES = {
  received: 'success',
  'no-day': 'neutral',
  later: 'neutral',
  ask: 'warning',
  late: 'error',
} as const satisfies Record<StepState['kind'], StatusTone>;

/** The first step that has not come; undefined when all have, or the notice gives none. */
export function findNextStep(
  { schedule, stepSums }: PrepaymentView,
  today: LocalDate,
): { readonly step: ScheduledStep; readonly state: StepState } | undefined {
  return schedule?.steps
    .map((step) => ({ step, state: stepState(step, stepSums.received, today) }))
    .find(({ state }) => state.kind !== 'received');
}

/** What speaks against an entry, as a sentence. */
export function describeFinding(text: Words, found: PrepaymentFinding): string {
  switch (found.kind) {
    case 'beyond-balance':
      return text('finding.beyond-balance', {
        balance: formatMoney(found.facts.balance),
        asked: formatMoney(found.facts.asked),
      });
    case 'beyond-notified':
      return text('finding.beyond-notified', {
        notified: formatMoney(found.facts.notified),
        received: formatMoney(found.facts.received),
      });
    case 'other-fund':
      return text('finding.other-fund', { fund: text(`fund.${found.facts.expected}`) });
    case 'amount-not-positive':
    case 'in-future':
    case 'document-missing':
    case 'already-posted':
    case 'offset-early':
    case 'offset-late':
    case 'reason-missing':
    case 'already-reversed':
    case 'reverses-red':
      return text(`finding.${found.kind}`, { ...found.facts });
  }
}
