import { MoreOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import type { CSSProperties } from 'react';
import { alignOf, cellTextOf } from './column-kind';
import { boundsOf } from './cell-position';
import type { RowAction } from './data-grid-props';
import { TICK_WIDTH, type GridModel } from './use-grid';
import type { ShownColumn } from './use-grid-columns';

type GridRowProps<Row> = {
  readonly grid: GridModel<Row>;
  readonly index: number;
  readonly top: number;
};

/** One row where it stands; a placeholder while a source still fetches it. */
export function GridRow<Row>({ grid, index, top }: GridRowProps<Row>) {
  const { props, rows, columns, cells, rowHeight, id } = grid;
  const row = rows.rowAt(index);
  const key = row === undefined ? undefined : props.rowKey(row);
  const block = cells.range && cells.range.focus.row >= 0 ? boundsOf(cells.range) : null;
  const isInRows = block !== null && block.top <= index && index <= block.bottom;
  const isTicked = key !== undefined && (props.selection?.keys.has(key) ?? false);
  const classes = [
    'ch-grid-row',
    index % 2 === 1 && 'is-even',
    isTicked && 'is-ticked',
    key !== undefined && key === props.openRowKey && 'is-open',
    row !== undefined && toneClass(props.rowTone?.(row)),
  ];
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      {...(props.selection ? { 'aria-selected': isTicked } : {})}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
      data-row={index}
    >
      {props.selection && <TickCell grid={grid} row={row} isTicked={isTicked} />}
      {columns.shown.map((shown, at) => {
        const isActive = cells.active?.row === index && cells.active.column === at;
        const isInBlock = isInRows && block.left <= at && at <= block.right;
        const cellClass = [
          'ch-grid-cell',
          shown.pinned && 'is-pinned',
          isInBlock && 'is-in-block',
          isActive && 'is-active',
        ];
        return (
          <td
            key={shown.column.key}
            role="gridcell"
            id={`${id}-${index}-${at}`}
            aria-colindex={at + 1}
            data-column={at}
            className={cellClass.filter(Boolean).join(' ')}
            style={placeCell(grid, shown)}
          >
            {row === undefined ? <span aria-hidden="true">…</span> : drawCell(shown, row)}
          </td>
        );
      })}
      {grid.actionsWidth > 0 && <ActionCell grid={grid} row={row} index={index} />}
    </tr>
  );
}

function toneClass(tone: 'warning' | 'error' | 'quiet' | undefined): string | undefined {
  return tone === undefined ? undefined : `is-${tone}`;
}

function drawCell<Row>({ column }: ShownColumn<Row>, row: Row) {
  if (column.render) return column.render(row);
  const text = cellTextOf(column, row);
  return column.kind === 'text' ? <span title={text}>{text}</span> : text;
}

/** Width, alignment and, for a pinned column, how far from its edge it stays. */
export function placeCell<Row>(
  grid: GridModel<Row>,
  { column, width, pinned, offset }: ShownColumn<Row>,
): CSSProperties {
  const textAlign = alignOf(column);
  const left = offset + (grid.props.selection ? TICK_WIDTH : 0);
  return {
    width,
    textAlign,
    justifyContent: { left: 'flex-start', right: 'flex-end', center: 'center' }[textAlign],
    ...(pinned === 'left' && { left }),
    ...(pinned === 'right' && { right: offset + grid.actionsWidth }),
  };
}

type CellProps<Row> = { readonly grid: GridModel<Row>; readonly row: Row | undefined };

function TickCell<Row>({ grid, row, isTicked }: CellProps<Row> & { readonly isTicked: boolean }) {
  const text = useText('ui');
  const { selection, rowKey } = grid.props;
  return (
    <td role="gridcell" className="ch-grid-cell is-pinned is-tick" style={{ left: 0 }}>
      {row !== undefined && (
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isTicked}
          aria-label={text('grid.tick-row')}
          onChange={() => selection?.onChange(toggleKey(selection.keys, rowKey(row)))}
        />
      )}
    </td>
  );
}

export function toggleKey(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

function ActionCell<Row>({ grid, row, index }: CellProps<Row> & { readonly index: number }) {
  const text = useText('ui');
  const offered = row === undefined ? [] : offeredActions(grid.props.actions ?? [], row);
  const inRow = offered.filter((action) => action.inRow === true);
  return (
    <td
      role="gridcell"
      className="ch-grid-cell ch-grid-actions is-pinned"
      style={{ right: 0, width: grid.actionsWidth }}
    >
      {row !== undefined &&
        inRow.map((action) => (
          <button key={action.key} type="button" tabIndex={-1} onClick={() => action.run(row)}>
            {action.title}
          </button>
        ))}
      {inRow.length < offered.length && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={text('grid.more-actions')}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            grid.setMenu({ row: index, x: left, y: bottom });
          }}
        >
          <MoreOutlined />
        </button>
      )}
    </td>
  );
}

export function offeredActions<Row>(
  actions: readonly RowAction<Row>[],
  row: Row,
): readonly RowAction<Row>[] {
  return actions.filter(({ isOffered }) => isOffered?.(row) ?? true);
}
