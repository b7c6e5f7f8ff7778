import { useExportTable } from '@renderer/bridge/use-export-table';
import { useLiveQuery, useRepositories, type InvoiceView, useBusinessDay } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, type Column } from '@renderer/ui';
import { useMemo } from 'react';

/** Invoices as they came in. */
export function InvoiceList() {
  const text = useText('payables');
  const { payables } = useRepositories();
  const rows = useLiveQuery(() => payables.listInvoices(), [payables]);
  const columns = useMemo(() => [...numberColumns(text), ...factColumns(text)], [text]);
  const exportTable = useExportTable(text('tab.invoices'), useBusinessDay());
  return (
    <DataGrid
      gridId="invoices"
      caption={text('tab.invoices')}
      columns={columns}
      rows={rows ?? []}
      isLoading={rows === undefined}
      rowKey={({ invoice }) => invoice.id}
      onExport={exportTable}
      emptyState={
        <EmptyState title={text('invoice.empty')}>{text('invoice.empty-next')}</EmptyState>
      }
    />
  );
}

function numberColumns(text: Text<'payables'>): Column<InvoiceView>[] {
  return [
    column<InvoiceView>({
      key: 'number',
      title: text('invoice.number'),
      kind: 'text',
      width: 180,
      value: ({ invoice }) => invoice.number,
    }),
    column<InvoiceView>({
      key: 'code',
      title: text('invoice.code'),
      kind: 'text',
      width: 110,
      hidden: true,
      value: ({ invoice }) => invoice.code,
    }),
    column<InvoiceView>({
      key: 'kind',
      title: text('invoice.kind'),
      kind: 'text',
      width: 100,
      filter: 'choice',
      value: ({ invoice }) => text(`invoice.${invoice.kind}`),
    }),
    column<InvoiceView>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 220,
      value: ({ distributorName }) => distributorName,
    }),
  ];
}

function factColumns(text: Text<'payables'>): Column<InvoiceView>[] {
  return [
    column<InvoiceView>({
      key: 'issuedOn',
      title: text('invoice.issued-on'),
      kind: 'date',
      width: 100,
      value: ({ invoice }) => invoice.issuedOn,
    }),
    column<InvoiceView>({
      key: 'receivedOn',
      title: text('invoice.received-on'),
      kind: 'date',
      width: 100,
      value: ({ invoice }) => invoice.receivedOn,
    }),
    column<InvoiceView>({
      key: 'amount',
      title: text('invoice.amount'),
      kind: 'money',
      unit: text('column.unit-yuan'),
      width: 130,
      total: true,
      value: ({ invoice }) => invoice.amount,
    }),
    column<InvoiceView>({
      key: 'taxRate',
      title: text('invoice.tax-rate'),
      kind: 'share',
      width: 80,
      value: ({ invoice }) => invoice.taxRate,
    }),
    column<InvoiceView>({
      key: 'receipts',
      title: text('invoice.receipts'),
      kind: 'text',
      width: 200,
      value: ({ receiptNumbers }) => receiptNumbers.join('、'),
    }),
    column<InvoiceView>({
      key: 'redOf',
      title: text('invoice.red-of'),
      kind: 'text',
      width: 180,
      value: ({ redOf }) => redOf ?? '',
    }),
  ];
}
