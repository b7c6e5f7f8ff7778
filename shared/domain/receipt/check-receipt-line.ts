import { addMonths, type LocalDate } from '../calendar/local-date';
import { finding } from '../record/finding';
import type { Lot } from '../stock/stock';
import type {
  ReceiptContext,
  ReceiptDraft,
  ReceiptDraftLine,
  ReceiptFinding,
} from './receipt-draft';

type LineToCheck = {
  readonly draft: ReceiptDraft;
  /** Index in the draft. */
  readonly line: number;
  readonly context: ReceiptContext;
  /** By product and lot text; see `checkReceiptDraft`. */
  readonly lotsByNumber: ReadonlyMap<string, readonly Lot[]>;
};

/** What speaks against one line of an acceptance; see `checkReceiptDraft`. */
export function checkReceiptLine(given: LineToCheck): readonly ReceiptFinding[] {
  const { draft, line, context } = given;
  const row = draft.lines[line];
  if (row === undefined) return [];
  if (!context.orderLinesById.has(row.orderLineId)) {
    const facts = { orderLineId: row.orderLineId };
    return [finding({ kind: 'line-unknown', severity: 'error', line, facts })];
  }
  return [...checkQuantities(row, given), ...checkLot(row, given)];
}

function checkQuantities(
  row: ReceiptDraftLine,
  { line, context }: LineToCheck,
): readonly ReceiptFinding[] {
  const { delivered, accepted, rejected } = row;
  const fields = ['delivered', 'accepted', 'rejected'] as const;
  const invalid = fields.filter((field) => !Number.isSafeInteger(row[field]) || row[field] < 0);
  if (invalid.length > 0)
    return invalid.map((field) =>
      finding({ kind: 'quantity-invalid', severity: 'error', line, facts: { field } }),
    );
  if (delivered === 0)
    return [finding({ kind: 'nothing-delivered', severity: 'error', line, facts: {} })];
  const found: ReceiptFinding[] = [];
  if (accepted + rejected !== delivered) {
    const facts = { delivered, accepted, rejected };
    found.push(finding({ kind: 'quantities-differ', severity: 'error', line, facts }));
  }
  if (rejected > 0 && row.rejectReason.trim() === '')
    found.push(finding({ kind: 'reject-reason-missing', severity: 'error', line, facts: {} }));
  const price = context.orderLinesById.get(row.orderLineId)?.unitPrice ?? 0;
  if (!Number.isSafeInteger(accepted * price))
    found.push(finding({ kind: 'amount-too-large', severity: 'error', line, facts: {} }));
  return found;
}

function checkLot(row: ReceiptDraftLine, given: LineToCheck): readonly ReceiptFinding[] {
  const { line } = given;
  const found: ReceiptFinding[] = [];
  if (row.lotNumber.trim() === '')
    found.push(finding({ kind: 'lot-missing', severity: 'error', line, facts: {} }));
  const { producedOn, expiresOn } = row;
  const { arrivedOn } = given.draft;
  if (producedOn !== null && producedOn > arrivedOn) {
    const facts = { producedOn, arrivedOn };
    found.push(finding({ kind: 'produced-after-arrival', severity: 'error', line, facts }));
  }
  if (expiresOn === null)
    return [...found, finding({ kind: 'expiry-missing', severity: 'error', line, facts: {} })];
  if (producedOn !== null && expiresOn <= producedOn) {
    const facts = { producedOn, expiresOn };
    found.push(finding({ kind: 'expiry-before-production', severity: 'error', line, facts }));
  }
  return [...found, ...checkExpiry(row, expiresOn, given), ...checkKnownLot(row, expiresOn, given)];
}

/** Goods that are sent back at the door may have expired: only what is accepted is held to its expiry. */
function checkExpiry(
  { accepted }: ReceiptDraftLine,
  expiresOn: LocalDate,
  { draft, line, context }: LineToCheck,
): readonly ReceiptFinding[] {
  if (!(accepted > 0)) return [];
  const { acceptedOn } = draft;
  // The expiry day itself is still usable.
  if (expiresOn < acceptedOn) {
    const facts = { expiresOn, acceptedOn };
    return [finding({ kind: 'lot-expired', severity: 'error', line, facts })];
  }
  const minimumMonths = context.terms.minimumShelfLifeMonths;
  const atLeastUntil = addMonths(acceptedOn, minimumMonths);
  if (expiresOn >= atLeastUntil) return [];
  const facts = { expiresOn, atLeastUntil, minimumMonths };
  return [finding({ kind: 'short-shelf-life', severity: 'warning', line, facts })];
}

function checkKnownLot(
  { orderLineId, lotNumber }: ReceiptDraftLine,
  expiresOn: LocalDate,
  { line, context, lotsByNumber }: LineToCheck,
): readonly ReceiptFinding[] {
  const productId = context.orderLinesById.get(orderLineId)?.productId;
  const sameText = lotsByNumber.get(JSON.stringify([productId, lotNumber.trim()])) ?? [];
  const [known] = sameText;
  if (known === undefined || sameText.some((lot) => lot.expiresOn === expiresOn)) return [];
  const facts = { lotNumber: known.lotNumber, knownExpiresOn: known.expiresOn };
  return [finding({ kind: 'lot-known-otherwise', severity: 'warning', line, facts })];
}
