import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, PageFrame } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { programColumns } from './program-columns';
import { programRow } from './program-rows';

/** Every program that binds the hospital, with how far it is. */
export function ProgramList() {
  const text = useText('programs');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const rows = useLiveQuery(async () => {
    const details = await repositories.programs.listDetails();
    return details.map((detail) => programRow(detail, today));
  }, [repositories, today]);
  const columns = useMemo(() => programColumns(text), [text]);
  const exportTable = useExportTable(text('title'), useBusinessDay());
  const startImport = () => void navigate('/imports/new/selected-results');
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={
        <>
          <Button onClick={() => void navigate('/imports/new/agreed-quantities')}>
            {text('import-quantities')}
          </Button>
          <Button type="primary" onClick={startImport}>
            {text('import-results')}
          </Button>
        </>
      }
    >
      <DataGrid
        gridId="programs"
        caption={text('title')}
        columns={columns}
        rows={rows ?? []}
        isLoading={rows === undefined}
        rowKey={({ program }) => program.id}
        onOpenRow={({ program }) => void navigate(`/programs/${program.id}`)}
        onExport={exportTable}
        emptyState={
          <EmptyState
            title={text('empty')}
            action={<Button onClick={startImport}>{text('import-results')}</Button>}
          >
            {text('empty-hint')}
          </EmptyState>
        }
      />
    </PageFrame>
  );
}
