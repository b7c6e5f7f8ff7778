import { useHospitalData, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DateText, DayField, StatusTag, TextField } from '@renderer/ui';
import { partiesOf, type Party } from '@shared/domain/agreement/agreement';
import type { Signable } from '@shared/domain/agreement/signing';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { Button } from 'antd';
import { useState } from 'react';

export type GivenSignature = {
  readonly party: Party;
  readonly on: LocalDate;
  readonly signedBy: string;
};

type SignatureBlocksProps = {
  readonly detail: AgreementDetail;
  /** The agreement itself, or its supplement. */
  readonly signed: Pick<Signable, 'kind' | 'signatures' | 'state'>;
  readonly onRecord: (given: GivenSignature) => Promise<void>;
};

/** One block for each party: its signature, or a form for it while it is waited for. */
export function SignatureBlocks(props: SignatureBlocksProps) {
  return partiesOf(props.signed.kind).map((party) => (
    <SignatureBlock key={party} {...props} party={party} />
  ));
}

type SignatureBlockProps = SignatureBlocksProps & { readonly party: Party };

function SignatureBlock({ detail, signed, onRecord, party }: SignatureBlockProps) {
  const text = useText('agreements');
  const { hospital, manufacturer, distributor } = detail;
  const names = { hospital, manufacturer, distributor } as const;
  const signature = signed.signatures[party];
  return (
    <section className="ch-signature">
      <h3>
        {text(`party.${party}`)}：{names[party]?.name ?? ''}
      </h3>
      {signature !== null ? (
        <StatusTag tone="success">
          {text('signatures.signed')} <DateText value={signature.signedOn} /> {signature.signedBy}
        </StatusTag>
      ) : signed.state === 'awaiting-signatures' ? (
        <SignatureForm party={party} onRecord={onRecord} />
      ) : (
        <StatusTag tone="neutral">{text('signatures.missing')}</StatusTag>
      )}
    </section>
  );
}

function SignatureForm({ party, onRecord }: Pick<SignatureBlockProps, 'party' | 'onRecord'>) {
  const text = useText('agreements');
  const { clock } = useHospitalData();
  const today = clock.today();
  const [typed, setTyped] = useState<string>(today);
  const [day, setDay] = useState<LocalDate | null>(today);
  const [signedBy, setSignedBy] = useState('');
  const name = text(`party.${party}`);
  const isLater = day !== null && day > today;
  return (
    <form
      className="ch-signature-form"
      aria-label={text('signatures.form', { party: name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null && !isLater) void onRecord({ party, on: day, signedBy });
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
