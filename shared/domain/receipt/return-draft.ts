import type { LocalDate } from '../calendar/local-date';
import type { OrderLineId, OrderLineTotals } from '../order/order';
import type { LineTotals } from '../pace/line-totals';
import type { Payable, PayableBalance } from '../payment/payable';
import type { AgreedLineId, ProgramId } from '../program/program';
import type { FindingsOf, NoFacts } from '../record/finding';
import type { LotId, LotStock } from '../stock/stock';
import type { GoodsReturn, Receipt, ReceiptLine, ReceiptLineId } from './receipt';

export type ReturnDraftLine = {
  readonly receiptLineId: ReceiptLineId;
  readonly quantity: number;
};

export type ReturnDraft = {
  readonly returnedOn: LocalDate;
  readonly reason: string;
  readonly lines: readonly ReturnDraftLine[];
};

/** The rows that a return is checked against and posted to, read in the same command. */
export type ReturnContext = {
  readonly today: LocalDate;
  readonly programId: ProgramId;
  readonly receipt: Receipt;
  readonly receiptLinesById: ReadonlyMap<ReceiptLineId, ReceiptLine>;
  /** Every earlier return of this receipt. */
  readonly earlierReturns: readonly GoodsReturn[];
  readonly orderLineTotalsById: ReadonlyMap<OrderLineId, OrderLineTotals>;
  readonly lineTotalsById: ReadonlyMap<AgreedLineId, LineTotals>;
  readonly lotStockById: ReadonlyMap<LotId, LotStock>;
  /** Null when the receipt made us owe nothing. */
  readonly owed: { readonly payable: Payable; readonly balance: PayableBalance } | null;
};

type ReturnFactsByKind = {
  readonly 'no-lines': NoFacts;
  readonly 'reason-missing': NoFacts;
  readonly 'returned-in-future': { readonly returnedOn: LocalDate; readonly today: LocalDate };
  readonly 'returned-before-acceptance': {
    readonly returnedOn: LocalDate;
    readonly acceptedOn: LocalDate;
  };
  readonly 'line-unknown': { readonly receiptLineId: ReceiptLineId };
  readonly 'line-twice': { readonly receiptLineId: ReceiptLineId };
  readonly 'quantity-not-positive': { readonly asked: number };
  readonly 'more-than-accepted': { readonly left: number; readonly asked: number };
  readonly 'more-than-on-hand': {
    readonly onHand: number;
    readonly asked: number;
    readonly lotNumber: string;
  };
};

export type ReturnFinding = FindingsOf<ReturnFactsByKind>;

/** What earlier returns have taken of a receipt line. */
export type ReturnedSoFar = { readonly quantity: number; readonly amount: number };

export function sumReturns(
  returns: readonly GoodsReturn[],
): ReadonlyMap<ReceiptLineId, ReturnedSoFar> {
  const sums = new Map<ReceiptLineId, ReturnedSoFar>();
  for (const { receiptLineId, quantity, amount } of returns.flatMap(({ lines }) => lines)) {
    const before = sums.get(receiptLineId) ?? { quantity: 0, amount: 0 };
    sums.set(receiptLineId, {
      quantity: before.quantity + quantity,
      amount: before.amount + amount,
    });
  }
  return sums;
}
