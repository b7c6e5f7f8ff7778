import type { AtPortal } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';

export function atPortalColumns(text: Text<'exchange-portal'>): Column<AtPortal>[] {
  return [
    column<AtPortal>({
      key: 'number',
      title: text('column.number'),
      kind: 'text',
      width: 200,
      value: ({ exchange }) => exchange.orderNumber,
    }),
    column<AtPortal>({
      key: 'batch',
      title: text('column.batch'),
      kind: 'text',
      width: 215,
      value: ({ batch }) => batch?.number ?? '',
    }),
    column<AtPortal>({
      key: 'files',
      title: text('column.files'),
      kind: 'text',
      width: 240,
      value: ({ batch }) => [...new Set(batch?.files.map(({ fileName }) => fileName))].join('、'),
    }),
    column<AtPortal>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 220,
      value: ({ exchange }) => exchange.document.distributorName,
    }),
    column<AtPortal>({
      key: 'lines',
      title: text('column.lines'),
      kind: 'quantity',
      width: 80,
      value: ({ exchange }) => exchange.document.lines.length,
    }),
    column<AtPortal>({
      key: 'open',
      title: text('column.open-lines'),
      kind: 'quantity',
      width: 100,
      value: ({ missing }) => missing.length,
    }),
    column<AtPortal>({
      key: 'missing',
      title: text('column.missing'),
      kind: 'text',
      width: 240,
      value: ({ missing }) => missing.join('、'),
    }),
  ];
}
