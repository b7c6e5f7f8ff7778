import type { FurtherRules } from '../domain/policy/policy-pack';

/** For a notice that gives none of the further rules. A pack spreads it and writes over it what its notice gives. */
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
} as const satisfies FurtherRules;
