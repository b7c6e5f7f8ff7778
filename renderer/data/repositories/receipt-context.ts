import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { OrderId, OrderLine } from '@shared/domain/order/order';
import {
  appliedPaymentRule,
  type PaymentTermMissing,
} from '@shared/domain/payment/applied-payment-rule';
import type { OldLine, ReceiptContext, ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import type { ProgramId } from '@shared/domain/program/program';
import { isInScope } from '@shared/domain/program/product-scope';
import type { Lot } from '@shared/domain/stock/stock';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import { readHolidays } from './holiday-calendar';
import { packOfProgram } from './program-packs';
import { getRows, mapById } from './read-rows';
import { listStandingTransitions } from './transition-repository';

export type ReceiptQuestion = {
  readonly orderId: OrderId;
  readonly today: LocalDate;
  readonly draft?: ReceiptDraft | undefined;
};

const READ_TABLES = [
  'orders',
  'programs',
  'agreements',
  'orderLines',
  'orderLineTotals',
  'lineTotals',
  'lots',
  'lotStocks',
  'holidayYears',
  'transitions',
  'programProducts',
] as const;

export type OrderNotFound = { readonly kind: 'order-not-found' };

/**
 * Everything an acceptance of goods of one order is checked against.
 *
 * With the draft only the lots that it names are read, without it every lot of the order's products.
 *
 * @errors `order-not-found`; `payment-term-missing` when neither notice nor contract says when to pay
 */
export function readReceiptContext(
  db: HospitalDatabase,
  { orderId, today, draft }: ReceiptQuestion,
): Promise<Result<ReceiptContext, OrderNotFound | PaymentTermMissing>> {
  // One transaction: a thousand reads in transactions of their own take longer than the posting.
  return db.transaction('r', [...READ_TABLES], () => readContext(db, { orderId, today, draft }));
}

async function readContext(
  db: HospitalDatabase,
  { orderId, today, draft }: ReceiptQuestion,
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
  // Goods are paid for by the pack of the day on which they were accepted.
  const pack = packOfProgram(program, draft?.acceptedOn ?? today);
  const paymentRule = appliedPaymentRule(pack, agreement.terms.paymentTerm);
  if (!paymentRule.ok) return paymentRule;

  const [totals, lineTotals, lots] = await Promise.all([
    getRows(
      db.orderLineTotals,
      orderLines.map(({ id }) => id),
    ),
    db.lineTotals.bulkGet(orderLines.map(({ agreedLineId }) => agreedLineId)),
    listLots(db, orderLines, draft),
  ]);
  const lotStocks = await db.lotStocks.bulkGet(lots.map(({ id }) => id));
  return ok({
    today,
    holidays: await readHolidays(db),
    pack,
    paymentRule: paymentRule.value,
    terms: agreement.terms,
    order,
    orderLinesById: mapById(orderLines),
    orderLineTotalsById: mapById(totals),
    lineTotalsById: mapById(lineTotals.filter((row) => row !== undefined)),
    lots,
    lotStockById: mapById(lotStocks.filter((row) => row !== undefined)),
    oldLines: await listOldLines(db, order.programId, orderLines),
  });
}

async function listLots(
  db: HospitalDatabase,
  orderLines: readonly OrderLine[],
  draft: ReceiptDraft | undefined,
): Promise<readonly Lot[]> {
  const byProductAndNumber = db.lots.where('[productId+lotNumber]');
  if (draft === undefined) {
    const productIds = [...new Set(orderLines.map(({ productId }) => productId))];
    const lotsByProduct = await Promise.all(
      productIds.map((id) => byProductAndNumber.between([id, ''], [id, '\uffff']).toArray()),
    );
    return lotsByProduct.flat();
  }
  const productsByLineId = new Map(orderLines.map(({ id, productId }) => [id, productId]));
  const wanted = draft.lines.flatMap(({ orderLineId, lotNumber }) => {
    const productId = productsByLineId.get(orderLineId);
    return productId === undefined ? [] : [[productId, lotNumber.trim()]];
  });
  return byProductAndNumber.anyOf(wanted).toArray();
}

/** The lines whose product is run down, each with the day of every transition that names one. */
async function listOldLines(
  db: HospitalDatabase,
  programId: ProgramId,
  orderLines: readonly OrderLine[],
): Promise<readonly OldLine[]> {
  const transitions = await listStandingTransitions(db, programId);
  if (transitions.length === 0) return [];
  const products = await db.programProducts.bulkGet(orderLines.map(({ productId }) => productId));
  return orderLines.flatMap(({ id: orderLineId }, index) => {
    const product = products[index];
    return transitions.flatMap(({ scope, buyingStopsOn, acceptBefore, citation }): OldLine[] => {
      const stopsOn = buyingStopsOn ?? acceptBefore;
      if (product === undefined || stopsOn === null || !isInScope(scope, product)) return [];
      return [{ orderLineId, stopsOn, citation }];
    });
  });
}
