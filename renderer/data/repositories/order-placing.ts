import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { Order } from '@shared/domain/order/order';
import type { OrderDraft, OrderFinding } from '@shared/domain/order/order-draft';
import { placeOrder, type OrderPosting } from '@shared/domain/order/place-order';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type { AgreedLineId } from '@shared/domain/program/program';
import type { Refused } from '@shared/domain/record/finding';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { findOrderContext } from './order-context';
import { orderEvent } from './order-rows';

/** An order that is asked for: under which agreement, and what. */
export type AskedOrder = { readonly agreementId: AgreementId; readonly draft: OrderDraft };

export type AgreementNotFound = { readonly kind: 'agreement-not-found' };

/** Which of several orders was refused, from 0, and why; none of them was placed. */
export type OneRefused = Refused<OrderFinding> & { readonly index: number };

/** Commands that place orders: one, or all of a basket. */
export function createOrderPlacing(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /**
     * Places an order; it waits in 待报送.
     *
     * @errors `refused` with the findings; `agreement-not-found`
     */
    place(agreementId: AgreementId, draft: OrderDraft) {
      return commands.run('order:place', async (entry) => {
        const placed = await postAll(db, entry, [{ agreementId, draft }]);
        const [order] = placed.ok ? placed.value : [];
        if (!placed.ok) return placed;
        return order === undefined ? err({ kind: 'agreement-not-found' } as const) : ok(order);
      });
    },

    /**
     * Places the orders of a basket, all or none; each is checked after those before it.
     *
     * @errors `refused` with the first order that has errors; `agreement-not-found`
     */
    placeAll(asked: readonly AskedOrder[]) {
      return commands.run('order:place', (entry) => postAll(db, entry, asked));
    },
  };
}

async function postAll(
  db: HospitalDatabase,
  entry: CommandEntry,
  asked: readonly AskedOrder[],
): Promise<Result<readonly Order[], OneRefused | AgreementNotFound>> {
  const changed = new Map<AgreedLineId, LineTotals>();
  const postings: OrderPosting[] = [];
  for (const [index, { agreementId, draft }] of asked.entries()) {
    const context = await findOrderContext(db, agreementId, { today: entry.today, changed });
    if (context === undefined) return err({ kind: 'agreement-not-found' });
    const number = await entry.takeNumber('order');
    const posting = placeOrder(draft, context, { number, newId: entry.newId });
    if (!posting.ok) return err({ ...posting.error, index });
    postings.push(posting.value);
    for (const row of posting.value.lineTotals) changed.set(row.id, row);
  }
  for (const { order, lines, orderLineTotals } of postings) {
    entry.put('orders', order);
    entry.put('orderLines', ...lines);
    entry.put('orderLineTotals', ...orderLineTotals);
    entry.put('orderEvents', orderEvent(entry, { orderId: order.id, kind: 'placed' }));
  }
  entry.put('lineTotals', ...(await inOneRevision(db, changed)));
  return ok(postings.map(({ order }) => order));
}

/** Sums that several orders have touched are saved once: in the revision after the stored one. */
export async function inOneRevision(
  db: HospitalDatabase,
  changed: ReadonlyMap<AgreedLineId, LineTotals>,
): Promise<readonly LineTotals[]> {
  const rows = [...changed.values()];
  const stored = await db.lineTotals.bulkGet(rows.map(({ id }) => id));
  return rows.map((row, index) => ({ ...row, revision: (stored[index]?.revision ?? 0) + 1 }));
}
