import type { CampusId, DepartmentId } from '@shared/domain/hospital/hospital';
import type { SampleGroup } from './sample-line';
import type { SampleProfile } from './sample-profile';

/** Who uses a group's products, on each campus; supplies are ordered for the campus as a whole. */
const USERS: Readonly<Partial<Record<SampleGroup, readonly string[]>>> = {
  cement: ['骨科', '骨科二病区'],
  hernia: ['普外科', '普外科二病区'],
  dura: ['神经外科'],
  scalpel: ['普外科', '普外科二病区'],
};

/** The department of the order's campus that uses the group; null where none does. */
export function departmentOf(
  { hospital }: SampleProfile,
  group: SampleGroup,
  campusId: CampusId,
): DepartmentId | null {
  const names = USERS[group] ?? [];
  const found = hospital.departments.find(
    (one) => one.campusId === campusId && names.includes(one.name),
  );
  return found?.id ?? null;
}
