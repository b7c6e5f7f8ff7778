import type { AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, FactList, FormLayout, SectionTitle, useSaveKey, WideField } from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { TERM_NUMBERS, parseTerms, termsDraft, type TermsFault } from './terms-draft';
import { NoticePayment, TermsFields } from './terms-form';
import { useSaveDraft } from './use-save-draft';

const NO_FAULTS: ReadonlySet<TermsFault> = new Set();

/** The terms; they can be changed while the agreement is a draft. */
export function TermsPanel({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  return (
    <Card>
      <SectionTitle>{text('terms')}</SectionTitle>
      {detail.agreement.state === 'draft' ? (
        <EditableTerms detail={detail} />
      ) : (
        <FixedTerms detail={detail} />
      )}
      <NoticePayment pack={detail.pack} />
    </Card>
  );
}

function EditableTerms({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const { agreement, pack } = detail;
  const [draft, setDraft] = useState(() => termsDraft(agreement.terms));
  const [faults, setFaults] = useState(NO_FAULTS);
  const save = useSaveDraft(detail);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(termsDraft(agreement.terms));
  const submit = () => {
    const terms = parseTerms(draft);
    setFaults(terms.ok ? NO_FAULTS : terms.error);
    if (terms.ok) void save({ ...agreement, terms: terms.value });
  };
  useSaveKey(isChanged ? submit : null);
  return (
    <FormLayout columns={3} onSubmit={submit}>
      <TermsFields pack={pack} draft={draft} faults={faults} onChange={setDraft} />
      <WideField>
        <Button htmlType="submit" disabled={!isChanged}>
          {text('terms.save')}
        </Button>
      </WideField>
    </FormLayout>
  );
}

function FixedTerms({ detail: { agreement, pack } }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const { terms } = agreement;
  const { paymentTerm } = terms;
  const days = paymentTerm?.kind === 'days-after-acceptance' ? paymentTerm.days : 0;
  const numbers = TERM_NUMBERS.map((key) => ({
    label: text(`terms.${key}`),
    value: text('terms.number', { count: terms[key], unit: text(`terms.unit.${key}`) }),
  }));
  const payment = {
    label: text('terms.payment'),
    value: text(`payment.notice.${paymentTerm?.kind ?? 'open'}`, { days }),
  };
  return (
    <FactList
      facts={[
        ...numbers,
        {
          label: text('terms.signPlace'),
          value: terms.signPlace === '' ? '—' : terms.signPlace,
        },
        ...(pack.payment.value === null ? [payment] : []),
      ]}
    />
  );
}
