import type { ReadBackPreview } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { PortalRowRefusal } from '@shared/connectors/workbook/portal-refusal';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { ROW_RULES } from './use-portal-words';

type Change = ReadBackPreview['changes'][number];

export function changeColumns(text: Text<'exchange-portal'>): Column<Change>[] {
  const count = ({ progress }: Exchange, standing: 'sent' | 'refused' | 'absent') =>
    progress.lines.filter((line) => line.standing === standing).length;
  return [
    column<Change>({
      key: 'number',
      title: text('column.number'),
      kind: 'text',
      width: 200,
      value: ({ before }) => before.orderNumber,
    }),
    column<Change>({
      key: 'before',
      title: text('column.before'),
      kind: 'text',
      width: 100,
      value: ({ before }) => text(`standing.${before.state}`),
    }),
    column<Change>({
      key: 'after',
      title: text('column.after'),
      kind: 'text',
      width: 100,
      value: ({ after }) => text(`standing.${after.state}`),
    }),
    column<Change>({
      key: 'sent',
      title: text('column.sent'),
      kind: 'quantity',
      width: 90,
      value: ({ after }) => count(after, 'sent'),
    }),
    column<Change>({
      key: 'open',
      title: text('column.open-lines'),
      kind: 'quantity',
      width: 100,
      value: ({ after }) => count(after, 'absent'),
    }),
    column<Change>({
      key: 'refused',
      title: text('column.refused'),
      kind: 'quantity',
      width: 90,
      value: ({ after }) => count(after, 'refused'),
    }),
    column<Change>({
      key: 'words',
      title: text('column.words'),
      kind: 'text',
      width: 320,
      value: ({ after }) => after.problem?.words ?? '',
    }),
  ];
}

export function refusalColumns(text: Text<'exchange-portal'>): Column<PortalRowRefusal>[] {
  return [
    column<PortalRowRefusal>({
      key: 'sheet',
      title: text('column.sheet'),
      kind: 'text',
      width: 120,
      value: ({ sheet }) => sheet,
    }),
    column<PortalRowRefusal>({
      key: 'row',
      title: text('column.row'),
      kind: 'quantity',
      width: 70,
      value: ({ row }) => row,
    }),
    column<PortalRowRefusal>({
      key: 'column',
      title: text('column.column'),
      kind: 'text',
      width: 160,
      value: ({ column: letters, columnTitle }) => `${letters} ${columnTitle}`.trim(),
    }),
    column<PortalRowRefusal>({
      key: 'value',
      title: text('column.value'),
      kind: 'text',
      width: 200,
      value: ({ value }) => value,
    }),
    column<PortalRowRefusal>({
      key: 'rule',
      title: text('column.rule'),
      kind: 'text',
      width: 420,
      value: ({ rule }) => text(ROW_RULES[rule]),
    }),
  ];
}
