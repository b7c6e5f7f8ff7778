import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import { lineAmount, sum } from '../money/money';
import { changeLineTotals } from '../pace/change-line-totals';
import type { LineTotals } from '../pace/line-totals';
import { quantity } from '../quantity/quantity';
import { finding, hasErrors, type Refused } from '../record/finding';
import { revised, type ChangedMeanwhile } from '../record/record';
import { checkOrderDraft } from './check-order-draft';
import { approvalFor } from './decide-approval';
import type { GoodsCame, OrderNotOpen, OrderRows } from './end-order';
import { draftOfOrder, withoutOrder } from './order-again';
import type { Approval, Order, OrderLine, OrderLineId } from './order';
import type { OrderContext, OrderFinding } from './order-draft';
import type { OrderFieldChange } from './order-event';

/** What is to hold after the change. A line that is left out is taken out of the order. */
export type OrderChange = {
  /** The revision that the change starts from. */
  readonly revision: number;
  readonly remark: string;
  readonly isUrgent: boolean;
  readonly promisedOn: LocalDate;
  readonly gateReason: string | null;
  readonly quantities: ReadonlyMap<OrderLineId, number>;
};

/** The rows that changing an order puts, those it removes, and what is to be told of it. */
export type OrderRevision = {
  readonly order: Order;
  /** Every line that stays, changed or not. */
  readonly lines: readonly OrderLine[];
  readonly changedLines: readonly OrderLine[];
  readonly removedLineIds: readonly OrderLineId[];
  readonly lineTotals: readonly LineTotals[];
  readonly changes: readonly OrderFieldChange[];
};

export type NothingChanged = { readonly kind: 'nothing-changed' };

export type ChangeRefusal =
  Refused<OrderFinding> | OrderNotOpen | GoodsCame | ChangedMeanwhile | NothingChanged;

/** What speaks against an order as it would be after the change, its own quantity counted once. */
export function checkOrderChange(
  rows: OrderRows,
  change: OrderChange,
  context: OrderContext,
): readonly OrderFinding[] {
  const { order } = rows;
  const draft = draftOfOrder(order, keptLines(rows, change));
  const { gateReason, isUrgent, remark, promisedOn } = change;
  const asked = { ...draft, gateReason, isUrgent, remark };
  const found = checkOrderDraft(asked, withoutOrder(rows, context));
  if (promisedOn >= order.orderedOn) return found;
  const facts = { promisedOn, orderedOn: order.orderedOn };
  return [...found, finding({ kind: 'promised-before-order', severity: 'error', facts })];
}

/**
 * Changes an order of which nothing was sent and nothing came; it is checked again as if it were new.
 *
 * What was approved is asked again when the amount has grown.
 *
 * @errors `changed-meanwhile`, `order-not-open`, `goods-came`, `nothing-changed`, `refused`
 */
export function changeOrder(
  rows: OrderRows,
  change: OrderChange,
  context: OrderContext,
): Result<OrderRevision, ChangeRefusal> {
  const { order } = rows;
  if (order.revision !== change.revision) return err({ kind: 'changed-meanwhile' });
  if (order.state !== 'placed') return err({ kind: 'order-not-open', state: order.state });
  const delivered = deliveredOf(rows);
  if (delivered > 0) return err({ kind: 'goods-came', delivered });
  const findings = checkOrderChange(rows, change, context);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const lines = keptLines(rows, change);
  const amount = sum(lines.map((line) => line.amount));
  const approval = approvalAfter(order, amount, context);
  const { remark: typed, isUrgent, promisedOn } = change;
  const gateReason = change.gateReason?.trim() ?? '';
  const head = { remark: typed.trim(), isUrgent, promisedOn, approval };
  const changes = [...headChanges(order, head), ...lineChanges(rows, lines)];
  if (changes.length === 0) return err({ kind: 'nothing-changed' });
  return ok({
    order: revised(order, {
      ...head,
      gateReason: gateReason === '' ? order.gateReason : gateReason,
      amount,
      lineCount: lines.length,
    }),
    lines,
    changedLines: lines.filter((line) => !rows.lines.includes(line)),
    removedLineIds: rows.lines.filter(({ id }) => !change.quantities.has(id)).map(({ id }) => id),
    lineTotals: totalsAfter(rows, lines),
    changes,
  });
}

/** The lines that stay, in their next revision where their quantity changes. */
function keptLines({ lines }: OrderRows, { quantities }: OrderChange): readonly OrderLine[] {
  return lines.flatMap((line) => {
    const asked = quantities.get(line.id);
    if (asked === undefined) return [];
    if (asked === line.quantity) return [line];
    // What is no quantity is refused by the check; until then it must not throw.
    const isWhole = Number.isSafeInteger(asked) && Number.isSafeInteger(asked * line.unitPrice);
    const amount = isWhole ? lineAmount(asked, line.unitPrice) : line.amount;
    return [revised(line, { quantity: asked as OrderLine['quantity'], amount })];
  });
}

function totalsAfter(rows: OrderRows, kept: readonly OrderLine[]): readonly LineTotals[] {
  const after = new Map(kept.map((line) => [line.id, line.quantity]));
  const moved = rows.lines.flatMap(({ id, agreedLineId, quantity: before }) => {
    const ordered = quantity((after.get(id) ?? 0) - before);
    return ordered === 0 ? [] : [{ agreedLineId, ordered }];
  });
  return changeLineTotals(rows.lineTotalsById, rows.order.programId, moved);
}

function approvalAfter(
  { approval, amount: before }: Order,
  amount: Order['amount'],
  { approvalAbove }: OrderContext,
): Approval | null {
  const needed = approvalFor(amount, approvalAbove);
  if (approval?.state === 'approved' && amount <= before) return approval;
  return needed;
}

function headChanges(
  order: Order,
  after: Pick<Order, 'remark' | 'isUrgent' | 'promisedOn' | 'approval'>,
): readonly OrderFieldChange[] {
  const changes: OrderFieldChange[] = [];
  const note = (field: OrderFieldChange['field'], before: string, now: string) => {
    if (before !== now) changes.push({ field, position: null, product: '', before, after: now });
  };
  note('remark', order.remark, after.remark);
  note('urgent', String(order.isUrgent), String(after.isUrgent));
  note('promised-on', order.promisedOn, after.promisedOn);
  note('approval', order.approval?.state ?? 'none', after.approval?.state ?? 'none');
  return changes;
}

function lineChanges(rows: OrderRows, kept: readonly OrderLine[]): readonly OrderFieldChange[] {
  const after = new Map(kept.map((line) => [line.id, line]));
  return rows.lines.flatMap((line): readonly OrderFieldChange[] => {
    const { position, quantity: before } = line;
    const { name, specification, model } = line.facts;
    const product = [name, specification, model].filter((part) => part !== '').join(' ');
    const now = after.get(line.id);
    const texts = { position, product, before: String(before) };
    if (now === undefined) return [{ ...texts, field: 'line', after: '' }];
    if (now.quantity === before) return [];
    return [{ ...texts, field: 'quantity', after: String(now.quantity) }];
  });
}

function deliveredOf({ lines, orderLineTotalsById }: OrderRows): number {
  return lines.reduce((total, { id }) => total + (orderLineTotalsById.get(id)?.delivered ?? 0), 0);
}
