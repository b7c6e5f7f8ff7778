import type { LocalDate } from '../calendar/local-date';
import { changeLineTotals } from '../pace/change-line-totals';
import type { LineTotals } from '../pace/line-totals';
import { revised } from '../record/record';
import { countedAsOrdered, type OrderRows } from './end-order';
import type { OrderLine, OrderLineId } from './order';

export type LinesVoided = {
  readonly lines: readonly OrderLine[];
  readonly lineTotals: readonly LineTotals[];
};

/**
 * Makes lines void that the platform has made void: what has not come by then is no longer ordered,
 * and may be ordered again. Lines that are void already stay as they are.
 *
 * @source 新医保发〔2024〕13号 五(二): 超过7天
 */
export function voidOrderLines(
  rows: OrderRows,
  ids: ReadonlySet<OrderLineId>,
  voidedOn: LocalDate,
): LinesVoided {
  const { order, orderLineTotalsById, lineTotalsById } = rows;
  const before = rows.lines.filter(({ id, voidedOn: at }) => ids.has(id) && at === null);
  const lines = before.map((line) => revised(line, { voidedOn }));
  const changes = lines.map((line, index) => {
    const accepted = orderLineTotalsById.get(line.id)?.accepted ?? 0;
    const open = before[index] ?? line;
    return {
      agreedLineId: line.agreedLineId,
      ordered:
        countedAsOrdered(order.state, line, accepted) -
        countedAsOrdered(order.state, open, accepted),
    };
  });
  return { lines, lineTotals: changeLineTotals(lineTotalsById, order.programId, changes) };
}
