import { useExportTable } from '@renderer/bridge/use-export-table';
import {
  useBusinessDay,
  useLiveQuery,
  useRepositories,
  type EnterpriseMapping,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent, useNotify } from '@renderer/ui';
import type { Connection } from '@shared/domain/exchange/connection';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useExchangeClient } from '../exchange-client';
import { EnterprisePanel } from './enterprise-panel';
import { enterpriseMappingColumns } from './mapping-columns';
import { MappingFrame, MappingPresets, type MappingPreset } from './mapping-frame';
import { useDescribeRefusal } from './use-describe-refusal';

/** What each distributor is called on the platform. */
export function EnterpriseMappingPage() {
  return (
    <MappingFrame kind="enterprises">
      {(connection) => <EnterpriseMappings connection={connection} />}
    </MappingFrame>
  );
}

function EnterpriseMappings({ connection }: { readonly connection: Connection }) {
  const text = useText('exchange-connections');
  const today = useBusinessDay();
  const { mappings } = useRepositories();
  const [preset, setPreset] = useState<MappingPreset>('open');
  const [chosen, setChosen] = useState<EnterpriseMapping | null>(null);
  const listed = useLiveQuery(
    () => mappings.listEnterprises(connection.id, today),
    [mappings, connection.id, today],
  );
  const rows = useMemo(
    () => (listed ?? []).filter((row) => isShown(row, preset)),
    [listed, preset],
  );
  const columns = useMemo(() => enterpriseMappingColumns(text), [text]);
  const exportTable = useExportTable(text('mapping.enterprises'), today);
  const { accept, remove } = useEnterpriseCodes(connection);
  const proposed = (listed ?? []).filter(({ proposal }) => proposal !== null);
  return (
    <SplitContent>
      <DataGrid
        gridId="exchange-enterprise-mapping"
        caption={text('mapping.enterprises')}
        columns={columns}
        rows={rows}
        isLoading={listed === undefined}
        rowKey={({ enterprise }) => enterprise.id}
        onOpenRow={setChosen}
        openRowKey={chosen?.enterprise.id ?? null}
        onExport={exportTable}
        actions={[
          {
            key: 'accept',
            title: text('mapping.accept'),
            isOffered: ({ proposal }) => proposal !== null,
            run: (row) => void accept([row]),
          },
          { key: 'choose', title: text('mapping.choose'), run: setChosen },
          {
            key: 'unlink',
            title: text('mapping.unlink'),
            isOffered: ({ code }) => code !== null,
            run: (row) => void remove(row),
          },
        ]}
        toolbar={
          <>
            <MappingPresets value={preset} onChange={setPreset} />
            <Button disabled={proposed.length === 0} onClick={() => void accept(proposed)}>
              {text('mapping.accept-all', { count: proposed.length })}
            </Button>
          </>
        }
        emptyState={
          <EmptyState title={text('mapping.empty-enterprises')}>
            {text('mapping.empty-next')}
          </EmptyState>
        }
      />
      {chosen !== null && (
        <EnterprisePanel
          key={chosen.enterprise.id}
          connection={connection}
          mapping={chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </SplitContent>
  );
}

function isShown({ code, isAgreed }: EnterpriseMapping, preset: MappingPreset): boolean {
  if (preset === 'agreed') return isAgreed;
  return preset === 'all' || code === null;
}

function useEnterpriseCodes({ id }: Connection) {
  const text = useText('exchange-connections');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { mappings } = useRepositories();
  const client = useExchangeClient();
  return {
    accept: async (rows: readonly EnterpriseMapping[]) => {
      const codes = rows.flatMap(({ proposal }) => (proposal === null ? [] : [proposal]));
      const saved = await mappings.setCodes(id, codes);
      if (!saved.ok) notify.error(describe(saved.error));
      else notify.success(text('mapping.accepted', { count: saved.value.saved }));
      client?.wake();
    },
    remove: async ({ enterprise }: EnterpriseMapping) => {
      const removed = await mappings.removeCode(id, enterprise.id);
      if (removed.ok) notify.success(text('mapping.unlinked'));
      else notify.error(describe(removed.error));
    },
  };
}
