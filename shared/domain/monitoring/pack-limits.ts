import type { BasisPoints } from '../money/money';
import { findStatedRule } from '../policy/find-stated-rule';
import type { Citation, PolicyPack, RuleTopic } from '../policy/policy-pack';
import type { EntryRule } from './find-line-warnings';
import type { ShareLimit } from './find-use-warnings';
import type { WarningLimits } from './warning-limits';

type Stated = Pick<PolicyPack, 'otherRules'>;

/** Our reading of 第3个月起. */
const CHECKED_FROM_MONTH = 3;

/** The check of entry that a notice names; null where it names none. */
export function entryRuleOf(pack: Stated): EntryRule | null {
  const citation = findStatedRule(pack, 'entry-check');
  return citation === null ? null : { fromMonth: CHECKED_FROM_MONTH, citation };
}

/** The limit of the non-selected share: the hospital's own, with the notice that has it watched. */
export function shareLimitOf(pack: Stated, limits: WarningLimits): ShareLimit | null {
  const { nonSelectedShare: share } = limits;
  return share === null ? null : { share, citation: firstStated(pack, SHARE_TOPICS) };
}

/** The limit of the delivery share, with the notice that has it watched. */
export function deliveryLimitOf(
  pack: Stated,
  limits: WarningLimits,
): { readonly limit: BasisPoints; readonly citation: Citation | null } {
  return { limit: limits.deliveryShare, citation: firstStated(pack, SUPPLY_TOPICS) };
}

/** Where a pack speaks of it first; null when it does not. */
export function firstStated(pack: Stated, topics: readonly RuleTopic[]): Citation | null {
  for (const topic of topics) {
    const citation = findStatedRule(pack, topic);
    if (citation !== null) return citation;
  }
  return null;
}

export const SHARE_TOPICS = ['dynamic-alerts', 'selected-first'] as const;
export const SUPPLY_TOPICS = [
  'delivery-trouble',
  'supply-responsibility',
  'dynamic-alerts',
] as const;
export const USE_TOPICS = ['dynamic-alerts', 'monthly-monitoring', 'stocking-and-use'] as const;
export const PRICE_TOPICS = ['selected-price', 'price-after-completion', 'selected-first'] as const;
export const PLATFORM_TOPICS = ['no-offline-purchase', 'online-purchase'] as const;
export const SET_TOPICS = ['mixed-sets'] as const;
