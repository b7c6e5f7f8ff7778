import type { Brand } from '../../kernel/brand';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { BasisPoints, Fen } from '../money/money';
import type { OrderId } from '../order/order';
import type { PaymentDayMove } from '../policy/pack-values';
import type { Citation } from '../policy/policy-pack';
import type { ProgramId } from '../program/program';
import type { ReceiptId } from '../receipt/receipt';
import type { Stored } from '../record/record';
import type { PaymentTerm } from './payment-term';

export type PayableId = Brand<string, 'PayableId'>;
export type PayableEntryId = Brand<string, 'PayableEntryId'>;
export type InvoiceId = Brand<string, 'InvoiceId'>;
export type PaymentId = Brand<string, 'PaymentId'>;

/** The rule that a due day rests on, kept with it: pack, version, term, notice and clause. */
export type AppliedPaymentRule = {
  readonly packId: string;
  readonly packVersion: number;
  readonly term: PaymentTerm;
  /** `none`: the due day stays on a holiday, as long as the pack says nothing else. */
  readonly dayMove: PaymentDayMove | 'none';
  /** `contract` where the notice gives no number and the contract's own term holds. */
  readonly source: 'notice' | 'contract';
  readonly citation: Citation;
};

/** What one receipt makes us owe (应付). Its open amount is the sum of its entries. */
export type Payable = Stored<PayableId> & {
  readonly receiptId: ReceiptId;
  readonly receiptNumber: string;
  readonly orderId: OrderId;
  readonly programId: ProgramId;
  readonly distributorId: EnterpriseId;
  readonly acceptedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly amount: Fen;
  readonly rule: AppliedPaymentRule;
};

export type PayableEntryKind =
  'acceptance' | 'return' | 'price-adjustment' | 'red-entry' | 'payment';

/** A line of the payables ledger: positive raises, negative lowers what is owed. */
export type PayableEntry = Stored<PayableEntryId> & {
  readonly payableId: PayableId;
  readonly distributorId: EnterpriseId;
  readonly kind: PayableEntryKind;
  readonly amount: Fen;
  readonly on: LocalDate;
  readonly documentId: string;
  readonly documentNumber: string;
};

/** Sums over the entries of one payable. Same id as the payable. */
export type PayableBalance = Stored<PayableId> & {
  readonly distributorId: EnterpriseId;
  readonly dueOn: LocalDate;
  readonly open: Fen;
  readonly paid: Fen;
};

export type InvoiceKind = 'blue' | 'red';

/** A distributor's invoice. A red one has a negative amount and names the blue one. */
export type Invoice = Stored<InvoiceId> & {
  readonly kind: InvoiceKind;
  /** 20 digits for an e-invoice, else 8 digits behind the code. */
  readonly number: string;
  /** 10 or 12 digits on old invoices; empty on e-invoices. */
  readonly code: string;
  readonly distributorId: EnterpriseId;
  readonly issuedOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly amount: Fen;
  readonly taxRate: BasisPoints | null;
  readonly receiptIds: readonly ReceiptId[];
  readonly redOfInvoiceId: InvoiceId | null;
};

export type PaymentAllocation = { readonly payableId: PayableId; readonly amount: Fen };

/** A payment that the bank has carried out. */
export type Payment = Stored<PaymentId> & {
  readonly number: string;
  readonly distributorId: EnterpriseId;
  /** The day of the bank's success. */
  readonly paidOn: LocalDate;
  readonly bankReference: string;
  readonly amount: Fen;
  readonly allocations: readonly PaymentAllocation[];
};
