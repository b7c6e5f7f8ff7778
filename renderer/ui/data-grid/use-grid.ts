import { useId, useState } from 'react';
import type { DataGridProps } from './data-grid-props';
import { EVERYTHING, isFiltered, type GridQuery } from './grid-query';
import { useGridCells, type GridCells } from './use-grid-cells';
import { useGridColumns, type GridColumns } from './use-grid-columns';
import { useGridRows, type GridRows } from './use-grid-rows';
import { useGridViewport, type GridViewport } from './use-grid-viewport';

export const HEADER_HEIGHT = 32;
export const TICK_WIDTH = 36;
const ROW_HEIGHTS = { normal: 32, compact: 28 } as const;
const ACTION_CHARACTER_WIDTH = 14;
const ACTION_PADDING = 18;

/** A row's menu, open at a point of the window. */
export type OpenMenu = { readonly row: number; readonly x: number; readonly y: number };

/** Everything the parts of a grid draw from. */
export type GridModel<Row> = {
  readonly id: string;
  readonly props: DataGridProps<Row>;
  readonly columns: GridColumns<Row>;
  readonly rows: GridRows<Row>;
  readonly viewport: GridViewport;
  readonly cells: GridCells;
  readonly query: GridQuery;
  readonly setQuery: (query: GridQuery) => void;
  readonly isFiltered: boolean;
  readonly hasTotals: boolean;
  readonly rowHeight: number;
  readonly actionsWidth: number;
  readonly menu: OpenMenu | null;
  readonly setMenu: (menu: OpenMenu | null) => void;
  /** The column whose filter is open. */
  readonly filterKey: string | null;
  readonly setFilterKey: (key: string | null) => void;
};

export function useGrid<Row>(props: DataGridProps<Row>): GridModel<Row> {
  const id = useId();
  const [query, keepQuery] = useState(props.initialQuery ?? EVERYTHING);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [filterKey, setFilterKey] = useState<string | null>(null);
  const [density, setDensity] = useState<'normal' | 'compact'>('normal');

  const rowHeight = ROW_HEIGHTS[density];
  // A source's sums are known only to whoever made it.
  const hasSums = props.source === undefined || props.totals !== undefined;
  const hasTotals = hasSums && props.columns.some(({ total }) => total === true);
  const rows = useGridRows({
    rows: props.rows,
    source: props.source,
    columns: props.columns,
    query,
  });
  const viewport = useGridViewport({
    count: rows.count,
    rowHeight,
    covered: HEADER_HEIGHT + (hasTotals ? rowHeight : 0),
  });
  const actionsWidth = widthOfActions(props);
  const chrome = actionsWidth + (props.selection ? TICK_WIDTH : 0);
  const columns = useGridColumns(props.gridId, props.columns, viewport.width - chrome);
  // The kept layout arrives after the first drawing, and with it the row height.
  if (columns.layout.density !== density) setDensity(columns.layout.density);
  const size = {
    rows: rows.count,
    columns: columns.shown.length,
    pageRows: viewport.pageRows,
  };
  const cells = useGridCells(size, viewport.showRow);
  const setQuery = (next: GridQuery) => {
    keepQuery(next);
    props.onQueryChange?.(next);
  };
  return {
    ...{ id, props, columns, rows, viewport, cells, query, setQuery, hasTotals, rowHeight },
    ...{ actionsWidth, menu, setMenu, filterKey, setFilterKey },
    isFiltered: isFiltered(query),
  };
}

/** Room for the buttons of a row plus the one that opens its menu. */
function widthOfActions<Row>({ actions = [] }: DataGridProps<Row>): number {
  if (actions.length === 0) return 0;
  const inRow = actions.filter((action) => action.inRow === true);
  const buttons = inRow.map(({ title }) => title.length * ACTION_CHARACTER_WIDTH + ACTION_PADDING);
  const more = inRow.length < actions.length ? 32 : 0;
  return buttons.reduce((total, width) => total + width, 8) + more;
}
