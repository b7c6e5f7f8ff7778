import { err, ok, type Result } from '../../kernel/result';
import type { BasisPoints } from '../money/money';
import type { Stored } from '../record/record';
import type { ProgramId } from './program';

/** 国家, 省际联盟, 省, 市. */
export type ProgramLevel = 'national' | 'alliance' | 'province' | 'city';

export const PROGRAM_LEVELS = [
  'national',
  'alliance',
  'province',
  'city',
] as const satisfies readonly ProgramLevel[];

/** A member hospital of a community (医共体) with its share of the agreed quantities. */
export type CommunityMember = {
  readonly name: string;
  readonly share: BasisPoints;
  readonly isLead: boolean;
};

export type Community = { readonly name: string; readonly members: readonly CommunityMember[] };

/** What staff note of a program beside its notice. Same id as the program. */
export type ProgramProfile = Stored<ProgramId> & {
  readonly level: ProgramLevel | null;
  /** 采购文件编号; printed on agreements. Empty while unknown. */
  readonly tenderDocument: string;
  /** The one platform that orders go to. */
  readonly orderingPlatform: string;
  /** Platforms that are told besides, each with figures of its own. */
  readonly reportingPlatforms: readonly string[];
  /** Null where the hospital takes part alone. */
  readonly community: Community | null;
};

const WHOLE = 10_000;

export type ProfileFault =
  | { readonly kind: 'ordering-is-reporting'; readonly name: string }
  | { readonly kind: 'community-name-missing' }
  | { readonly kind: 'member-name-missing'; readonly position: number }
  | { readonly kind: 'member-twice'; readonly name: string }
  | { readonly kind: 'share-out-of-range'; readonly name: string }
  | { readonly kind: 'shares-not-whole'; readonly total: number }
  | { readonly kind: 'one-lead'; readonly leads: number };

/**
 * Checks what was noted of a program: one ordering platform, and a community whose shares are a whole.
 *
 * @errors every fault
 * @source 新医保发〔2024〕13号 三: one system to order on; 浙江 2025 全流程管理 一(一): 县域医共体作为整体进行报量
 */
export function checkProfile(
  profile: ProgramProfile,
): Result<ProgramProfile, readonly ProfileFault[]> {
  const { orderingPlatform, reportingPlatforms, community } = profile;
  const faults: ProfileFault[] = [];
  if (orderingPlatform !== '' && reportingPlatforms.includes(orderingPlatform))
    faults.push({ kind: 'ordering-is-reporting', name: orderingPlatform });
  if (community !== null) faults.push(...faultsOf(community));
  return faults.length === 0 ? ok(profile) : err(faults);
}

function faultsOf({ name, members }: Community): readonly ProfileFault[] {
  const faults: ProfileFault[] = [];
  if (name.trim() === '') faults.push({ kind: 'community-name-missing' });
  const seen = new Set<string>();
  for (const [index, member] of members.entries()) {
    const own = member.name.trim();
    if (own === '') faults.push({ kind: 'member-name-missing', position: index + 1 });
    else if (seen.has(own)) faults.push({ kind: 'member-twice', name: own });
    seen.add(own);
    if (member.share < 0 || member.share > WHOLE)
      faults.push({ kind: 'share-out-of-range', name: own });
  }
  const total = members.reduce((sum, { share }) => sum + share, 0);
  if (total !== WHOLE) faults.push({ kind: 'shares-not-whole', total });
  const leads = members.filter(({ isLead }) => isLead).length;
  if (leads !== 1) faults.push({ kind: 'one-lead', leads });
  return faults;
}

/**
 * A quantity split by the members' shares, in their order; the parts always add up to the whole.
 *
 * Rounded by largest remainder, the first on a tie: our convention.
 */
export function splitByShares(
  units: number,
  members: readonly Pick<CommunityMember, 'share'>[],
): readonly number[] {
  const exact = members.map(({ share }) => BigInt(units) * BigInt(share));
  const parts = exact.map((product) => Number(product / BigInt(WHOLE)));
  const left = units - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((product, index) => ({ index, rest: Number(product % BigInt(WHOLE)) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
