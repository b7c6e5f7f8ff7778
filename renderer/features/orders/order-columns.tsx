import type { OrderOverview } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import type { Order } from '@shared/domain/order/order';
import { column, StatusTag, type Column } from '@renderer/ui';
import { OrderStateTag, ReportStateTag, shownReportOf, shownStateOf } from './order-state';

export function orderColumns(text: Text<'orders'>): readonly Column<OrderOverview>[] {
  return [...identityColumns(text), ...progressColumns(text)];
}

function identityColumns(text: Text<'orders'>): readonly Column<OrderOverview>[] {
  return [
    column<OrderOverview>({
      key: 'number',
      title: text('column.number'),
      kind: 'text',
      width: 172,
      pinned: 'left',
      value: ({ order }) => order.number,
    }),
    column<OrderOverview>({
      key: 'agreement',
      title: text('column.agreement'),
      kind: 'text',
      width: 172,
      hidden: true,
      value: ({ order }) => order.agreementNumber,
    }),
    column<OrderOverview>({
      key: 'program',
      title: text('column.program'),
      kind: 'text',
      width: 180,
      hidden: true,
      filter: 'choice',
      value: ({ programName }) => programName,
    }),
    column<OrderOverview>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 190,
      filter: 'choice',
      value: ({ distributorName }) => distributorName,
    }),
    column<OrderOverview>({
      key: 'ordered-on',
      title: text('column.ordered-on'),
      kind: 'date',
      width: 100,
      value: ({ order }) => order.orderedOn,
    }),
    column<OrderOverview>({
      key: 'promised-on',
      title: text('column.promised-on'),
      kind: 'date',
      width: 100,
      value: ({ order }) => order.promisedOn,
    }),
  ];
}

function progressColumns(text: Text<'orders'>): readonly Column<OrderOverview>[] {
  return [
    column<OrderOverview>({
      key: 'days-late',
      title: text('column.days-late'),
      kind: 'quantity',
      width: 90,
      value: ({ daysLate }) => daysLate,
      render: ({ daysLate }) =>
        daysLate > 0 ? <StatusTag tone="error">{daysLate}</StatusTag> : daysLate,
    }),
    column<OrderOverview>({
      key: 'open-lines',
      title: text('column.open-lines'),
      kind: 'quantity',
      width: 96,
      value: ({ openLines }) => openLines,
    }),
    column<OrderOverview>({
      key: 'lines',
      title: text('column.lines'),
      kind: 'quantity',
      width: 64,
      hidden: true,
      value: ({ order }) => order.lineCount,
    }),
    column<OrderOverview>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      width: 116,
      total: true,
      value: ({ order }) => order.amount,
    }),
    column<OrderOverview>({
      key: 'accepted-share',
      title: text('column.accepted-share'),
      kind: 'share',
      width: 106,
      value: ({ acceptedShare }) => acceptedShare,
    }),
    column<OrderOverview>({
      key: 'state',
      title: text('column.state'),
      kind: 'text',
      width: 96,
      filter: 'choice',
      value: (overview) => text(`state.${shownStateOf(overview)}`),
      render: (overview) => <OrderStateTag state={shownStateOf(overview)} />,
    }),
    column<OrderOverview>({
      key: 'kind',
      title: text('column.kind'),
      kind: 'text',
      width: 84,
      filter: 'choice',
      value: ({ order }) => kindWords(text, order),
    }),
    column<OrderOverview>({
      key: 'connection',
      title: text('detail.connection'),
      kind: 'text',
      width: 120,
      hidden: true,
      filter: 'choice',
      value: ({ connectionName }) => connectionName,
    }),
    column<OrderOverview>({
      key: 'report',
      title: text('column.report'),
      kind: 'text',
      width: 90,
      filter: 'choice',
      value: ({ order }) => text(`report.${shownReportOf(order)}`),
      render: ({ order }) => <ReportStateTag order={order} />,
    }),
  ];
}

/** 紧急、补单、先收后补; empty for an ordinary order. */
function kindWords(text: Text<'orders'>, order: Order): string {
  return [
    order.isUrgent ? text('show.urgent') : '',
    order.backEntry === null ? '' : text('show.back-entry'),
    order.receiveFirst === null ? '' : text('show.receive-first'),
  ]
    .filter((part) => part !== '')
    .join('、');
}
