import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, type ProgramDetail, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent } from '@renderer/ui';
import { findYear } from '@shared/domain/program/agreement-years';
import type { GroupId } from '@shared/domain/program/program';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { paceColumns } from './line-columns';
import { PacePanel } from './pace-panel';
import { lineRows } from './pace-rows';
import { rowsInScope, type PaceScope } from './pace-scope';

type PaceTabProps = { readonly detail: ProgramDetail; readonly yearNumber: number };

/** Every line against the calendar; beside it the months of what was chosen. */
export function PaceTab({ detail, yearNumber }: PaceTabProps) {
  const text = useText('programs');
  const { clock } = useHospitalData();
  const today = clock.today();
  const [scope, setScope] = useState<PaceScope | null>(null);
  const columns = useMemo(() => paceColumns(text), [text]);
  const rows = useMemo(() => lineRows(detail, yearNumber, today), [detail, yearNumber, today]);
  const exportTable = useExportTable(text('tab.pace'), useBusinessDay());
  const range = findYear(detail.program, yearNumber);
  const chosen = scope === null ? [] : rowsInScope(rows, scope);
  const groups = [...detail.groupsById.values()].filter(({ id }) =>
    rows.some(({ line }) => line.groupId === id),
  );
  return (
    <SplitContent>
      <DataGrid
        gridId="program-pace"
        caption={text('tab.pace')}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => line.id}
        onOpenRow={({ line }) => setScope({ kind: 'line', id: line.id })}
        openRowKey={scope?.kind === 'line' ? scope.id : null}
        onExport={exportTable}
        emptyState={<EmptyState title={text('lines.empty')}>{text('lines.empty-hint')}</EmptyState>}
        toolbar={
          <>
            <Button onClick={() => setScope({ kind: 'program' })}>{text('pace.of-program')}</Button>
            <Select<GroupId>
              style={{ width: 200 }}
              aria-label={text('pace.of-group')}
              placeholder={text('pace.of-group')}
              value={scope?.kind === 'group' ? scope.id : null}
              onChange={(id) => setScope({ kind: 'group', id })}
              options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        }
      />
      {scope !== null && range !== null && chosen.length > 0 && (
        <PacePanel
          detail={detail}
          scope={scope}
          rows={chosen}
          range={range}
          onClose={() => setScope(null)}
        />
      )}
    </SplitContent>
  );
}
