import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { OrderId } from '@shared/domain/order/order';
import { postReceipt } from '@shared/domain/receipt/post-receipt';
import { postReturn, type ReturnPosting } from '@shared/domain/receipt/post-return';
import type { ReturnDraft } from '@shared/domain/receipt/return-draft';
import type { GoodsReturn, Receipt, ReceiptId, ReceiptLine } from '@shared/domain/receipt/receipt';
import type { ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import type { Payable } from '@shared/domain/payment/payable';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { readReceiptContext } from './receipt-context';
import { findReceiptView, listReceiptOverviews } from './receipt-view';
import { findReturnContext } from './return-context';

export type ReceiptRepository = ReturnType<typeof createReceiptRepository>;

/** A receipt with its lines, what it made us owe, and what of it went back. */
export type ReceiptDetail = {
  readonly receipt: Receipt;
  readonly lines: readonly ReceiptLine[];
  readonly payable: Payable | undefined;
  readonly returns: readonly GoodsReturn[];
};

/** Acceptances; a posting changes stock, completion and payables in one entry. */
export function createReceiptRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** Newest acceptance first. */
    list(): Promise<readonly Receipt[]> {
      return db.receipts.orderBy('acceptedOn').reverse().toArray();
    },

    /** Newest acceptance first, with names and due days. */
    listOverviews() {
      return listReceiptOverviews(db);
    },

    /** An acceptance with everything its page shows. */
    findView(id: ReceiptId) {
      return findReceiptView(db, id);
    },

    listOfOrder(orderId: OrderId): Promise<readonly Receipt[]> {
      return db.receipts.where('orderId').equals(orderId).sortBy('acceptedOn');
    },

    async find(id: ReceiptId): Promise<ReceiptDetail | undefined> {
      const receipt = await db.receipts.get(id);
      if (receipt === undefined) return undefined;
      const [lines, payable, returns] = await Promise.all([
        db.receiptLines.where('receiptId').equals(id).toArray(),
        db.payables.where('receiptId').equals(id).first(),
        db.goodsReturns.where('receiptId').equals(id).toArray(),
      ]);
      return { receipt, lines, payable, returns };
    },

    /** What a draft for this order is checked against, for the form's own checks. */
    readContext(orderId: OrderId, today: LocalDate) {
      return readReceiptContext(db, { orderId, today });
    },

    /**
     * Posts an acceptance.
     *
     * @errors `refused` with the findings; `order-not-found`; `payment-term-missing`
     */
    post(orderId: OrderId, draft: ReceiptDraft) {
      return commands.run('receipt:post', async (entry) => {
        const context = await readReceiptContext(db, { orderId, today: entry.today, draft });
        if (!context.ok) return context;
        const number = await entry.takeNumber('receipt');
        const posting = postReceipt(draft, context.value, { number, newId: entry.newId });
        if (!posting.ok) return posting;
        const { receipt, payable, order } = posting.value;
        entry.put('receipts', receipt);
        entry.put('receiptLines', ...posting.value.receiptLines);
        entry.put('lots', ...posting.value.lots);
        entry.put('movements', ...posting.value.movements);
        entry.put('lotStocks', ...posting.value.lotStock);
        entry.put('orderLineTotals', ...posting.value.orderLineTotals);
        entry.put('lineTotals', ...posting.value.lineTotals);
        if (order !== null) entry.put('orders', order);
        if (payable !== null) {
          entry.put('payables', payable.payable);
          entry.put('payableEntries', payable.entry);
          entry.put('payableBalances', payable.balance);
        }
        return ok({
          receipt,
          lines: posting.value.receiptLines,
          payable: payable?.payable ?? null,
          isOrderClosed: order !== null,
        });
      });
    },

    /** What a return from this receipt is checked against, for the form's own checks. */
    findReturnContext: (receiptId: ReceiptId, today: LocalDate) =>
      findReturnContext(db, receiptId, today),

    /**
     * Posts a return to the distributor.
     *
     * @errors `refused` with the findings; `receipt-not-found`
     */
    postReturn(receiptId: ReceiptId, draft: ReturnDraft) {
      return commands.run('return:post', async (entry) => {
        const context = await findReturnContext(db, receiptId, entry.today);
        if (context === undefined) return err({ kind: 'receipt-not-found' } as const);
        const number = await entry.takeNumber('return');
        const posted = postReturn(draft, context, { number, newId: entry.newId });
        if (!posted.ok) return posted;
        putReturn(entry, posted.value);
        return posted;
      });
    },
  };
}

function putReturn(entry: CommandEntry, posting: ReturnPosting): void {
  entry.put('goodsReturns', posting.goodsReturn);
  entry.put('movements', ...posting.movements);
  entry.put('lotStocks', ...posting.lotStock);
  entry.put('orderLineTotals', ...posting.orderLineTotals);
  entry.put('lineTotals', ...posting.lineTotals);
  if (posting.owed === null) return;
  entry.put('payableEntries', posting.owed.entry);
  entry.put('payableBalances', posting.owed.balance);
}
