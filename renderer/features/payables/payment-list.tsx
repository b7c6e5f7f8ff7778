import { useExportTable } from '@renderer/bridge/use-export-table';
import { useLiveQuery, useRepositories, type PaymentView, useBusinessDay } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, type Column } from '@renderer/ui';
import { useMemo } from 'react';

/** Payments that the bank has carried out. */
export function PaymentList() {
  const text = useText('payables');
  const { payables } = useRepositories();
  const rows = useLiveQuery(() => payables.listPayments(), [payables]);
  const columns = useMemo(() => paymentColumns(text), [text]);
  const exportTable = useExportTable(text('tab.payments'), useBusinessDay());
  return (
    <DataGrid
      gridId="payments"
      caption={text('tab.payments')}
      columns={columns}
      rows={rows ?? []}
      isLoading={rows === undefined}
      rowKey={({ payment }) => payment.id}
      onExport={exportTable}
      emptyState={
        <EmptyState title={text('payment.empty')}>{text('payment.empty-next')}</EmptyState>
      }
    />
  );
}

function paymentColumns(text: Text<'payables'>): Column<PaymentView>[] {
  return [
    column<PaymentView>({
      key: 'number',
      title: text('payment.number'),
      kind: 'text',
      width: 180,
      value: ({ payment }) => payment.number,
    }),
    column<PaymentView>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 230,
      value: ({ distributorName }) => distributorName,
    }),
    column<PaymentView>({
      key: 'paidOn',
      title: text('payment.paid-on'),
      kind: 'date',
      width: 120,
      value: ({ payment }) => payment.paidOn,
    }),
    column<PaymentView>({
      key: 'amount',
      title: text('payment.amount'),
      kind: 'money',
      unit: text('column.unit-yuan'),
      width: 140,
      total: true,
      value: ({ payment }) => payment.amount,
    }),
    column<PaymentView>({
      key: 'reference',
      title: text('payment.reference'),
      kind: 'text',
      width: 170,
      value: ({ payment }) => payment.bankReference,
    }),
    column<PaymentView>({
      key: 'receipts',
      title: text('column.receipt'),
      kind: 'text',
      width: 280,
      value: ({ receiptNumbers }) => receiptNumbers.join('、'),
    }),
  ];
}
