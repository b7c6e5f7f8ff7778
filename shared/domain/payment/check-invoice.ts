import { err, ok, type Result } from '../../kernel/result';
import { fen } from '../money/money';
import { finding, hasErrors, type Refused } from '../record/finding';
import {
  invoiceKeyOf,
  isEInvoiceNumber,
  normaliseInvoiceNumber,
  type InvoiceContext,
  type InvoiceDraft,
  type InvoiceFinding,
} from './invoice-draft';
import type { Invoice, InvoiceId } from './payable';

/** Tax is rounded per line by the issuer: sums may differ by this much without being a difference. */
const TAX_ROUNDING = fen(5);

/**
 * Everything that speaks against an invoice.
 *
 * An e-invoice has 20 digits and no code, an older one 8 digits and a code of 10 or 12. A red
 * one names a blue one of the same distributor and takes back at most what is left of it.
 *
 * @source reference/codes-and-documents.md 5.3
 */
export function checkInvoice(
  draft: InvoiceDraft,
  context: InvoiceContext,
): readonly InvoiceFinding[] {
  return [
    ...checkNumber(draft, context),
    ...checkDays(draft, context),
    ...(draft.kind === 'red' ? checkRed(draft, context) : checkBlue(draft)),
    ...checkReceipts(draft, context),
  ];
}

/**
 * The invoice to put, with number and code as they are kept.
 *
 * @errors `refused`
 */
export function recordInvoice(
  draft: InvoiceDraft,
  context: InvoiceContext,
  newId: () => string,
): Result<Invoice, Refused<InvoiceFinding>> {
  const findings = checkInvoice(draft, context);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const redOfInvoiceId = draft.kind === 'red' ? draft.redOfInvoiceId : null;
  const id = newId() as InvoiceId;
  return ok({ ...draft, ...normaliseInvoiceNumber(draft), redOfInvoiceId, id, revision: 1 });
}

function checkNumber(
  draft: InvoiceDraft,
  { isRecorded }: InvoiceContext,
): readonly InvoiceFinding[] {
  const { number, code } = normaliseInvoiceNumber(draft);
  const found: InvoiceFinding[] = [];
  if (isEInvoiceNumber(number)) {
    if (code !== '')
      found.push(finding({ kind: 'code-on-e-invoice', severity: 'error', facts: { code } }));
  } else if (!/^\d{8}$/u.test(number))
    found.push(finding({ kind: 'number-malformed', severity: 'error', facts: { number } }));
  else if (!/^(?:\d{10}|\d{12})$/u.test(code))
    found.push(finding({ kind: 'code-malformed', severity: 'error', facts: { code } }));
  const key = invoiceKeyOf(draft);
  if (isRecorded(key))
    found.push(finding({ kind: 'already-recorded', severity: 'error', facts: { key } }));
  return found;
}

function checkDays(
  { issuedOn, receivedOn }: InvoiceDraft,
  { today }: InvoiceContext,
): readonly InvoiceFinding[] {
  const found: InvoiceFinding[] = [];
  if (receivedOn < issuedOn) {
    const facts = { issuedOn, receivedOn };
    found.push(finding({ kind: 'received-before-issue', severity: 'error', facts }));
  }
  if (receivedOn > today) {
    const facts = { receivedOn, today };
    found.push(finding({ kind: 'received-in-future', severity: 'error', facts }));
  }
  return found;
}

function checkBlue({ amount }: InvoiceDraft): readonly InvoiceFinding[] {
  return amount > 0 ? [] : [finding({ kind: 'amount-not-positive', severity: 'error', facts: {} })];
}

function checkRed(draft: InvoiceDraft, { blue }: InvoiceContext): readonly InvoiceFinding[] {
  const { amount: asked, issuedOn } = draft;
  const found: InvoiceFinding[] = [];
  if (asked >= 0)
    found.push(finding({ kind: 'red-amount-not-negative', severity: 'error', facts: {} }));
  if (blue === null || blue.invoice.kind !== 'blue' || blue.invoice.id !== draft.redOfInvoiceId)
    return [...found, finding({ kind: 'red-without-blue', severity: 'error', facts: {} })];
  if (blue.invoice.distributorId !== draft.distributorId)
    found.push(finding({ kind: 'red-of-another-distributor', severity: 'error', facts: {} }));
  if (issuedOn < blue.invoice.issuedOn) {
    const facts = { blueIssuedOn: blue.invoice.issuedOn };
    found.push(finding({ kind: 'red-before-blue', severity: 'error', facts }));
  }
  const left = fen(blue.invoice.amount + blue.redSoFar);
  if (asked + left < 0)
    found.push(finding({ kind: 'red-beyond-blue', severity: 'error', facts: { left, asked } }));
  return found;
}

/** An invoice may cover part of a receipt or several, so a differing sum is only a note. */
function checkReceipts(
  { distributorId, receiptIds, amount, kind }: InvoiceDraft,
  { receiptsById }: InvoiceContext,
): readonly InvoiceFinding[] {
  const found: InvoiceFinding[] = [];
  let total = 0;
  for (const receiptId of new Set(receiptIds)) {
    const receipt = receiptsById.get(receiptId);
    if (receipt?.distributorId === distributorId) total += receipt.amount;
    else {
      const facts = { receiptId };
      found.push(finding({ kind: 'receipt-of-another-distributor', severity: 'error', facts }));
    }
  }
  if (kind === 'red') return found;
  if (receiptIds.length === 0)
    found.push(finding({ kind: 'no-receipts', severity: 'warning', facts: {} }));
  else if (Math.abs(total - amount) > TAX_ROUNDING) {
    const facts = { receipts: fen(total), invoice: amount };
    found.push(finding({ kind: 'amount-differs', severity: 'note', facts }));
  }
  return found;
}
