import type { LocalDate } from '../calendar/local-date';
import type { BasisPoints, Fen, UnitPrice } from '../money/money';
import type { DistributorRole } from '../program/program';
import type { Quantity } from '../quantity/quantity';

/**
 * What is owed, from the month's first to its last day. By acceptance day.
 *
 * 期初未付 + 验收 − 退货 ± 补差/红冲 − 付款 = 期末未付. Returns and payments are given as positive sums.
 */
export type UnpaidRollForward = {
  readonly opening: Fen;
  readonly accepted: Fen;
  readonly returned: Fen;
  readonly adjusted: Fen;
  readonly paid: Fen;
  readonly closing: Fen;
};

/** 期初未到票 + 验收净额 − 到票（蓝、红）= 期末未到票. Red invoices are negative. */
export type UninvoicedRollForward = {
  readonly opening: Fen;
  readonly acceptedNet: Fen;
  readonly invoicedBlue: Fen;
  readonly invoicedRed: Fen;
  readonly closing: Fen;
};

/** What is open at the end of the month, by days past the due day. */
export type Ageing = {
  readonly notDue: Fen;
  readonly late1To30: Fen;
  readonly late31To60: Fen;
  readonly lateOver60: Fen;
};

/**
 * One acceptance, return or price adjustment of the month, as the detail sheet shows it.
 *
 * A return or an adjustment bears its own number and day in place of the receipt's; an
 * adjustment concerns a whole receipt and names no product.
 */
export type StatementLine = {
  readonly kind: 'acceptance' | 'return' | 'adjustment';
  readonly orderNumber: string;
  readonly platformNumber: string;
  readonly receiptNumber: string;
  readonly arrivedOn: LocalDate | null;
  readonly acceptedOn: LocalDate;
  readonly nationalCode: string;
  readonly hospitalCode: string;
  readonly name: string;
  readonly specification: string;
  readonly lotNumber: string;
  readonly expiresOn: LocalDate | null;
  readonly unit: string;
  readonly delivered: Quantity;
  readonly accepted: Quantity;
  readonly rejected: Quantity;
  readonly returned: Quantity;
  readonly unitPrice: UnitPrice;
  /** Negative for a return. */
  readonly amount: Fen;
  readonly agreementNumber: string;
  readonly role: DistributorRole;
  readonly invoiceNumbers: readonly string[];
  readonly dueOn: LocalDate | null;
};

export type StatementInvoice = {
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly amount: Fen;
  readonly taxRate: BasisPoints | null;
  readonly redOf: string | null;
  readonly receiptNumbers: readonly string[];
};

export type StatementPayment = {
  readonly number: string;
  readonly paidOn: LocalDate;
  readonly bankReference: string;
  readonly amount: Fen;
  readonly receiptNumbers: readonly string[];
};

export type StatementParty = {
  readonly name: string;
  readonly creditCode: string;
  readonly bankAccount: string;
};

/** A month's statement (对账单) with one distributor, by acceptance day (口径：验收日). */
export type Statement = {
  readonly number: string;
  readonly hospital: StatementParty;
  readonly distributor: StatementParty;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Signed amounts add up in each roll-forward; `checkStatement` proves it. */
  readonly unpaid: UnpaidRollForward;
  readonly uninvoiced: UninvoicedRollForward;
  /**
   * 已到票未付: every invoice received so far less every payment made so far, both taken from
   * their documents. Negative when goods were paid before their invoice came. The closing
   * balance is this plus what is not invoiced yet (未到票暂估, which is `uninvoiced.closing`).
   */
  readonly invoicedUnpaid: Fen;
  readonly ageing: Ageing;
  readonly lines: readonly StatementLine[];
  readonly invoices: readonly StatementInvoice[];
  readonly payments: readonly StatementPayment[];
};
