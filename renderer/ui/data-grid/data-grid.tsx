import { useText } from '@renderer/i18n/use-text';
import { Dropdown } from 'antd';
import { useRef, type FocusEvent, type MouseEvent } from 'react';
import { EmptyState, Loading } from '../page/states';
import './data-grid.css';
import { boundsOf } from './cell-position';
import type { DataGridProps } from './data-grid-props';
import { GridHeader } from './grid-header';
import { GRID_ROLE, ROW_GROUP_ROLE } from './grid-roles';
import { GridRow, offeredActions } from './grid-row';
import { GridToolbar } from './grid-toolbar';
import { GridTotals } from './grid-totals';
import { useGrid, TICK_WIDTH, type GridModel } from './use-grid';
import { useGridClipboard } from './use-grid-clipboard';
import { useGridKeys } from './use-grid-keys';
import { isInBlock } from './use-grid-cells';

/**
 * The list of every page: virtual rows, sort, filter, columns, keyboard, copy and paste, export.
 *
 * Fills the height of its parent, which must have one.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const text = useText('ui');
  const grid = useGrid(props);
  const tableRef = useRef<HTMLTableElement>(null);
  const total = props.rows?.length ?? props.source?.count ?? 0;
  return (
    <div className="ch-grid">
      <GridToolbar grid={grid} />
      <div className="ch-grid-scroller" ref={grid.viewport.scrollerRef}>
        <GridTable grid={grid} tableRef={tableRef} />
        {grid.rows.count === 0 && (
          <div className="ch-grid-state">
            {props.isLoading === true ? (
              <Loading label={text('grid.loading')} />
            ) : total === 0 && !grid.isFiltered ? (
              (props.emptyState ?? <EmptyState title={text('grid.no-rows')} />)
            ) : (
              <EmptyState title={text('grid.nothing-found')}>
                {text('grid.nothing-found-hint')}
              </EmptyState>
            )}
          </div>
        )}
      </div>
      <RowMenu grid={grid} onClose={() => tableRef.current?.focus({ preventScroll: true })} />
    </div>
  );
}

type GridTableProps<Row> = {
  readonly grid: GridModel<Row>;
  readonly tableRef: React.RefObject<HTMLTableElement | null>;
};

function GridTable<Row>({ grid, tableRef }: GridTableProps<Row>) {
  const { props, viewport, columns, cells, rows, actionsWidth } = grid;
  const clipboard = useGridClipboard(grid);
  const onKeyDown = useGridKeys(grid, (withHeader) => void clipboard.copy(withHeader));
  const handlers = {
    ...cellMouse(grid, tableRef),
    onKeyDown,
    onPaste: clipboard.onPaste,
    onFocus: (event: FocusEvent) => {
      const isEntered = event.target === event.currentTarget;
      if (isEntered && !cells.active && rows.count > 0) cells.moveTo({ row: 0, column: 0 });
    },
  };
  const width =
    columns.shown.reduce((sum, one) => sum + one.width, actionsWidth) +
    (props.selection ? TICK_WIDTH : 0);
  const isDrawn = (index: number) =>
    index < 0 || viewport.items.some((item) => item.index === index);
  const active = cells.active && isDrawn(cells.active.row) ? cells.active : null;
  return (
    <table
      {...GRID_ROLE}
      ref={tableRef}
      className="ch-grid-table"
      style={{ width: Math.max(width, viewport.width) }}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.shown.length}
      aria-multiselectable={props.selection !== undefined}
      {...(active && { 'aria-activedescendant': `${grid.id}-${active.row}-${active.column}` })}
      {...handlers}
    >
      <caption className="ch-visually-hidden">{props.caption}</caption>
      <GridHeader grid={grid} />
      <tbody {...ROW_GROUP_ROLE} className="ch-grid-body" style={{ height: viewport.bodyHeight }}>
        {viewport.items.map(({ index, top }) => (
          <GridRow key={index} grid={grid} index={index} top={top} />
        ))}
      </tbody>
      {grid.hasTotals && rows.count > 0 && <GridTotals grid={grid} />}
    </table>
  );
}

/** The cell under the mouse; null over header, ticks and actions. */
function cellAt(event: MouseEvent) {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  if (row === undefined || column === undefined) return null;
  return { row: Number(row), column: Number(column) };
}

function cellMouse<Row>(grid: GridModel<Row>, tableRef: React.RefObject<HTMLTableElement | null>) {
  const { cells, props, rows } = grid;
  const isOnControl = (event: MouseEvent) =>
    (event.target as HTMLElement).closest('button, a, input') !== null;
  return {
    onMouseDown: (event: MouseEvent) => {
      const cell = cellAt(event);
      if (!cell || isOnControl(event)) return;
      const keepsBlock = event.button === 2 && isInBlock(cells.range, cell);
      if (!keepsBlock) cells.moveTo(cell, event.shiftKey && event.button === 0);
      // Text selection would fight with the block of cells.
      event.preventDefault();
      tableRef.current?.focus({ preventScroll: true });
    },
    onMouseOver: (event: MouseEvent) => {
      const cell = event.buttons === 1 ? cellAt(event) : null;
      const isNew = cell?.row !== cells.active?.row || cell?.column !== cells.active?.column;
      if (cell && isNew && cells.range) cells.moveTo(cell, true);
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellAt(event);
      const row = cell && !isOnControl(event) ? rows.rowAt(cell.row) : undefined;
      if (row !== undefined) props.onOpenRow?.(row);
    },
    onContextMenu: (event: MouseEvent) => {
      const cell = cellAt(event);
      if (!cell) return;
      event.preventDefault();
      grid.setMenu({ row: cell.row, x: event.clientX, y: event.clientY });
    },
  };
}

/** The menu was asked for, by key as often as by mouse: the arrows must work at once. */
const KEYBOARD_FIRST = { autoFocus: true } as const;

type RowMenuProps<Row> = { readonly grid: GridModel<Row>; readonly onClose: () => void };

/** What can be done with the row under the mouse or keyboard, and with the block of cells. */
function RowMenu<Row>({ grid, onClose }: RowMenuProps<Row>) {
  const text = useText('ui');
  const clipboard = useGridClipboard(grid);
  const { menu, props, cells } = grid;
  if (menu === null) return null;
  const row = grid.rows.rowAt(menu.row);
  const onOpenRow = props.onOpenRow;
  const rowItems =
    row === undefined
      ? []
      : [
          ...(onOpenRow
            ? [{ key: 'open', label: text('grid.open-row'), onClick: () => onOpenRow(row) }]
            : []),
          ...offeredActions(props.actions ?? [], row).map((action) => ({
            key: `action-${action.key}`,
            label: action.title,
            danger: action.danger === true,
            onClick: () => action.run(row),
          })),
        ];
  const bounds = cells.range ? boundsOf(cells.range) : null;
  const copyItems = bounds
    ? [
        { key: 'copy', label: text('grid.copy'), onClick: () => void clipboard.copy(false) },
        {
          key: 'copy-header',
          label: text('grid.copy-header'),
          onClick: () => void clipboard.copy(true),
        },
      ]
    : [];
  const divider = rowItems.length > 0 && copyItems.length > 0 ? [{ type: 'divider' as const }] : [];
  return (
    <Dropdown
      open
      trigger={['click']}
      {...KEYBOARD_FIRST}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        grid.setMenu(null);
        onClose();
      }}
      menu={{ items: [...rowItems, ...divider, ...copyItems] }}
    >
      <span className="ch-grid-menu-anchor" style={{ left: menu.x, top: menu.y }} />
    </Dropdown>
  );
}
