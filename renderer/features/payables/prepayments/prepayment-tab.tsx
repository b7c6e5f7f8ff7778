import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { prepaymentColumns } from './prepayment-columns';
import { PrepaymentDetail } from './prepayment-detail';
import { findNextStep } from './prepayment-words';

/** 医保预付金: what the fund prepays for each program, and what has to go back. */
export function PrepaymentTab() {
  const text = useText('prepayments');
  const navigate = useNavigate();
  const { programId } = useParams();
  const today = useBusinessDay();
  const { prepayments } = useRepositories();
  const rows = useLiveQuery(() => prepayments.list(today), [prepayments, today]);
  const columns = useMemo(() => prepaymentColumns(text, today), [text, today]);
  const exportTable = useExportTable(text('title'), today);
  const open = rows?.find(({ program }) => program.id === programId);
  return (
    <div className="ch-payables-list">
      <p className="ch-payables-quiet">{text('never-delays')}</p>
      <DataGrid
        gridId="prepayments"
        caption={text('title')}
        columns={columns}
        rows={rows ?? []}
        isLoading={rows === undefined}
        rowKey={({ program }) => program.id}
        rowTone={(view) => (findNextStep(view, today)?.state.kind === 'late' ? 'error' : undefined)}
        onOpenRow={({ program }) => void navigate(`/payables/prepayments/${program.id}`)}
        openRowKey={programId ?? null}
        onExport={exportTable}
        emptyState={<EmptyState title={text('empty.title')}>{text('empty.next')}</EmptyState>}
      />
      {open && (
        <PrepaymentDetail view={open} onClose={() => void navigate('/payables/prepayments')} />
      )}
    </div>
  );
}
