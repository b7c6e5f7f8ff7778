import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import type { ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { ListingDialog } from './listing/listing-dialog';
import { listingColumn } from './listing/listing-column';
import { productColumns } from './product-columns';

/** The published result: every product by group, selected or not, and where the platform lists it. */
export function ProductsTab({ detail }: { readonly detail: ProgramDetail }) {
  const text = useText('programs');
  const life = useText('program-life');
  const today = useBusinessDay();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [isListing, setListing] = useState(false);
  const columns = useMemo(
    () => [...productColumns(text, detail), listingColumn(life, detail, today)],
    [text, life, detail, today],
  );
  const rows = useMemo(() => [...detail.productsById.values()], [detail]);
  const chosen = rows.filter(({ id }) => keys.has(id));
  const exportTable = useExportTable(text('tab.products'), today);
  return (
    <>
      <DataGrid
        gridId="program-products"
        caption={text('tab.products')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        selection={{ keys, onChange: setKeys }}
        onExport={exportTable}
        toolbar={
          <Button disabled={chosen.length === 0} onClick={() => setListing(true)}>
            {life('listing.action', { count: chosen.length })}
          </Button>
        }
        emptyState={<EmptyState title={text('empty')}>{text('empty-hint')}</EmptyState>}
      />
      {isListing && (
        <ListingDialog
          programId={detail.program.id}
          products={chosen}
          states={detail.listingStates}
          onClose={() => setListing(false)}
        />
      )}
    </>
  );
}
