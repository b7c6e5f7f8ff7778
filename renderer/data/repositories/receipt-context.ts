import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { OrderId } from '@shared/domain/order/order';
import {
  appliedPaymentRule,
  type PaymentTermMissing,
} from '@shared/domain/payment/applied-payment-rule';
import { findPackVersion } from '@shared/domain/policy/find-pack';
import type { ReceiptContext } from '@shared/domain/receipt/receipt-draft';
import { err, ok, type Result } from '@shared/kernel/result';
import { chineseHolidays, policyPacks } from '@shared/policy-packs/index';
import type { HospitalDatabase } from '../database';
import { getRows, mapById } from './read-rows';

export type OrderNotFound = { readonly kind: 'order-not-found' };

/**
 * Everything an acceptance of goods of one order is checked against.
 *
 * @errors `order-not-found`; `payment-term-missing` when neither notice nor contract says when to pay
 */
export async function readReceiptContext(
  db: HospitalDatabase,
  orderId: OrderId,
  today: LocalDate,
): Promise<Result<ReceiptContext, OrderNotFound | PaymentTermMissing>> {
  const order = await db.orders.get(orderId);
  if (order === undefined) return err({ kind: 'order-not-found' });
  const [program, agreement, orderLines] = await Promise.all([
    db.programs.get(order.programId),
    db.agreements.get(order.agreementId),
    db.orderLines.where('orderId').equals(orderId).toArray(),
  ]);
  if (program === undefined || agreement === undefined)
    throw new Error(`Order ${order.number} without its program or agreement`);
  const pack = findPackVersion(policyPacks, program.packId, program.packVersion);
  if (pack === undefined) throw new Error(`No policy pack ${program.packId}`);
  const paymentRule = appliedPaymentRule(pack, agreement.terms.paymentTerm);
  if (!paymentRule.ok) return paymentRule;

  const productIds = [...new Set(orderLines.map(({ productId }) => productId))];
  const [totals, lineTotals, lotsByProduct] = await Promise.all([
    getRows(
      db.orderLineTotals,
      orderLines.map(({ id }) => id),
    ),
    db.lineTotals.bulkGet(orderLines.map(({ agreedLineId }) => agreedLineId)),
    Promise.all(productIds.map((productId) => listLotsOf(db, productId))),
  ]);
  const lots = lotsByProduct.flat();
  const lotStocks = await db.lotStocks.bulkGet(lots.map(({ id }) => id));
  return ok({
    today,
    holidays: chineseHolidays,
    pack,
    paymentRule: paymentRule.value,
    terms: agreement.terms,
    order,
    orderLinesById: mapById(orderLines),
    orderLineTotalsById: mapById(totals),
    lineTotalsById: mapById(lineTotals.filter((row) => row !== undefined)),
    lots,
    lotStockById: mapById(lotStocks.filter((row) => row !== undefined)),
  });
}

function listLotsOf(db: HospitalDatabase, productId: string) {
  return db.lots
    .where('[productId+lotNumber]')
    .between([productId, ''], [productId, '\uffff'])
    .toArray();
}
