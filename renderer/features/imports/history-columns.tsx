import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { ImportRecord } from '@shared/domain/import/import-record';
import { quantity } from '@shared/domain/quantity/quantity';

export function historyColumns(text: Text<'imports'>): Column<ImportRecord>[] {
  const stateOf = ({ state }: ImportRecord) => text(`state.${state}`);
  const counts = (['added', 'changed', 'unchanged', 'refused'] as const).map((key) =>
    column<ImportRecord>({
      key,
      title: text(`count.${key}`),
      kind: 'quantity',
      width: 90,
      value: (record) => quantity(record.counts[key]),
    }),
  );
  return [
    column<ImportRecord>({
      key: 'importedOn',
      title: text('history.day'),
      kind: 'date',
      width: 110,
      value: ({ importedOn }) => importedOn,
    }),
    column<ImportRecord>({
      key: 'kind',
      title: text('history.kind'),
      kind: 'text',
      width: 130,
      filter: 'choice',
      value: ({ kind }) => text(`kind.${kind}`),
    }),
    column<ImportRecord>({
      key: 'fileName',
      title: text('history.file'),
      kind: 'text',
      width: 260,
      value: ({ fileName }) => fileName,
    }),
    column<ImportRecord>({
      key: 'sender',
      title: text('history.sender'),
      kind: 'text',
      width: 160,
      value: ({ sender }) => sender,
    }),
    ...counts,
    column<ImportRecord>({
      key: 'state',
      title: text('history.state'),
      kind: 'text',
      width: 90,
      filter: 'choice',
      value: stateOf,
      render: (record) => (
        <StatusTag tone={record.state === 'active' ? 'success' : 'neutral'}>
          {stateOf(record)}
        </StatusTag>
      ),
    }),
  ];
}
