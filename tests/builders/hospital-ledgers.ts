import type { Agreement } from '@shared/domain/agreement/agreement';
import type { Instant } from '@shared/domain/calendar/instant';
import { addDays, localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { OperatorId } from '@shared/domain/hospital/hospital';
import { fen, type Fen } from '@shared/domain/money/money';
import { changeOrder } from '@shared/domain/order/change-order';
import { decideApproval } from '@shared/domain/order/decide-approval';
import {
  cancelOrder,
  closeOrder,
  type OrderEnding,
  type OrderRows,
} from '@shared/domain/order/end-order';
import type { Order, OrderLine, OrderLineTotals } from '@shared/domain/order/order';
import { placeOrder } from '@shared/domain/order/place-order';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import { recordInvoice } from '@shared/domain/payment/check-invoice';
import type {
  Invoice,
  Payable,
  PayableBalance,
  PayableEntry,
  Payment,
} from '@shared/domain/payment/payable';
import { postAdjustment, type Adjustment } from '@shared/domain/payment/post-adjustment';
import { postPayment } from '@shared/domain/payment/post-payment';
import { proposeAllocations } from '@shared/domain/payment/propose-allocations';
import { postReceipt } from '@shared/domain/receipt/post-receipt';
import { postReturn } from '@shared/domain/receipt/post-return';
import type { GoodsReturn, Receipt, ReceiptLine } from '@shared/domain/receipt/receipt';
import type { ReceiptDraftLine } from '@shared/domain/receipt/receipt-draft';
import type { LedgerRows } from '@shared/domain/record/ledger-check';
import type { Lot, LotStock, Movement } from '@shared/domain/stock/stock';
import {
  anOrderDraft,
  anOrderDraftLine,
  aReceiptContext,
  aReceiptDraft,
  countingIds,
} from './draft-builders';
import { anOperator } from './hospital-builders';
import { agreements, ledgerContext, products } from './ledger-agreements';
import { RevisedTable } from './revised-table';
import { aProgram } from './program-builders';

/** Every table of a small hospital, changed only by the postings of the product. */
export class HospitalLedgers {
  today: LocalDate = localDate(2024, 4, 1);
  /** Null: orders need no approval. */
  approvalAbove: Fen | null = null;
  readonly orders = new RevisedTable<Order>();
  readonly orderLines = new RevisedTable<OrderLine>();
  readonly orderLineTotals = new RevisedTable<OrderLineTotals>();
  readonly lineTotals = new RevisedTable<LineTotals>();
  readonly receipts = new RevisedTable<Receipt>();
  readonly receiptLines = new RevisedTable<ReceiptLine>();
  readonly returns = new RevisedTable<GoodsReturn>();
  readonly lots = new RevisedTable<Lot>();
  readonly movements = new RevisedTable<Movement>();
  readonly lotStock = new RevisedTable<LotStock>();
  readonly payables = new RevisedTable<Payable>();
  readonly entries = new RevisedTable<PayableEntry>();
  readonly balances = new RevisedTable<PayableBalance>();
  readonly invoices = new RevisedTable<Invoice>();
  readonly payments = new RevisedTable<Payment>();
  readonly #newId = countingIds('row');

  pass(days: number): void {
    this.today = addDays(this.today, days);
  }

  order(agreement: Agreement, units: readonly number[]) {
    const lines = products.map(({ id, price }, index) =>
      anOrderDraftLine({ productId: id, unitPrice: price, quantity: units[index] ?? 1 }),
    );
    const { distributorId } = agreement;
    const placed = placeOrder(
      anOrderDraft({ distributorId, orderedOn: this.today, lines }),
      this.#contextOf(agreement),
      this.#issue('CG'),
    );
    if (placed.ok) {
      this.orders.put([placed.value.order]);
      this.orderLines.put(placed.value.lines);
      this.orderLineTotals.put(placed.value.orderLineTotals);
      this.lineTotals.put(placed.value.lineTotals);
    }
    return placed;
  }

  /** Asks for these quantities instead, line by line; a line for which there is none is taken out. */
  change(order: Order, units: readonly number[]) {
    const agreement = agreements.find(({ id }) => id === order.agreementId);
    if (agreement === undefined) throw new Error(`No agreement ${order.agreementId}`);
    const lines = this.linesOf(order);
    const quantities = new Map(
      lines.flatMap(({ id }, index) => {
        const asked = units[index];
        return asked === undefined ? [] : [[id, asked] as const];
      }),
    );
    const { revision, remark, isUrgent, promisedOn, gateReason } = order;
    const change = { revision, remark, isUrgent, promisedOn, gateReason, quantities };
    const changed = changeOrder(this.#rowsOf(order), change, this.#contextOf(agreement));
    if (changed.ok) {
      this.orders.put([changed.value.order]);
      this.orderLines.put(changed.value.changedLines);
      this.orderLines.remove(changed.value.removedLineIds);
      this.orderLineTotals.remove(changed.value.removedLineIds);
      this.lineTotals.put(changed.value.lineTotals);
    }
    return changed;
  }

  decide(order: Order, decision: 'approved' | 'refused') {
    const operator = anOperator({ id: 'operator-head' as OperatorId, role: 'head' });
    const at = '2024-04-02T02:00:00.000Z' as Instant;
    const said = { operator, at, words: '已核' };
    const decided = decideApproval(this.#rowsOf(order), decision, said);
    if (decided.ok) this.#applyEnding(decided.value);
    return decided;
  }

  linesOf(order: Order): readonly OrderLine[] {
    return this.orderLines.all().filter(({ orderId }) => orderId === order.id);
  }

  receive(order: Order, lines: readonly ReceiptDraftLine[]) {
    const { today: acceptedOn } = this;
    const posted = postReceipt(
      aReceiptDraft({ arrivedOn: acceptedOn, acceptedOn, lines }),
      aReceiptContext({
        today: acceptedOn,
        order,
        orderLinesById: new Map(this.linesOf(order).map((line) => [line.id, line])),
        orderLineTotalsById: this.orderLineTotals.byId,
        lineTotalsById: this.lineTotals.byId,
        lots: this.lots.all(),
        lotStockById: this.lotStock.byId,
      }),
      this.#issue('YS'),
    );
    if (posted.ok) {
      const { value } = posted;
      this.receipts.put([value.receipt]);
      this.receiptLines.put(value.receiptLines);
      this.lots.put(value.lots);
      this.movements.put(value.movements);
      this.lotStock.put(value.lotStock);
      this.orderLineTotals.put(value.orderLineTotals);
      this.lineTotals.put(value.lineTotals);
      if (value.order !== null) this.orders.put([value.order]);
      if (value.payable !== null) {
        this.payables.put([value.payable.payable]);
        this.#enter(value.payable);
      }
    }
    return posted;
  }

  giveBack(line: ReceiptLine, units: number) {
    const receipt = this.receipts.byId.get(line.receiptId);
    if (receipt === undefined) throw new Error(`No receipt ${line.receiptId}`);
    const posted = postReturn(
      {
        returnedOn: this.today,
        reason: '近效期',
        lines: [{ receiptLineId: line.id, quantity: units }],
      },
      {
        today: this.today,
        programId: aProgram().id,
        receipt,
        receiptLinesById: this.receiptLines.byId,
        earlierReturns: this.returns.all().filter(({ receiptId }) => receiptId === receipt.id),
        orderLineTotalsById: this.orderLineTotals.byId,
        lineTotalsById: this.lineTotals.byId,
        lotStockById: this.lotStock.byId,
        owed: this.#owedFor(receipt),
      },
      this.#issue('TH'),
    );
    if (posted.ok) {
      this.returns.put([posted.value.goodsReturn]);
      this.movements.put(posted.value.movements);
      this.lotStock.put(posted.value.lotStock);
      this.orderLineTotals.put(posted.value.orderLineTotals);
      this.lineTotals.put(posted.value.lineTotals);
      if (posted.value.owed !== null) this.#enter(posted.value.owed);
    }
    return posted;
  }

  pay(distributorId: EnterpriseId, amount: Fen) {
    const ours = this.balances.all().filter((row) => row.distributorId === distributorId);
    const { allocations, left } = proposeAllocations(amount, ours);
    const posted = postPayment(
      {
        distributorId,
        paidOn: this.today,
        bankReference: 'BK',
        amount: fen(amount - left),
        allocations,
      },
      {
        today: this.today,
        payablesById: this.payables.byId,
        balancesById: this.balances.byId,
        sameReference: null,
      },
      this.#issue('FK'),
    );
    if (posted.ok) {
      this.payments.put([posted.value.payment]);
      this.entries.put(posted.value.entries);
      this.balances.put(posted.value.balances);
    }
    return posted;
  }

  adjust(payable: Payable, kind: Adjustment['kind'], amount: Fen) {
    const balance = this.balances.byId.get(payable.id);
    if (balance === undefined) throw new Error(`No balance of ${payable.id}`);
    const { number } = this.#issue('TZ');
    const posted = postAdjustment(
      { kind, amount, on: this.today, documentId: number, documentNumber: number },
      { today: this.today, payable, balance },
      this.#newId,
    );
    if (posted.ok) this.#enter(posted.value);
    return posted;
  }

  invoice(receipt: Receipt, amount: Fen, blue: Invoice | null = null) {
    const { distributorId } = receipt;
    const reds = this.invoices.all().filter((row) => row.redOfInvoiceId === blue?.id);
    const recorded = recordInvoice(
      {
        kind: blue === null ? 'blue' : 'red',
        number: String(this.invoices.byId.size).padStart(20, '0'),
        code: '',
        distributorId,
        issuedOn: this.today,
        receivedOn: this.today,
        amount,
        taxRate: null,
        receiptIds: [receipt.id],
        redOfInvoiceId: blue?.id ?? null,
      },
      {
        today: this.today,
        isRecorded: () => false,
        receiptsById: this.receipts.byId,
        blue:
          blue === null
            ? null
            : { invoice: blue, redSoFar: fen(reds.reduce((sum, red) => sum + red.amount, 0)) },
      },
      this.#newId,
    );
    if (recorded.ok) this.invoices.put([recorded.value]);
    return recorded;
  }

  end(order: Order, how: 'close' | 'cancel') {
    const rows = this.#rowsOf(order);
    const ended = how === 'close' ? closeOrder(rows) : cancelOrder(rows);
    if (ended.ok) this.#applyEnding(ended.value);
    return ended;
  }

  rows(): LedgerRows {
    return {
      orders: this.orders.all(),
      orderLines: this.orderLines.all(),
      receiptLines: this.receiptLines.all(),
      returns: this.returns.all(),
      movements: this.movements.all(),
      payableEntries: this.entries.all(),
      orderLineTotals: this.orderLineTotals.all(),
      lineTotals: this.lineTotals.all(),
      lotStock: this.lotStock.all(),
      payableBalances: this.balances.all(),
    };
  }

  #contextOf(agreement: Agreement) {
    const { today, approvalAbove, lineTotals } = this;
    return ledgerContext(agreement, { today, approvalAbove, lineTotalsById: lineTotals.byId });
  }

  #rowsOf(order: Order): OrderRows {
    return {
      order,
      lines: this.linesOf(order),
      orderLineTotalsById: this.orderLineTotals.byId,
      lineTotalsById: this.lineTotals.byId,
    };
  }

  #owedFor({ id }: Receipt) {
    const payable = this.payables.all().find(({ receiptId }) => receiptId === id);
    const balance = payable && this.balances.byId.get(payable.id);
    return payable === undefined || balance === undefined ? null : { payable, balance };
  }

  #enter(row: { readonly entry: PayableEntry; readonly balance: PayableBalance }): void {
    this.entries.put([row.entry]);
    this.balances.put([row.balance]);
  }

  #applyEnding({ order, lineTotals }: OrderEnding): void {
    this.orders.put([order]);
    this.lineTotals.put(lineTotals);
  }

  #issue(letters: string) {
    return { number: `${letters}-${this.#newId()}`, newId: this.#newId };
  }
}
