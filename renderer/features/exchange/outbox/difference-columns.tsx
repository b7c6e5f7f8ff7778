import type { DifferenceOverview } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import { formatInstant } from './exchange-words';

export function differenceColumns(
  text: Text<'exchange-outbox'>,
): readonly Column<DifferenceOverview>[] {
  return [
    column<DifferenceOverview>({
      key: 'kind',
      title: text('differences.kind'),
      kind: 'text',
      width: 170,
      filter: 'choice',
      value: ({ difference }) => text(`difference.${difference.kind}`),
    }),
    column<DifferenceOverview>({
      key: 'connection',
      title: text('column.connection'),
      kind: 'text',
      width: 130,
      filter: 'choice',
      value: ({ connectionName }) => connectionName,
    }),
    column<DifferenceOverview>({
      key: 'order',
      title: text('column.order'),
      kind: 'text',
      width: 180,
      value: ({ orderNumber }) => orderNumber ?? '',
    }),
    column<DifferenceOverview>({
      key: 'subject',
      title: text('differences.subject'),
      kind: 'text',
      width: 170,
      value: ({ difference }) => difference.subject,
    }),
    column<DifferenceOverview>({
      key: 'ours',
      title: text('differences.ours'),
      kind: 'text',
      width: 130,
      value: ({ difference }) => difference.ours,
    }),
    column<DifferenceOverview>({
      key: 'theirs',
      title: text('differences.theirs'),
      kind: 'text',
      width: 130,
      value: ({ difference }) => difference.theirs,
    }),
    column<DifferenceOverview>({
      key: 'found',
      title: text('differences.found'),
      kind: 'text',
      width: 150,
      value: ({ difference }) => formatInstant(difference.foundAt),
    }),
    column<DifferenceOverview>({
      key: 'state',
      title: text('differences.state'),
      kind: 'text',
      width: 80,
      value: ({ difference }) => text(`differences.${difference.state}`),
      render: ({ difference }) => (
        <StatusTag tone={difference.state === 'open' ? 'warning' : 'success'}>
          {text(`differences.${difference.state}`)}
        </StatusTag>
      ),
    }),
    column<DifferenceOverview>({
      key: 'settlement',
      title: text('differences.settlement'),
      kind: 'text',
      width: 200,
      hidden: true,
      value: ({ difference }) => difference.settlement?.words ?? '',
    }),
  ];
}
