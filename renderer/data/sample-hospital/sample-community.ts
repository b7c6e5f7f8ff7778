import { basisPoints } from '@shared/domain/money/money';
import type { ProgramProfile } from '@shared/domain/program/program-profile';
import type { SampleStage } from './sample-stage';

const LEAD = '天山市人民医院';
const MEMBER = '南山区人民医院';

/** The supplies are taken part in as a community: the second campus is run as a member hospital. */
export function stageCommunity({ world, programs, profile }: SampleStage): void {
  const [main, south] = profile.campuses;
  const half = basisPoints(5_000);
  const noted: ProgramProfile = {
    id: programs.supplies.program.id,
    revision: 1,
    level: 'province',
    tenderDocument: '',
    orderingPlatform: null,
    reportingPlatforms: [],
    community: {
      name: '天山医共体（示例）',
      members: [
        { name: LEAD, share: half, isLead: true },
        { name: MEMBER, share: half, isLead: false },
      ],
    },
    memberPlaces: [
      { member: LEAD, campusId: main.id, departmentId: null },
      { member: MEMBER, campusId: south.id, departmentId: null },
    ],
  };
  world.put('programProfiles', noted);
}
