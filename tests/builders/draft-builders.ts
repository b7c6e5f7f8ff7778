import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { CampusId, OperatorId } from '@shared/domain/hospital/hospital';
import { unitPrice } from '@shared/domain/money/money';
import type { OrderLine, OrderLineId, OrderLineTotals } from '@shared/domain/order/order';
import type { OrderContext, OrderDraft, OrderDraftLine } from '@shared/domain/order/order-draft';
import type { AppliedPaymentRule } from '@shared/domain/payment/payable';
import type { ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type {
  ReceiptContext,
  ReceiptDraft,
  ReceiptDraftLine,
} from '@shared/domain/receipt/receipt-draft';
import { chineseHolidays } from '@shared/policy-packs';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aSignedAgreement } from './agreement-builder';
import { anOrder, anOrderLine } from './order-builders';
import { anAgreedLine, aProgram, aProgramProduct } from './program-builders';

/** Ids that tell tests apart by their order: id-1, id-2 … */
export function countingIds(prefix = 'id'): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}-${last}`;
  };
}

export function anOrderDraftLine(overrides: Partial<OrderDraftLine> = {}): OrderDraftLine {
  return {
    productId: 'product-cement-40' as ProgramProductId,
    quantity: 20,
    unitPrice: unitPrice(12_800_000),
    priceReason: '',
    ...overrides,
  };
}

/** 20 bags from the main distributor on 2024-04-01. */
export function anOrderDraft(overrides: Partial<OrderDraft> = {}): OrderDraft {
  return {
    distributorId: 'distributor-main' as EnterpriseId,
    orderedOn: localDate(2024, 4, 1),
    campusId: 'campus-main' as CampusId,
    departmentId: null,
    operatorId: 'operator-buyer' as OperatorId,
    remark: '',
    isUrgent: false,
    backEntry: null,
    receiveFirst: null,
    gateReason: null,
    lines: [anOrderDraftLine()],
    ...overrides,
  };
}

/** The signed main agreement on 200 bags, nothing of them ordered yet; business day 2024-04-01. */
export function anOrderContext(overrides: Partial<OrderContext> = {}): OrderContext {
  const product = aProgramProduct();
  const agreedLine = anAgreedLine();
  return {
    today: localDate(2024, 4, 1),
    agreement: aSignedAgreement(localDate(2024, 3, 20)),
    program: aProgram(),
    pack: xinjiang202413,
    manufacturerName: '示例骨科材料有限公司',
    productsById: new Map([[product.id, product]]),
    agreedLinesById: new Map([[agreedLine.id, agreedLine]]),
    lineTotalsById: new Map(),
    setMeasuresById: new Map(),
    mainPromisedByProductId: new Map(),
    connection: null,
    transitions: [],
    groupOpenings: [],
    listingsByProductId: new Map(),
    licences: [],
    approvalAbove: null,
    ...overrides,
  };
}

export function aReceiptDraftLine(overrides: Partial<ReceiptDraftLine> = {}): ReceiptDraftLine {
  return {
    orderLineId: 'order-line-1' as OrderLineId,
    lotNumber: 'GSN240301',
    producedOn: localDate(2024, 3, 1),
    expiresOn: localDate(2027, 2, 28),
    delivered: 20,
    accepted: 20,
    rejected: 0,
    rejectReason: '',
    overReason: '',
    ...overrides,
  };
}

/** All 20 bags, one lot, arrived and accepted on 2024-04-08. */
export function aReceiptDraft(overrides: Partial<ReceiptDraft> = {}): ReceiptDraft {
  return {
    deliveryNote: 'SH-0408',
    arrivedOn: localDate(2024, 4, 8),
    acceptedOn: localDate(2024, 4, 8),
    recordedAt: '2024-04-08T02:00:00.000Z' as Instant,
    inspector: '李库管',
    campusId: 'campus-main' as CampusId,
    lines: [aReceiptDraftLine()],
    ...overrides,
  };
}

export const endOfNextMonthRule: AppliedPaymentRule = {
  packId: xinjiang202413.id,
  packVersion: xinjiang202413.version,
  dayMove: 'none',
  term: { kind: 'end-of-next-month' },
  source: 'notice',
  citation: xinjiang202413.payment.citation,
};

/** The reported order of 20 bags of which nothing came yet; business day 2024-04-08. */
export function aReceiptContext(overrides: Partial<ReceiptContext> = {}): ReceiptContext {
  return {
    today: localDate(2024, 4, 8),
    holidays: chineseHolidays,
    pack: xinjiang202413,
    paymentRule: endOfNextMonthRule,
    terms: { minimumShelfLifeMonths: 12 },
    order: anOrder({ reportState: 'reported' }),
    ...withOrderLines([anOrderLine()]),
    lineTotalsById: new Map(),
    lots: [],
    lotStockById: new Map(),
    oldLines: [],
    ...overrides,
  };
}

/** Order lines and their sums, by id, as a context holds them. */
export function withOrderLines(
  lines: readonly OrderLine[],
): Pick<ReceiptContext, 'orderLinesById' | 'orderLineTotalsById'> {
  return {
    orderLinesById: new Map(lines.map((line) => [line.id, line])),
    orderLineTotalsById: new Map(lines.map((line) => [line.id, orderLineTotals(line)])),
  };
}

export function orderLineTotals(
  { id, orderId }: Pick<OrderLine, 'id' | 'orderId'>,
  overrides: Partial<OrderLineTotals> = {},
): OrderLineTotals {
  const none = quantity(0);
  return {
    id,
    revision: 1,
    orderId,
    delivered: none,
    accepted: none,
    rejected: none,
    returned: none,
    ...overrides,
  };
}
