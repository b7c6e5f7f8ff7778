import { err, ok, type Result } from '../../kernel/result';
import type { PolicyPack } from '../policy/policy-pack';
import type { AppliedPaymentRule } from './payable';
import type { PaymentTerm } from './payment-term';

/** Neither the notice nor the contract says when to pay: somebody has to. */
export type PaymentTermMissing = { readonly kind: 'payment-term-missing'; readonly packId: string };

/**
 * The payment rule that new payables rest on: the notice's number, else the contract's term, labelled so.
 *
 * There is never a default.
 *
 * @errors `payment-term-missing`
 * @source reference/practice.md 30天: "S2 and S4 give no number: use the contract's term"
 */
export function appliedPaymentRule(
  pack: PolicyPack,
  contractTerm: PaymentTerm | null,
): Result<AppliedPaymentRule, PaymentTermMissing> {
  const { id: packId, version: packVersion, payment } = pack;
  const { citation } = payment;
  const dayMove = pack.paymentDayMove?.value ?? 'none';
  const rule = { packId, packVersion, dayMove, citation } as const;
  if (payment.value !== null) return ok({ ...rule, term: payment.value, source: 'notice' });
  if (contractTerm === null) return err({ kind: 'payment-term-missing', packId });
  return ok({ ...rule, term: contractTerm, source: 'contract' });
}
