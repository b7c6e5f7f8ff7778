import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, type OpenSettlement } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, type Column } from '@renderer/ui';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CutOverText } from './cut-over-words';

/** Receipts of the old platform that are not paid or not invoiced, each with what to do. */
export function SettlementsGrid(props: { readonly settlements: readonly OpenSettlement[] }) {
  const text = useText('exchange-cut-over');
  const navigate = useNavigate();
  const columns = useMemo(() => settlementColumns(text), [text]);
  const exportTable = useExportTable(text('settlements.caption'), useBusinessDay());
  return (
    <div className="ch-cut-over-grid">
      <DataGrid
        gridId="cut-over-settlements"
        caption={text('settlements.caption')}
        columns={columns}
        rows={props.settlements}
        rowKey={({ payable }) => payable.id}
        onOpenRow={({ payable }) => void navigate(`/payables/${payable.id}`)}
        onExport={exportTable}
        emptyState={<EmptyState title={text('settlements.empty')} />}
      />
    </div>
  );
}

/** What settles it: claims are below zero. */
export function settlementRemedyOf({
  balance,
  invoiceState,
}: OpenSettlement): 'pay' | 'claim' | 'invoice' | 'both' {
  const isInvoiced = invoiceState === 'received';
  if (balance.open < 0) return 'claim';
  if (balance.open === 0) return 'invoice';
  return isInvoiced ? 'pay' : 'both';
}

function settlementColumns(text: CutOverText): readonly Column<OpenSettlement>[] {
  return [
    column<OpenSettlement>({
      key: 'receipt',
      title: text('settlements.column.receipt'),
      kind: 'text',
      width: 190,
      value: ({ payable }) => payable.receiptNumber,
    }),
    column<OpenSettlement>({
      key: 'order',
      title: text('settlements.column.order'),
      kind: 'text',
      width: 190,
      value: ({ orderNumber }) => orderNumber,
    }),
    column<OpenSettlement>({
      key: 'distributor',
      title: text('settlements.column.distributor'),
      kind: 'text',
      width: 200,
      value: ({ distributorName }) => distributorName,
    }),
    column<OpenSettlement>({
      key: 'accepted',
      title: text('settlements.column.accepted'),
      kind: 'date',
      width: 96,
      value: ({ payable }) => payable.acceptedOn,
    }),
    column<OpenSettlement>({
      key: 'due',
      title: text('settlements.column.due'),
      kind: 'date',
      width: 96,
      value: ({ payable }) => payable.dueOn,
    }),
    column<OpenSettlement>({
      key: 'open',
      title: text('settlements.column.open'),
      kind: 'money',
      width: 120,
      total: true,
      value: ({ balance }) => balance.open,
    }),
    column<OpenSettlement>({
      key: 'invoice',
      title: text('settlements.column.invoice'),
      kind: 'text',
      width: 80,
      filter: 'choice',
      value: ({ invoiceState }) => text(`invoice.${invoiceState}`),
    }),
    column<OpenSettlement>({
      key: 'remedy',
      title: text('settlements.column.remedy'),
      kind: 'text',
      width: 150,
      value: (row) => text(`settlement-remedy.${settlementRemedyOf(row)}`),
      render: (row) => (
        <Link to={`/payables/${row.payable.id}`}>
          {text(`settlement-remedy.${settlementRemedyOf(row)}`)}
        </Link>
      ),
    }),
  ];
}
