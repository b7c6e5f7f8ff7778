import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, formatMoney, MoneyField, TextField } from '@renderer/ui';
import type { InvoiceId } from '@shared/domain/payment/payable';
import { TAX_RATES, type InvoiceForm, type InvoiceFormField } from './invoice-form';
import { useDistributors } from './use-distributors';

type InvoiceFieldsProps = {
  readonly form: InvoiceForm;
  readonly change: (change: Partial<InvoiceForm>) => void;
  readonly missing: ReadonlySet<string>;
};

export function InvoiceFields(props: InvoiceFieldsProps) {
  const text = useText('payables');
  const distributors = useDistributors();
  const { form, change, missing } = props;
  const kinds = (['blue', 'red'] as const).map((kind) => ({
    value: kind,
    label: text(`invoice.${kind}`),
  }));
  return (
    <>
      <ChoiceField
        label={text('form.distributor')}
        isRequired
        hasFocus
        choices={distributors}
        value={form.distributorId}
        onChange={(distributorId) =>
          change({ distributorId, receiptIds: new Set(), redOfInvoiceId: null })
        }
        error={missing.has('distributorId') ? text('form.distributor-missing') : undefined}
      />
      <ChoiceField
        label={text('invoice.kind')}
        isRequired
        choices={kinds}
        value={form.kind}
        onChange={(kind) => change({ kind })}
      />
      <NumberFields {...props} />
      <AmountFields {...props} />
      {form.kind === 'red' && <RedOfField {...props} />}
    </>
  );
}

function NumberFields({ form, change, missing }: InvoiceFieldsProps) {
  const text = useText('payables');
  const dayError = (field: InvoiceFormField) =>
    missing.has(field) ? text('form.day-missing') : undefined;
  return (
    <>
      <TextField
        label={text('invoice.number')}
        isRequired
        maxLength={30}
        help={text('invoice.number-help')}
        value={form.number}
        onChange={(number) => change({ number })}
      />
      <TextField
        label={text('invoice.code')}
        maxLength={20}
        help={text('invoice.code-help')}
        value={form.code}
        onChange={(code) => change({ code })}
      />
      <DayField
        label={text('invoice.issued-on')}
        isRequired
        value={form.issuedOn}
        onChange={(issuedOn) => change({ issuedOn })}
        error={dayError('issuedOn')}
      />
      <DayField
        label={text('invoice.received-on')}
        isRequired
        value={form.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        error={dayError('receivedOn')}
      />
    </>
  );
}

function AmountFields({ form, change, missing }: InvoiceFieldsProps) {
  const text = useText('payables');
  const rates = TAX_RATES.map((rate) => ({
    value: rate,
    label: rate === '' ? text('invoice.tax-none') : `${rate} %`,
  }));
  return (
    <>
      <MoneyField
        label={text('invoice.amount')}
        isRequired
        help={form.kind === 'red' ? text('invoice.amount-help-red') : undefined}
        value={form.amount}
        onChange={(amount) => change({ amount })}
        error={missing.has('amount') ? text('form.amount-missing') : undefined}
      />
      <ChoiceField
        label={text('invoice.tax-rate')}
        choices={rates}
        value={form.taxRate}
        onChange={(taxRate) => change({ taxRate })}
      />
    </>
  );
}

function RedOfField({ form, change }: InvoiceFieldsProps) {
  const text = useText('payables');
  const { payables } = useRepositories();
  const invoices = useLiveQuery(() => payables.listInvoices(), [payables]) ?? [];
  const blues = invoices
    .filter(({ invoice }) => invoice.kind === 'blue')
    .filter(({ invoice }) => invoice.distributorId === form.distributorId)
    .map(({ invoice }) => ({
      value: invoice.id,
      label: `${invoice.number} · ${invoice.issuedOn} · ${formatMoney(invoice.amount)}`,
    }));
  return (
    <ChoiceField<InvoiceId>
      label={text('invoice.red-of')}
      isRequired
      choices={blues}
      value={form.redOfInvoiceId}
      onChange={(redOfInvoiceId) => change({ redOfInvoiceId })}
    />
  );
}
