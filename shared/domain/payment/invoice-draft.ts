import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { BasisPoints, Fen } from '../money/money';
import type { Receipt, ReceiptId } from '../receipt/receipt';
import type { FindingsOf, NoFacts } from '../record/finding';
import type { Invoice, InvoiceId, InvoiceKind } from './payable';

/** An invoice as typed. A red one has a negative amount. */
export type InvoiceDraft = {
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly code: string;
  readonly distributorId: EnterpriseId;
  readonly issuedOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly amount: Fen;
  readonly taxRate: BasisPoints | null;
  readonly receiptIds: readonly ReceiptId[];
  readonly redOfInvoiceId: InvoiceId | null;
};

/** The rows that an invoice is checked against, read in the same command. */
export type InvoiceContext = {
  readonly today: LocalDate;
  /** True when an invoice with this key (`invoiceKeyOf`) is recorded already. */
  readonly isRecorded: (key: string) => boolean;
  readonly receiptsById: ReadonlyMap<ReceiptId, Pick<Receipt, 'distributorId' | 'amount'>>;
  /** For a red invoice: the blue one it names, and the sum of its earlier red ones (negative or 0). */
  readonly blue: { readonly invoice: Invoice; readonly redSoFar: Fen } | null;
};

type InvoiceFactsByKind = {
  readonly 'number-malformed': { readonly number: string };
  readonly 'code-malformed': { readonly code: string };
  readonly 'code-on-e-invoice': { readonly code: string };
  readonly 'already-recorded': { readonly key: string };
  readonly 'received-before-issue': {
    readonly issuedOn: LocalDate;
    readonly receivedOn: LocalDate;
  };
  readonly 'received-in-future': { readonly receivedOn: LocalDate; readonly today: LocalDate };
  readonly 'amount-not-positive': NoFacts;
  readonly 'red-amount-not-negative': NoFacts;
  readonly 'red-without-blue': NoFacts;
  readonly 'red-of-another-distributor': NoFacts;
  readonly 'red-before-blue': { readonly blueIssuedOn: LocalDate };
  readonly 'red-beyond-blue': { readonly left: Fen; readonly asked: Fen };
  readonly 'receipt-of-another-distributor': { readonly receiptId: ReceiptId };
  readonly 'no-receipts': NoFacts;
  readonly 'amount-differs': { readonly receipts: Fen; readonly invoice: Fen };
};

export type InvoiceFinding = FindingsOf<InvoiceFactsByKind>;

const E_INVOICE_NUMBER = /^\d{20}$/u;

export function isEInvoiceNumber(number: string): boolean {
  return E_INVOICE_NUMBER.test(number);
}

/**
 * Number and code as they are kept: without spaces, and without a code that only repeats the number.
 *
 * @source reference/codes-and-documents.md 5.3: Shanghai's FPDM = FPHM is an empty code
 */
export function normaliseInvoiceNumber(given: Pick<Invoice, 'number' | 'code'>): {
  readonly number: string;
  readonly code: string;
} {
  const number = given.number.replace(/\s/gu, '');
  const code = given.code.replace(/\s/gu, '');
  return { number, code: code === number ? '' : code };
}

/**
 * What no two invoices share: the code, where there is one, and the number.
 *
 * The dash keeps an old code of 12 digits and its number apart from an e-invoice of 20.
 */
export function invoiceKeyOf(given: Pick<Invoice, 'number' | 'code'>): string {
  const { number, code } = normaliseInvoiceNumber(given);
  return code === '' ? number : `${code}-${number}`;
}
