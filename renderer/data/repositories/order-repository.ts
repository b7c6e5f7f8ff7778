import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { OrderRows } from '@shared/domain/order/end-order';
import type { Order, OrderId, OrderLine, OrderLineTotals } from '@shared/domain/order/order';
import type { OrderContext } from '@shared/domain/order/order-draft';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { createOrderChanging } from './order-changing';
import { findOrderContext } from './order-context';
import { listOrderItems } from './order-items';
import { readOrderRows } from './order-rows';
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

/** An order and what its change is checked against. */
export type ChangeBase = { readonly rows: OrderRows; readonly context: OrderContext };

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

    /** Every product that may be ordered today, with what pace needs of it. */
    listItems(today: LocalDate) {
      return listOrderItems(db, today);
    },

    /** What drafts under these agreements are checked against; agreements that are gone are left out. */
    async listContexts(
      ids: readonly AgreementId[],
      today: LocalDate,
    ): Promise<readonly OrderContext[]> {
      const contexts = await Promise.all(ids.map((id) => findOrderContext(db, id, { today })));
      return contexts.filter((context) => context !== undefined);
    },

    /** What an order is checked against when it is to be changed; nothing when it is gone. */
    async findChangeBase(id: OrderId, today: LocalDate): Promise<ChangeBase | undefined> {
      const rows = await readOrderRows(db, id);
      const context = rows && (await findOrderContext(db, rows.order.agreementId, { today }));
      return rows && context && { rows, context };
    },

    /** What a draft under this agreement is checked against, for the form's own checks. */
    findContext(agreementId: AgreementId, today: LocalDate): Promise<OrderContext | undefined> {
      return findOrderContext(db, agreementId, { today });
    },
  };
}
