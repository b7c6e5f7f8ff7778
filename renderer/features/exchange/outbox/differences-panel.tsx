import { useExportTable } from '@renderer/bridge/use-export-table';
import {
  useBusinessDay,
  useHospitalData,
  useLiveQuery,
  type DifferenceOverview,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, ReasonDialog, useNotify } from '@renderer/ui';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { differenceColumns } from './difference-columns';
import { refusalWords } from './exchange-refusals';

const PRESETS = ['open', 'all'] as const;
type Preset = (typeof PRESETS)[number];

/** What platforms say otherwise than we do, until somebody has looked into it. */
export function DifferencesPanel() {
  const text = useText('exchange-outbox');
  const { repositories, author } = useHospitalData();
  const notify = useNotify();
  const [preset, setPreset] = useState<Preset>('open');
  const [settling, setSettling] = useState<DifferenceOverview | null>(null);
  const listed = useLiveQuery(() => repositories.exchanges.listDifferences(), [repositories]);
  const rows = useMemo(
    () =>
      (listed ?? []).filter(({ difference }) => preset === 'all' || difference.state === 'open'),
    [listed, preset],
  );
  const columns = useMemo(() => differenceColumns(text), [text]);
  const exportTable = useExportTable(text('differences.title'), useBusinessDay());
  const settle = async (id: string, words: string) => {
    setSettling(null);
    const settled = await repositories.exchanges.settleDifference(id, words);
    if (settled.ok) notify.success(text('differences.settled-done'));
    else notify.error(refusalWords(text, settled.error));
  };
  return (
    <>
      <DataGrid
        gridId="exchange-differences"
        caption={text('differences.title')}
        columns={columns}
        rows={rows}
        isLoading={listed === undefined}
        rowKey={({ difference }) => difference.id}
        onExport={exportTable}
        actions={[
          {
            key: 'settle',
            title: text('differences.settle'),
            inRow: true,
            isOffered: ({ difference }) => difference.state === 'open',
            run: setSettling,
          },
        ]}
        toolbar={
          <Segmented<Preset>
            aria-label={text('show')}
            value={preset}
            onChange={setPreset}
            options={PRESETS.map((value) => ({
              value,
              label: text(`differences.show-${value}`),
            }))}
          />
        }
        emptyState={
          <EmptyState title={text('differences.empty')}>
            {text('differences.empty-hint')}
          </EmptyState>
        }
      />
      <ReasonDialog
        isOpen={settling !== null}
        title={text('differences.settle-title')}
        confirm={text('differences.settle')}
        name={author().operator}
        onCancel={() => setSettling(null)}
        onGive={({ reason, name }) => {
          if (settling !== null) void settle(settling.difference.id, `${reason}（${name}）`);
        }}
      >
        {text('differences.settle-hint')}
      </ReasonDialog>
    </>
  );
}
