import { err, ok, type Result } from '../../kernel/result';
import { sum } from '../money/money';
import type { Order, OrderLineId, OrderLineTotals } from '../order/order';
import { changeOrderLineTotals } from '../order/change-order-line-totals';
import { openQuantity } from '../order/order-lateness';
import { changeLineTotals } from '../pace/change-line-totals';
import type { LineTotals } from '../pace/line-totals';
import { raisePayable, type NewPayable } from '../payment/raise-payable';
import { hasErrors, type Refused } from '../record/finding';
import { revised } from '../record/record';
import { changeLotStock } from '../stock/lot-ledger';
import type { Lot, LotStock, Movement, MovementId } from '../stock/stock';
import { checkReceiptDraft } from './check-receipt-draft';
import { createReceiptLines } from './create-receipt-lines';
import type { Receipt, ReceiptId, ReceiptLine } from './receipt';
import type { ReceiptContext, ReceiptDraft, ReceiptFinding } from './receipt-draft';

/** The rows that an acceptance puts. */
export type ReceiptPosting = {
  readonly receipt: Receipt;
  readonly receiptLines: readonly ReceiptLine[];
  /** The new lots only. */
  readonly lots: readonly Lot[];
  readonly movements: readonly Movement[];
  readonly lotStock: readonly LotStock[];
  readonly orderLineTotals: readonly OrderLineTotals[];
  readonly lineTotals: readonly LineTotals[];
  /** The order, closed, when nothing of it is open any more; else null: it is unchanged. */
  readonly order: Order | null;
  /** Null when nothing was accepted, or only goods at price zero: then nothing is owed. */
  readonly payable: NewPayable | null;
};

type Issue = { readonly number: string; readonly newId: () => string };

/**
 * Posts an acceptance: stock, completion and what is owed change together.
 *
 * Price and product facts are the order line's. The draft is checked again here, against the
 * rows of the same command; warnings do not stop it.
 *
 * @errors `refused`
 */
export function postReceipt(
  draft: ReceiptDraft,
  context: ReceiptContext,
  issue: Issue,
): Result<ReceiptPosting, Refused<ReceiptFinding>> {
  const findings = checkReceiptDraft(draft, context);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const { newId } = issue;
  const id = newId() as ReceiptId;
  const { receiptLines, lots, newLots } = createReceiptLines(draft, context, {
    receiptId: id,
    newId,
  });
  const receipt = headOf(draft, context, { id, number: issue.number, receiptLines });
  const movements = receiptLines
    .filter(({ accepted }) => accepted > 0)
    .map((line) => movementOf(line, receipt, newId));
  const { order, orderLineTotalsById, lineTotalsById, lotStockById } = context;
  const orderLineTotals = changeOrderLineTotals(orderLineTotalsById, receiptLines);
  const changes = receiptLines.map((line) => ({ ...line, acceptedAmount: line.amount }));
  const { paymentRule: rule, holidays } = context;
  const { programId } = order;
  return ok({
    receipt,
    receiptLines,
    lots: newLots,
    movements,
    lotStock: changeLotStock(lotStockById, movements, new Map(lots.map((lot) => [lot.id, lot]))),
    orderLineTotals,
    lineTotals: changeLineTotals(lineTotalsById, order.programId, changes),
    order: closedWhenDone(context, orderLineTotals),
    payable: raisePayable(receipt, { programId, rule, holidays }, newId),
  });
}

function headOf(
  draft: ReceiptDraft,
  { order }: ReceiptContext,
  given: {
    readonly id: ReceiptId;
    readonly number: string;
    readonly receiptLines: readonly ReceiptLine[];
  },
): Receipt {
  const { deliveryNote, arrivedOn, acceptedOn, recordedAt, campusId } = draft;
  return {
    id: given.id,
    revision: 1,
    number: given.number,
    orderId: order.id,
    orderNumber: order.number,
    distributorId: order.distributorId,
    deliveryNote,
    arrivedOn,
    acceptedOn,
    recordedAt,
    inspector: draft.inspector.trim(),
    campusId,
    beforeReport: order.reportState === 'awaiting-report',
    amount: sum(given.receiptLines.map(({ amount }) => amount)),
    lineCount: given.receiptLines.length,
  };
}

function movementOf(line: ReceiptLine, receipt: Receipt, newId: () => string): Movement {
  return {
    id: newId() as MovementId,
    revision: 1,
    kind: 'receipt',
    lotId: line.lotId,
    productId: line.productId,
    campusId: receipt.campusId,
    quantity: line.accepted,
    on: line.acceptedOn,
    documentId: receipt.id,
    documentNumber: receipt.number,
  };
}

function closedWhenDone(
  { order, orderLinesById, orderLineTotalsById }: ReceiptContext,
  changed: readonly OrderLineTotals[],
): Order | null {
  const changedById = new Map(changed.map((totals) => [totals.id, totals]));
  const totalsOf = (id: OrderLineId) => changedById.get(id) ?? orderLineTotalsById.get(id);
  for (const line of orderLinesById.values())
    if (openQuantity(line, totalsOf(line.id)) > 0) return null;
  return revised(order, { state: 'closed' });
}
