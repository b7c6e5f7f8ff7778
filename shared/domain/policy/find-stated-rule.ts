import type { Citation, PolicyPack, RuleTopic } from './policy-pack';

/** Where a pack states a rule; null when its notice does not. */
export function findStatedRule(
  pack: Pick<PolicyPack, 'otherRules'>,
  topic: RuleTopic,
): Citation | null {
  return pack.otherRules.find((rule) => rule.topic === topic)?.citation ?? null;
}

/** Where a pack speaks of it first; null when it does not. */
export function firstStated(
  pack: Pick<PolicyPack, 'otherRules'>,
  topics: readonly RuleTopic[],
): Citation | null {
  for (const topic of topics) {
    const citation = findStatedRule(pack, topic);
    if (citation !== null) return citation;
  }
  return null;
}

/** Where a notice holds enterprises to the selected price. */
export const SELECTED_PRICE_TOPICS = ['selected-price', 'price-after-completion'] as const;
