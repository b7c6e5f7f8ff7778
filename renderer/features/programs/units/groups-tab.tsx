import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { useMemo, useState } from 'react';
import { ConversionDrawer } from './conversion-drawer';
import { groupColumns } from './group-columns';
import { GroupNotices } from './group-notices';
import { groupRows } from './group-rows';

type GroupsTabProps = { readonly detail: ProgramDetail; readonly yearNumber: number };

/** The groups of a program with their agreed unit, what has no conversion, and how they stand in that unit. */
export function GroupsTab({ detail, yearNumber }: GroupsTabProps) {
  const text = useText('program-units');
  const programText = useText('programs');
  const today = useBusinessDay();
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = useMemo(() => groupRows(detail, yearNumber, today), [detail, yearNumber, today]);
  const columns = useMemo(() => groupColumns(text, programText), [text, programText]);
  const exportTable = useExportTable(text('grid'), today);
  const open = rows.find(({ group }) => group.id === openId);
  return (
    <>
      <p className="ch-program-hint">{text('tab.hint')}</p>
      <GroupNotices rows={rows} detail={detail} />
      <DataGrid
        gridId="program-groups"
        caption={text('grid')}
        columns={columns}
        rows={rows}
        rowKey={({ group }) => group.id}
        onOpenRow={({ group }) => setOpenId(group.id)}
        openRowKey={openId}
        onExport={exportTable}
        emptyState={<EmptyState title={text('group.empty')}>{text('group.empty-hint')}</EmptyState>}
      />
      {open && (
        <ConversionDrawer
          key={`${open.group.id}/${open.conversion?.version ?? 0}`}
          row={open}
          detail={detail}
          yearNumber={yearNumber}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}
