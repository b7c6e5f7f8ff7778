import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, CitationText, FactList, QuantityField, TextField } from '@renderer/ui';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { TERM_NUMBERS, type TermsDraft, type TermsFault } from './terms-draft';

type TermsFormProps = {
  readonly pack: PolicyPack;
  readonly draft: TermsDraft;
  readonly faults: ReadonlySet<TermsFault>;
  readonly onChange: (draft: TermsDraft) => void;
};

const PAYMENTS = ['open', 'end-of-next-month', 'days-after-acceptance'] as const;

/** Terms beside products and prices. A payment term is asked for only where the notice gives none. */
export function TermsFields({ pack, draft, faults, onChange }: TermsFormProps) {
  const text = useText('agreements');
  const fault = (key: TermsFault) => (faults.has(key) ? text('terms.not-whole') : undefined);
  return (
    <>
      {TERM_NUMBERS.map((key) => (
        <QuantityField
          key={key}
          label={text(`terms.${key}`)}
          unit={text(`terms.unit.${key}`)}
          value={draft[key]}
          onChange={(value) => onChange({ ...draft, [key]: value })}
          error={fault(key)}
        />
      ))}
      <TextField
        label={text('terms.signPlace')}
        maxLength={60}
        value={draft.signPlace}
        onChange={(signPlace) => onChange({ ...draft, signPlace })}
      />
      {pack.payment.value === null && (
        <>
          <ChoiceField
            label={text('terms.payment')}
            help={text('terms.payment-help', { notice: pack.noticeNumber })}
            value={draft.payment}
            onChange={(payment) => onChange({ ...draft, payment })}
            choices={PAYMENTS.map((value) => ({ value, label: text(`payment.${value}`) }))}
          />
          {draft.payment === 'days-after-acceptance' && (
            <QuantityField
              label={text('terms.paymentDays')}
              unit={text('terms.unit.deliveryDays')}
              value={draft.paymentDays}
              onChange={(paymentDays) => onChange({ ...draft, paymentDays })}
              error={fault('paymentDays')}
            />
          )}
        </>
      )}
    </>
  );
}

/** The payment term that the notice sets, with its clause. */
export function NoticePayment({ pack }: { readonly pack: PolicyPack }) {
  const text = useText('agreements');
  const { value, citation } = pack.payment;
  if (value === null) return null;
  const days = value.kind === 'days-after-acceptance' ? value.days : 0;
  return (
    <div className="ch-notice-payment">
      <FactList
        facts={[
          {
            label: text('terms.payment'),
            value: (
              <>
                {text(`payment.notice.${value.kind}`, { days })} <CitationText value={citation} />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
