import { addDays, addMonths, type LocalDate } from '@shared/domain/calendar/local-date';
import type { Instant } from '@shared/domain/calendar/instant';
import type { OrderId, OrderLine } from '@shared/domain/order/order';
import { openQuantity } from '@shared/domain/order/order-lateness';
import { appliedPaymentRule } from '@shared/domain/payment/applied-payment-rule';
import { postReceipt, type ReceiptPosting } from '@shared/domain/receipt/post-receipt';
import type { ReceiptDraftLine } from '@shared/domain/receipt/receipt-draft';
import { chineseHolidays } from '@shared/policy-packs/index';
import { getValue } from './get-value';
import { planInvoices } from './sample-invoices';
import { planReturn } from './sample-returns';
import { getStagedProgram, type SampleStage } from './sample-stage';

/** How an order is delivered: as most are, on a set day, or not at all by the sample's last day. */
export type DeliveryCourse = 'usual' | 'never' | { readonly afterDays: number };

type Delivery = {
  readonly orderId: OrderId;
  readonly lines: readonly OrderLine[];
  readonly course: DeliveryCourse;
};

const SLOW_PER_THOUSAND = 80;
const PARTIAL_PER_THOUSAND = 90;
const REJECTED_PER_THOUSAND = 5;

/** 92 % come within two days, 9 % of the lines in part, the rest some days later. */
export function planDelivery(stage: SampleStage, { orderId, lines, course }: Delivery): void {
  if (course === 'never') return;
  const { world } = stage;
  const { random } = world;
  const isUsual = course === 'usual';
  const usualDays = random.chance(SLOW_PER_THOUSAND) ? random.between(3, 5) : random.between(1, 2);
  const firstOn = addDays(world.day(), isUsual ? usualDays : course.afterDays);
  const short = new Set(
    lines.filter(({ quantity }) => {
      const isPartial = random.chance(PARTIAL_PER_THOUSAND);
      return isUsual && isPartial && quantity > 1;
    }),
  );
  world.plan(firstOn, () => {
    playReceipt(stage, orderId, (line) => firstPart(stage, line, short.has(line)));
  });
  // Whatever is still open then: what was short and what was rejected.
  world.plan(addDays(firstOn, random.between(2, 4)), () => {
    playReceipt(stage, orderId, (line) => restOf(stage, line));
  });
}

type Part = Pick<ReceiptDraftLine, 'delivered' | 'accepted' | 'rejected' | 'rejectReason'>;

function firstPart({ world }: SampleStage, line: OrderLine, isShort: boolean): Part | null {
  const { quantity, facts } = line;
  const pack = facts.basePerPack;
  const half = Math.max(1, Math.floor(quantity / pack / 2)) * pack;
  const delivered = isShort ? Math.min(half, quantity) : quantity;
  const isDamaged = world.random.chance(REJECTED_PER_THOUSAND) && delivered > pack;
  const rejected = isDamaged ? pack : 0;
  const accepted = delivered - rejected;
  return { delivered, accepted, rejected, rejectReason: isDamaged ? '外包装破损' : '' };
}

function restOf({ world }: SampleStage, line: OrderLine): Part | null {
  const open = openQuantity(line, world.rows('orderLineTotals').get(line.id));
  if (open === 0) return null;
  return { delivered: open, accepted: open, rejected: 0, rejectReason: '' };
}

/** Accepts today what has come of an order, line by line. */
function playReceipt(
  stage: SampleStage,
  orderId: OrderId,
  partOf: (line: OrderLine) => Part | null,
): void {
  const { world, profile } = stage;
  const order = world.rows('orders').get(orderId);
  if (order === undefined) throw new Error(`No order ${orderId}`);
  const lines = [...world.rows('orderLines').values()].filter((row) => row.orderId === orderId);
  const parts = lines.flatMap((line) => {
    const part = partOf(line);
    return part === null ? [] : [{ ...part, ...lotOf(stage, line), orderLineId: line.id }];
  });
  if (parts.length === 0) return;
  const { pack, paymentTerm } = getStagedProgram(stage, order.programId);
  const agreement = world.rows('agreements').get(order.agreementId);
  if (agreement === undefined) throw new Error(`No agreement ${order.agreementId}`);
  const productIds = new Set(lines.map(({ productId }) => productId));
  const number = world.takeNumber('receipt');
  const posting = getValue(
    postReceipt(
      {
        deliveryNote: `SH${number.slice(-5)}`,
        arrivedOn: world.day(),
        acceptedOn: world.day(),
        recordedAt: `${world.day()}T08:30:00.000Z` as Instant,
        inspector: profile.storekeeper.name,
        campusId: order.campusId,
        lines: parts.map((part) => ({ ...part, overReason: '' })),
      },
      {
        today: world.day(),
        holidays: chineseHolidays,
        pack,
        paymentRule: getValue(appliedPaymentRule(pack, paymentTerm)),
        terms: agreement.terms,
        order,
        orderLinesById: new Map(lines.map((line) => [line.id, line])),
        orderLineTotalsById: world.rows('orderLineTotals'),
        lineTotalsById: world.rows('lineTotals'),
        lots: [...world.rows('lots').values()].filter((lot) => productIds.has(lot.productId)),
        lotStockById: world.rows('lotStocks'),
        oldLines: [],
      },
      { number, newId: world.newId },
    ),
  );
  putReceipt(stage, posting);
  planInvoices(stage, posting.receipt);
  planReturn(stage, posting.receiptLines);
}

function putReceipt({ world }: SampleStage, posting: ReceiptPosting): void {
  world.put('receipts', posting.receipt);
  world.put('receiptLines', ...posting.receiptLines);
  world.put('lots', ...posting.lots);
  world.put('movements', ...posting.movements);
  world.put('lotStocks', ...posting.lotStock);
  world.put('orderLineTotals', ...posting.orderLineTotals);
  world.put('lineTotals', ...posting.lineTotals);
  if (posting.order !== null) world.put('orders', posting.order);
  if (posting.payable === null) return;
  world.put('payables', posting.payable.payable);
  world.put('payableEntries', posting.payable.entry);
  world.put('payableBalances', posting.payable.balance);
}

/** A manufacturer sends one lot for about a month: made two months before, good for two years. */
function lotOf(
  { world }: SampleStage,
  { facts }: OrderLine,
): Pick<ReceiptDraftLine, 'lotNumber' | 'producedOn' | 'expiresOn'> {
  const firstOfMonth = `${world.day().slice(0, 7)}-01` as LocalDate;
  const producedOn = addDays(addMonths(firstOfMonth, -2), facts.model.length % 9);
  const lotNumber = `${producedOn.slice(2).replaceAll('-', '')}${facts.model.slice(-2)}`;
  return { lotNumber, producedOn, expiresOn: addDays(addMonths(producedOn, 24), -1) };
}
