import { useHolidays, useHospitalData, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  Card,
  CitationText,
  DateText,
  FactList,
  MoneyText,
  SectionTitle,
  StatusTag,
} from '@renderer/ui';
import { inForceFrom } from '@shared/domain/agreement/standing';
import { lineAmount, sum } from '@shared/domain/money/money';
import { Link } from 'react-router';
import { AgreementHistory } from './agreement-history';
import { AttachmentsPanel } from './attachments/attachments-panel';
import { agreementRow, DEADLINE_TONES, deadlineWords, waitingWords } from './agreement-rows';
import { DraftFindings } from './draft-findings';
import { SignaturesPanel } from './signatures-panel';
import { SilencePanel } from './silence-panel';
import { TermsPanel } from './terms-panel';

/** Facts and terms at the left, signatures and history at the right. */
export function AgreementContent({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const { agreement } = detail;
  return (
    <>
      {agreement.state === 'draft' && <DraftFindings detail={detail} />}
      <div className="ch-agreement-columns">
        <div className="ch-agreement-column">
          <Card>
            <SectionTitle>{text('facts')}</SectionTitle>
            <AgreementFacts detail={detail} />
          </Card>
          <TermsPanel key={`${agreement.id}/${agreement.revision}`} detail={detail} />
          <AttachmentsPanel owner="agreement" ownerId={agreement.id} />
        </div>
        <div className="ch-agreement-column">
          <SignaturesPanel detail={detail} />
          <SilencePanel detail={detail} />
          <Card>
            <SectionTitle>{text('history')}</SectionTitle>
            <AgreementHistory detail={detail} />
          </Card>
        </div>
      </div>
    </>
  );
}

function AgreementFacts({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const { clock } = useHospitalData();
  const holidays = useHolidays();
  const row = agreementRow(detail, { today: clock.today(), holidays });
  const { agreement, program, group, manufacturer, distributor, counterpart } = detail;
  const from = inForceFrom(agreement);
  const amount = sum(agreement.lines.map((line) => lineAmount(line.quantity, line.unitPrice)));
  const waiting = waitingWords(text, row);
  const { startsOn, endsOn } = agreement;
  return (
    <FactList
      facts={[
        {
          label: text('list.program'),
          value: <Link to={`/programs/${program.id}`}>{program.name}</Link>,
        },
        { label: text('list.group'), value: group.name },
        {
          label: text('list.year'),
          value: text('year-of', { number: agreement.yearNumber, from: startsOn, to: endsOn }),
        },
        { label: text('list.kind'), value: text(`kind.${agreement.kind}`) },
        { label: text('list.role'), value: text(`role.${agreement.role}`) },
        { label: text('party.manufacturer'), value: manufacturer.name },
        { label: text('party.distributor'), value: distributor.name },
        {
          label: text('counterpart'),
          value: counterpart ? (
            <Link to={`/agreements/${counterpart.agreement.id}`}>
              {text('counterpart.words', {
                role: text(`role.${counterpart.agreement.role}`),
                name: counterpart.distributor.name,
                number: counterpart.agreement.number,
              })}
            </Link>
          ) : (
            text('counterpart.none')
          ),
        },
        {
          label: text('amount'),
          value: (
            <>
              {text('amount.lines', { count: agreement.lines.length })} <MoneyText value={amount} />
            </>
          ),
        },
        {
          label: text('list.deadline'),
          value: (
            <>
              <StatusTag tone={DEADLINE_TONES[row.deadline.kind]}>
                {deadlineWords(text, row.deadline)}
              </StatusTag>{' '}
              {row.deadline.citation && <CitationText value={row.deadline.citation} />}
            </>
          ),
        },
        {
          label: text('wording'),
          value: text(detail.wording.version === 0 ? 'wording.shipped' : 'wording.version', {
            version: detail.wording.version,
          }),
        },
        { label: text('list.waiting'), value: waiting === '' ? '—' : waiting },
        {
          label: text('in-force'),
          value: from === null ? text('in-force.not') : <DateText value={from} />,
        },
      ]}
    />
  );
}
