import type { OrderOverview } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';

/** Orders that wait for goods. */
export function waitingColumns(text: Text<'receiving'>): readonly Column<OrderOverview>[] {
  return [
    column<OrderOverview>({
      key: 'order',
      title: text('column.order'),
      kind: 'text',
      width: 180,
      pinned: 'left',
      value: ({ order }) => order.number,
    }),
    column<OrderOverview>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 220,
      filter: 'choice',
      value: ({ distributorName }) => distributorName,
    }),
    column<OrderOverview>({
      key: 'promised-on',
      title: text('column.promised-on'),
      kind: 'date',
      width: 110,
      value: ({ order }) => order.promisedOn,
    }),
    column<OrderOverview>({
      key: 'days-late',
      title: text('column.days-late'),
      kind: 'quantity',
      width: 96,
      value: ({ daysLate }) => daysLate,
      render: ({ daysLate }) =>
        daysLate > 0 ? <StatusTag tone="error">{daysLate}</StatusTag> : daysLate,
    }),
    column<OrderOverview>({
      key: 'open-lines',
      title: text('column.open-lines'),
      kind: 'quantity',
      width: 100,
      value: ({ openLines }) => openLines,
    }),
    column<OrderOverview>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      width: 120,
      total: true,
      value: ({ order }) => order.amount,
    }),
    column<OrderOverview>({
      key: 'accepted-share',
      title: text('column.accepted-share'),
      kind: 'share',
      width: 110,
      value: ({ acceptedShare }) => acceptedShare,
    }),
    column<OrderOverview>({
      key: 'report',
      title: text('column.report'),
      kind: 'text',
      width: 96,
      filter: 'choice',
      value: ({ order }) => text(`report.${order.reportState}`),
      render: ({ order }) => (
        <StatusTag tone={order.reportState === 'reported' ? 'success' : 'warning'}>
          {text(`report.${order.reportState}`)}
        </StatusTag>
      ),
    }),
  ];
}
