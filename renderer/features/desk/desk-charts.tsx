import type { LinePace } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { BarListChart, Card, formatMoney, formatShare, type BarListItem } from '@renderer/ui';
import type { DueMonth } from '@shared/domain/desk/due-months';

const SHOWN_LINES = 12;
const SHOWN_MONTHS = 8;

type DeskChartsProps = {
  readonly dueMonths: readonly DueMonth[];
  readonly paces: readonly LinePace[];
};

/** What is open by the month it falls due in, and the lines that are furthest from done. */
export function DeskCharts({ dueMonths, paces }: DeskChartsProps) {
  return (
    <div className="ch-desk-charts">
      <Card>
        <DueChart dueMonths={dueMonths} />
      </Card>
      <Card>
        <PaceBars paces={paces} />
      </Card>
    </div>
  );
}

function DueChart({ dueMonths }: Pick<DeskChartsProps, 'dueMonths'>) {
  const text = useText('desk');
  if (dueMonths.length === 0) return <p>{text('chart.due-none')}</p>;
  const items = dueMonths.slice(0, SHOWN_MONTHS).map(({ month, isLate, amount }): BarListItem => ({
    label: isLate ? text('chart.month-late', { month }) : month,
    value: amount,
    words: text('chart.due-words', { amount: formatMoney(amount) }),
    ...(isLate && { tone: 'error' }),
  }));
  return (
    <BarListChart
      title={text('chart.due')}
      itemTitle={text('chart.due-month')}
      valueTitle={text('chart.due-amount')}
      items={items}
    />
  );
}

function PaceBars({ paces }: Pick<DeskChartsProps, 'paces'>) {
  const text = useText('desk');
  const counted = paces.filter(({ pace }) => pace.completionShare !== null);
  if (counted.length === 0) return <p>{text('chart.pace-none')}</p>;
  const furthest = [...counted]
    .sort((a, b) => (a.pace.differencePoints ?? 0) - (b.pace.differencePoints ?? 0))
    .slice(0, SHOWN_LINES);
  return (
    <>
      <BarListChart
        title={text('chart.pace')}
        itemTitle={text('chart.pace-line')}
        valueTitle={text('chart.pace-value')}
        items={uniqueLabels(furthest).map(({ label, of: { pace } }) => ({
          label,
          value: Math.max(0, pace.completionShare ?? 0),
          words: text('chart.pace-words', {
            completion: formatShare(pace.completionShare ?? pace.timeShare),
            time: formatShare(pace.timeShare),
          }),
          ...toneOf(pace.light),
        }))}
      />
      <p className="ch-desk-note">
        {text('chart.pace-more', { shown: furthest.length, total: counted.length })}
      </p>
    </>
  );
}

function toneOf(light: LinePace['pace']['light']): Pick<BarListItem, 'tone'> {
  if (light === 'strongly-behind' || light === 'not-started') return { tone: 'error' };
  return light === 'behind' ? { tone: 'warning' } : {};
}

/** Two lines may name one product: a chart's labels are its keys. */
function uniqueLabels(paces: readonly LinePace[]) {
  const seen = new Map<string, number>();
  return paces.map((of) => {
    const times = (seen.get(of.product) ?? 0) + 1;
    seen.set(of.product, times);
    return { of, label: times === 1 ? of.product : `${of.product} #${String(times)}` };
  });
}
