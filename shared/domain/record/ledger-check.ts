import { countedAsOrdered } from '../order/end-order';
import type { Order, OrderLine, OrderLineTotals } from '../order/order';
import type { LineTotals } from '../pace/line-totals';
import type { PayableBalance, PayableEntry } from '../payment/payable';
import type { GoodsReturn, ReceiptLine } from '../receipt/receipt';
import type { LotStock, Movement } from '../stock/stock';

/** Every row of the ledgers and of the sums that are kept beside them. */
export type LedgerRows = {
  readonly orders: readonly Order[];
  readonly orderLines: readonly OrderLine[];
  readonly receiptLines: readonly ReceiptLine[];
  readonly returns: readonly GoodsReturn[];
  readonly movements: readonly Movement[];
  readonly payableEntries: readonly PayableEntry[];
  readonly orderLineTotals: readonly OrderLineTotals[];
  readonly lineTotals: readonly LineTotals[];
  readonly lotStock: readonly LotStock[];
  readonly payableBalances: readonly PayableBalance[];
};

export type LedgerSummary = 'order-line-totals' | 'line-totals' | 'lot-stock' | 'payable-balances';

/** A sum that does not equal its ledger. */
export type LedgerDifference = {
  readonly summary: LedgerSummary;
  readonly id: string;
  readonly field: string;
  /** Null when the row is missing. */
  readonly kept: number | null;
  readonly counted: number;
};

/** Sums by field, by the id of the summary row. */
type Count = Map<string, Record<string, number>>;

/**
 * Counts every ledger again from its documents and lists the kept sums that differ.
 *
 * An empty list is the invariant of the data. `used` of an agreed line is left aside: nothing posts
 * to it yet. Stock below zero needs no rule of its own: a movement that would cause it is a bug and throws.
 */
export function recountLedgers(rows: LedgerRows): readonly LedgerDifference[] {
  const orderLines = countOrderLines(rows);
  return [
    ...compare('order-line-totals', orderLines, rows.orderLineTotals),
    ...compare('line-totals', countAgreedLines(rows, orderLines), rows.lineTotals),
    ...compare('lot-stock', countStock(rows), rows.lotStock),
    ...compare('payable-balances', countPayables(rows), rows.payableBalances),
  ];
}

/** Documents that the sums of agreed lines are counted from. */
export type LineDocuments = Pick<LedgerRows, 'orders' | 'orderLines' | 'receiptLines' | 'returns'>;

/** The sums of agreed lines counted from documents, for instance from those of one member of a community. */
export function countLineTotals(
  rows: LineDocuments,
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  return countAgreedLines(rows, countOrderLines(rows));
}

function countOrderLines({ orderLines, receiptLines, returns }: LineDocuments): Count {
  const count: Count = new Map();
  for (const { id } of orderLines)
    add(count, id, { delivered: 0, accepted: 0, rejected: 0, returned: 0 });
  for (const { orderLineId, delivered, accepted, rejected } of receiptLines)
    add(count, orderLineId, { delivered, accepted, rejected });
  const linesById = new Map(receiptLines.map((line) => [line.id, line]));
  for (const line of returns.flatMap(({ lines }) => lines)) {
    const from = linesById.get(line.receiptLineId);
    if (from !== undefined) add(count, from.orderLineId, { returned: line.quantity });
  }
  return count;
}

function countAgreedLines(rows: LineDocuments, orderLineCount: Count): Count {
  const count: Count = new Map();
  const ordersById = new Map(rows.orders.map((order) => [order.id, order]));
  for (const line of rows.orderLines) {
    const sums = orderLineCount.get(line.id) ?? {};
    const { delivered = 0, accepted = 0, returned = 0 } = sums;
    const state = ordersById.get(line.orderId)?.state ?? 'cancelled';
    const ordered = countedAsOrdered(state, line, accepted);
    add(count, line.agreedLineId, { ordered, delivered, accepted, returned, acceptedAmount: 0 });
  }
  const linesById = new Map(rows.receiptLines.map((line) => [line.id, line]));
  for (const { agreedLineId, amount } of rows.receiptLines)
    add(count, agreedLineId, { acceptedAmount: amount });
  for (const line of rows.returns.flatMap(({ lines }) => lines)) {
    const from = linesById.get(line.receiptLineId);
    if (from !== undefined) add(count, from.agreedLineId, { acceptedAmount: 0 - line.amount });
  }
  return count;
}

function countStock({ movements }: LedgerRows): Count {
  const count: Count = new Map();
  for (const { lotId, quantity } of movements) add(count, lotId, { onHand: quantity });
  return count;
}

function countPayables({ payableEntries }: LedgerRows): Count {
  const count: Count = new Map();
  for (const { payableId, kind, amount } of payableEntries)
    add(count, payableId, { open: amount, paid: kind === 'payment' ? 0 - amount : 0 });
  return count;
}

function add(count: Count, id: string, sums: Readonly<Record<string, number>>): void {
  const before = count.get(id) ?? {};
  for (const [field, amount] of Object.entries(sums)) before[field] = (before[field] ?? 0) + amount;
  count.set(id, before);
}

function compare(
  summary: LedgerSummary,
  count: Count,
  kept: readonly { readonly id: string }[],
): readonly LedgerDifference[] {
  const keptById = new Map(kept.map((row) => [row.id, row as Readonly<Record<string, unknown>>]));
  const differences: LedgerDifference[] = [];
  for (const [id, sums] of count) {
    const row = keptById.get(id);
    for (const [field, counted] of Object.entries(sums)) {
      const found = row?.[field];
      const value = typeof found === 'number' ? found : null;
      if (value !== counted) differences.push({ summary, id, field, kept: value, counted });
    }
  }
  return [...differences, ...listUncounted(summary, count, keptById)];
}

const SUMMED_FIELDS: Readonly<Record<LedgerSummary, readonly string[]>> = {
  'order-line-totals': ['delivered', 'accepted', 'rejected', 'returned'],
  'line-totals': ['ordered', 'delivered', 'accepted', 'returned', 'acceptedAmount'],
  'lot-stock': ['onHand'],
  'payable-balances': ['open', 'paid'],
};

/** Kept sums for which no ledger has a line must be zero. */
function listUncounted(
  summary: LedgerSummary,
  count: Count,
  keptById: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): readonly LedgerDifference[] {
  const uncounted = [...keptById].filter(([id]) => !count.has(id));
  return uncounted.flatMap(([id, row]) =>
    SUMMED_FIELDS[summary].flatMap((field) => {
      const kept = row[field];
      return typeof kept === 'number' && kept !== 0
        ? [{ summary, id, field, kept, counted: 0 }]
        : [];
    }),
  );
}
