import type { AgreementLine } from '../agreement/agreement';
import { findPlaceLine } from '../agreement/place-line';
import { lineAmount, sum } from '../money/money';
import { changeLineTotals } from '../pace/change-line-totals';
import type { LineTotals } from '../pace/line-totals';
import type { ProgramProduct, ProgramProductId } from '../program/program';
import { quantity } from '../quantity/quantity';
import { err, ok, type Result } from '../../kernel/result';
import { hasErrors, type Refused } from '../record/finding';
import { checkOrderDraft } from './check-order-draft';
import type {
  Order,
  OrderId,
  OrderLine,
  OrderLineId,
  OrderLineTotals,
  ProductFacts,
} from './order';
import type { OrderContext, OrderDraft, OrderDraftLine, OrderFinding } from './order-draft';
import { approvalFor } from './decide-approval';
import { listGateOpenings } from './order-gate';
import { promisedOn } from './order-lateness';

/** The rows that placing an order puts. */
export type OrderPosting = {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly orderLineTotals: readonly OrderLineTotals[];
  readonly lineTotals: readonly LineTotals[];
};

type Issue = { readonly number: string; readonly newId: () => string };

/**
 * Places an order: it waits in 待报送 and carries its agreed delivery day and its connection; above
 * the hospital's amount it waits for a second person first.
 *
 * The draft is checked again here, against the rows of the same command; warnings do not stop it.
 *
 * @errors `refused`
 */
export function placeOrder(
  draft: OrderDraft,
  context: OrderContext,
  issue: Issue,
): Result<OrderPosting, Refused<OrderFinding>> {
  const findings = checkOrderDraft(draft, context);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const orderId = issue.newId() as OrderId;
  const lines = draft.lines.map((line, index): OrderLine => {
    const placed = orderLine(line, getPlaceLine(line.productId, draft, context), context);
    return { ...placed, id: issue.newId() as OrderLineId, orderId, position: index + 1 };
  });
  const changes = lines.map(({ agreedLineId, quantity: ordered }) => ({ agreedLineId, ordered }));
  return ok({
    order: orderHead(draft, context, { id: orderId, number: issue.number, lines }),
    lines,
    orderLineTotals: lines.map(({ id }) => emptyOrderLineTotals(id, orderId)),
    lineTotals: changeLineTotals(context.lineTotalsById, context.program.id, changes),
  });
}

function orderHead(
  draft: OrderDraft,
  context: OrderContext,
  given: { readonly id: OrderId; readonly number: string; readonly lines: readonly OrderLine[] },
): Order {
  const { agreement, program } = context;
  const amount = sum(given.lines.map((line) => line.amount));
  return {
    id: given.id,
    revision: 1,
    number: given.number,
    agreementId: agreement.id,
    agreementNumber: agreement.number,
    programId: program.id,
    distributorId: draft.distributorId,
    connectionId: context.connection?.id ?? null,
    state: 'placed',
    reportState: 'awaiting-report',
    orderedOn: draft.orderedOn,
    promisedOn: promisedOn(draft.orderedOn, agreement.terms.deliveryDays),
    campusId: draft.campusId,
    departmentId: draft.departmentId,
    operatorId: draft.operatorId,
    remark: draft.remark,
    amount,
    lineCount: given.lines.length,
    isUrgent: draft.isUrgent,
    backEntry: draft.backEntry && { ...draft.backEntry, reason: draft.backEntry.reason.trim() },
    receiveFirst: reasonOf(draft.receiveFirst),
    settlement: null,
    gateReason: isGatePassed(draft, context) ? reasonOf(draft.gateReason) : null,
    approval: approvalFor(amount, context.approvalAbove),
  };
}

function reasonOf(typed: string | null): string | null {
  const reason = typed?.trim() ?? '';
  return reason === '' ? null : reason;
}

/** A reason that no gate asked for is not kept: the head would see a duty about nothing. */
function isGatePassed({ lines }: OrderDraft, { groupOpenings }: OrderContext): boolean {
  return lines.some(({ productId }) => listGateOpenings(productId, groupOpenings).length > 0);
}

function orderLine(
  draft: OrderDraftLine,
  agreed: AgreementLine,
  context: OrderContext,
): Omit<OrderLine, 'id' | 'orderId' | 'position'> {
  const product = getRow(context.productsById, draft.productId);
  return {
    revision: 1,
    productId: draft.productId,
    agreedLineId: agreed.agreedLineId,
    facts: factsOf(product, context.manufacturerName),
    quantity: quantity(draft.quantity),
    unitPrice: draft.unitPrice,
    amount: lineAmount(draft.quantity, draft.unitPrice),
    priceReason: draft.priceReason.trim(),
    voidedOn: null,
  };
}

function factsOf(product: ProgramProduct, manufacturerName: string): ProductFacts {
  const { name, specification, model, registrationNumber, nationalCode, unit } = product;
  return {
    name,
    specification,
    model,
    registrationNumber,
    manufacturerName,
    nationalCode,
    ...unit,
  };
}

function emptyOrderLineTotals(id: OrderLineId, orderId: OrderId): OrderLineTotals {
  const none = quantity(0);
  return {
    id,
    revision: 1,
    orderId,
    delivered: none,
    accepted: none,
    rejected: none,
    returned: none,
  };
}

/** The check has just found it: its absence here is a bug. */
function getPlaceLine(
  productId: ProgramProductId,
  draft: OrderDraft,
  context: OrderContext,
): AgreementLine {
  const found = findPlaceLine(context, productId, draft);
  if (found === undefined) throw new Error(`No agreed line for product ${productId}`);
  return found.line;
}

/** The check has just found the row: its absence here is a bug. */
function getRow<Row>(rows: ReadonlyMap<ProgramProductId, Row>, id: ProgramProductId): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`No row for product ${id}`);
  return row;
}
