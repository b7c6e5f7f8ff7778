import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import {
  describeRule,
  describeState,
  lastWorkingDayOf,
  STATE_TONES,
  type PayableLine,
} from './payable-rows';

type Words = Text<'payables'>;

const INVOICE_STATES = ['missing', 'received', 'taken-back'] as const;

export function payableColumns(text: Words): Column<PayableLine>[] {
  return [...documentColumns(text), ...dueColumns(text), ...ruleColumns(text)];
}

function documentColumns(text: Words): Column<PayableLine>[] {
  const yuan = text('column.unit-yuan');
  return [
    column<PayableLine>({
      key: 'receipt',
      title: text('column.receipt'),
      kind: 'text',
      width: 180,
      value: ({ payable }) => payable.receiptNumber,
    }),
    column<PayableLine>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 170,
      value: ({ distributorName }) => distributorName,
    }),
    column<PayableLine>({
      key: 'acceptedOn',
      title: text('column.accepted-on'),
      kind: 'date',
      width: 94,
      value: ({ payable }) => payable.acceptedOn,
    }),
    column<PayableLine>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      unit: yuan,
      width: 110,
      total: true,
      value: ({ payable }) => payable.amount,
    }),
    column<PayableLine>({
      key: 'open',
      title: text('column.open'),
      kind: 'money',
      unit: yuan,
      width: 110,
      total: true,
      value: ({ balance }) => balance.open,
    }),
  ];
}

function dueColumns(text: Words): Column<PayableLine>[] {
  return [
    column<PayableLine>({
      key: 'dueOn',
      title: text('column.due-on'),
      kind: 'date',
      width: 94,
      value: ({ payable }) => payable.dueOn,
    }),
    column<PayableLine>({
      key: 'lastWorkingDay',
      title: text('column.last-working-day'),
      kind: 'date',
      width: 100,
      value: lastWorkingDayOf,
    }),
    column<PayableLine>({
      key: 'state',
      title: text('column.state'),
      kind: 'text',
      width: 104,
      value: ({ state }) => describeState(text, state),
      render: ({ state }) => (
        <StatusTag tone={STATE_TONES[state.kind]}>{describeState(text, state)}</StatusTag>
      ),
    }),
    column<PayableLine>({
      key: 'invoice',
      title: text('column.invoice-state'),
      kind: 'text',
      width: 78,
      filter: 'choice',
      choices: INVOICE_STATES.map((state) => text(`invoice-state.${state}`)),
      value: ({ invoiceState }) => text(`invoice-state.${invoiceState}`),
      render: ({ invoiceState, invoiceNumbers }) => (
        <span title={invoiceNumbers.join('、')}>{text(`invoice-state.${invoiceState}`)}</span>
      ),
    }),
  ];
}

function ruleColumns(text: Words): Column<PayableLine>[] {
  return [
    column<PayableLine>({
      key: 'rule',
      title: text('column.rule'),
      kind: 'text',
      width: 130,
      value: describeRule,
      render: (line) => (
        <span title={line.payable.rule.citation.summary}>{describeRule(line)}</span>
      ),
    }),
    column<PayableLine>({
      key: 'paid',
      title: text('column.paid'),
      kind: 'money',
      unit: text('column.unit-yuan'),
      width: 120,
      total: true,
      hidden: true,
      value: ({ balance }) => balance.paid,
    }),
  ];
}
