import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useProgramDetails } from '../use-program-details';
import { setColumns } from './set-columns';
import { SetDrawer } from './set-drawer';
import { setRows } from './set-rows';

/** 跟台单: the parts of each procedure, held against the all-selected system. */
export function SetsTab() {
  const text = useText('monitoring');
  const { supplyRegister } = useRepositories();
  const programs = useProgramDetails();
  const [isNew, setNew] = useState(false);
  const listed = useLiveQuery(() => supplyRegister.listSets(), [supplyRegister]);
  const rows = useMemo(() => setRows(listed ?? [], programs), [listed, programs]);
  const columns = useMemo(() => setColumns(text), [text]);
  const exportTable = useExportTable(text('tab.sets'), useBusinessDay());
  return (
    <>
      <p className="ch-monitoring-note">{text('set.purpose')}</p>
      <DataGrid
        gridId="procedure-sets"
        caption={text('tab.sets')}
        columns={columns}
        rows={rows}
        isLoading={listed === undefined}
        rowKey={({ set }) => set.id}
        rowTone={({ found }) => (found.kind === 'mixed' && found.isHigh ? 'warning' : undefined)}
        onExport={exportTable}
        toolbar={
          <Button type="primary" onClick={() => setNew(true)}>
            {text('set.new')}
          </Button>
        }
        emptyState={<EmptyState title={text('set.empty')}>{text('set.empty-next')}</EmptyState>}
      />
      {isNew && <SetDrawer programs={programs} onClose={() => setNew(false)} />}
    </>
  );
}
