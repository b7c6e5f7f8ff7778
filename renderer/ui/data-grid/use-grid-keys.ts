import type { KeyboardEvent } from 'react';
import { HEADER_ROW } from './cell-position';
import { toggleSort } from './grid-header';
import { toggleKey } from './grid-row';
import type { GridModel } from './use-grid';

const WIDTH_STEP = 16;

/** What the keys do while the grid has the focus. See the keys help for the list. */
export function useGridKeys<Row>(grid: GridModel<Row>, copy: (withHeader: boolean) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    // Keys of an open menu or filter, of a button in a row, and of an input method are not the grid's.
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c';
    if (isCopy) copy(event.shiftKey);
    const isHandled =
      isCopy ||
      handleColumnKeys(grid, event) ||
      handleRowKeys(grid, event) ||
      grid.cells.handleMove(event);
    if (isHandled) event.preventDefault();
  };
}

function handleColumnKeys<Row>(grid: GridModel<Row>, event: KeyboardEvent): boolean {
  const shown = grid.columns.shown[grid.cells.active?.column ?? -1];
  if (!shown) return false;
  const { column, width } = shown;
  const isInHeader = grid.cells.active?.row === HEADER_ROW;
  if (isInHeader && event.key === 'Enter' && column.sortable !== false) {
    grid.setQuery(toggleSort(grid.query, column.key));
    return true;
  }
  if (!event.altKey) return false;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.key === 'ArrowDown') grid.setFilterKey(column.key);
  else if (step === undefined) return false;
  else if (event.shiftKey) moveColumn(grid, column.key, step);
  else grid.columns.resize(column.key, width + step * WIDTH_STEP);
  return true;
}

function moveColumn<Row>(grid: GridModel<Row>, key: string, step: number): void {
  const { layout, shown, changeLayout } = grid.columns;
  const at = shown.findIndex(({ column }) => column.key === key);
  const neighbour = shown[at + step]?.column.key;
  if (neighbour === undefined) return;
  const order = layout.order.filter((one) => one !== key);
  order.splice(order.indexOf(neighbour) + (step > 0 ? 1 : 0), 0, key);
  changeLayout({ order });
  grid.cells.moveTo({ row: grid.cells.active?.row ?? HEADER_ROW, column: at + step });
}

function handleRowKeys<Row>(grid: GridModel<Row>, event: KeyboardEvent): boolean {
  const { props, cells, rows } = grid;
  const index = cells.active?.row ?? HEADER_ROW;
  const row = index >= 0 ? rows.rowAt(index) : undefined;
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === 'a' && rows.count > 0) {
    cells.selectAll();
    return true;
  }
  if (event.key === 'Escape' && cells.range) {
    cells.clear();
    return true;
  }
  if (row === undefined) return false;
  if (event.key === 'Enter' && props.onOpenRow) props.onOpenRow(row);
  else if (event.key === ' ' && props.selection)
    props.selection.onChange(toggleKey(props.selection.keys, props.rowKey(row)));
  else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
    openMenuAtCell(grid, event.currentTarget);
  else return false;
  return true;
}

function openMenuAtCell<Row>(grid: GridModel<Row>, table: EventTarget): void {
  const { active } = grid.cells;
  if (!active) return;
  const cell = (table as HTMLElement).querySelector(
    `[data-row="${active.row}"] [data-column="${active.column}"]`,
  );
  const box = cell?.getBoundingClientRect();
  if (box) grid.setMenu({ row: active.row, x: box.left, y: box.bottom });
}
