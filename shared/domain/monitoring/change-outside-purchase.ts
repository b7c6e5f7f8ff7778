import { err, ok, type Result } from '../../kernel/result';
import { lineAmount } from '../money/money';
import { hasErrors, type Refused } from '../record/finding';
import { revised } from '../record/record';
import { verifiedDocuments } from './non-selected-share';
import {
  checkOutsidePurchase,
  type OutsideAuthor,
  type OutsidePurchase,
  type OutsidePurchaseFacts,
  type OutsidePurchaseFinding,
} from './outside-purchase';
import type { SupplyComplaint } from './supply-complaint';

export type OutsideRefusal =
  | { readonly kind: 'change-reason-missing' }
  | { readonly kind: 'purchase-withdrawn' }
  | { readonly kind: 'nothing-changed' }
  /** The authority's document rests on the row as it stands. */
  | { readonly kind: 'purchase-verified'; readonly documentNumber: string };

type ChangeContext = {
  readonly author: OutsideAuthor;
  readonly reason: string;
  readonly complaints: readonly SupplyComplaint[];
};

/**
 * A row of the register with other facts; what stood there before is kept with day, name and reason.
 *
 * What a verdict took out of the share stays as the authority saw it. Our convention.
 *
 * @errors see `OutsideRefusal`; `refused` with the findings of `checkOutsidePurchase`
 */
export function correctPurchase(
  row: OutsidePurchase,
  facts: OutsidePurchaseFacts,
  context: ChangeContext,
): Result<OutsidePurchase, OutsideRefusal | Refused<OutsidePurchaseFinding>> {
  const refusal = changeRefusal(row, context);
  if (refusal !== null) return err(refusal);
  const before = factsOf(row);
  if (FACTS.every((fact) => before[fact] === facts[fact])) return err({ kind: 'nothing-changed' });
  const findings = checkOutsidePurchase(facts, context.author.on);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const { author, reason } = context;
  const correction = { kind: 'corrected', ...author, reason: reason.trim(), before } as const;
  return ok(
    revised(row, {
      ...facts,
      amount: lineAmount(facts.quantity, facts.unitPrice),
      history: [...row.history, correction],
    }),
  );
}

/** Takes a row out of every figure; it stays in the register. @errors see `OutsideRefusal` */
export function withdrawPurchase(
  row: OutsidePurchase,
  context: ChangeContext,
): Result<OutsidePurchase, OutsideRefusal> {
  const refusal = changeRefusal(row, context);
  if (refusal !== null) return err(refusal);
  const { author, reason } = context;
  const withdrawal = { kind: 'withdrawn', ...author, reason: reason.trim(), before: null } as const;
  return ok(revised(row, { isWithdrawn: true, history: [...row.history, withdrawal] }));
}

function changeRefusal(
  { id, isWithdrawn }: OutsidePurchase,
  { reason, complaints }: ChangeContext,
): OutsideRefusal | null {
  if (isWithdrawn) return { kind: 'purchase-withdrawn' };
  if (reason.trim() === '') return { kind: 'change-reason-missing' };
  const documentNumber = verifiedDocuments(complaints).get(id);
  return documentNumber === undefined ? null : { kind: 'purchase-verified', documentNumber };
}

const FACTS = [
  ...(['programId', 'groupId', 'kind', 'role', 'boughtOn', 'product', 'supplier'] as const),
  ...(['department', 'quantity', 'unit', 'agreedUnitsPerUnit', 'unitPrice', 'reason'] as const),
  ...(['priceComparison', 'decision', 'filingNumber', 'validUntil', 'orderNumber'] as const),
] as const satisfies readonly (keyof OutsidePurchaseFacts)[];

function factsOf(row: OutsidePurchase): OutsidePurchaseFacts {
  const { programId, groupId, kind, role, boughtOn, product, supplier, department } = row;
  const { quantity, unit, agreedUnitsPerUnit, unitPrice, reason, priceComparison } = row;
  const { decision, filingNumber, validUntil, orderNumber } = row;
  return {
    ...{ programId, groupId, kind, role, boughtOn, product, supplier, department },
    ...{ quantity, unit, agreedUnitsPerUnit, unitPrice, reason, priceComparison },
    ...{ decision, filingNumber, validUntil, orderNumber },
  };
}
