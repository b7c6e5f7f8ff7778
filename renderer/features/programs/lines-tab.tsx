import { useExportTable } from '@renderer/bridge/use-export-table';
import {
  useBusinessDay,
  useHospitalData,
  useLiveQuery,
  useRepositories,
  type ProgramDetail,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import type { AgreedSplit } from '@shared/domain/program/agreed-split';
import type { AgreedLineId } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { agreedColumns } from './line-columns';
import { lineRows, type LineRow } from './pace-rows';
import { splitColumn } from './split/split-column';
import { SplitDialog } from './split/split-dialog';

type LinesTabProps = { readonly detail: ProgramDetail; readonly yearNumber: number };

/** The agreed quantities of one year; a line without a code stands among the others. */
export function LinesTab({ detail, yearNumber }: LinesTabProps) {
  const text = useText('programs');
  const navigate = useNavigate();
  const { clock } = useHospitalData();
  const today = clock.today();
  const life = useText('program-life');
  const [splitId, setSplitId] = useState<string | null>(null);
  const splits = useSplits(detail);
  const columns = useMemo(
    () => [...agreedColumns(text), splitColumn<LineRow>(life, splits)],
    [text, life, splits],
  );
  const rows = useMemo(() => lineRows(detail, yearNumber, { today }), [detail, yearNumber, today]);
  const exportTable = useExportTable(text('tab.lines'), useBusinessDay());
  const chosen = rows.find(({ line }) => line.id === splitId);
  return (
    <>
      <DataGrid
        gridId="agreed-lines"
        caption={text('tab.lines')}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => line.id}
        onExport={exportTable}
        actions={[
          {
            key: 'split',
            title: life('split'),
            inRow: true,
            run: ({ line }) => setSplitId(line.id),
          },
        ]}
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
      {chosen !== undefined && (
        <SplitDialog
          line={chosen.line}
          product={[chosen.product.name, chosen.product.specification].join(' ')}
          split={splits.get(chosen.line.id)}
          onClose={() => setSplitId(null)}
        />
      )}
    </>
  );
}

function useSplits({ program }: ProgramDetail): ReadonlyMap<AgreedLineId, AgreedSplit> {
  const { agreedSplits } = useRepositories();
  const found = useLiveQuery(() => agreedSplits.listOf(program.id), [agreedSplits, program.id]);
  return useMemo(() => new Map((found ?? []).map((split) => [split.id, split])), [found]);
}
