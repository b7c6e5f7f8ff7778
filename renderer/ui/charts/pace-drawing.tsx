import { useText } from '@renderer/i18n/use-text';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { PacePoint } from './pace-point';

const POINTS_PER_PERCENT = 100;
const AXIS = { fontSize: 12, fill: '#4a5763' } as const;

/** The drawing alone, loaded when the first chart is shown. */
export function PaceDrawing({ points }: { readonly points: readonly PacePoint[] }) {
  const text = useText('ui');
  const data = points.map(({ label, completion, timeProgress }) => ({
    label,
    completion: completion === null ? null : completion / POINTS_PER_PERCENT,
    timeProgress: timeProgress / POINTS_PER_PERCENT,
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={data} margin={{ top: 18, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="#dde3e8" />
        <XAxis dataKey="label" tick={AXIS} tickLine={false} />
        <YAxis unit="%" width={48} tick={AXIS} axisLine={false} tickLine={false} />
        <Tooltip
          formatter={(value) => (typeof value === 'number' ? `${value.toFixed(1)} %` : '')}
        />
        <Bar
          dataKey="completion"
          name={text('pace.completion')}
          fill="#4b86a8"
          isAnimationActive={false}
          maxBarSize={36}
        >
          <LabelList
            dataKey="completion"
            position="top"
            fontSize={11}
            fill="#1c2733"
            stroke="#fff"
            strokeWidth={3}
            paintOrder="stroke"
          />
        </Bar>
        <Line
          dataKey="timeProgress"
          name={text('pace.time')}
          stroke="#1c2733"
          strokeWidth={2}
          strokeDasharray="5 4"
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
