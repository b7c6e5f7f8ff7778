import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, type Column } from '@renderer/ui';
import type { OrderRowRefusal } from '@shared/domain/order/read-order-rows';
import { useMemo } from 'react';

/** The rows that were not taken: where, what stood there, and what to do. */
export function PasteRefusals({ refusals }: { readonly refusals: readonly OrderRowRefusal[] }) {
  const text = useText('orders');
  const columns = useMemo(() => refusalColumns(text), [text]);
  const exportTable = useExportTable(text('paste.refused-title'), useBusinessDay());
  if (refusals.length === 0) return null;
  return (
    <div style={{ display: 'flex', flex: 1, minHeight: 200 }}>
      <DataGrid
        gridId="order-paste-refusals"
        caption={text('paste.refused-title')}
        columns={columns}
        rows={refusals}
        rowKey={({ row, column: at }) => `${row}/${at}`}
        onExport={exportTable}
      />
    </div>
  );
}

function refusalColumns(text: Text<'orders'>): readonly Column<OrderRowRefusal>[] {
  return [
    column<OrderRowRefusal>({
      key: 'row',
      title: text('paste.row'),
      kind: 'quantity',
      width: 64,
      value: ({ row }) => row,
    }),
    column<OrderRowRefusal>({
      key: 'column',
      title: text('paste.column'),
      kind: 'quantity',
      width: 64,
      value: ({ column: at }) => at,
    }),
    column<OrderRowRefusal>({
      key: 'text',
      title: text('paste.text'),
      kind: 'text',
      width: 220,
      value: ({ text: cell }) => cell,
    }),
    column<OrderRowRefusal>({
      key: 'why',
      title: text('paste.why'),
      kind: 'text',
      width: 560,
      value: ({ kind, candidates }) => text(`paste.${kind}`, { candidates: candidates.join('；') }),
    }),
  ];
}
