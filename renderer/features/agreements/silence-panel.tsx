import { useHospitalData, useLiveQuery, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, FactList, SectionTitle, StatusTag } from '@renderer/ui';
import {
  delayingParties,
  silenceOf,
  type AgreementReminder,
  type PartySilence,
} from '@shared/domain/agreement/silence';
import { Button } from 'antd';
import { useState } from 'react';
import { ReminderDialog } from './reminder-dialog';

const NO_REMINDERS: readonly AgreementReminder[] = [];

/** How long each party has kept the agreement, the reminders it got, and who delays. */
export function SilencePanel({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements-life');
  const words = useText('agreements');
  const { repositories, clock } = useHospitalData();
  const [isReminding, setReminding] = useState(false);
  const { agreement, pack, program } = detail;
  const { id } = agreement;
  const reminders =
    useLiveQuery(() => repositories.agreementLife.listRemindersOf(id), [repositories, id]) ??
    NO_REMINDERS;
  const silences = silenceOf(agreement, reminders, clock.today());
  const delaying = delayingParties(agreement, { pack, years: program.years }).map((party) =>
    words(`party.${party}`),
  );
  const isWaiting = agreement.state === 'awaiting-signatures';
  return (
    <Card>
      <SectionTitle
        extra={
          isWaiting && <Button onClick={() => setReminding(true)}>{text('reminder.action')}</Button>
        }
      >
        {text('silence')}
      </SectionTitle>
      {silences.length === 0 ? (
        <p>{text('silence.none')}</p>
      ) : (
        <FactList
          facts={[
            ...silences.map((silence) => ({
              label: words(`party.${silence.party}`),
              value: <SilenceWords silence={silence} />,
            })),
            {
              label: text('list.delaying'),
              value: delaying.length === 0 ? text('silence.nobody') : delaying.join('、'),
            },
          ]}
        />
      )}
      <ReminderList reminders={reminders} />
      {isReminding && <ReminderDialog detail={detail} onClose={() => setReminding(false)} />}
    </Card>
  );
}

function SilenceWords({ silence }: { readonly silence: PartySilence }) {
  const text = useText('agreements-life');
  const { hasSigned, days, reminders, lastRemindedOn } = silence;
  return (
    <>
      <StatusTag tone={hasSigned ? 'success' : 'warning'}>
        {text(hasSigned ? 'silence.took' : 'silence.waiting', { days })}
      </StatusTag>{' '}
      {lastRemindedOn === null
        ? text('silence.not-reminded')
        : text('silence.reminded', { count: reminders, day: lastRemindedOn })}
    </>
  );
}

function ReminderList({ reminders }: { readonly reminders: readonly AgreementReminder[] }) {
  const text = useText('agreements-life');
  const words = useText('agreements');
  if (reminders.length === 0) return null;
  return (
    <ol className="ch-history">
      {reminders.map(({ id, on, by, means, party, answer }) => (
        <li key={id}>
          {text('reminder.words', {
            day: on,
            by,
            means: text(`reminder.means.${means}`),
            party: words(`party.${party}`),
          })}
          {answer !== '' && `：${answer}`}
        </li>
      ))}
    </ol>
  );
}
