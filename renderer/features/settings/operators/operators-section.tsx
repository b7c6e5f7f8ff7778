import { useExportTable } from '@renderer/bridge/use-export-table';
import { useLiveQuery, useRepositories, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, SectionTitle } from '@renderer/ui';
import type { Operator } from '@shared/domain/hospital/hospital';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { operatorColumns } from './operator-columns';
import { OperatorDrawer } from './operator-drawer';

/** The people who work with the program. */
export function OperatorsSection() {
  const text = useText('settings');
  const { hospital } = useRepositories();
  const operators = useLiveQuery(() => hospital.listOperators(), [hospital]);
  const columns = useMemo(() => operatorColumns(text), [text]);
  const exportTable = useExportTable(text('tab.operators'), useBusinessDay());
  const [edited, setEdited] = useState<Operator | 'new' | null>(null);
  return (
    <div className="ch-settings-list">
      <SectionTitle
        extra={
          <Button type="primary" onClick={() => setEdited('new')}>
            {text('operator.add')}
          </Button>
        }
      >
        {text('tab.operators')}
      </SectionTitle>
      <DataGrid
        gridId="operators"
        caption={text('tab.operators')}
        columns={columns}
        rows={operators ?? []}
        isLoading={operators === undefined}
        rowKey={({ id }) => id}
        onOpenRow={setEdited}
        onExport={exportTable}
      />
      {edited !== null && (
        <OperatorDrawer
          operator={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
