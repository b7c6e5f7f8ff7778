import type { AgreementId } from '@shared/domain/agreement/agreement';
import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { CampusId, OperatorId } from '@shared/domain/hospital/hospital';
import { fen, lineAmount, unitPrice } from '@shared/domain/money/money';
import type {
  Order,
  OrderId,
  OrderLine,
  OrderLineId,
  ProductFacts,
} from '@shared/domain/order/order';
import type { AgreedLineId, ProgramId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';

/** One line of 20 bags, ordered on 2024-04-01, promised for the 4th, still 待报送. */
export function anOrder(overrides: Partial<Order> = {}): Order {
  return {
    id: 'order-1' as OrderId,
    revision: 1,
    number: 'CG-2024-A1B2C3-00001',
    agreementId: 'agreement-main' as AgreementId,
    agreementNumber: 'XY-2024-A1B2C3-00001',
    programId: 'program-cement' as ProgramId,
    distributorId: 'distributor-main' as EnterpriseId,
    connectionId: null,
    state: 'placed',
    reportState: 'awaiting-report',
    orderedOn: localDate(2024, 4, 1),
    promisedOn: localDate(2024, 4, 4),
    campusId: 'campus-main' as CampusId,
    departmentId: null,
    operatorId: 'operator-buyer' as OperatorId,
    remark: '',
    amount: fen(2_560_000),
    lineCount: 1,
    isUrgent: false,
    backEntry: null,
    receiveFirst: null,
    settlement: null,
    gateReason: null,
    approval: null,
    ...overrides,
  };
}

/** 20 bags at the selected price; the amount follows quantity and price. */
export function anOrderLine(overrides: Partial<OrderLine> = {}): OrderLine {
  const ordered = overrides.quantity ?? quantity(20);
  const price = overrides.unitPrice ?? unitPrice(12_800_000);
  return {
    id: 'order-line-1' as OrderLineId,
    revision: 1,
    orderId: 'order-1' as OrderId,
    position: 1,
    productId: 'product-cement-40' as ProgramProductId,
    agreedLineId: 'line-cement-40' as AgreedLineId,
    facts: productFacts(),
    quantity: ordered,
    unitPrice: price,
    amount: lineAmount(ordered, price),
    priceReason: '',
    voidedOn: null,
    ...overrides,
  };
}

export function productFacts(overrides: Partial<ProductFacts> = {}): ProductFacts {
  return {
    name: '骨水泥',
    specification: '40g',
    model: 'GSN-40',
    registrationNumber: '国械注准20193130012',
    manufacturerName: '示例骨科材料有限公司',
    nationalCode: 'C15011121200000107660000016',
    baseUnit: '袋',
    packUnit: null,
    basePerPack: 1,
    ...overrides,
  };
}
