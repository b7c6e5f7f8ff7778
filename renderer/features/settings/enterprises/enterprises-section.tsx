import { useExportTable } from '@renderer/bridge/use-export-table';
import { useLiveQuery, useRepositories, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SectionTitle } from '@renderer/ui';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { enterpriseColumns } from './enterprise-columns';
import { EnterpriseDrawer } from './enterprise-drawer';

/** Manufacturers and distributors, with what agreements and statements print of them. */
export function EnterprisesSection() {
  const text = useText('settings');
  const { enterprises } = useRepositories();
  const rows = useLiveQuery(() => enterprises.list(), [enterprises]);
  const columns = useMemo(() => enterpriseColumns(text), [text]);
  const exportTable = useExportTable(text('tab.enterprises'), useBusinessDay());
  const [edited, setEdited] = useState<Enterprise | 'new' | null>(null);
  const add = (
    <Button type="primary" onClick={() => setEdited('new')}>
      {text('enterprise.add')}
    </Button>
  );
  return (
    <div className="ch-settings-list">
      <SectionTitle extra={add}>{text('tab.enterprises')}</SectionTitle>
      <DataGrid
        gridId="enterprises"
        caption={text('tab.enterprises')}
        columns={columns}
        rows={rows ?? []}
        isLoading={rows === undefined}
        rowKey={({ id }) => id}
        onOpenRow={setEdited}
        onExport={exportTable}
        emptyState={
          <EmptyState title={text('enterprise.none')}>{text('enterprise.none-next')}</EmptyState>
        }
      />
      {edited !== null && (
        <EnterpriseDrawer
          enterprise={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
