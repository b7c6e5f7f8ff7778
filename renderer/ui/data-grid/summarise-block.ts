import type { Bounds } from './cell-position';
import { countCells } from './cell-position';
import type { ColumnKind } from './column';
import { isNumeric, textOf } from './column-kind';
import type { GridModel } from './use-grid';

/** Adding up more cells than this at every key press would be felt. */
const MOST_CELLS = 50_000;

export type BlockSummary = { readonly count: number; readonly sum: string | null };

/** How many cells a block has and, where they are numbers of one kind and all here, their sum. */
export function summariseBlock<Row>(
  { rows, columns }: Pick<GridModel<Row>, 'rows' | 'columns'>,
  { top, bottom, left, right }: Bounds,
): BlockSummary {
  const count = countCells({ top, bottom, left, right });
  const chosen = columns.shown.slice(left, right + 1).map(({ column }) => column);
  const kind: ColumnKind | undefined = chosen[0]?.kind;
  const canAdd =
    kind !== undefined &&
    kind !== 'share' &&
    kind !== 'price' &&
    isNumeric(kind) &&
    chosen.every((column) => column.kind === kind);
  if (!canAdd || count > MOST_CELLS) return { count, sum: null };
  let sum = 0;
  for (let index = top; index <= bottom; index += 1) {
    const row = rows.rowAt(index);
    if (row === undefined) return { count, sum: null };
    for (const column of chosen) sum += Number(column.value(row) ?? 0);
  }
  return { count, sum: textOf(kind, sum) };
}
