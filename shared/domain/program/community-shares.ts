import type { Department } from '../hospital/hospital';
import { quantity, type Quantity } from '../quantity/quantity';
import type { AgreedLine, AgreedLineId } from './program';
import { splitByShares, type Community, type MemberPlace } from './program-profile';

type Place = Pick<AgreedLine, 'campusId' | 'departmentId'>;

/** What of each agreed line is a member's. */
export type MemberShare = {
  readonly member: string;
  readonly agreedByLineId: ReadonlyMap<AgreedLineId, Quantity>;
};

export type CommunityShares = {
  readonly members: readonly MemberShare[];
  /** Agreed for a campus or department that belongs to no member, by line. */
  readonly unassigned: ReadonlyMap<AgreedLineId, Quantity>;
  /** Agreed in all less what members have of it; zero when the members' sums are the agreed quantity. */
  readonly difference: number;
};

/**
 * The member that a campus or department belongs to; null for none.
 *
 * The department before its campus: our convention, for one campus may serve several members.
 */
export function memberOfPlace(
  { campusId, departmentId }: Place,
  places: readonly MemberPlace[],
  departments: readonly Pick<Department, 'id' | 'campusId'>[],
): string | null {
  const byDepartment = places.find((one) => one.departmentId === departmentId);
  if (departmentId !== null && byDepartment !== undefined) return byDepartment.member;
  const campus = campusId ?? departments.find(({ id }) => id === departmentId)?.campusId ?? null;
  const byCampus = places.find((one) => one.campusId === campus);
  return campus !== null && byCampus !== undefined ? byCampus.member : null;
}

/**
 * The agreed quantities by member of a community.
 *
 * A line of a campus or department is that member's; a line of the whole hospital is split by the members'
 * shares, whose parts add up. What belongs to nobody is said and not spread.
 *
 * @source 浙江 2025 全流程管理 一(一): 县域医共体作为整体进行报量; the split is our convention
 */
export function communityShares(
  lines: readonly (Place & Pick<AgreedLine, 'id' | 'agreed'>)[],
  { members }: Pick<Community, 'members'>,
  memberOf: (place: Place) => string | null,
): CommunityShares {
  const shares = members.map(({ name }) => ({
    member: name,
    agreedByLineId: new Map<AgreedLineId, Quantity>(),
  }));
  const unassigned = new Map<AgreedLineId, Quantity>();
  for (const line of lines) {
    const { id, agreed } = line;
    if (line.campusId === null && line.departmentId === null) {
      const parts = splitByShares(agreed, members);
      shares.forEach(({ agreedByLineId }, at) => {
        agreedByLineId.set(id, quantity(parts[at] ?? 0));
      });
      continue;
    }
    const member = memberOf(line);
    const own = shares.find((share) => share.member === member);
    (own?.agreedByLineId ?? unassigned).set(id, agreed);
  }
  const agreed = lines.reduce((total, line) => total + line.agreed, 0);
  const given = shares.flatMap(({ agreedByLineId }) => [...agreedByLineId.values()]);
  const difference = agreed - given.reduce((total, units) => total + units, 0);
  return { members: shares, unassigned, difference };
}
