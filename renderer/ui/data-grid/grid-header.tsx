import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  FilterFilled,
  FilterOutlined,
} from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { Popover } from 'antd';
import type { PointerEvent } from 'react';
import { filterOf, headerOf, type Column } from './column';
import { HEADER_ROW } from './cell-position';
import { GridFilterForm } from './grid-filter-form';
import type { GridQuery } from './grid-query';
import { ROW_GROUP_ROLE } from './grid-roles';
import { placeCell } from './grid-row';
import type { GridModel } from './use-grid';
import type { ShownColumn } from './use-grid-columns';

/** The header row: sorts, filters and widths, by mouse here and by keys on the grid. */
export function GridHeader<Row>({ grid }: { readonly grid: GridModel<Row> }) {
  const text = useText('ui');
  const { columns, props, actionsWidth } = grid;
  return (
    <thead {...ROW_GROUP_ROLE} className="ch-grid-head">
      <tr role="row" aria-rowindex={1} className="ch-grid-header-row">
        {props.selection && <TickAllCell grid={grid} />}
        {columns.shown.map((shown, at) => (
          <HeaderCell key={shown.column.key} grid={grid} shown={shown} at={at} />
        ))}
        {actionsWidth > 0 && (
          <th
            role="columnheader"
            scope="col"
            className="ch-grid-cell is-pinned"
            style={{ right: 0, width: actionsWidth }}
          >
            {text('grid.actions')}
          </th>
        )}
      </tr>
    </thead>
  );
}

type HeaderCellProps<Row> = {
  readonly grid: GridModel<Row>;
  readonly shown: ShownColumn<Row>;
  readonly at: number;
};

function HeaderCell<Row>({ grid, shown, at }: HeaderCellProps<Row>) {
  const { column } = shown;
  const { query, cells } = grid;
  const sorted = query.sort?.key === column.key ? query.sort : null;
  const isActive = cells.active?.row === HEADER_ROW && cells.active.column === at;
  const isSortable = column.sortable !== false;
  const classes = ['ch-grid-cell', shown.pinned && 'is-pinned', isActive && 'is-active'];
  const ariaSort = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th
      role="columnheader"
      scope="col"
      id={`${grid.id}-${HEADER_ROW}-${at}`}
      aria-colindex={at + 1}
      {...(isSortable ? { 'aria-sort': ariaSort } : {})}
      className={classes.filter(Boolean).join(' ')}
      style={placeCell(grid, shown)}
    >
      {isSortable ? (
        <button
          type="button"
          tabIndex={-1}
          className="ch-grid-sort"
          title={headerOf(column)}
          onClick={() => grid.setQuery(toggleSort(query, column.key))}
        >
          <span className="ch-grid-title">{headerOf(column)}</span>
          {sorted && (sorted.descending ? <ArrowDownOutlined /> : <ArrowUpOutlined />)}
        </button>
      ) : (
        <span className="ch-grid-title">{headerOf(column)}</span>
      )}
      {filterOf(column) !== false && <FilterButton grid={grid} column={column} />}
      <WidthHandle grid={grid} shown={shown} />
    </th>
  );
}

/** Ascending, then descending, then the list's own order again. */
export function toggleSort(query: GridQuery, key: string): GridQuery {
  if (query.sort?.key !== key) return { ...query, sort: { key, descending: false } };
  return { ...query, sort: query.sort.descending ? null : { key, descending: true } };
}

type FilterButtonProps<Row> = { readonly grid: GridModel<Row>; readonly column: Column<Row> };

function FilterButton<Row>({ grid, column }: FilterButtonProps<Row>) {
  const text = useText('ui');
  const isSet = grid.query.filters[column.key] !== undefined;
  const label = text(isSet ? 'grid.filter-set' : 'grid.filter', { column: column.title });
  return (
    <Popover
      open={grid.filterKey === column.key}
      onOpenChange={(isOpen) => grid.setFilterKey(isOpen ? column.key : null)}
      trigger="click"
      placement="bottom"
      destroyOnHidden
      content={<GridFilterForm grid={grid} column={column} />}
    >
      <button
        type="button"
        tabIndex={-1}
        className={isSet ? 'ch-grid-filter is-set' : 'ch-grid-filter'}
        aria-label={label}
        title={label}
      >
        {isSet ? <FilterFilled /> : <FilterOutlined />}
      </button>
    </Popover>
  );
}

function WidthHandle<Row>({ grid, shown }: Omit<HeaderCellProps<Row>, 'at'>) {
  const startDrag = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const from = event.clientX;
    // The right-hand edge of a column pinned right stays where it is, so it is pulled by its left one.
    const direction = shown.pinned === 'right' ? -1 : 1;
    const drag = ({ clientX }: globalThis.PointerEvent) =>
      grid.columns.resize(shown.column.key, shown.width + (clientX - from) * direction);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', drag);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', drag), {
      once: true,
    });
  };
  return (
    <span
      aria-hidden="true"
      className={shown.pinned === 'right' ? 'ch-grid-handle is-left' : 'ch-grid-handle'}
      onPointerDown={startDrag}
    />
  );
}

function TickAllCell<Row>({ grid }: { readonly grid: GridModel<Row> }) {
  const text = useText('ui');
  const { rows, props } = grid;
  const selection = props.selection;
  const keys = selection?.keys;
  const all = rows.local?.map(props.rowKey) ?? null;
  const isAll = all !== null && all.length > 0 && all.every((key) => keys?.has(key));
  const isSome = (keys?.size ?? 0) > 0;
  const label = text('grid.tick-all', { count: rows.count });
  return (
    <th
      role="columnheader"
      scope="col"
      className="ch-grid-cell is-pinned is-tick"
      style={{ left: 0 }}
    >
      <input
        type="checkbox"
        aria-label={label}
        title={label}
        disabled={all === null}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = isSome && !isAll;
        }}
        onChange={() => selection?.onChange(new Set(isAll ? [] : (all ?? [])))}
      />
    </th>
  );
}
