import type { ReceiptOverview } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';

type ReceiptColumn = Column<ReceiptOverview>;

/** Acceptances that were posted. */
export function postedColumns(text: Text<'receiving'>): readonly ReceiptColumn[] {
  return [...documentColumns(text), ...resultColumns(text)];
}

function documentColumns(text: Text<'receiving'>): readonly ReceiptColumn[] {
  return [
    column<ReceiptOverview>({
      key: 'number',
      title: text('column.number'),
      kind: 'text',
      width: 176,
      pinned: 'left',
      value: ({ receipt }) => receipt.number,
    }),
    column<ReceiptOverview>({
      key: 'order',
      title: text('column.order'),
      kind: 'text',
      width: 176,
      value: ({ receipt }) => receipt.orderNumber,
    }),
    column<ReceiptOverview>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 200,
      filter: 'choice',
      value: ({ distributorName }) => distributorName,
    }),
    column<ReceiptOverview>({
      key: 'note',
      title: text('column.note'),
      kind: 'text',
      width: 120,
      hidden: true,
      value: ({ receipt }) => receipt.deliveryNote,
    }),
    column<ReceiptOverview>({
      key: 'arrived-on',
      title: text('column.arrived-on'),
      kind: 'date',
      width: 100,
      hidden: true,
      value: ({ receipt }) => receipt.arrivedOn,
    }),
    column<ReceiptOverview>({
      key: 'accepted-on',
      title: text('column.accepted-on'),
      kind: 'date',
      width: 100,
      value: ({ receipt }) => receipt.acceptedOn,
    }),
  ];
}

function resultColumns(text: Text<'receiving'>): readonly ReceiptColumn[] {
  return [
    column<ReceiptOverview>({
      key: 'inspector',
      title: text('column.inspector'),
      kind: 'text',
      width: 90,
      value: ({ receipt }) => receipt.inspector,
    }),
    column<ReceiptOverview>({
      key: 'lots',
      title: text('column.lots'),
      kind: 'quantity',
      width: 80,
      value: ({ receipt }) => receipt.lineCount,
    }),
    column<ReceiptOverview>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      width: 120,
      total: true,
      value: ({ receipt }) => receipt.amount,
    }),
    column<ReceiptOverview>({
      key: 'due-on',
      title: text('column.due-on'),
      kind: 'date',
      width: 100,
      value: ({ dueOn }) => dueOn,
    }),
    column<ReceiptOverview>({
      key: 'report',
      title: text('column.report'),
      kind: 'text',
      width: 96,
      filter: 'choice',
      value: ({ receipt }) => text(receipt.beforeReport ? 'report.early' : 'report.done'),
      render: ({ receipt }) =>
        receipt.beforeReport ? (
          <StatusTag tone="warning">{text('report.early')}</StatusTag>
        ) : (
          <StatusTag tone="success">{text('report.done')}</StatusTag>
        ),
    }),
  ];
}
