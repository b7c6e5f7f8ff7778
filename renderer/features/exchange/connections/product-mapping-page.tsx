import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories, type ProductMapping } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent, useNotify } from '@renderer/ui';
import type { Connection } from '@shared/domain/exchange/connection';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useExchangeClient } from '../exchange-client';
import { ItemPanel } from './item-panel';
import { productMappingColumns } from './mapping-columns';
import { MappingFrame, MappingPresets, type MappingPreset } from './mapping-frame';
import { useDescribeRefusal } from './use-describe-refusal';

/** Which item of the platform each of our products is. */
export function ProductMappingPage() {
  return (
    <MappingFrame kind="products">
      {(connection) => <ProductMappings connection={connection} />}
    </MappingFrame>
  );
}

function ProductMappings({ connection }: { readonly connection: Connection }) {
  const text = useText('exchange-connections');
  const today = useBusinessDay();
  const { mappings } = useRepositories();
  const [preset, setPreset] = useState<MappingPreset>('open');
  const [chosen, setChosen] = useState<ProductMapping | null>(null);
  const listed = useLiveQuery(
    () => mappings.listProducts(connection.id, today),
    [mappings, connection.id, today],
  );
  const rows = useMemo(
    () => (listed ?? []).filter((row) => isShown(row, preset)),
    [listed, preset],
  );
  const columns = useMemo(() => productMappingColumns(text), [text]);
  const exportTable = useExportTable(text('mapping.products'), today);
  const { linkByCode, unlink } = useProductLinks(connection);
  return (
    <SplitContent>
      <DataGrid
        gridId="exchange-product-mapping"
        caption={text('mapping.products')}
        columns={columns}
        rows={rows}
        isLoading={listed === undefined}
        rowKey={({ product }) => product.id}
        onOpenRow={setChosen}
        openRowKey={chosen?.product.id ?? null}
        onExport={exportTable}
        actions={[
          { key: 'choose', title: text('mapping.choose'), run: setChosen },
          {
            key: 'unlink',
            title: text('mapping.unlink'),
            isOffered: ({ link }) => link !== null,
            run: (row) => void unlink(row),
          },
        ]}
        toolbar={
          <>
            <MappingPresets value={preset} onChange={setPreset} />
            <Button onClick={() => void linkByCode()}>{text('mapping.bulk')}</Button>
          </>
        }
        emptyState={
          <EmptyState title={text('mapping.empty-products')}>
            {text('mapping.empty-next')}
          </EmptyState>
        }
      />
      {chosen !== null && (
        <ItemPanel
          key={chosen.product.id}
          connection={connection}
          product={chosen.product}
          onClose={() => setChosen(null)}
        />
      )}
    </SplitContent>
  );
}

function isShown({ state, isAgreed }: ProductMapping, preset: MappingPreset): boolean {
  if (preset === 'agreed') return isAgreed;
  return preset === 'all' || state === 'open' || state === 'gone';
}

function useProductLinks({ id }: Connection) {
  const text = useText('exchange-connections');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { mappings } = useRepositories();
  const client = useExchangeClient();
  return {
    linkByCode: async () => {
      const linked = await mappings.linkByCode(id);
      if (!linked.ok) notify.error(describe(linked.error));
      else if (linked.value.linked === 0) notify.warning(text('mapping.bulk-none'));
      else notify.success(text('mapping.bulk-done', { count: linked.value.linked }));
      client?.wake();
    },
    unlink: async ({ product }: ProductMapping) => {
      const removed = await mappings.unlink(id, product.id);
      if (removed.ok) notify.success(text('mapping.unlinked'));
      else notify.error(describe(removed.error));
    },
  };
}
