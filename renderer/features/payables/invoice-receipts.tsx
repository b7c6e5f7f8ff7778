import { useLiveQuery, useRepositories, type PayableView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, formatMoney, type Column } from '@renderer/ui';
import { sum } from '@shared/domain/money/money';
import { useMemo } from 'react';
import type { InvoiceForm } from './invoice-form';

type InvoiceReceiptsProps = {
  readonly form: InvoiceForm;
  readonly change: (change: Partial<InvoiceForm>) => void;
};

/** The distributor's receipts, those without an invoice first: tick what the invoice covers. */
export function InvoiceReceipts({ form, change }: InvoiceReceiptsProps) {
  const text = useText('payables');
  const { payables } = useRepositories();
  const { distributorId, receiptIds } = form;
  const listed = useLiveQuery(
    () => (distributorId === null ? [] : payables.listOfDistributor(distributorId)),
    [payables, distributorId],
  );
  const rows = useMemo(
    () => [
      ...(listed ?? []).filter(({ invoiceState }) => invoiceState !== 'received'),
      ...(listed ?? []).filter(({ invoiceState }) => invoiceState === 'received'),
    ],
    [listed],
  );
  const columns = useMemo(() => receiptColumns(text), [text]);
  if (distributorId === null) return <EmptyState title={text('invoice.receipts-none')} />;
  const chosen = rows.filter(({ payable }) => receiptIds.has(payable.receiptId));
  const amount = sum(chosen.map(({ payable }) => payable.amount));
  return (
    <div className="ch-payables-receipts">
      <DataGrid
        gridId="invoice-receipts"
        caption={text('invoice.receipts')}
        columns={columns}
        rows={rows}
        isLoading={listed === undefined}
        rowKey={({ payable }) => payable.receiptId}
        selection={{ keys: receiptIds, onChange: (keys) => change({ receiptIds: keys }) }}
        emptyState={<EmptyState title={text('invoice.receipts-empty')} />}
      />
      <p className="ch-payables-quiet" role="status">
        {text('invoice.receipts-sum', { count: chosen.length, amount: formatMoney(amount) })}
      </p>
    </div>
  );
}

function receiptColumns(text: Text<'payables'>): Column<PayableView>[] {
  return [
    column<PayableView>({
      key: 'receipt',
      title: text('column.receipt'),
      kind: 'text',
      width: 190,
      value: ({ payable }) => payable.receiptNumber,
    }),
    column<PayableView>({
      key: 'acceptedOn',
      title: text('column.accepted-on'),
      kind: 'date',
      width: 100,
      value: ({ payable }) => payable.acceptedOn,
    }),
    column<PayableView>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      unit: text('column.unit-yuan'),
      width: 130,
      value: ({ payable }) => payable.amount,
    }),
    column<PayableView>({
      key: 'invoice',
      title: text('column.invoice-state'),
      kind: 'text',
      width: 100,
      value: ({ invoiceState }) => text(`invoice-state.${invoiceState}`),
    }),
  ];
}
