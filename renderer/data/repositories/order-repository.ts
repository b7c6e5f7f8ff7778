import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { Order, OrderId, OrderLine, OrderLineTotals } from '@shared/domain/order/order';
import type { OrderContext } from '@shared/domain/order/order-draft';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { createOrderChanging } from './order-changing';
import { findOrderContext } from './order-context';
import { listOrderOverviews } from './order-overview';
import { createOrderPlacing } from './order-placing';
import { findOrderView } from './order-view';
import { getRows } from './read-rows';

export type OrderRepository = ReturnType<typeof createOrderRepository>;

/** An order with its lines and what has come of each. */
export type OrderDetail = {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly totals: readonly OrderLineTotals[];
};

/** Orders with their lines; postings are computed by shared/domain/order. */
export function createOrderRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    ...createOrderPlacing(db, commands),
    ...createOrderChanging(db, commands),

    /** Newest first. */
    list(): Promise<readonly Order[]> {
      return db.orders.orderBy('orderedOn').reverse().toArray();
    },

    /** Every order with what has come of it, newest first. */
    listOverviews(today: LocalDate) {
      return listOrderOverviews(db, today);
    },

    /** An order with everything its page shows. */
    findView(id: OrderId, today: LocalDate) {
      return findOrderView(db, id, today);
    },

    listAwaitingReport(): Promise<readonly Order[]> {
      return db.orders
        .where('reportState')
        .equals('awaiting-report')
        .filter(({ state }) => state !== 'cancelled')
        .toArray();
    },

    async find(id: OrderId): Promise<OrderDetail | undefined> {
      const order = await db.orders.get(id);
      if (order === undefined) return undefined;
      const lines = await db.orderLines.where('orderId').equals(id).sortBy('position');
      return {
        order,
        lines,
        totals: await getRows(
          db.orderLineTotals,
          lines.map((line) => line.id),
        ),
      };
    },

    /** What a draft under this agreement is checked against, for the form's own checks. */
    findContext(agreementId: AgreementId, today: LocalDate): Promise<OrderContext | undefined> {
      return findOrderContext(db, agreementId, { today });
    },
  };
}
