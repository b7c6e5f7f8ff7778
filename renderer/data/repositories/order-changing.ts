import {
  changeOrder,
  type OrderChange,
  type OrderRevision,
} from '@shared/domain/order/change-order';
import {
  decideApproval,
  isApproved,
  settleReceiveFirst,
} from '@shared/domain/order/decide-approval';
import { cancelOrder, closeOrder, type OrderEnding } from '@shared/domain/order/end-order';
import type { OrderId } from '@shared/domain/order/order';
import { findCancellation, hasBegun, withChangedOrder } from '@shared/domain/order/sending';
import type { Exchange, ExchangeId } from '@shared/domain/exchange/exchange';
import { sequenceOf } from '@shared/domain/exchange/exchange-sequence';
import { revised } from '@shared/domain/record/record';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { putExchanges, withDocuments } from './exchange-documents';
import { findOrderContext } from './order-context';
import { findAuthor, orderEvent, readOrderRows } from './order-rows';

const notFound = err({ kind: 'order-not-found' } as const);
const atPlatform = err({ kind: 'at-platform' } as const);
const noOperator = err({ kind: 'no-operator' } as const);

/** Commands on orders that were placed: change, approve, settle, end. */
export function createOrderChanging(db: HospitalDatabase, commands: CommandQueue) {
  return {
    ...createOrderEnding(db, commands),
    ...createOrderStatements(db, commands),

    /**
     * Changes an order that was not begun to be sent; what waits in the outbox is changed with it.
     *
     * @errors `order-not-found`, `at-platform` when it has begun to be sent; as `changeOrder`
     */
    change(id: OrderId, change: OrderChange) {
      return commands.run('order:change', async (entry) => {
        const rows = await readOrderRows(db, id);
        if (rows === undefined) return notFound;
        const exchanges = await readExchanges(db, id);
        if (hasBegun(exchanges)) return atPlatform;
        const context = await findOrderContext(db, rows.order.agreementId, { today: entry.today });
        if (context === undefined) return notFound;
        const changed = changeOrder(rows, change, context);
        if (!changed.ok) return changed;
        const { order, changedLines, removedLineIds, lineTotals, changes } = changed.value;
        entry.put('orders', order);
        entry.put('orderLines', ...changedLines);
        entry.remove('orderLines', ...removedLineIds);
        entry.remove('orderLineTotals', ...removedLineIds);
        entry.put('lineTotals', ...lineTotals);
        changeOutbox(entry, exchanges, changed.value);
        entry.put('orderEvents', orderEvent(entry, { orderId: id, kind: 'changed', changes }));
        return ok(order);
      });
    },
  };
}

/** What somebody says to an order: approval, refusal, settlement. */
function createOrderStatements(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /**
     * Approves or refuses an order above the hospital's amount, by the operator of this window.
     *
     * @errors `order-not-found`, `no-operator`; as `decideApproval`
     */
    decide(id: OrderId, decision: 'approved' | 'refused', words: string) {
      const command = decision === 'approved' ? 'order:approve' : 'order:refuse';
      return commands.run(command, async (entry) => {
        const rows = await readOrderRows(db, id);
        if (rows === undefined) return notFound;
        const operator = await findAuthor(db, entry);
        if (operator === undefined) return noOperator;
        const decided = decideApproval(rows, decision, { operator, at: entry.now, words });
        if (!decided.ok) return decided;
        putEnding(entry, decided.value);
        if (decision === 'refused') await withdrawUntouched(db, entry, id);
        const kind = decision === 'approved' ? 'approved' : 'approval-refused';
        entry.put('orderEvents', orderEvent(entry, { orderId: id, kind, words: words.trim() }));
        return ok(decided.value.order);
      });
    },

    /**
     * Says how what a receive-first order had passed over has been made up for; its duty ends.
     *
     * @errors `order-not-found`, `no-operator`; as `settleReceiveFirst`
     */
    settle(id: OrderId, words: string) {
      return commands.run('order:settle', async (entry) => {
        const order = await db.orders.get(id);
        if (order === undefined) return notFound;
        const operator = await findAuthor(db, entry);
        if (operator === undefined) return noOperator;
        const settled = settleReceiveFirst(order, { operator, at: entry.now, words });
        if (!settled.ok) return settled;
        entry.put('orders', settled.value);
        const happened = { orderId: id, kind: 'settled', words: words.trim() } as const;
        entry.put('orderEvents', orderEvent(entry, happened));
        return ok(settled.value);
      });
    },
  };
}

