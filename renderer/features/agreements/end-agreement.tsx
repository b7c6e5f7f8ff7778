import { useHospitalData, useOperatorName, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DayField, ReasonDialog, useNotify, type GivenReason } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { Button } from 'antd';
import { useState } from 'react';
import { useDescribeRefusal } from './agreement-errors';

type EndAgreementProps = {
  readonly detail: AgreementDetail;
  readonly kind: 'void' | 'terminate';
};

/** Makes void what never became effective, or ends what is. Asks the day, why and who. */
export function EndAgreement({ detail: { agreement }, kind }: EndAgreementProps) {
  const text = useText('agreements');
  const life = useText('agreements-life');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { clock, repositories } = useHospitalData();
  const today = clock.today();
  const [isAsking, setAsking] = useState(false);
  const [day, setDay] = useState<{ typed: string; on: LocalDate | null }>({
    typed: today,
    on: today,
  });
  const operatorName = useOperatorName();
  const isLater = day.on !== null && day.on > today;
  const end = async ({ reason, name }: GivenReason) => {
    if (day.on === null || isLater) return;
    setAsking(false);
    const given = { on: day.on, reason: text('end.reason', { reason, name }) };
    const answer =
      kind === 'void'
        ? await repositories.agreements.makeVoid(agreement.id, given)
        : await repositories.agreements.terminate(agreement.id, given);
    if (answer.ok) notify.success(text(`${kind}.done`, { number: agreement.number }));
    else notify.error(agreement.number, describe(answer.error));
  };
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {text(`${kind}.action`)}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={text(`${kind}.title`, { number: agreement.number })}
        confirm={text(`${kind}.action`)}
        name={operatorName}
        onGive={(given) => void end(given)}
        onCancel={() => setAsking(false)}
        fields={
          <DayField
            label={life(`end.day.${kind}`)}
            isRequired
            error={isLater ? text('error.future-day', { today }) : undefined}
            value={day.typed}
            onChange={(typed, on) => setDay({ typed, on })}
          />
        }
      >
        {text(`${kind}.hint`, { day: day.on ?? today })}
      </ReasonDialog>
    </>
  );
}
