import { ChartWithTable } from './chart-with-table';
import './charts.css';

export type BarListItem = {
  readonly label: string;
  /** For the bar's length; not negative. */
  readonly value: number;
  /** The value in words, written at the end of the bar: 12,300.00 元. */
  readonly words: string;
  readonly tone?: 'warning' | 'error';
};

type BarListChartProps = {
  readonly title: string;
  readonly itemTitle: string;
  readonly valueTitle: string;
  readonly items: readonly BarListItem[];
};

/** A few amounts beside each other, each labelled directly. Tones differ by hatching, so grey print tells them apart. */
export function BarListChart({ title, itemTitle, valueTitle, items }: BarListChartProps) {
  const longest = Math.max(1, ...items.map(({ value }) => value));
  const table = {
    headers: [itemTitle, valueTitle],
    rows: items.map(({ label, words }) => [label, words]),
  };
  return (
    <ChartWithTable title={title} table={table}>
      <ul className="ch-bars">
        {items.map(({ label, value, words, tone }) => (
          <li key={label}>
            <span>{label}</span>
            <span className="ch-bars-track" aria-hidden="true">
              <span
                className={`ch-bars-bar${tone ? ` is-${tone}` : ''}`}
                style={{ display: 'block', width: `${(value * 100) / longest}%` }}
              />
            </span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </ChartWithTable>
  );
}
