import type { AgreementId } from '@shared/domain/agreement/agreement';
import { cancelOrder, closeOrder, type OrderRows } from '@shared/domain/order/end-order';
import type { Order, OrderId, OrderLine, OrderLineTotals } from '@shared/domain/order/order';
import type { OrderContext, OrderDraft } from '@shared/domain/order/order-draft';
import { placeOrder } from '@shared/domain/order/place-order';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { findOrderContext } from './order-context';
import { listOrderOverviews } from './order-overview';
import { findOrderView } from './order-view';
import { getRows, mapById } from './read-rows';

export type OrderRepository = ReturnType<typeof createOrderRepository>;

/** An order with its lines and what has come of each. */
export type OrderDetail = {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly totals: readonly OrderLineTotals[];
};

const notFound = err({ kind: 'order-not-found' } as const);

/** Orders with their lines; postings are computed by shared/domain/order. */
export function createOrderRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
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
      return findOrderContext(db, agreementId, today);
    },

    /**
     * Places an order; it waits in 待报送.
     *
     * @errors `refused` with the findings; `agreement-not-found`
     */
    place(agreementId: AgreementId, draft: OrderDraft) {
      return commands.run('order:place', async (entry) => {
        const context = await findOrderContext(db, agreementId, entry.today);
        if (context === undefined) return err({ kind: 'agreement-not-found' } as const);
        const number = await entry.takeNumber('order');
        const posting = placeOrder(draft, context, { number, newId: entry.newId });
        if (!posting.ok) return posting;
        entry.put('orders', posting.value.order);
        entry.put('orderLines', ...posting.value.lines);
        entry.put('orderLineTotals', ...posting.value.orderLineTotals);
        entry.put('lineTotals', ...posting.value.lineTotals);
        return ok(posting.value.order);
      });
    },

    /** @errors `order-not-found`, `order-not-open`, `goods-came` */
    cancel(id: OrderId) {
      return commands.run('order:cancel', async (entry) => {
        const rows = await readOrderRows(db, id);
        if (rows === undefined) return notFound;
        const ended = cancelOrder(rows);
        if (!ended.ok) return ended;
        entry.put('orders', ended.value.order);
        entry.put('lineTotals', ...ended.value.lineTotals);
        return ok(ended.value.order);
      });
    },

    /** @errors `order-not-found`, `order-not-open` */
    close(id: OrderId) {
      return commands.run('order:close', async (entry) => {
        const rows = await readOrderRows(db, id);
        if (rows === undefined) return notFound;
        const ended = closeOrder(rows);
        if (!ended.ok) return ended;
        entry.put('orders', ended.value.order);
        entry.put('lineTotals', ...ended.value.lineTotals);
        return ok(ended.value.order);
      });
    },
  };
}

async function readOrderRows(db: HospitalDatabase, id: OrderId): Promise<OrderRows | undefined> {
  const order = await db.orders.get(id);
  if (order === undefined) return undefined;
  const lines = await db.orderLines.where('orderId').equals(id).toArray();
  const orderLineTotals = await getRows(
    db.orderLineTotals,
    lines.map((line) => line.id),
  );
  const lineTotals = await db.lineTotals.bulkGet(lines.map((line) => line.agreedLineId));
  return {
    order,
    lines,
    orderLineTotalsById: mapById(orderLineTotals),
    lineTotalsById: mapById(lineTotals.filter((row) => row !== undefined)),
  };
}
