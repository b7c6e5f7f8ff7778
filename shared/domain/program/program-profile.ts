import { err, ok, type Result } from '../../kernel/result';
import type { BasisPoints } from '../money/money';
import type { Connection } from '../exchange/connection';
import type { CampusId, DepartmentId } from '../hospital/hospital';
import type { ConnectionId } from '../order/order';
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

/** A campus or a department of ours whose orders and receipts are a member's. Exactly one of the two is given. */
export type MemberPlace = {
  readonly member: string;
  readonly campusId: CampusId | null;
  readonly departmentId: DepartmentId | null;
};

/** A platform of the program: one of our connections, or by name where there is none. */
export type ProgramPlatform = {
  readonly connectionId: ConnectionId | null;
  /** Of a connection its name when it was chosen. */
  readonly name: string;
};

/** What staff note of a program beside its notice. Same id as the program. */
export type ProgramProfile = Stored<ProgramId> & {
  readonly level: ProgramLevel | null;
  /** 采购文件编号; printed on agreements. Empty while unknown. */
  readonly tenderDocument: string;
  /** The one platform that orders go to; null while unknown. */
  readonly orderingPlatform: ProgramPlatform | null;
  /** Platforms that are told besides, each with figures of its own. */
  readonly reportingPlatforms: readonly ProgramPlatform[];
  /** Null where the hospital takes part alone. */
  readonly community: Community | null;
  /** Whose orders and receipts count to which member. */
  readonly memberPlaces: readonly MemberPlace[];
};

const WHOLE = 10_000;

export type ProfileFault =
  | { readonly kind: 'ordering-is-reporting'; readonly name: string }
  | { readonly kind: 'platform-twice'; readonly name: string }
  | { readonly kind: 'platform-name-missing' }
  | { readonly kind: 'purpose-differs'; readonly name: string }
  | { readonly kind: 'place-without-member'; readonly name: string }
  | { readonly kind: 'place-twice'; readonly name: string }
  | { readonly kind: 'community-name-missing' }
  | { readonly kind: 'member-name-missing'; readonly position: number }
  | { readonly kind: 'member-twice'; readonly name: string }
  | { readonly kind: 'share-out-of-range'; readonly name: string }
  | { readonly kind: 'shares-not-whole'; readonly total: number }
  | { readonly kind: 'one-lead'; readonly leads: number };

export type KnownConnection = Pick<Connection, 'id' | 'name' | 'purpose'>;

/**
 * Checks what was noted of a program: one ordering platform, and a community whose shares are a whole.
 *
 * @errors every fault
 * @source 新医保发〔2024〕13号 三: one system to order on; 浙江 2025 全流程管理 一(一): 县域医共体作为整体进行报量
 */
export function checkProfile(
  profile: ProgramProfile,
  connections: readonly KnownConnection[],
): Result<ProgramProfile, readonly ProfileFault[]> {
  const { community } = profile;
  const faults = platformFaults(profile, connections);
  if (community !== null) faults.push(...faultsOf(community));
  faults.push(...placeFaults(profile));
  return faults.length === 0 ? ok(profile) : err(faults);
}

/** The connection's present name, else the name that was noted. */
export function platformName(
  { connectionId, name }: ProgramPlatform,
  connections: readonly Pick<KnownConnection, 'id' | 'name'>[],
): string {
  return connections.find(({ id }) => id === connectionId)?.name ?? name;
}

function platformFaults(
  { orderingPlatform: ordering, reportingPlatforms: reporting }: ProgramProfile,
  connections: readonly KnownConnection[],
): ProfileFault[] {
  const faults: ProfileFault[] = [];
  const key = (platform: ProgramPlatform) =>
    platform.connectionId ?? platformName(platform, connections).trim();
  const all = ordering === null ? reporting : [ordering, ...reporting];
  if (all.some((one) => one.connectionId === null && one.name.trim() === ''))
    faults.push({ kind: 'platform-name-missing' });
  if (ordering !== null && reporting.some((one) => key(one) === key(ordering)))
    faults.push({ kind: 'ordering-is-reporting', name: platformName(ordering, connections) });
  reporting.forEach((one, index) => {
    if (reporting.findIndex((other) => key(other) === key(one)) < index)
      faults.push({ kind: 'platform-twice', name: platformName(one, connections) });
  });
  for (const platform of all) {
    const purpose = connections.find(({ id }) => id === platform.connectionId)?.purpose;
    if (purpose !== undefined && (purpose === 'ordering') !== (platform === ordering))
      faults.push({ kind: 'purpose-differs', name: platformName(platform, connections) });
  }
  return faults;
}

function placeFaults({ community, memberPlaces }: ProgramProfile): readonly ProfileFault[] {
  const members = new Set((community?.members ?? []).map(({ name }) => name.trim()));
  const seen = new Set<string>();
  return memberPlaces.flatMap(({ member, campusId, departmentId }): readonly ProfileFault[] => {
    const key = `${campusId ?? ''}/${departmentId ?? ''}`;
    const faults: ProfileFault[] = [];
    if (!members.has(member.trim())) faults.push({ kind: 'place-without-member', name: member });
    if (seen.has(key)) faults.push({ kind: 'place-twice', name: member });
    seen.add(key);
    return faults;
  });
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
