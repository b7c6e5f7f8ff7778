import { useState, type KeyboardEvent } from 'react';
import {
  boundsOf,
  findNextCell,
  HEADER_ROW,
  type CellPosition,
  type CellRange,
  type GridSize,
} from './cell-position';

export type GridCells = {
  readonly range: CellRange | null;
  readonly active: CellPosition | null;
  /** Puts the keyboard on a cell; `extend` keeps the other corner of the block. */
  readonly moveTo: (cell: CellPosition, extend?: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
  /** Answers whether the key was one that moves. */
  readonly handleMove: (event: KeyboardEvent) => boolean;
};

/** The cell with the keyboard and the block selected around it. */
export function useGridCells(size: GridSize, showRow: (row: number) => void): GridCells {
  const [kept, setRange] = useState<CellRange | null>(null);
  const range = kept === null ? null : fitRange(kept, size);
  const active = range?.focus ?? null;

  const moveTo = (cell: CellPosition, extend = false) => {
    const anchor = extend && range && range.anchor.row !== HEADER_ROW ? range.anchor : cell;
    setRange({ anchor, focus: cell });
    if (cell.row !== HEADER_ROW) showRow(cell.row);
  };

  return {
    range,
    active,
    moveTo,
    selectAll: () =>
      setRange({
        anchor: { row: 0, column: 0 },
        focus: { row: size.rows - 1, column: size.columns - 1 },
      }),
    clear: () => setRange(null),
    handleMove: (event) => {
      const from = active ?? { row: HEADER_ROW, column: 0 };
      const stroke = { key: event.key, control: event.ctrlKey || event.metaKey };
      const next = event.altKey ? null : findNextCell(from, stroke, size);
      if (next === null) return false;
      const staysBelowHeader = event.shiftKey && next.row === HEADER_ROW;
      if (!staysBelowHeader) moveTo(next, event.shiftKey);
      return true;
    },
  };
}

/** Rows and columns go while a block is selected: it shrinks to what is left. */
function fitRange({ anchor, focus }: CellRange, size: GridSize): CellRange {
  const fit = ({ row, column }: CellPosition): CellPosition => ({
    row: Math.min(row, size.rows - 1),
    column: Math.min(column, size.columns - 1),
  });
  return { anchor: fit(anchor), focus: fit(focus) };
}

export function isInBlock(range: CellRange | null, { row, column }: CellPosition): boolean {
  if (range === null) return false;
  const { top, bottom, left, right } = boundsOf(range);
  return top <= row && row <= bottom && left <= column && column <= right;
}
