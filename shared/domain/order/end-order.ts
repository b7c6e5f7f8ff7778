import { err, ok, type Result } from '../../kernel/result';
import { changeLineTotals } from '../pace/change-line-totals';
import type { LineTotals } from '../pace/line-totals';
import type { AgreedLineId } from '../program/program';
import { revised } from '../record/record';
import type { Order, OrderLine, OrderLineId, OrderLineTotals, OrderState } from './order';

export type OrderRows = {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly orderLineTotalsById: ReadonlyMap<OrderLineId, OrderLineTotals>;
  readonly lineTotalsById: ReadonlyMap<AgreedLineId, LineTotals>;
};

export type OrderEnding = { readonly order: Order; readonly lineTotals: readonly LineTotals[] };

export type OrderNotOpen = { readonly kind: 'order-not-open'; readonly state: OrderState };
export type GoodsCame = { readonly kind: 'goods-came'; readonly delivered: number };

/**
 * Takes an order back of which nothing has come.
 *
 * @errors `order-not-open`, `goods-came`
 */
export function cancelOrder(rows: OrderRows): Result<OrderEnding, OrderNotOpen | GoodsCame> {
  const { order, orderLineTotalsById } = rows;
  if (order.state !== 'placed') return err({ kind: 'order-not-open', state: order.state });
  const delivered = rows.lines.reduce(
    (total, { id }) => total + (orderLineTotalsById.get(id)?.delivered ?? 0),
    0,
  );
  if (delivered > 0) return err({ kind: 'goods-came', delivered });
  return ok(end(rows, 'cancelled'));
}

/**
 * Ends an order whose remainder will not come any more; what was accepted stays.
 *
 * @errors `order-not-open`
 */
export function closeOrder(rows: OrderRows): Result<OrderEnding, OrderNotOpen> {
  const { state } = rows.order;
  return state === 'placed' ? ok(end(rows, 'closed')) : err({ kind: 'order-not-open', state });
}

/**
 * What a line counts towards 'ordered' of its agreed line.
 *
 * A closed order and a line that the platform made void count what came and was accepted, at most
 * what was ordered; a cancelled order counts nothing.
 */
export function countedAsOrdered(
  state: OrderState,
  line: Pick<OrderLine, 'quantity' | 'voidedOn'>,
  accepted: number,
): number {
  switch (state) {
    case 'placed':
      return line.voidedOn === null ? line.quantity : Math.min(line.quantity, accepted);
    case 'closed':
      return Math.min(line.quantity, accepted);
    case 'cancelled':
      return 0;
  }
}

function end(rows: OrderRows, state: OrderState): OrderEnding {
  const changes = rows.lines.map((line) => {
    const accepted = rows.orderLineTotalsById.get(line.id)?.accepted ?? 0;
    return {
      agreedLineId: line.agreedLineId,
      ordered:
        countedAsOrdered(state, line, accepted) -
        countedAsOrdered(rows.order.state, line, accepted),
    };
  });
  return {
    order: revised(rows.order, { state }),
    lineTotals: changeLineTotals(rows.lineTotalsById, rows.order.programId, changes),
  };
}
