import type { BasisPoints } from '../domain/money/money';
import type { FurtherRules, PolicyPack } from '../domain/policy/policy-pack';

/** For a notice that gives none of the further rules, and no share of time progress either. A pack spreads it and writes over it what its notice gives. */
export const notGiven = {
  prepayment: null,
  transition: null,
  demand: null,
  renewal: null,
  nonSelected: null,
  entryCheck: null,
  deliveryShare: null,
  deliveryHours: null,
  keepsLowerPrice: null,
  backEntryMonths: null,
  complaintAnswerDays: null,
  settlementCutOffs: null,
  agreedShare: null,
  paymentDayMove: null,
  behindShare: 10_000 as BasisPoints,
} as const satisfies FurtherRules & Pick<PolicyPack, 'behindShare'>;
