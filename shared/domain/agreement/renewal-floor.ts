import type { BasisPoints } from '../money/money';
import type { Cited, PolicyPack } from '../policy/policy-pack';
import type { AgreedLine } from '../program/program';
import { quantity, type Quantity } from '../quantity/quantity';
import { leastFor, type RenewedYears } from './propose-renewal';

/** The least share of last year's agreed quantity that a renewal may have; null where no rule gives one. */
export function renewalFloorOf({
  renewal,
}: Pick<PolicyPack, 'renewal'>): Cited<BasisPoints> | null {
  if (renewal?.value.base !== 'last-agreed' || renewal.value.atLeast === null) return null;
  return { value: renewal.value.atLeast, citation: renewal.citation };
}

/** What is asked of one manufacturer in one group, all its lines together, where that is too little. */
export type BelowFloor = Pick<AgreedLine, 'manufacturerId' | 'groupId'> & {
  readonly asked: Quantity;
  readonly least: Quantity;
};

/**
 * The manufacturers of which less is asked than a rule's share of what was agreed with them last year.
 *
 * The rule speaks of the volume with an enterprise: one product may fall when another of it rises. Held together
 * within a group, since groups may count in different units: our convention.
 *
 * @source Guangdong's joints, 续签量原则上不低于与该企业上年约定量 (reference/policy-rules.md 4.2, unverified)
 */
export function listBelowFloor(
  lines: readonly {
    readonly line: Pick<AgreedLine, 'manufacturerId' | 'groupId' | 'agreed'>;
    readonly asked: Quantity;
  }[],
  { share, ...years }: RenewedYears & { readonly share: BasisPoints },
): readonly BelowFloor[] {
  const sums = new Map<string, BelowFloor & { readonly agreed: Quantity }>();
  for (const { line, asked } of lines) {
    const { manufacturerId, groupId, agreed } = line;
    const key = `${groupId}/${manufacturerId}`;
    const before = sums.get(key);
    const sum = quantity((before?.agreed ?? 0) + agreed);
    sums.set(key, {
      manufacturerId,
      groupId,
      agreed: sum,
      asked: quantity((before?.asked ?? 0) + asked),
      least: leastFor(sum, share, years),
    });
  }
  return [...sums.values()].flatMap(({ manufacturerId, groupId, asked, least }) =>
    asked < least ? [{ manufacturerId, groupId, asked, least }] : [],
  );
}
