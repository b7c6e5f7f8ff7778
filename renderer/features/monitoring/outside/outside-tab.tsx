import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { outsideColumns } from './outside-columns';
import { OutsideDrawer } from './outside-drawer';
import { OutsidePanel } from './outside-panel';
import { OutsidePaste } from './outside-paste';

/** 备案与议价登记: everything of a program's kinds that was bought outside its agreements. */
export function OutsideTab() {
  const text = useText('monitoring');
  const { supplyRegister } = useRepositories();
  const [isNew, setNew] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const listed = useLiveQuery(() => supplyRegister.listPurchases(), [supplyRegister]);
  const rows = useMemo(
    () => [...(listed ?? [])].sort((one, other) => (one.boughtOn < other.boughtOn ? 1 : -1)),
    [listed],
  );
  const columns = useMemo(() => outsideColumns(text), [text]);
  const exportTable = useExportTable(text('tab.outside'), useBusinessDay());
  const open = rows.find(({ id }) => id === openId);
  return (
    <>
      <p className="ch-monitoring-note">{text('outside.purpose')}</p>
      <SplitContent>
        <DataGrid
          gridId="outside-purchases"
          caption={text('tab.outside')}
          columns={columns}
          rows={rows}
          isLoading={listed === undefined}
          rowKey={({ id }) => id}
          onOpenRow={({ id }) => setOpenId(id)}
          openRowKey={openId}
          onExport={exportTable}
          toolbar={
            <>
              <Button onClick={() => setPasting(true)}>{text('outside-paste.open')}</Button>{' '}
              <Button type="primary" onClick={() => setNew(true)}>
                {text('outside.new')}
              </Button>
            </>
          }
          emptyState={
            <EmptyState title={text('outside.empty')}>{text('outside.empty-next')}</EmptyState>
          }
        />
        {open !== undefined && (
          <OutsidePanel key={open.id} row={open} onClose={() => setOpenId(null)} />
        )}
      </SplitContent>
      {isPasting && <OutsidePaste onClose={() => setPasting(false)} />}
      {isNew && <OutsideDrawer row={null} onClose={() => setNew(false)} />}
    </>
  );
}
