import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, type RunDownLot } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, StatusTag, type Column } from '@renderer/ui';
import { useMemo } from 'react';

type Words = Text<'transition'>;

const TONES = { done: 'success', running: 'warning', over: 'error' } as const;

/** Old lots with what was there when buying stopped and what has become of it. */
export function RunDownTab({ lots }: { readonly lots: readonly RunDownLot[] }) {
  const text = useText('transition');
  const columns = useMemo(() => [...lotColumns(text), ...figureColumns(text)], [text]);
  const exportTable = useExportTable(text('export.lots'), useBusinessDay());
  return (
    <DataGrid
      gridId="transition-lots"
      caption={text('export.lots')}
      columns={columns}
      rowKey={({ lot }) => lot.id}
      rows={lots}
      rowTone={({ toReturn }) => (toReturn > 0 ? 'error' : undefined)}
      onExport={exportTable}
      emptyState={<EmptyState title={text('lot.empty')} />}
    />
  );
}

function stateOf({ onHand, toReturn }: RunDownLot): keyof typeof TONES {
  if (toReturn > 0) return 'over';
  return onHand > 0 ? 'running' : 'done';
}

function lotColumns(text: Words): readonly Column<RunDownLot>[] {
  return [
    column<RunDownLot>({
      key: 'product',
      title: text('lot.product'),
      kind: 'text',
      width: 220,
      value: ({ product }) =>
        [product.name, product.specification, product.model]
          .filter((part) => part !== '')
          .join(' '),
    }),
    column<RunDownLot>({
      key: 'lot',
      title: text('lot.lot'),
      kind: 'text',
      width: 120,
      value: ({ lot }) => lot.lotNumber,
    }),
    column<RunDownLot>({
      key: 'expires',
      title: text('lot.expires'),
      kind: 'date',
      width: 96,
      value: ({ lot }) => lot.expiresOn,
    }),
    column<RunDownLot>({
      key: 'unit',
      title: text('lot.unit'),
      kind: 'text',
      width: 52,
      value: ({ product }) => product.unit.baseUnit,
    }),
    column<RunDownLot>({
      key: 'state',
      title: text('lot.state'),
      kind: 'text',
      width: 130,
      filter: 'choice',
      value: (row) => text(`lot.state.${stateOf(row)}`),
      render: (row) => (
        <StatusTag tone={TONES[stateOf(row)]}>{text(`lot.state.${stateOf(row)}`)}</StatusTag>
      ),
    }),
  ];
}

function figureColumns(text: Words): readonly Column<RunDownLot>[] {
  const figure = (
    key: 'at-closing' | 'used' | 'returned' | 'received' | 'on-hand' | 'per-day' | 'to-return',
    value: (row: RunDownLot) => number | null,
  ) => column<RunDownLot>({ key, title: text(`lot.${key}`), kind: 'quantity', width: 88, value });
  return [
    figure('at-closing', ({ atClosing }) => atClosing),
    figure('used', ({ usedSince }) => usedSince),
    figure('returned', ({ returnedSince }) => returnedSince),
    figure('received', ({ receivedSince }) => receivedSince),
    figure('on-hand', ({ onHand }) => onHand),
    figure('per-day', ({ neededPerDay }) => neededPerDay),
    figure('to-return', ({ toReturn }) => toReturn),
  ];
}
