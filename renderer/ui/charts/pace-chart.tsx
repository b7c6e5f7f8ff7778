import { useText } from '@renderer/i18n/use-text';
import { lazy, Suspense } from 'react';
import { formatShare } from '../text/format';
import { ChartWithTable, type ChartTable } from './chart-with-table';
import type { PacePoint } from './pace-point';

type PaceChartProps = {
  readonly title: string;
  readonly points: readonly PacePoint[];
  /** A fuller table than the chart's own points. */
  readonly figures?: ChartTable;
};

// recharts brings half a megabyte that most screens never draw with.
const Drawing = lazy(async () => ({
  default: (await import('./pace-drawing')).PaceDrawing,
}));

/** Completion month by month against the time progress of the agreement year. */
export function PaceChart({ title, points, figures }: PaceChartProps) {
  const text = useText('ui');
  const table = figures ?? {
    headers: [text('pace.month'), text('pace.completion'), text('pace.time')],
    rows: points.map(({ label, completion, timeProgress }) => [
      label,
      completion === null ? '—' : formatShare(completion),
      formatShare(timeProgress),
    ]),
  };
  return (
    <ChartWithTable title={title} table={table}>
      <div className="ch-chart-legend" aria-hidden="true">
        <span>
          <i />
          {text('pace.completion')}
        </span>
        <span>
          <i className="is-line" />
          {text('pace.time')}
        </span>
      </div>
      <div className="ch-chart-space">
        <Suspense fallback={null}>
          <Drawing points={points} />
        </Suspense>
      </div>
    </ChartWithTable>
  );
}
