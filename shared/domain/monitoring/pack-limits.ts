import { firstStated, SELECTED_PRICE_TOPICS } from '../policy/find-stated-rule';
import type { PolicyPack } from '../policy/policy-pack';
import type { DeliveryLimit } from './find-supply-warnings';
import type { EntryRule } from './find-line-warnings';
import type { ShareLimit } from './find-use-warnings';
import type { WarningLimits } from './warning-limits';

type Stated = Pick<PolicyPack, 'otherRules'>;

/** The check of entry that a notice names; null where it names none. */
export function entryRuleOf({ entryCheck }: Pick<PolicyPack, 'entryCheck'>): EntryRule | null {
  if (entryCheck === null) return null;
  return { fromMonth: entryCheck.value.fromMonth, citation: entryCheck.citation };
}

/** The limit of the non-selected share: the notice's number, else the hospital's own; null where there is neither. */
export function shareLimitOf(
  pack: Stated & Pick<PolicyPack, 'nonSelected'>,
  limits: WarningLimits,
): ShareLimit | null {
  const rule = pack.nonSelected;
  const share = rule?.value.maxShare ?? limits.nonSelectedShare;
  return share === null
    ? null
    : {
        share,
        isOwn: (rule?.value.maxShare ?? null) === null,
        citation: rule?.citation ?? firstStated(pack, SHARE_TOPICS),
      };
}

/** The limit of one distributor's delivery share: the notice's number where it counts by distributor, else the hospital's own. */
export function deliveryLimitOf(
  pack: Stated & Pick<PolicyPack, 'deliveryShare'>,
  limits: WarningLimits,
): DeliveryLimit {
  const rule = pack.deliveryShare?.value.per === 'distributor' ? pack.deliveryShare : null;
  return {
    limit: rule?.value.atLeast ?? limits.deliveryShare,
    isOwn: rule === null,
    citation: rule?.citation ?? firstStated(pack, SUPPLY_TOPICS),
  };
}

/** The limit for all that the hospital ordered; null where the notice does not count so. */
export function hospitalDeliveryLimitOf({
  deliveryShare: rule,
}: Pick<PolicyPack, 'deliveryShare'>): DeliveryLimit | null {
  if (rule?.value.per !== 'hospital') return null;
  return { limit: rule.value.atLeast, isOwn: false, citation: rule.citation };
}

export const SHARE_TOPICS = ['dynamic-alerts', 'selected-first'] as const;
export const SUPPLY_TOPICS = [
  'delivery-trouble',
  'supply-responsibility',
  'dynamic-alerts',
  'supply-credit',
] as const;
export const USE_TOPICS = ['dynamic-alerts', 'monthly-monitoring', 'stocking-and-use'] as const;
export const PRICE_TOPICS = [...SELECTED_PRICE_TOPICS, 'selected-first'] as const;
export const PLATFORM_TOPICS = ['no-offline-purchase', 'online-purchase'] as const;
export const SET_TOPICS = ['mixed-sets'] as const;
