import { useText } from '@renderer/i18n/use-text';
import { useMemo } from 'react';
import type { Column } from './column';
import { textOf } from './column-kind';
import { ROW_GROUP_ROLE } from './grid-roles';
import { placeCell } from './grid-row';
import { TICK_WIDTH, type GridModel } from './use-grid';

/** Sums of what passes the filters; stays in view at the foot of the list. */
export function GridTotals<Row>({ grid }: { readonly grid: GridModel<Row> }) {
  const text = useText('ui');
  const { props, rows, columns, rowHeight, actionsWidth } = grid;
  const sums = useMemo(
    () => props.totals ?? addUp(rows.local ?? [], props.columns),
    [props.totals, rows.local, props.columns],
  );
  return (
    <tfoot {...ROW_GROUP_ROLE} className="ch-grid-foot">
      <tr role="row" className="ch-grid-row is-totals" style={{ height: rowHeight }}>
        {props.selection && (
          <td
            role="gridcell"
            className="ch-grid-cell is-pinned is-tick"
            style={{ left: 0, width: TICK_WIDTH }}
          />
        )}
        {columns.shown.map((shown, at) => {
          const { column, pinned } = shown;
          const sum = column.total === true ? sums[column.key] : undefined;
          return (
            <td
              key={column.key}
              role="gridcell"
              aria-colindex={at + 1}
              className={pinned ? 'ch-grid-cell is-pinned' : 'ch-grid-cell'}
              style={placeCell(grid, shown)}
            >
              {sum === undefined ? at === 0 && text('grid.total') : textOf(column.kind, sum)}
            </td>
          );
        })}
        {actionsWidth > 0 && (
          <td
            role="gridcell"
            className="ch-grid-cell is-pinned"
            style={{ right: 0, width: actionsWidth }}
          />
        )}
      </tr>
    </tfoot>
  );
}

function addUp<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): Readonly<Record<string, number>> {
  const added = columns.filter(({ total }) => total === true);
  return Object.fromEntries(
    added.map((column) => [
      column.key,
      rows.reduce((sum, row) => sum + Number(column.value(row) ?? 0), 0),
    ]),
  );
}
