import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { monthSeries, type CountedEvent, type MonthPoint } from '@shared/domain/pace/month-series';
import { valueCompletion } from '@shared/domain/pace/value-completion';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { GroupId } from '@shared/domain/program/program';
import type { LineRow } from './pace-rows';

/** What the chart beside the list shows: one line, several together, or the whole program. */
export type PaceScope =
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'group'; readonly id: GroupId }
  | { readonly kind: 'manufacturer'; readonly id: EnterpriseId }
  /** By name; empty for lines that are not split by department. */
  | { readonly kind: 'department'; readonly id: string }
  | { readonly kind: 'program' };

export function rowsInScope(rows: readonly LineRow[], scope: PaceScope): readonly LineRow[] {
  switch (scope.kind) {
    case 'line':
      return rows.filter(({ line }) => line.id === scope.id);
    case 'group':
      return rows.filter(({ line }) => line.groupId === scope.id);
    case 'manufacturer':
      return rows.filter(({ line }) => line.manufacturerId === scope.id);
    case 'department':
      return rows.filter(({ department }) => department === scope.id);
    case 'program':
      return rows;
  }
}

/** A month end as the chart and its table show it; in units of one line, in fen of several. */
export type ScopePoint = Pick<MonthPoint, 'on' | 'completionShare' | 'timeShare'> & {
  readonly net: number | null;
  readonly cumulative: number | null;
};

type SeriesInput = {
  readonly rows: readonly LineRow[];
  /** What counts, in the order of the rows. */
  readonly eventsOf: (row: LineRow) => readonly CountedEvent[];
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly pack: Pick<PolicyPack, 'timeBasis'>;
};

/** Month ends of one line in its units; of several lines at their selected prices, since units differ. */
export function scopeSeries(input: SeriesInput): readonly ScopePoint[] {
  const { rows, eventsOf, range, today, pack } = input;
  const series = rows.map((row) =>
    monthSeries({ events: eventsOf(row), range, agreed: row.line.agreed, today }),
  );
  const [first] = series;
  if (first === undefined) return [];
  const timeOf = (point: MonthPoint) =>
    pack.timeBasis === 'months' ? point.timeShareByMonth : point.timeShare;
  if (rows.length === 1) return first.map((point) => ({ ...point, timeShare: timeOf(point) }));
  return withNet(
    first.map((point, month) => ({
      on: point.on,
      timeShare: timeOf(point),
      value:
        point.cumulative === null
          ? null
          : valueCompletion(
              rows.map(({ line, product }, at) => ({
                agreed: line.agreed,
                counted: series[at]?.[month]?.cumulative ?? quantity(0),
                price: product.price,
              })),
            ),
    })),
  );
}

type ValuedPoint = Pick<ScopePoint, 'on' | 'timeShare'> & {
  readonly value: ReturnType<typeof valueCompletion> | null;
};

function withNet(points: readonly ValuedPoint[]): readonly ScopePoint[] {
  return points.map(({ value, ...point }, month) => ({
    ...point,
    completionShare: value?.share ?? null,
    cumulative: value?.counted ?? null,
    net: value === null ? null : value.counted - (points[month - 1]?.value?.counted ?? 0),
  }));
}
