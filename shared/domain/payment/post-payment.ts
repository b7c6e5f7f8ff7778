import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import { fen, type Fen } from '../money/money';
import { finding, hasErrors, type FindingsOf, type NoFacts, type Refused } from '../record/finding';
import type {
  Payable,
  PayableBalance,
  PayableEntry,
  PayableEntryId,
  PayableId,
  Payment,
  PaymentAllocation,
  PaymentId,
} from './payable';
import { addEntry } from './payable-ledger';

export type PaymentDraft = {
  readonly distributorId: EnterpriseId;
  readonly paidOn: LocalDate;
  readonly bankReference: string;
  readonly amount: Fen;
  readonly allocations: readonly PaymentAllocation[];
};

/** The rows that a payment is checked against and posted to, read in the same command. */
export type PaymentContext = {
  readonly today: LocalDate;
  readonly payablesById: ReadonlyMap<PayableId, Payable>;
  readonly balancesById: ReadonlyMap<PayableId, PayableBalance>;
  /** What was posted to this distributor under the same bank reference. */
  readonly sameReference: Payment | null;
};

type PaymentFactsByKind = {
  readonly 'no-allocations': NoFacts;
  readonly 'amount-negative': NoFacts;
  readonly 'paid-in-future': { readonly paidOn: LocalDate; readonly today: LocalDate };
  readonly 'bank-reference-missing': NoFacts;
  readonly 'already-posted': { readonly reference: string; readonly number: string };
  readonly 'sum-differs': { readonly allocated: Fen; readonly amount: Fen };
  readonly 'payable-unknown': { readonly payableId: PayableId };
  readonly 'payable-twice': { readonly payableId: PayableId };
  readonly 'payable-of-another-distributor': { readonly payableId: PayableId };
  readonly 'paid-before-acceptance': {
    readonly paidOn: LocalDate;
    readonly acceptedOn: LocalDate;
  };
  readonly 'beyond-open': { readonly open: Fen; readonly asked: Fen };
};

export type PaymentFinding = FindingsOf<PaymentFactsByKind>;

/** The rows that a payment puts. */
export type PaymentPosting = {
  readonly payment: Payment;
  readonly entries: readonly PayableEntry[];
  readonly balances: readonly PayableBalance[];
};

/**
 * Everything that speaks against a payment. `line` counts allocations.
 *
 * No allocation goes beyond what is open. A payable with a claim on the distributor may be set
 * off by a negative one. All together they are the amount that the bank has moved.
 */
export function checkPayment(
  draft: PaymentDraft,
  context: PaymentContext,
): readonly PaymentFinding[] {
  const { allocations, amount, paidOn } = draft;
  const found: PaymentFinding[] = [];
  if (allocations.length === 0)
    found.push(finding({ kind: 'no-allocations', severity: 'error', facts: {} }));
  // A full set-off moves no money but still settles payables.
  if (amount < 0) found.push(finding({ kind: 'amount-negative', severity: 'error', facts: {} }));
  if (paidOn > context.today) {
    const facts = { paidOn, today: context.today };
    found.push(finding({ kind: 'paid-in-future', severity: 'error', facts }));
  }
  found.push(...checkReference(draft, context));
  const allocated = fen(allocations.reduce((sum, part) => sum + part.amount, 0));
  if (allocated !== amount) {
    const facts = { allocated, amount };
    found.push(finding({ kind: 'sum-differs', severity: 'error', facts }));
  }
  return [...found, ...checkAllocations(draft, context)];
}

/**
 * Posts a payment that the bank has carried out.
 *
 * @errors `refused`
 */
export function postPayment(
  draft: PaymentDraft,
  context: PaymentContext,
  { number, newId }: { readonly number: string; readonly newId: () => string },
): Result<PaymentPosting, Refused<PaymentFinding>> {
  const findings = checkPayment(draft, context);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const bankReference = draft.bankReference.trim();
  const payment: Payment = {
    ...draft,
    bankReference,
    id: newId() as PaymentId,
    revision: 1,
    number,
  };
  const entries = draft.allocations.map(({ payableId, amount }): PayableEntry => ({
    id: newId() as PayableEntryId,
    revision: 1,
    payableId,
    distributorId: draft.distributorId,
    kind: 'payment',
    amount: fen(0 - amount),
    on: draft.paidOn,
    documentId: payment.id,
    documentNumber: number,
  }));
  const balances = entries.map((entry) => {
    const balance = context.balancesById.get(entry.payableId);
    if (balance === undefined) throw new Error(`No balance of payable ${entry.payableId}`);
    return addEntry(balance, entry);
  });
  return ok({ payment, entries, balances });
}

/** The bank gives every transfer a number of its own: met twice, the same payment is being entered twice. */
function checkReference(
  { bankReference }: PaymentDraft,
  { sameReference }: PaymentContext,
): readonly PaymentFinding[] {
  const reference = bankReference.trim();
  if (reference === '')
    return [finding({ kind: 'bank-reference-missing', severity: 'warning', facts: {} })];
  if (sameReference === null) return [];
  const facts = { reference, number: sameReference.number };
  return [finding({ kind: 'already-posted', severity: 'error', facts })];
}

function checkAllocations(
  { allocations, distributorId, paidOn }: PaymentDraft,
  { payablesById, balancesById }: PaymentContext,
): readonly PaymentFinding[] {
  const seen = new Set<PayableId>();
  const found: PaymentFinding[] = [];
  for (const [line, { payableId, amount: asked }] of allocations.entries()) {
    const at = { severity: 'error', line } as const;
    const payable = payablesById.get(payableId);
    const open = balancesById.get(payableId)?.open;
    if (payable === undefined || open === undefined) {
      found.push(finding({ ...at, kind: 'payable-unknown', facts: { payableId } }));
      continue;
    }
    if (seen.has(payableId))
      found.push(finding({ ...at, kind: 'payable-twice', facts: { payableId } }));
    seen.add(payableId);
    if (payable.distributorId !== distributorId)
      found.push(finding({ ...at, kind: 'payable-of-another-distributor', facts: { payableId } }));
    if (paidOn < payable.acceptedOn) {
      const facts = { paidOn, acceptedOn: payable.acceptedOn };
      found.push(finding({ ...at, kind: 'paid-before-acceptance', facts }));
    }
    if (!isWithinOpen(asked, open))
      found.push(finding({ ...at, kind: 'beyond-open', facts: { open, asked } }));
  }
  return found;
}

/** Towards zero and not past it: a part of what is open, with the same sign. */
function isWithinOpen(asked: number, open: number): boolean {
  return open >= 0 ? asked > 0 && asked <= open : asked < 0 && asked >= open;
}
