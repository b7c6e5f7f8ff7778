import { useHospitalData, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, DateText, DayField, SectionTitle, StatusTag, TextField } from '@renderer/ui';
import { PARTIES, type Party } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { Button } from 'antd';
import { useState } from 'react';
import { useRecordSignature } from './use-record-signature';

/** The three signatures, each with its day; recorded in whatever order they come. */
export function SignaturesPanel({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  return (
    <Card>
      <SectionTitle>{text('signatures')}</SectionTitle>
      {detail.agreement.state === 'draft' && <p>{text('signatures.draft')}</p>}
      {PARTIES.map((party) => (
        <SignatureBlock key={party} detail={detail} party={party} />
      ))}
    </Card>
  );
}

type SignatureBlockProps = { readonly detail: AgreementDetail; readonly party: Party };

function SignatureBlock({ detail, party }: SignatureBlockProps) {
  const text = useText('agreements');
  const { agreement, hospital, manufacturer, distributor } = detail;
  const names = { hospital, manufacturer, distributor } as const;
  const signature = agreement.signatures[party];
  return (
    <section className="ch-signature">
      <h3>
        {text(`party.${party}`)}：{names[party]?.name ?? ''}
      </h3>
      {signature !== null ? (
        <StatusTag tone="success">
          {text('signatures.signed')} <DateText value={signature.signedOn} /> {signature.signedBy}
        </StatusTag>
      ) : agreement.state === 'awaiting-signatures' ? (
        <SignatureForm detail={detail} party={party} />
      ) : (
        <StatusTag tone="neutral">{text('signatures.missing')}</StatusTag>
      )}
    </section>
  );
}

function SignatureForm({ detail, party }: SignatureBlockProps) {
  const text = useText('agreements');
  const { clock } = useHospitalData();
  const today = clock.today();
  const [typed, setTyped] = useState<string>(today);
  const [day, setDay] = useState<LocalDate | null>(today);
  const [signedBy, setSignedBy] = useState('');
  const record = useRecordSignature(detail.agreement);
  const name = text(`party.${party}`);
  const isLater = day !== null && day > today;
  return (
    <form
      className="ch-signature-form"
      aria-label={text('signatures.form', { party: name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null && !isLater) void record({ party, on: day, signedBy });
      }}
    >
      <DayField
        label={text('signatures.day', { party: name })}
        isRequired
        error={isLater ? text('error.future-day', { today }) : undefined}
        value={typed}
        onChange={(words, read) => {
          setTyped(words);
          setDay(read);
        }}
      />
      <TextField
        label={text('signatures.by', { party: name })}
        maxLength={40}
        value={signedBy}
        onChange={setSignedBy}
      />
      <Button
        htmlType="submit"
        disabled={day === null || isLater}
        aria-label={text('signatures.record-of', { party: name })}
      >
        {text('signatures.record')}
      </Button>
    </form>
  );
}
