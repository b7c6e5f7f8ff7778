import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, PageFrame, StatusTag, type Column } from '@renderer/ui';
import type { DemandReport } from '@shared/domain/demand/demand-report';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { STATE_TONES } from './demand-words';

type Listed = DemandReport & { readonly programName: string };

const NONE: readonly Listed[] = [];

/** Every demand report with where it stands. */
export function DemandListPage() {
  const text = useText('demand');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const reports = useLiveQuery(() => repositories.demands.list(), [repositories]);
  const columns = useMemo(() => listColumns(text), [text]);
  const exportTable = useExportTable(text('title'), clock.today());
  const create = (
    <Button type="primary" onClick={() => void navigate('/demand/new')}>
      {text('new')}
    </Button>
  );
  return (
    <PageFrame title={text('title')} purpose={text('purpose')} actions={create}>
      <DataGrid
        gridId="demand-reports"
        caption={text('title')}
        columns={columns}
        rowKey={({ id }) => id}
        rows={reports ?? NONE}
        isLoading={reports === undefined}
        onOpenRow={({ id }) => void navigate(`/demand/${id}`)}
        onExport={exportTable}
        emptyState={
          <EmptyState title={text('empty')} action={create}>
            {text('empty-hint')}
          </EmptyState>
        }
      />
    </PageFrame>
  );
}

function listColumns(text: Text<'demand'>): readonly Column<Listed>[] {
  return [
    column<Listed>({
      key: 'number',
      title: text('column.number'),
      kind: 'text',
      width: 180,
      value: ({ number }) => number,
    }),
    column<Listed>({
      key: 'program',
      title: text('column.program'),
      kind: 'text',
      width: 260,
      value: ({ programName }) => programName,
    }),
    column<Listed>({
      key: 'range',
      title: text('column.range'),
      kind: 'text',
      width: 200,
      value: ({ range }) => text('range', range),
    }),
    column<Listed>({
      key: 'state',
      title: text('column.state'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ state }) => text(`state.${state}`),
      render: ({ state }) => (
        <StatusTag tone={STATE_TONES[state]}>{text(`state.${state}`)}</StatusTag>
      ),
    }),
    column<Listed>({
      key: 'since',
      title: text('column.since'),
      kind: 'date',
      width: 110,
      value: ({ steps }) => steps.at(-1)?.on ?? null,
    }),
    column<Listed>({
      key: 'by',
      title: text('column.by'),
      kind: 'text',
      width: 110,
      value: ({ steps }) => steps.at(-1)?.operator ?? '',
    }),
  ];
}
