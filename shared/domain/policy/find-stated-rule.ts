import type { Citation, PolicyPack, RuleTopic } from './policy-pack';

/** Where a pack states a rule; null when its notice does not. */
export function findStatedRule(
  pack: Pick<PolicyPack, 'otherRules'>,
  topic: RuleTopic,
): Citation | null {
  return pack.otherRules.find((rule) => rule.topic === topic)?.citation ?? null;
}
