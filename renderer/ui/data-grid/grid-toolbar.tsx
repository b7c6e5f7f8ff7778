import { ClearOutlined, ExportOutlined, SearchOutlined, TableOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { boundsOf, countCells } from './cell-position';
import { ColumnChooser } from './column-chooser';
import { formatQuantity } from '../text/format';
import { createGridExport } from './grid-export';
import { summariseBlock } from './summarise-block';
import type { GridModel } from './use-grid';

/** Over the grid: search, what is shown and selected in words, filters, export, columns. */
export function GridToolbar<Row>({ grid }: { readonly grid: GridModel<Row> }) {
  const text = useText('ui');
  const { props, query, setQuery } = grid;
  const [isChoosing, setChoosing] = useState(false);
  return (
    <div className="ch-grid-toolbar">
      {props.hasSearch !== false && (
        <Input
          allowClear
          className="ch-grid-search"
          prefix={<SearchOutlined />}
          placeholder={text('grid.search')}
          aria-label={text('grid.search')}
          value={query.words}
          onChange={(event) => setQuery({ ...query, words: event.target.value })}
        />
      )}
      {props.toolbar}
      <span className="ch-grid-words" role="status">
        <GridWords grid={grid} />
      </span>
      {grid.isFiltered && (
        <Button
          size="small"
          icon={<ClearOutlined />}
          onClick={() => setQuery({ ...query, filters: {}, words: '' })}
        >
          {text('grid.clear-filters')}
        </Button>
      )}
      {props.onExport && <ExportButton grid={grid} onExport={props.onExport} />}
      <Button
        icon={<TableOutlined />}
        aria-label={text('grid.choose-columns')}
        title={text('grid.choose-columns')}
        onClick={() => setChoosing(true)}
      />
      <ColumnChooser
        isOpen={isChoosing}
        close={() => setChoosing(false)}
        columns={props.columns}
        control={grid.columns}
      />
    </div>
  );
}

function GridWords<Row>({ grid }: { readonly grid: GridModel<Row> }) {
  const text = useText('ui');
  const { rows, props, cells } = grid;
  const all = props.rows?.length ?? rows.count;
  const parts = [
    grid.isFiltered
      ? text('grid.count-filtered', { shown: formatQuantity(rows.count), all: formatQuantity(all) })
      : text('grid.count', { all: formatQuantity(rows.count) }),
  ];
  const ticked = props.selection?.keys.size ?? 0;
  if (ticked > 0) parts.push(text('grid.count-ticked', { count: formatQuantity(ticked) }));
  const block = cells.range && cells.range.focus.row >= 0 ? boundsOf(cells.range) : null;
  if (block && countCells(block) > 1) {
    const { count, sum } = summariseBlock(grid, block);
    parts.push(
      sum === null
        ? text('grid.block', { count: formatQuantity(count) })
        : text('grid.block-sum', { count: formatQuantity(count), sum }),
    );
  }
  return parts.join('　');
}

type ExportButtonProps<Row> = {
  readonly grid: GridModel<Row>;
  readonly onExport: NonNullable<GridModel<Row>['props']['onExport']>;
};

function ExportButton<Row>({ grid, onExport }: ExportButtonProps<Row>) {
  const text = useText('ui');
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const rows = await grid.rows.loadRows(0, grid.rows.count);
      const unitTitle = (column: string) => text('grid.unit-of', { column });
      await onExport(createGridExport(grid.columns.shown, rows, unitTitle));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<ExportOutlined />} loading={isBusy} onClick={() => void run()}>
      {text('grid.export')}
    </Button>
  );
}
