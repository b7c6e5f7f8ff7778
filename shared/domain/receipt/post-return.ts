import { err, ok, type Result } from '../../kernel/result';
import { fen, lineAmount, sum, type Fen } from '../money/money';
import { changeOrderLineTotals } from '../order/change-order-line-totals';
import type { OrderLineTotals } from '../order/order';
import { changeLineTotals } from '../pace/change-line-totals';
import type { LineTotals } from '../pace/line-totals';
import type { PayableBalance, PayableEntry, PayableEntryId } from '../payment/payable';
import { addEntry } from '../payment/payable-ledger';
import { quantity } from '../quantity/quantity';
import { hasErrors, type Refused } from '../record/finding';
import { changeLotStock } from '../stock/lot-ledger';
import type { LotStock, Movement, MovementId } from '../stock/stock';
import { checkReturn } from './check-return';
import type { GoodsReturn, ReceiptLine, ReturnId, ReturnLine } from './receipt';
import {
  sumReturns,
  type ReturnContext,
  type ReturnDraft,
  type ReturnedSoFar,
  type ReturnFinding,
} from './return-draft';

/** The rows that a return puts. */
export type ReturnPosting = {
  readonly goodsReturn: GoodsReturn;
  readonly movements: readonly Movement[];
  readonly lotStock: readonly LotStock[];
  readonly orderLineTotals: readonly OrderLineTotals[];
  readonly lineTotals: readonly LineTotals[];
  /** Null when the return takes nothing off what is owed. An open amount below zero is a claim on the distributor. */
  readonly owed: { readonly entry: PayableEntry; readonly balance: PayableBalance } | null;
};

type Issue = { readonly number: string; readonly newId: () => string };

/** A line of the return beside the receipt line it takes back. */
type Pair = { readonly line: ReturnLine; readonly from: ReceiptLine };

/**
 * Sends accepted goods back: stock, completion and what is owed go down together.
 *
 * @errors `refused`
 */
export function postReturn(
  draft: ReturnDraft,
  context: ReturnContext,
  { number, newId }: Issue,
): Result<ReturnPosting, Refused<ReturnFinding>> {
  const findings = checkReturn(draft, context);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const pairs = pairsOf(draft, context);
  const { id: receiptId, number: receiptNumber, distributorId } = context.receipt;
  const goodsReturn: GoodsReturn = {
    id: newId() as ReturnId,
    revision: 1,
    number,
    receiptId,
    receiptNumber,
    distributorId,
    returnedOn: draft.returnedOn,
    reason: draft.reason.trim(),
    lines: pairs.map(({ line }) => line),
    amount: sum(pairs.map(({ line }) => line.amount)),
  };
  const movements = pairs.map((pair) => movementOf(pair, goodsReturn, { context, newId }));
  const changes = pairs.map(({ line, from }) => ({
    orderLineId: from.orderLineId,
    agreedLineId: from.agreedLineId,
    returned: line.quantity,
    acceptedAmount: 0 - line.amount,
  }));
  return ok({
    goodsReturn,
    movements,
    lotStock: changeLotStock(context.lotStockById, movements, new Map()),
    orderLineTotals: changeOrderLineTotals(context.orderLineTotalsById, changes),
    lineTotals: changeLineTotals(context.lineTotalsById, context.programId, changes),
    owed: takeOff(goodsReturn, context, newId),
  });
}

/**
 * What a part of a receipt line is worth when it goes back.
 *
 * Price times quantity, at most what is left of the line's amount; the last part takes all
 * that is left, so that the returns of a line add up to its amount to the fen.
 */
export function returnAmount(
  line: Pick<ReceiptLine, 'accepted' | 'amount' | 'unitPrice'>,
  before: ReturnedSoFar,
  units: number,
): Fen {
  const left = line.amount - before.amount;
  if (before.quantity + units === line.accepted) return fen(left);
  return fen(Math.min(lineAmount(units, line.unitPrice), left));
}

function pairsOf(draft: ReturnDraft, context: ReturnContext): readonly Pair[] {
  const returned = sumReturns(context.earlierReturns);
  return draft.lines.map(({ receiptLineId, quantity: units }) => {
    const from = context.receiptLinesById.get(receiptLineId);
    if (from === undefined) throw new Error(`No receipt line ${receiptLineId}`);
    const before = returned.get(receiptLineId) ?? { quantity: 0, amount: 0 };
    const amount = returnAmount(from, before, units);
    return { from, line: { receiptLineId, quantity: quantity(units), amount } };
  });
}

function movementOf(
  { line, from }: Pair,
  goodsReturn: GoodsReturn,
  { context, newId }: { readonly context: ReturnContext; readonly newId: () => string },
): Movement {
  return {
    id: newId() as MovementId,
    revision: 1,
    kind: 'return-to-distributor',
    lotId: from.lotId,
    productId: from.productId,
    campusId: context.receipt.campusId,
    quantity: quantity(0 - line.quantity),
    on: goodsReturn.returnedOn,
    documentId: goodsReturn.id,
    documentNumber: goodsReturn.number,
  };
}

function takeOff(
  { id, number, amount, returnedOn, distributorId }: GoodsReturn,
  { owed }: ReturnContext,
  newId: () => string,
): ReturnPosting['owed'] {
  if (owed === null || amount === 0) return null;
  const entry: PayableEntry = {
    id: newId() as PayableEntryId,
    revision: 1,
    payableId: owed.payable.id,
    distributorId,
    kind: 'return',
    amount: fen(0 - amount),
    on: returnedOn,
    documentId: id,
    documentNumber: number,
  };
  return { entry, balance: addEntry(owed.balance, entry) };
}
