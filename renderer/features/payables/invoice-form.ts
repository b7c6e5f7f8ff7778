import { parseDay, parseMoneyText } from '@renderer/ui';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { basisPoints, fen, type Fen } from '@shared/domain/money/money';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { InvoiceDraft } from '@shared/domain/payment/invoice-draft';
import type { InvoiceId, InvoiceKind } from '@shared/domain/payment/payable';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import { err, ok, type Result } from '@shared/kernel/result';

/** Value added tax rates that invoices of goods carry, in percent; '' where none is given. */
export const TAX_RATES = ['', '13', '9', '6', '3', '1', '0'] as const;
export type TaxRate = (typeof TAX_RATES)[number];

/** An invoice as it stands in the form. */
export type InvoiceForm = {
  readonly kind: InvoiceKind;
  readonly distributorId: EnterpriseId | null;
  readonly number: string;
  readonly code: string;
  readonly issuedOn: string;
  readonly receivedOn: string;
  readonly amount: string;
  readonly taxRate: TaxRate;
  readonly redOfInvoiceId: InvoiceId | null;
  readonly receiptIds: ReadonlySet<string>;
};

export const EMPTY_INVOICE: InvoiceForm = {
  kind: 'blue',
  distributorId: null,
  number: '',
  code: '',
  issuedOn: '',
  receivedOn: '',
  amount: '',
  taxRate: '',
  redOfInvoiceId: null,
  receiptIds: new Set(),
};

export type InvoiceFormField = 'distributorId' | 'issuedOn' | 'receivedOn' | 'amount';

/** Reads the form; the rules of invoices come after it. @errors the fields that say nothing readable */
export function readInvoiceForm(
  form: InvoiceForm,
): Result<InvoiceDraft, ReadonlySet<InvoiceFormField>> {
  const { distributorId, taxRate, kind, number, code, redOfInvoiceId } = form;
  const issuedOn = readDay(form.issuedOn);
  const receivedOn = readDay(form.receivedOn);
  const amount = readAmount(form.amount);
  if (distributorId === null || issuedOn === null || receivedOn === null || amount === null) {
    const read = { distributorId, issuedOn, receivedOn, amount };
    // Object.keys forgets that the keys are fields.
    const fields = Object.keys(read) as InvoiceFormField[];
    return err(new Set(fields.filter((field) => read[field] === null)));
  }
  return ok({
    kind,
    number,
    code,
    distributorId,
    issuedOn,
    receivedOn,
    amount: kind === 'red' ? fen(0 - amount) : amount,
    taxRate: taxRate === '' ? null : basisPoints(Number(taxRate) * 100),
    // A red invoice names its blue one, which names the receipts.
    receiptIds: kind === 'red' ? [] : ([...form.receiptIds] as ReceiptId[]),
    redOfInvoiceId: kind === 'red' ? redOfInvoiceId : null,
  });
}

export function readDay(typed: string): LocalDate | null {
  const day = parseDay(typed);
  return day.ok ? day.value : null;
}

export function readAmount(typed: string): Fen | null {
  const amount = parseMoneyText(typed);
  return amount.ok ? amount.value : null;
}
