import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useProgramDetails } from '../use-program-details';
import { complaintColumns } from './complaint-columns';
import { ComplaintDrawer } from './complaint-drawer';
import { ComplaintPanel } from './complaint-panel';
import { useComplaintRows } from './complaint-rows';

/** Supply complaints: recorded, answered, verified; what is verified leaves the non-selected share. */
export function ComplaintsTab() {
  const text = useText('monitoring');
  const programs = useProgramDetails();
  const rows = useComplaintRows(programs);
  const [isNew, setNew] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = useMemo(() => complaintColumns(text), [text]);
  const exportTable = useExportTable(text('tab.complaints'), useBusinessDay());
  const open = rows?.find(({ complaint }) => complaint.id === openId);
  return (
    <>
      <p className="ch-monitoring-note">{text('complaint.purpose')}</p>
      <SplitContent>
        <DataGrid
          gridId="supply-complaints"
          caption={text('tab.complaints')}
          columns={columns}
          rows={rows ?? []}
          isLoading={rows === undefined}
          rowKey={({ complaint }) => complaint.id}
          onOpenRow={({ complaint }) => setOpenId(complaint.id)}
          openRowKey={openId}
          onExport={exportTable}
          toolbar={
            <Button type="primary" onClick={() => setNew(true)}>
              {text('complaint.new')}
            </Button>
          }
          emptyState={
            <EmptyState title={text('complaint.empty')}>{text('complaint.empty-next')}</EmptyState>
          }
        />
        {open !== undefined && (
          <ComplaintPanel key={open.complaint.id} row={open} onClose={() => setOpenId(null)} />
        )}
      </SplitContent>
      {isNew && <ComplaintDrawer programs={programs} onClose={() => setNew(false)} />}
    </>
  );
}
