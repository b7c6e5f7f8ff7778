import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DayField,
  DetailDrawer,
  EditableGrid,
  EmptyState,
  formatMoney,
  FormLayout,
  MoneyField,
  SectionTitle,
  TextField,
  useSaveKey,
  type EditableColumn,
} from '@renderer/ui';
import { fen } from '@shared/domain/money/money';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Findings } from './findings';
import { readAmount } from './invoice-form';
import { sumAllocated, type PaymentForm } from './payment-form';
import { useDistributors } from './use-distributors';
import { usePostPayment } from './use-post-payment';

/** A payment entered plainly; its sum is spread over what falls due first. */
export function PaymentDrawer({ onClose }: { readonly onClose: () => void }) {
  const text = useText('payables');
  const payment = usePostPayment(onClose);
  const { form, change, save } = payment;
  useSaveKey(() => void save());
  return (
    <DetailDrawer
      isOpen
      width={820}
      title={text('payment.title')}
      onClose={onClose}
      actions={
        <Button type="primary" onClick={() => void save()}>
          {text('save')}
        </Button>
      }
    >
      <FormLayout columns={2} onSubmit={() => void save()}>
        <PaymentFields form={form} change={change} missing={payment.missing} />
      </FormLayout>
      <SectionTitle extra={<Button onClick={payment.propose}>{text('payment.propose')}</Button>}>
        {text('payment.allocations')}
      </SectionTitle>
      <Allocations form={form} change={change} errors={payment.errors} />
      <Findings findings={payment.findings} />
    </DetailDrawer>
  );
}

type PaymentPartProps = {
  readonly form: PaymentForm;
  readonly change: (change: Partial<PaymentForm>) => void;
};

function PaymentFields(props: PaymentPartProps & { readonly missing: ReadonlySet<string> }) {
  const text = useText('payables');
  const distributors = useDistributors();
  const { form, change, missing } = props;
  return (
    <>
      <ChoiceField
        label={text('form.distributor')}
        isRequired
        hasFocus
        choices={distributors}
        value={form.distributorId}
        onChange={(distributorId) => change({ distributorId })}
        error={missing.has('distributorId') ? text('form.distributor-missing') : undefined}
      />
      <DayField
        label={text('payment.paid-on')}
        isRequired
        value={form.paidOn}
        onChange={(paidOn) => change({ paidOn })}
        error={missing.has('paidOn') ? text('form.day-missing') : undefined}
      />
      <MoneyField
        label={text('payment.amount')}
        isRequired
        help={text('payment.amount-help')}
        value={form.amount}
        onChange={(amount) => change({ amount })}
        error={missing.has('amount') ? text('form.amount-missing') : undefined}
      />
      <TextField
        label={text('payment.reference')}
        maxLength={60}
        value={form.bankReference}
        onChange={(bankReference) => change({ bankReference })}
      />
    </>
  );
}

type AllocationsProps = PaymentPartProps & {
  readonly errors: Parameters<typeof EditableGrid>[0]['errors'];
};

function Allocations({ form, change, errors = {} }: AllocationsProps) {
  const text = useText('payables');
  const columns = useMemo(
    (): readonly EditableColumn[] => [
      { key: 'receipt', title: text('column.receipt'), width: 200, kind: 'fixed' },
      { key: 'dueOn', title: text('column.due-on'), width: 100, kind: 'fixed' },
      { key: 'open', title: text('column.open'), width: 120, kind: 'fixed', align: 'right' },
      {
        key: 'amount',
        title: text('payment.allocated'),
        width: 140,
        kind: 'money',
        mayBeNegative: true,
      },
    ],
    [text],
  );
  if (form.lines.length === 0)
    return (
      <EmptyState
        title={text(form.distributorId === null ? 'invoice.receipts-none' : 'payment.nothing-open')}
      />
    );
  const allocated = sumAllocated(form.lines);
  const left = fen((readAmount(form.amount) ?? fen(0)) - allocated);
  const facts = { allocated: formatMoney(allocated), left: formatMoney(left) };
  return (
    <>
      <EditableGrid
        caption={text('payment.allocations')}
        columns={columns}
        lines={form.lines}
        onChange={(lines) => change({ lines })}
        errors={errors}
      />
      <p className="ch-payables-quiet" role="status">
        {text(left === 0 ? 'payment.sum-equal' : 'payment.sum', facts)}
      </p>
    </>
  );
}