function createOrderEnding(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /**
     * Takes an order back that was not begun to be sent, and out of the outbox with it.
     *
     * @errors `order-not-found`, `at-platform` when the platform has to agree, `order-not-open`, `goods-came`
     */
    cancel(id: OrderId) {
      return commands.run('order:cancel', async (entry) => {
        const rows = await readOrderRows(db, id);
        if (rows === undefined) return notFound;
        if (hasBegun(await db.exchanges.where('orderId').equals(id).toArray())) return atPlatform;
        const ended = cancelOrder(rows);
        if (!ended.ok) return ended;
        putEnding(entry, ended.value);
        await withdrawUntouched(db, entry, id);
        entry.put('orderEvents', orderEvent(entry, { orderId: id, kind: 'cancelled' }));
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
        putEnding(entry, ended.value);
        entry.put('orderEvents', orderEvent(entry, { orderId: id, kind: 'closed' }));
        return ok(ended.value.order);
      });
    },

    /**
     * Asks every platform that has the order to take it back. The order stays as it is until they agree.
     *
     * @errors `order-not-found`, `order-not-open`, `goods-came`, `not-sent` when it may be cancelled
     *   here, `cancellation-pending`, `no-words`
     */
    requestCancellation(id: OrderId, reason: string) {
      return commands.run('order:request-cancellation', async (entry) => {
        const rows = await readOrderRows(db, id);
        if (rows === undefined) return notFound;
        const words = reason.trim();
        if (words === '') return err({ kind: 'no-words' } as const);
        const exchanges = await db.exchanges.where('orderId').equals(id).toArray();
        if (!hasBegun(exchanges)) return err({ kind: 'not-sent' } as const);
        if (findCancellation(exchanges)) return err({ kind: 'cancellation-pending' } as const);
        const mayEnd = cancelOrder(rows);
        if (!mayEnd.ok) return mayEnd;
        await putCancellations(db, entry, { id, words });
        const happened = { orderId: id, kind: 'cancellation-requested', words } as const;
        entry.put('orderEvents', orderEvent(entry, happened));
        return ok(rows.order);
      });
    },
  };
}

/** What waits in the outbox follows the change; what must be approved again is taken out until it is. */
function changeOutbox(
  entry: CommandEntry,
  exchanges: readonly Exchange[],
  { order, lines }: OrderRevision,
): void {
  if (isApproved(order)) {
    const followed = exchanges.map((exchange) => withChangedOrder(exchange, order, lines));
    putExchanges(entry, followed);
  } else {
    const ids = exchanges.map(({ id }) => id);
    entry.remove('exchanges', ...ids);
    entry.remove('exchangeDocuments', ...ids);
  }
}

function putEnding(entry: CommandEntry, { order, lineTotals }: OrderEnding): void {
  entry.put('orders', order);
  entry.put('lineTotals', ...lineTotals);
}

async function readExchanges(db: HospitalDatabase, id: OrderId): Promise<readonly Exchange[]> {
  return withDocuments(db, await db.exchanges.where('orderId').equals(id).toArray());
}

/** What was never sent leaves the outbox. */
export async function withdrawUntouched(
  db: HospitalDatabase,
  entry: CommandEntry,
  id: OrderId,
): Promise<void> {
  const exchanges = await db.exchanges.where('orderId').equals(id).toArray();
  for (const exchange of exchanges)
    if (exchange.state === 'queued' || exchange.state === 'parked')
      entry.put(
        'exchanges',
        revised(exchange, { state: 'withdrawn', finishedAt: entry.now, retryAt: null }),
      );
}

/** One cancellation for each platform that has something of the order, with what is known to be there. */
export async function putCancellations(
  db: HospitalDatabase,
  entry: CommandEntry,
  { id, words }: { readonly id: OrderId; readonly words: string },
): Promise<void> {
  const exchanges = await readExchanges(db, id);
  const begun = exchanges.filter((exchange) => exchange.kind === 'order' && hasBegun([exchange]));
  for (const [index, exchange] of begun.entries()) {
    const cancellationId = entry.newId() as ExchangeId;
    const cancellation: Exchange = {
      ...exchange,
      id: cancellationId,
      revision: 1,
      kind: 'cancellation',
      state: 'queued',
      step: null,
      sequence: sequenceOf(entry.now, { index, isUrgent: exchange.isUrgent }),
      doubt: null,
      attempts: 0,
      retryAt: null,
      problem: null,
      queuedAt: entry.now,
      finishedAt: null,
      ferryNumber: null,
    };
    putExchanges(entry, [cancellation]);
    entry.put('exchangeEvents', {
      id: entry.newId(),
      revision: 1,
      exchangeId: cancellationId,
      orderId: id,
      connectionId: exchange.connectionId,
      at: entry.now,
      kind: 'queued',
      step: 'cancel',
      words,
      messageId: null,
    });
  }
}
