import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Order } from '@shared/domain/order/order';
import type { Payable, PayableBalance } from '@shared/domain/payment/payable';
import type { GoodsReturn, Receipt, ReceiptId, ReceiptLine } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import { mapById } from './read-rows';

/** An acceptance as a list shows it. */
export type ReceiptOverview = {
  readonly receipt: Receipt;
  readonly distributorName: string;
  /** Null when nothing is owed for it. */
  readonly dueOn: LocalDate | null;
};

/** An acceptance with everything its page shows. */
export type ReceiptView = {
  readonly receipt: Receipt;
  readonly order: Order;
  readonly lines: readonly ReceiptLine[];
  readonly payable: Payable | undefined;
  readonly balance: PayableBalance | undefined;
  readonly returns: readonly GoodsReturn[];
  readonly names: {
    readonly hospital: string;
    readonly campus: string;
    readonly distributor: string;
  };
};

/** Newest acceptance first. */
export async function listReceiptOverviews(
  db: HospitalDatabase,
): Promise<readonly ReceiptOverview[]> {
  const [receipts, enterprises, payables] = await Promise.all([
    db.receipts.orderBy('acceptedOn').reverse().toArray(),
    db.enterprises.toArray(),
    db.payables.toArray(),
  ]);
  const enterprisesById = mapById(enterprises);
  const dueByReceiptId = new Map(payables.map(({ receiptId, dueOn }) => [receiptId, dueOn]));
  return receipts.map((receipt) => ({
    receipt,
    distributorName: enterprisesById.get(receipt.distributorId)?.name ?? '',
    dueOn: dueByReceiptId.get(receipt.id) ?? null,
  }));
}

export async function findReceiptView(
  db: HospitalDatabase,
  id: ReceiptId,
): Promise<ReceiptView | undefined> {
  const receipt = await db.receipts.get(id);
  if (receipt === undefined) return undefined;
  const [order, lines, payable, returns, hospital, distributor] = await Promise.all([
    db.orders.get(receipt.orderId),
    db.receiptLines.where('receiptId').equals(id).toArray(),
    db.payables.where('receiptId').equals(id).first(),
    db.goodsReturns.where('receiptId').equals(id).toArray(),
    db.hospitals.toCollection().first(),
    db.enterprises.get(receipt.distributorId),
  ]);
  if (order === undefined) throw new Error(`Receipt ${receipt.number} without its order`);
  return {
    receipt,
    order,
    lines,
    payable,
    balance: payable && (await db.payableBalances.get(payable.id)),
    returns,
    names: {
      hospital: hospital?.name ?? '',
      campus: hospital?.campuses.find((campus) => campus.id === receipt.campusId)?.name ?? '',
      distributor: distributor?.name ?? '',
    },
  };
}
