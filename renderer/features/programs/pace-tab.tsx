import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useHospitalData, useLiveQuery, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent } from '@renderer/ui';
import { findYear } from '@shared/domain/program/agreement-years';
import type { DateRange } from '@shared/domain/calendar/local-date';
import { Segmented } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { departmentRows } from './department-rows';
import { levelColumns } from './level-columns';
import { levelRows, PACE_LEVELS, type PaceLevel } from './level-rows';
import { paceColumns } from './line-columns';
import { PacePanel } from './pace-panel';
import { lineRows, type LineRow } from './pace-rows';
import { rowsInScope, type PaceScope } from './pace-scope';

type PaceTabProps = { readonly detail: ProgramDetail; readonly yearNumber: number };

/** Lines, or groups, manufacturers and departments of them, against the calendar; beside it the months of what was chosen. */
export function PaceTab({ detail, yearNumber }: PaceTabProps) {
  const { clock } = useHospitalData();
  const today = clock.today();
  const [scope, setScope] = useState<PaceScope | null>(null);
  const [level, setLevel] = useState<PaceLevel>('line');
  const departmentNames = useDepartmentNames();
  const lines = useMemo(
    () => lineRows(detail, yearNumber, { today, departmentNames }),
    [detail, yearNumber, today, departmentNames],
  );
  const range = findYear(detail.program, yearNumber);
  const parts = useDepartmentRows(level === 'department' ? lines : NO_ROWS, {
    departmentNames,
    range,
    today,
    pack: detail.pack,
  });
  const rows = level === 'department' ? parts : lines;
  const chosen = scope === null ? [] : rowsInScope(rows, scope);
  const choose = (next: PaceLevel) => {
    setLevel(next);
    setScope(null);
  };
  const grid = {
    rows,
    scope,
    onScope: setScope,
    toolbar: <LevelChoice level={level} onLevel={choose} />,
  };
  return (
    <SplitContent>
      {level === 'line' || range === null ? (
        <LineGrid {...grid} />
      ) : (
        <LevelGrid {...grid} key={level} level={level} detail={detail} range={range} />
      )}
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

type LevelChoiceProps = {
  readonly level: PaceLevel;
  readonly onLevel: (level: PaceLevel) => void;
};

function LevelChoice({ level, onLevel }: LevelChoiceProps) {
  const text = useText('programs');
  return (
    <Segmented<PaceLevel>
      aria-label={text('level.choice')}
      value={level}
      onChange={onLevel}
      options={PACE_LEVELS.map((value) => ({ value, label: text(`level.${value}`) }))}
    />
  );
}

type PaceGridProps = {
  readonly rows: readonly LineRow[];
  readonly scope: PaceScope | null;
  readonly onScope: (scope: PaceScope) => void;
  readonly toolbar: ReactNode;
};

function LineGrid({ rows, scope, onScope, toolbar }: PaceGridProps) {
  const text = useText('programs');
  const columns = useMemo(() => paceColumns(text), [text]);
  const exportTable = useExportTable(text('tab.pace'), useBusinessDay());
  return (
    <DataGrid
      gridId="program-pace"
      caption={text('tab.pace')}
      columns={columns}
      rows={rows}
      rowKey={({ line }) => line.id}
      onOpenRow={({ line }) => onScope({ kind: 'line', id: line.id })}
      openRowKey={scope?.kind === 'line' ? scope.id : null}
      onExport={exportTable}
      emptyState={<EmptyState title={text('lines.empty')}>{text('lines.empty-hint')}</EmptyState>}
      toolbar={toolbar}
    />
  );
}

type LevelGridProps = PaceGridProps & {
  readonly level: Exclude<PaceLevel, 'line'>;
  readonly detail: ProgramDetail;
  readonly range: DateRange;
};

function LevelGrid({ rows, onScope, toolbar, level, detail, range }: LevelGridProps) {
  const text = useText('programs');
  const today = useBusinessDay();
  const columns = useMemo(() => levelColumns(text), [text]);
  const exportTable = useExportTable(text(`level.${level}`), today);
  const levels = useMemo(
    () => levelRows(rows, level, { detail, range, today, noDepartment: text('level.whole') }),
    [rows, level, detail, range, today, text],
  );
  return (
    <DataGrid
      gridId="program-pace-levels"
      caption={text(`level.${level}`)}
      columns={columns}
      rows={levels}
      rowKey={({ key }) => key}
      onOpenRow={({ scope }) => onScope(scope)}
      onExport={exportTable}
      emptyState={<EmptyState title={text('lines.empty')}>{text('lines.empty-hint')}</EmptyState>}
      toolbar={toolbar}
    />
  );
}

const NO_ROWS: readonly LineRow[] = [];

type DepartmentQuestion = Omit<Parameters<typeof departmentRows>[1], 'ledger' | 'range'> & {
  readonly range: DateRange | null;
};

/** The rows split by the department of each order; nothing while the orders are read. */
function useDepartmentRows(
  lines: readonly LineRow[],
  { departmentNames, range, today, pack }: DepartmentQuestion,
): readonly LineRow[] {
  const { pace } = useHospitalData().repositories;
  const ledger = useLiveQuery(async () => {
    const ids = lines.map(({ line }) => line.id);
    const [orders, events] = await Promise.all([pace.listOrders(ids), pace.listEvents(ids)]);
    return { orders, events };
  }, [pace, lines]);
  return useMemo(
    () =>
      ledger === undefined || range === null
        ? NO_ROWS
        : departmentRows(lines, { ledger, departmentNames, range, today, pack }),
    [lines, ledger, departmentNames, range, today, pack],
  );
}

/** Names of the hospital's departments by id. */
function useDepartmentNames(): ReadonlyMap<string, string> {
  const { hospital } = useHospitalData().repositories;
  const found = useLiveQuery(() => hospital.findHospital(), [hospital]);
  return useMemo(
    () => new Map((found?.departments ?? []).map(({ id, name }) => [id as string, name])),
    [found],
  );
}
