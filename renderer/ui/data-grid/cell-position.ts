/** A cell by position. Row -1 is the header. */
export type CellPosition = { readonly row: number; readonly column: number };

/** A block of cells; `focus` is the one with the keyboard, `anchor` the opposite corner. */
export type CellRange = { readonly anchor: CellPosition; readonly focus: CellPosition };

export type Bounds = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type GridSize = {
  readonly rows: number;
  readonly columns: number;
  readonly pageRows: number;
};

export const HEADER_ROW = -1;

type KeyStroke = { readonly key: string; readonly control: boolean };

/** Where a key leads from a cell; null for a key that moves nowhere. Stays inside the grid. */
export function findNextCell(
  from: CellPosition,
  { key, control }: KeyStroke,
  size: GridSize,
): CellPosition | null {
  const to = (row: number, column: number): CellPosition => ({
    row: Math.min(size.rows - 1, Math.max(HEADER_ROW, row)),
    column: Math.min(size.columns - 1, Math.max(0, column)),
  });
  const firstRow = Math.min(0, size.rows - 1);
  switch (key) {
    case 'ArrowDown':
      return to(control ? size.rows - 1 : from.row + 1, from.column);
    case 'ArrowUp':
      return to(control ? firstRow : from.row - 1, from.column);
    case 'ArrowRight':
      return to(from.row, control ? size.columns - 1 : from.column + 1);
    case 'ArrowLeft':
      return to(from.row, control ? 0 : from.column - 1);
    case 'PageDown':
      return to(from.row + size.pageRows, from.column);
    case 'PageUp':
      return to(Math.max(firstRow, from.row - size.pageRows), from.column);
    case 'Home':
      return to(control ? firstRow : from.row, 0);
    case 'End':
      return to(control ? size.rows - 1 : from.row, size.columns - 1);
    default:
      return null;
  }
}

/** The block between both corners; the header is never part of a block of several rows. */
export function boundsOf({ anchor, focus }: CellRange): Bounds {
  const first = (a: number, b: number) => Math.min(a, b);
  return {
    top: Math.max(0, first(anchor.row, focus.row)),
    bottom: Math.max(anchor.row, focus.row),
    left: first(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function countCells({ top, bottom, left, right }: Bounds): number {
  return Math.max(0, bottom - top + 1) * (right - left + 1);
}
