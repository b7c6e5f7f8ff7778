import type { BasisPoints } from '../money/money';
import type { Cited, PolicyPack } from '../policy/policy-pack';

/** The least share of last year's agreed quantity that a renewal may have; null where no rule gives one. */
export function renewalFloorOf({
  renewal,
}: Pick<PolicyPack, 'renewal'>): Cited<BasisPoints> | null {
  if (renewal?.value.base !== 'last-agreed' || renewal.value.atLeast === null) return null;
  return { value: renewal.value.atLeast, citation: renewal.citation };
}
