import type { AgreementId } from '../agreement/agreement';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { Order } from '../order/order';
import type { Invoice, Payable, PayableEntry, Payment } from '../payment/payable';
import type { DistributorRole } from '../program/program';
import type { GoodsReturn, Receipt, ReceiptLine } from '../receipt/receipt';
import type { StatementParty } from './statement';

export type StatementHead = {
  readonly number: string;
  readonly hospital: StatementParty;
  readonly distributor: StatementParty;
  readonly distributorId: EnterpriseId;
  /** Any day of the month. */
  readonly month: LocalDate;
};

/**
 * What a statement is made of. Rows of other distributors and of later days are left aside.
 *
 * Entries, payables, invoices and payments must go back to the beginning: the opening sums are
 * theirs. Of receipts, their lines and returns those that the month's entries name are enough.
 */
export type StatementRows = {
  readonly entries: readonly PayableEntry[];
  readonly payables: readonly Payable[];
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
  readonly receipts: readonly Receipt[];
  readonly receiptLines: readonly ReceiptLine[];
  readonly returns: readonly GoodsReturn[];
  readonly orders: readonly Pick<Order, 'id' | 'agreementId' | 'agreementNumber'>[];
  readonly rolesByAgreementId: ReadonlyMap<AgreementId, DistributorRole>;
};
