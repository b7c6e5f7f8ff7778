import type { PaceEvent } from '@renderer/data';
import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { monthSeries, type MonthPoint } from '@shared/domain/pace/month-series';
import { valueCompletion } from '@shared/domain/pace/value-completion';
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

/** A month end as the chart shows it. */
export type ScopePoint = Pick<MonthPoint, 'on' | 'completionShare' | 'timeShare'>;

type SeriesInput = {
  readonly rows: readonly LineRow[];
  readonly events: readonly PaceEvent[];
  readonly range: DateRange;
  readonly today: LocalDate;
};

/** Month ends of one line in its units; of several lines at their selected prices, since units differ. */
export function scopeSeries({ rows, events, range, today }: SeriesInput): readonly ScopePoint[] {
  const ofRow = ({ line }: LineRow) =>
    monthSeries({
      events: events.filter(({ agreedLineId }) => agreedLineId === line.id),
      range,
      agreed: line.agreed,
      today,
    });
  const [first, ...others] = rows;
  if (first === undefined) return [];
  if (others.length === 0) return ofRow(first);
  const series = rows.map(ofRow);
  return ofRow(first).map((point, month) => ({
    ...point,
    completionShare:
      point.cumulative === null
        ? null
        : valueCompletion(
            rows.map(({ line, product }, at) => ({
              agreed: line.agreed,
              counted: series[at]?.[month]?.cumulative ?? quantity(0),
              price: product.price,
            })),
          ).share,
  }));
}
