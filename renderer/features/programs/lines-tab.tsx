import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, type ProgramDetail, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { agreedColumns } from './line-columns';
import { lineRows } from './pace-rows';

type LinesTabProps = { readonly detail: ProgramDetail; readonly yearNumber: number };

/** The agreed quantities of one year; a line without a code stands among the others. */
export function LinesTab({ detail, yearNumber }: LinesTabProps) {
  const text = useText('programs');
  const navigate = useNavigate();
  const { clock } = useHospitalData();
  const today = clock.today();
  const columns = useMemo(() => agreedColumns(text), [text]);
  const rows = useMemo(() => lineRows(detail, yearNumber, { today }), [detail, yearNumber, today]);
  const exportTable = useExportTable(text('tab.lines'), useBusinessDay());
  return (
    <DataGrid
      gridId="agreed-lines"
      caption={text('tab.lines')}
      columns={columns}
      rows={rows}
      rowKey={({ line }) => line.id}
      onExport={exportTable}
      emptyState={
        <EmptyState
          title={text('lines.empty')}
          action={
            <Button onClick={() => void navigate('/imports/new/agreed-quantities')}>
              {text('import-quantities')}
            </Button>
          }
        >
          {text('lines.empty-hint')}
        </EmptyState>
      }
    />
  );
}
