import { useExportTable } from '@renderer/bridge/use-export-table';
import {
  useLiveQuery,
  useRepositories,
  type StatementPeriod,
  useBusinessDay,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, type Column } from '@renderer/ui';
import type { Statement } from '@shared/domain/reconciliation/statement';
import { Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { issuedColumns } from './issued-columns';
import { lineColumns } from './line-columns';
import { invoiceColumns, paymentColumns } from './document-columns';

type StatementDetailProps = { readonly statement: Statement; readonly period: StatementPeriod };

const TABS = ['lines', 'invoices', 'payments', 'issued'] as const;
type Tab = (typeof TABS)[number];

/** What the sums are made of, and what was sent for the month before. */
export function StatementDetail({ statement, period }: StatementDetailProps) {
  const text = useText('reconciliation');
  const { statements } = useRepositories();
  const { distributorId, month } = period;
  const [tab, setTab] = useState<Tab>('lines');
  const issued =
    useLiveQuery(
      () => statements.listIssued({ distributorId, month }),
      [statements, distributorId, month],
    ) ?? [];
  const { lines, invoices, payments } = statement;
  const columns = useMemo(
    () => ({
      lines: lineColumns(text),
      invoices: invoiceColumns(text),
      payments: paymentColumns(text),
      issued: issuedColumns(text, statement),
    }),
    [text, statement],
  );
  const counts = {
    lines: lines.length,
    invoices: invoices.length,
    payments: payments.length,
    issued: issued.length,
  };
  const list = { statement, tab };
  return (
    <div className="ch-reconciliation-detail">
      <Tabs
        size="small"
        activeKey={tab}
        // The keys of the items are tabs.
        onChange={(key) => setTab(key as Tab)}
        items={TABS.map((key) => ({ key, label: text(`tab.${key}`, { count: counts[key] }) }))}
      />
      {tab === 'lines' && <List {...list} rows={lines} columns={columns.lines} />}
      {tab === 'invoices' && <List {...list} rows={invoices} columns={columns.invoices} />}
      {tab === 'payments' && <List {...list} rows={payments} columns={columns.payments} />}
      {tab === 'issued' && <List {...list} rows={issued} columns={columns.issued} />}
    </div>
  );
}

type ListProps<Row> = {
  readonly statement: Statement;
  readonly tab: Tab;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
};

function List<Row extends object>({ statement, tab, rows, columns }: ListProps<Row>) {
  const text = useText('reconciliation');
  const title = text('export.title', {
    title: text(`caption.${tab}`),
    distributor: statement.distributor.name,
    month: statement.from.slice(0, 7),
  });
  const exportTable = useExportTable(title, useBusinessDay());
  // A document may stand in several lines that are alike: only their place tells them apart.
  const places = useMemo(() => new Map(rows.map((row, index) => [row, String(index)])), [rows]);
  return (
    <DataGrid
      gridId={`statement-${tab}`}
      caption={text(`caption.${tab}`)}
      columns={columns}
      rows={rows}
      rowKey={(row) => places.get(row) ?? ''}
      onExport={exportTable}
      emptyState={<EmptyState title={text(`none.${tab}`)} />}
    />
  );
}
