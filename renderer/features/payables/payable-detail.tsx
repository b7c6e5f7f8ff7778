import { useLiveQuery, useRepositories } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import {
  column,
  DataGrid,
  DateText,
  FactList,
  MoneyText,
  SectionTitle,
  SidePanel,
  StatusTag,
  type Column,
} from '@renderer/ui';
import { partsOf } from '@shared/domain/calendar/local-date';
import type { Payable, PayableEntry } from '@shared/domain/payment/payable';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { describeState, STATE_TONES, type PayableLine } from './payable-rows';

type PayableDetailProps = { readonly line: PayableLine; readonly onClose: () => void };

/** One payable: where it stands, every line of its ledger, and the rule its due day rests on. */
export function PayableDetail({ line, onClose }: PayableDetailProps) {
  const text = useText('payables');
  const { payables } = useRepositories();
  const { payable } = line;
  const entries = useLiveQuery(() => payables.listEntries(payable.id), [payables, payable.id]);
  const columns = useMemo(() => entryColumns(text), [text]);
  return (
    <SidePanel title={payable.receiptNumber} onClose={onClose}>
      <Standing line={line} />
      <Link to={`/receiving/${payable.receiptId}`}>{text('detail.open-receipt')}</Link>
      <SectionTitle>{text('detail.rule')}</SectionTitle>
      <RuleFacts payable={payable} />
      <SectionTitle>{text('detail.entries')}</SectionTitle>
      <div className="ch-payables-entries">
        <DataGrid
          gridId="payable-entries"
          caption={text('detail.entries')}
          columns={columns}
          rows={entries ?? []}
          isLoading={entries === undefined}
          hasSearch={false}
          rowKey={({ id }) => id}
        />
      </div>
    </SidePanel>
  );
}

function Standing({ line }: { readonly line: PayableLine }) {
  const text = useText('payables');
  const { payable, balance, state, distributorName, invoiceState, invoiceNumbers } = line;
  const invoices = [text(`invoice-state.${invoiceState}`), ...invoiceNumbers].join(' ');
  return (
    <FactList
      facts={[
        {
          label: text('column.state'),
          value: <StatusTag tone={STATE_TONES[state.kind]}>{describeState(text, state)}</StatusTag>,
        },
        { label: text('column.distributor'), value: distributorName },
        { label: text('column.accepted-on'), value: <DateText value={payable.acceptedOn} /> },
        { label: text('column.due-on'), value: <DateText value={payable.dueOn} /> },
        ...('lastWorkingDay' in state
          ? [{ label: text('column.last-working-day'), value: <LastWorkingDay state={state} /> }]
          : []),
        { label: text('column.amount'), value: <MoneyText value={payable.amount} /> },
        { label: text('column.paid'), value: <MoneyText value={balance.paid} /> },
        { label: text('column.open'), value: <MoneyText value={balance.open} /> },
        { label: text('column.invoice-state'), value: invoices },
      ]}
    />
  );
}

type DatedState = Extract<PayableLine['state'], { readonly lastWorkingDay: unknown }>;

function LastWorkingDay({ state }: { readonly state: DatedState }) {
  const text = useText('payables');
  const { day, certain } = state.lastWorkingDay;
  return (
    <>
      <DateText value={day} />
      {!certain && text('detail.no-certain-day', { year: String(partsOf(day).year) })}
    </>
  );
}

function RuleFacts({ payable }: { readonly payable: Payable }) {
  const text = useText('payables');
  const packText = useText('packs');
  const { term, source, dayMove, citation } = payable.rule;
  const days = term.kind === 'days-after-acceptance' ? term.days : 0;
  return (
    <FactList
      facts={[
        { label: text('detail.term'), value: text(`term.${term.kind}`, { days }) },
        { label: packText('rule.paymentDayMove'), value: packText(`move.${dayMove}`) },
        { label: text('detail.source'), value: text(`source.${source}`) },
        { label: text('detail.notice'), value: citation.notice },
        { label: text('detail.clause'), value: citation.clause },
        { label: text('detail.summary'), value: citation.summary },
        { label: text('detail.certainty'), value: text(`certainty.${citation.certainty}`) },
      ]}
    />
  );
}

function entryColumns(text: Text<'payables'>): Column<PayableEntry>[] {
  return [
    column<PayableEntry>({
      key: 'on',
      title: text('entry.on'),
      kind: 'date',
      width: 90,
      value: ({ on }) => on,
    }),
    column<PayableEntry>({
      key: 'kind',
      title: text('entry.kind'),
      kind: 'text',
      width: 56,
      value: ({ kind }) => text(`entry-kind.${kind}`),
    }),
    column<PayableEntry>({
      key: 'amount',
      title: text('entry.amount'),
      kind: 'money',
      width: 96,
      total: true,
      value: ({ amount }) => amount,
    }),
    column<PayableEntry>({
      key: 'document',
      title: text('entry.document'),
      kind: 'text',
      width: 130,
      value: ({ documentNumber }) => documentNumber,
    }),
  ];
}
