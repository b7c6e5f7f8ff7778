import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHolidays, useHospitalData, useLiveQuery, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent } from '@renderer/ui';
import { Radio } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { payableColumns } from './payable-columns';
import { PayableDetail } from './payable-detail';
import { PayableFigures } from './payable-figures';
import { isInPreset, PRESETS, withStates, type PayableLine, type Preset } from './payable-rows';

/** Payables by due day; one of them open beside the list. */
export function PayableList() {
  const text = useText('payables');
  const navigate = useNavigate();
  const { payableId } = useParams();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [preset, setPreset] = useState<Preset>(payableId === undefined ? 'open' : 'all');
  const payables = useLiveQuery(() => repositories.payables.list(), [repositories]);
  const holidays = useHolidays();
  const lines = useMemo(
    () => withStates(payables ?? [], { today, holidays }),
    [payables, today, holidays],
  );
  const rows = useMemo(
    () => lines.filter((line) => isInPreset(line, preset, today)),
    [lines, preset, today],
  );
  const columns = useMemo(() => payableColumns(text), [text]);
  const exportTable = useExportTable(text('tab.payables'), useBusinessDay());
  const open = lines.find(({ payable }) => payable.id === payableId);
  const show = ({ payable }: PayableLine) => void navigate(`/payables/${payable.id}`);
  return (
    <div className="ch-payables-list">
      <PayableFigures lines={lines} today={today} />
      <SplitContent>
        <DataGrid
          gridId="payables"
          caption={text('tab.payables')}
          columns={columns}
          rows={rows}
          isLoading={payables === undefined}
          rowKey={({ payable }) => payable.id}
          rowTone={({ state }) => (state.kind === 'late' ? 'error' : undefined)}
          onOpenRow={show}
          openRowKey={payableId ?? null}
          onExport={exportTable}
          toolbar={<Presets value={preset} onChange={setPreset} />}
          emptyState={<EmptyState title={text('empty.title')}>{text('empty.next')}</EmptyState>}
        />
        {open && (
          <PayableDetail
            key={open.payable.id}
            line={open}
            onClose={() => void navigate('/payables')}
          />
        )}
      </SplitContent>
    </div>
  );
}

type PresetsProps = { readonly value: Preset; readonly onChange: (preset: Preset) => void };

function Presets({ value, onChange }: PresetsProps) {
  const text = useText('payables');
  return (
    <Radio.Group
      aria-label={text('presets')}
      optionType="button"
      value={value}
      // antd types the chosen value as any; the options are presets.
      onChange={(event) => onChange(event.target.value as Preset)}
      options={PRESETS.map((preset) => ({ value: preset, label: text(`preset.${preset}`) }))}
    />
  );
}
