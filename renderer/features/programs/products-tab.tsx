import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import type { ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { useMemo } from 'react';
import { productColumns } from './product-columns';

/** The published result: every product by group, selected or not. */
export function ProductsTab({ detail }: { readonly detail: ProgramDetail }) {
  const text = useText('programs');
  const columns = useMemo(() => productColumns(text, detail), [text, detail]);
  const rows = useMemo(() => [...detail.productsById.values()], [detail]);
  const exportTable = useExportTable(text('tab.products'), useBusinessDay());
  return (
    <DataGrid
      gridId="program-products"
      caption={text('tab.products')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onExport={exportTable}
      emptyState={<EmptyState title={text('empty')}>{text('empty-hint')}</EmptyState>}
    />
  );
}
