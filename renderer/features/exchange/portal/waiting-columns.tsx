import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { Exchange } from '@shared/domain/exchange/exchange';

export function waitingColumns(text: Text<'exchange-portal'>): Column<Exchange>[] {
  const wordsOf = ({ kind, problem }: Exchange) =>
    kind === 'cancellation' ? text('cancel-by-hand') : (problem?.words ?? '');
  const stateOf = ({ state }: Exchange) => text(`standing.${state}`);
  return [
    column<Exchange>({
      key: 'number',
      title: text('column.number'),
      kind: 'text',
      width: 200,
      value: ({ orderNumber }) => orderNumber,
    }),
    column<Exchange>({
      key: 'kind',
      title: text('column.kind'),
      kind: 'text',
      width: 80,
      filter: 'choice',
      value: ({ kind }) => text(`kind.${kind}`),
    }),
    column<Exchange>({
      key: 'state',
      title: text('column.state'),
      kind: 'text',
      width: 100,
      filter: 'choice',
      value: stateOf,
      render: (row) => (
        <StatusTag tone={row.state === 'parked' ? 'warning' : 'info'}>{stateOf(row)}</StatusTag>
      ),
    }),
    column<Exchange>({
      key: 'orderedOn',
      title: text('column.ordered-on'),
      kind: 'date',
      width: 110,
      value: ({ document }) => document.orderedOn,
    }),
    column<Exchange>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 240,
      value: ({ document }) => document.distributorName,
    }),
    column<Exchange>({
      key: 'lines',
      title: text('column.lines'),
      kind: 'quantity',
      width: 80,
      value: ({ document }) => document.lines.length,
    }),
    column<Exchange>({
      key: 'problem',
      title: text('column.problem'),
      kind: 'text',
      width: 300,
      value: wordsOf,
    }),
  ];
}
