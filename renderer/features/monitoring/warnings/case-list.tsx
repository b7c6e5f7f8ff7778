import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent, useNotify } from '@renderer/ui';
import type { WarningCase } from '@shared/domain/monitoring/warning-case';
import { Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { caseColumns } from './case-columns';
import { CasePanel } from './case-panel';
import { CASE_PRESETS, isInPreset, type CasePreset } from './case-words';
import { useScan } from './use-scan';

/** Every warning as a case; one of them open beside the list. */
export function CaseList() {
  const text = useText('monitoring');
  const navigate = useNavigate();
  const { caseId } = useParams();
  const { warnings } = useRepositories();
  const today = useBusinessDay();
  const { found, scan } = useScan();
  const [preset, setPreset] = useState<CasePreset>('open');
  const stored = useLiveQuery(() => warnings.listCases(), [warnings]);
  const cases = useMemo(
    () => (stored ?? []).map((row) => withToday(row, found?.get(row.key))),
    [stored, found],
  );
  const rows = useMemo(
    () => sorted(cases.filter((row) => isInPreset(row, preset, today))),
    [cases, preset, today],
  );
  const columns = useMemo(() => caseColumns(text), [text]);
  const exportTable = useExportTable(text('tab.warnings'), today);
  const open = cases.find(({ id }) => id === caseId);
  const counts = (one: CasePreset) => cases.filter((row) => isInPreset(row, one, today)).length;
  return (
    <SplitContent>
      <DataGrid
        gridId="warning-cases"
        caption={text('tab.warnings')}
        columns={columns}
        rows={rows}
        isLoading={stored === undefined || (found === null && cases.length === 0)}
        rowKey={({ id }) => id}
        rowTone={({ dueOn, state }) =>
          state !== 'closed' && dueOn !== null && dueOn < today ? 'error' : undefined
        }
        onOpenRow={({ id }) => void navigate(`/monitoring/warnings/${id}`)}
        openRowKey={caseId ?? null}
        onExport={exportTable}
        toolbar={
          <>
            <Radio.Group
              aria-label={text('presets')}
              optionType="button"
              size="small"
              value={preset}
              // antd types the chosen value as any; the options are presets.
              onChange={(event) => setPreset(event.target.value as CasePreset)}
              options={CASE_PRESETS.map((value) => ({
                value,
                label: text(`preset.${value}`, { count: counts(value) }),
              }))}
            />
            <ScanButton scan={scan} />
          </>
        }
        emptyState={<EmptyState title={text('case.empty')}>{text('case.empty-next')}</EmptyState>}
      />
      {open !== undefined && (
        <CasePanel key={open.id} row={open} onClose={() => void navigate('/monitoring')} />
      )}
    </SplitContent>
  );
}

function ScanButton({ scan }: Pick<ReturnType<typeof useScan>, 'scan'>) {
  const text = useText('monitoring');
  const words = useText('data');
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const scanned = await scan();
    setBusy(false);
    if (scanned.ok) notify.success(text('scan.done', { count: scanned.value.changed }));
    else notify.error(words(`refusal.${scanned.error.kind}`));
  };
  return (
    <Button loading={isBusy} onClick={() => void run()}>
      {text('scan')}
    </Button>
  );
}

function withToday(row: WarningCase, warning: WarningCase['warning'] | undefined): WarningCase {
  return warning === undefined || row.state === 'closed' ? row : { ...row, warning };
}

/** Warnings before notes, then what was found last. */
function sorted(rows: readonly WarningCase[]): readonly WarningCase[] {
  const rank = (row: WarningCase) => (row.warning.severity === 'warning' ? 0 : 1);
  return [...rows].sort(
    (one, other) => rank(one) - rank(other) || (one.foundOn < other.foundOn ? 1 : -1),
  );
}
