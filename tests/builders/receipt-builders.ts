import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { CampusId } from '@shared/domain/hospital/hospital';
import { fen, lineAmount, unitPrice } from '@shared/domain/money/money';
import type { OrderId, OrderLineId } from '@shared/domain/order/order';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type {
  Receipt,
  ReceiptId,
  ReceiptLine,
  ReceiptLineId,
} from '@shared/domain/receipt/receipt';
import type { LotId } from '@shared/domain/stock/stock';
import { productFacts } from './order-builders';

/** Accepted on 2024-04-08, so due on 2024-05-31 under the end of next month. */
export function aReceipt(overrides: Partial<Receipt> = {}): Receipt {
  return {
    id: 'receipt-1' as ReceiptId,
    revision: 1,
    number: 'YS-2024-A1B2C3-00001',
    orderId: 'order-1' as OrderId,
    orderNumber: 'CG-2024-A1B2C3-00001',
    distributorId: 'distributor-main' as EnterpriseId,
    deliveryNote: '',
    arrivedOn: localDate(2024, 4, 8),
    acceptedOn: localDate(2024, 4, 8),
    recordedAt: '2024-04-08T02:00:00.000Z' as Instant,
    inspector: '李库管',
    campusId: 'campus-main' as CampusId,
    beforeReport: false,
    amount: fen(2_560_000),
    lineCount: 1,
    ...overrides,
  };
}

/** 20 delivered and accepted; the amount follows accepted quantity and price. */
export function aReceiptLine(overrides: Partial<ReceiptLine> = {}): ReceiptLine {
  const taken = overrides.accepted ?? quantity(20);
  const price = overrides.unitPrice ?? unitPrice(12_800_000);
  return {
    id: 'receipt-line-1' as ReceiptLineId,
    revision: 1,
    receiptId: 'receipt-1' as ReceiptId,
    orderId: 'order-1' as OrderId,
    orderLineId: 'order-line-1' as OrderLineId,
    productId: 'product-cement-40' as ProgramProductId,
    agreedLineId: 'line-cement-40' as AgreedLineId,
    distributorId: 'distributor-main' as EnterpriseId,
    lotId: 'lot-1' as LotId,
    lotNumber: 'GSN240301',
    producedOn: localDate(2024, 3, 1),
    expiresOn: localDate(2027, 2, 28),
    delivered: taken,
    accepted: taken,
    rejected: quantity(0),
    rejectReason: '',
    overReason: '',
    unitPrice: price,
    amount: lineAmount(taken, price),
    acceptedOn: localDate(2024, 4, 8),
    facts: productFacts(),
    ...overrides,
  };
}
