import { useText } from '@renderer/i18n/use-text';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import './charts.css';

/** The numbers behind a chart, as words. Columns after the first are aligned right. */
export type ChartTable = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type ChartWithTableProps = {
  readonly title: string;
  readonly table: ChartTable;
  readonly children: ReactNode;
};

/** A chart with its table one click away. */
export function ChartWithTable({ title, table, children }: ChartWithTableProps) {
  const text = useText('ui');
  const [isTable, setTable] = useState(false);
  return (
    <figure className="ch-chart">
      <div className="ch-chart-head">
        <figcaption>{title}</figcaption>
        <Button size="small" type="text" onClick={() => setTable(!isTable)}>
          {text(isTable ? 'chart.show-chart' : 'chart.show-table')}
        </Button>
      </div>
      {isTable ? <NumbersTable title={title} table={table} /> : children}
    </figure>
  );
}

function NumbersTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <table className="ch-chart-table">
      <caption className="ch-visually-hidden">{title}</caption>
      <thead>
        <tr>
          {table.headers.map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={table.headers[at]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={table.headers[at]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
