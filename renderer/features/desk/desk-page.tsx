import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, PageFrame } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { DeskCharts } from './desk-charts';
import { DeskFiguresRow } from './desk-figures-row';
import { dutyColumns } from './duty-columns';
import { dutyKey, DUTY_TONES, remedyOf } from './duty-words';
import './desk.css';

/** What has to be done today, most urgent first, each one click from where it is done. */
export function DeskPage() {
  const text = useText('desk');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const view = useLiveQuery(() => repositories.desk.read(today), [repositories, today]);
  const columns = useMemo(() => dutyColumns(text), [text]);
  const exportTable = useExportTable(text('export.title'), useBusinessDay());
  const duties = view?.duties ?? [];
  return (
    <PageFrame title={text('title')} purpose={text('purpose', { day: today })}>
      <DeskFiguresRow duties={duties} />
      <div className="ch-desk">
        <div className="ch-desk-duties">
          <DataGrid
            gridId="desk"
            caption={text('duties')}
            columns={columns}
            rows={duties}
            isLoading={view === undefined}
            rowKey={dutyKey}
            rowTone={({ kind }) => (DUTY_TONES[kind] === 'error' ? 'error' : undefined)}
            onOpenRow={(duty) => void navigate(remedyOf(duty))}
            onExport={exportTable}
            emptyState={<NoDuties />}
          />
        </div>
        <DeskCharts dueMonths={view?.dueMonths ?? []} paces={view?.paces ?? []} />
      </div>
    </PageFrame>
  );
}

/** Nothing to do, or nothing begun: then the first step is the import of a program. */
function NoDuties() {
  const text = useText('desk');
  const navigate = useNavigate();
  const { programs } = useHospitalData().repositories;
  const listed = useLiveQuery(() => programs.list(), [programs]);
  if (listed !== undefined && listed.length === 0)
    return (
      <EmptyState
        title={text('first')}
        action={
          <Button type="primary" onClick={() => void navigate('/imports/new/selected-results')}>
            {text('first.import')}
          </Button>
        }
      >
        {text('first.next')}
      </EmptyState>
    );
  return <EmptyState title={text('empty')}>{text('empty.next')}</EmptyState>;
}
