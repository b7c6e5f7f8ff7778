import { useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DateText, MoneyText, StatusTag } from '@renderer/ui';
import type {
  PrepaymentSchedule,
  ScheduledStep,
} from '@shared/domain/prepayment/prepayment-schedule';
import type { PrepaymentSums } from '@shared/domain/prepayment/prepayment-sums';
import { stepState } from '@shared/domain/prepayment/step-state';
import { describeShare, describeStepState, STEP_TONES } from './prepayment-words';

type PrepaymentStepsProps = {
  readonly schedule: PrepaymentSchedule;
  readonly sums: PrepaymentSums;
};

const HEADS = ['number', 'share', 'expected', 'ask-from', 'due-on', 'state'] as const;

/** The steps of a prepayment with sums, days and where they stand. */
export function PrepaymentSteps({ schedule, sums }: PrepaymentStepsProps) {
  const text = useText('prepayments');
  return (
    <table className="ch-payables-steps">
      <caption>{text('steps.title')}</caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {text(`steps.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {schedule.steps.map((step) => (
          <StepRow key={step.number} step={step} sums={sums} />
        ))}
      </tbody>
    </table>
  );
}

type StepRowProps = { readonly step: ScheduledStep; readonly sums: PrepaymentSums };

function StepRow({ step, sums }: StepRowProps) {
  const text = useText('prepayments');
  const today = useBusinessDay();
  const state = stepState(step, sums.received, today);
  const { askFrom, applyBy, dueOn, expected, readings } = step;
  return (
    <tr>
      <td>{text('steps.nth', { number: step.number })}</td>
      <td>{describeShare(text, step.share)}</td>
      <td className="ch-payables-figure">
        {expected === null ? text('steps.unknown') : <MoneyText value={expected} />}
      </td>
      <td>
        {askFrom === null ? text('day.none') : <DateText value={askFrom} />}
        {applyBy !== null && <small> {text('steps.apply-by', { day: applyBy })}</small>}
      </td>
      <td>
        {dueOn === null ? text('day.none') : <DateText value={dueOn} />}
        {readings.length > 1 && (
          <small> {text('steps.readings', { days: readings.join(' / ') })}</small>
        )}
        {!step.certain && <small> {text('steps.not-certain')}</small>}
      </td>
      <td>
        <StatusTag tone={STEP_TONES[state.kind]}>{describeStepState(text, state)}</StatusTag>
      </td>
    </tr>
  );
}
