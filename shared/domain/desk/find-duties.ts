import type { Agreement } from '../agreement/agreement';
import { deadlineState, type SigningRule } from '../agreement/deadline';
import { standingOn } from '../agreement/standing';
import { waitingParties } from '../agreement/waiting';
import { PARTIES } from '../agreement/agreement';
import { daysBetween, type LocalDate } from '../calendar/local-date';
import { workingDaysAfter, type HolidayCalendar } from '../calendar/working-days';
import type { Fen } from '../money/money';
import type { Order } from '../order/order';
import { mayUseBackup } from '../order/order-lateness';
import { isBehindCalendar, type Pace } from '../pace/pace';
import type { Payable, PayableBalance } from '../payment/payable';
import { payableState } from '../payment/payable-state';
import { findStatedRule } from '../policy/find-stated-rule';
import type { PolicyPack } from '../policy/policy-pack';
import type { AgreedLine } from '../program/program';
import type { Receipt } from '../receipt/receipt';
import type { Lot, LotStock } from '../stock/stock';
import type { Duty } from './duty';

export type PaceDuty = Extract<Duty, { readonly kind: 'line-behind' }>;

export type DeskClock = { readonly today: LocalDate; readonly holidays: HolidayCalendar };

/** Days before the due day from which an unpaid delivery stands on the desk: one month's payment run. Our number. */
export const PAYMENT_NOTICE_DAYS = 31;

/** Days before expiry from which a lot counts as 近效期. Our number: common practice is six months. */
export const NEAR_EXPIRY_DAYS = 180;

/** Working days from arrival to acceptance beyond which an inspector asks. Our number (practice.md, 次月底). */
export const SLOW_ACCEPTANCE_WORKING_DAYS = 2;

/**
 * The payment duty of one payable; nothing while it is paid or its due day is far.
 *
 * @source 新医保发〔2024〕13号 五(一)
 */
export function paymentDuty(
  payable: Payable,
  balance: PayableBalance,
  clock: DeskClock,
): Duty | undefined {
  const state = payableState(payable, balance, clock);
  if (state.kind === 'paid' || state.kind === 'claim') return undefined;
  const daysLeft = daysBetween(clock.today, payable.dueOn);
  if (daysLeft > PAYMENT_NOTICE_DAYS) return undefined;
  return {
    kind: state.kind === 'late' ? 'payment-late' : 'payment-due',
    payableId: payable.id,
    lastWorkingDay: state.lastWorkingDay.day,
    subject: payable.receiptNumber,
    on: payable.dueOn,
    daysLeft,
    amount: balance.open,
    citation: payable.rule.citation,
  };
}

/** An agreement that lacks a signature, with the parties it waits for; a draft waits for the hospital to send it. */
export function signingDuty(
  agreement: Agreement,
  rule: SigningRule,
  clock: DeskClock,
): Duty | undefined {
  if (agreement.state !== 'draft' && agreement.state !== 'awaiting-signatures') return undefined;
  if (standingOn(agreement, clock.today) === 'year-over') return undefined;
  const deadline = deadlineState(agreement, { ...rule, ...clock });
  const waiting = waitingParties(agreement);
  return {
    kind: 'agreement-unsigned',
    agreementId: agreement.id,
    waitingFor: waiting.length > 0 ? waiting : PARTIES.slice(0, 1),
    subject: agreement.number,
    on: deadline.deadlineOn,
    daysLeft: deadline.daysLeft,
    amount: null,
    citation: deadline.citation,
  };
}

/** A line whose completion is below its time progress. Its listing state is added by who knows it. */
export function paceDuty(line: AgreedLine, product: string, pace: Pace): PaceDuty | undefined {
  if (!isBehindCalendar(pace)) return undefined;
  return {
    kind: 'line-behind',
    agreedLineId: line.id,
    programId: line.programId,
    light: pace.light,
    differencePoints: pace.differencePoints,
    listing: null,
    subject: product,
    on: null,
    daysLeft: null,
    amount: null,
    citation: pace.citation,
  };
}

/** An order beside what of it has not come yet, at its own prices. */
export type LateOrder = {
  readonly order: Order;
  readonly role: Agreement['role'];
  readonly openAmount: Fen;
};

/**
 * An order of which something is late; from day 8 on the backup may deliver. Its amount is that of the open remainder.
 *
 * @source 新医保发〔2024〕13号 五(二): 超过7天
 */
export function deliveryDuty(
  { order, role, openAmount }: LateOrder,
  { pack, today }: { readonly pack: PolicyPack; readonly today: LocalDate },
): Duty | undefined {
  if (order.state !== 'placed' || order.promisedOn >= today) return undefined;
  const backup = role === 'main' ? mayUseBackup(order.promisedOn, today, pack) : null;
  return {
    kind: backup?.allowed === true ? 'backup-allowed' : 'delivery-late',
    orderId: order.id,
    subject: order.number,
    on: order.promisedOn,
    daysLeft: daysBetween(today, order.promisedOn),
    amount: openAmount,
    citation: backup?.citation ?? null,
  };
}

/**
 * What an inspector would ask about a receipt: goods before their order was reported, or a slow acceptance.
 *
 * @source 新医保发〔2024〕13号 五(一): 及时验货入库, 上传采购信息
 */
export function receiptDuties(
  receipt: Receipt,
  isOrderReported: boolean,
  { pack, today, holidays }: DeskClock & { readonly pack: PolicyPack },
): readonly Duty[] {
  const about = {
    receiptId: receipt.id,
    subject: receipt.number,
    amount: receipt.amount,
    citation: findStatedRule(pack, 'acceptance-upload'),
  };
  const duties: Duty[] = [];
  if (receipt.beforeReport && !isOrderReported)
    duties.push({
      ...about,
      kind: 'goods-before-report',
      on: receipt.acceptedOn,
      daysLeft: daysBetween(today, receipt.acceptedOn),
    });
  const taken = workingDaysAfter({ from: receipt.arrivedOn, to: receipt.acceptedOn }, holidays);
  if (taken > SLOW_ACCEPTANCE_WORKING_DAYS)
    duties.push({ ...about, kind: 'acceptance-slow', on: receipt.arrivedOn, daysLeft: null });
  return duties;
}

/** A lot on hand that has expired or soon will. */
export function expiryDuty(
  lot: Lot,
  stock: LotStock,
  { product, today }: { readonly product: string; readonly today: LocalDate },
): Duty | undefined {
  const daysLeft = daysBetween(today, lot.expiresOn);
  if (stock.onHand <= 0 || daysLeft > NEAR_EXPIRY_DAYS) return undefined;
  return {
    // On its last day a lot may still be used.
    kind: daysLeft < 0 ? 'lot-expired' : 'lot-near-expiry',
    lotId: lot.id,
    subject: `${product} ${lot.lotNumber}`,
    on: lot.expiresOn,
    daysLeft,
    amount: null,
    citation: null,
  };
}
