import type { PaceEvent } from '@renderer/data';
import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { lineAmount } from '@shared/domain/money/money';
import { monthSeries, type MonthPoint } from '@shared/domain/pace/month-series';
import { quantity } from '@shared/domain/quantity/quantity';
import type { GroupId } from '@shared/domain/program/program';
import type { LineRow } from './pace-rows';

/** What the chart beside the list shows: one line, a group, or the whole program. */
export type PaceScope =
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'group'; readonly id: GroupId }
  | { readonly kind: 'program' };

export function rowsInScope(rows: readonly LineRow[], scope: PaceScope): readonly LineRow[] {
  switch (scope.kind) {
    case 'line':
      return rows.filter(({ line }) => line.id === scope.id);
    case 'group':
      return rows.filter(({ line }) => line.groupId === scope.id);
    case 'program':
      return rows;
  }
}

type SeriesInput = {
  readonly rows: readonly LineRow[];
  readonly events: readonly PaceEvent[];
  readonly range: DateRange;
  readonly today: LocalDate;
};

/** Month ends of one line in its units; of several lines at their selected prices, since units differ. */
export function scopeSeries({ rows, events, range, today }: SeriesInput): readonly MonthPoint[] {
  const rowsById = new Map(rows.map((row) => [row.line.id, row]));
  const isOne = rows.length === 1;
  const valued = ({ product }: LineRow, units: number) =>
    isOne ? quantity(units) : quantity(lineAmount(units, product.price));
  const agreed = rows.reduce((total, row) => total + valued(row, row.line.agreed), 0);
  return monthSeries({
    events: events.flatMap((event) => {
      const row = rowsById.get(event.agreedLineId);
      return row ? [{ on: event.on, quantity: valued(row, event.quantity) }] : [];
    }),
    range,
    agreed: quantity(agreed),
    today,
  });
}
