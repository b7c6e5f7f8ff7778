import type { Text } from '@renderer/i18n/create-text';
import { parseMoneyText, type EditableColumn, type EditableLine } from '@renderer/ui';
import { basisPoints } from '@shared/domain/money/money';
import type { Campus, Department } from '@shared/domain/hospital/hospital';
import {
  platformName,
  type CommunityMember,
  type KnownConnection,
  type MemberPlace,
  type ProgramLevel,
  type ProgramPlatform,
  type ProgramProfile,
} from '@shared/domain/program/program-profile';
import { err, ok, type Result } from '@shared/kernel/result';

/** A profile as it is typed in. */
export type ProfileDraft = {
  readonly level: ProgramLevel | null;
  readonly tenderDocument: string;
  readonly platforms: readonly EditableLine[];
  readonly communityName: string;
  readonly members: readonly EditableLine[];
  readonly places: readonly EditableLine[];
};

/** What the form chooses from: our connections, campuses and departments. */
export type ProfileChoices = {
  readonly connections: readonly KnownConnection[];
  readonly campuses: readonly Campus[];
  readonly departments: readonly Department[];
};

export function draftOf(profile: ProgramProfile, choices: ProfileChoices): ProfileDraft {
  const { level, tenderDocument, orderingPlatform, reportingPlatforms, community } = profile;
  const lineOf = (platform: ProgramPlatform, purpose: string, index: number): EditableLine => {
    const name = platformName(platform, choices.connections);
    const isKnown = platform.connectionId !== null;
    const values = {
      purpose,
      connection: isKnown ? name : NO_CONNECTION,
      name: isKnown ? '' : name,
    };
    return { id: `platform-${purpose}-${index}`, values };
  };
  return {
    ...{ level, tenderDocument },
    platforms: [
      ...(orderingPlatform === null ? [] : [lineOf(orderingPlatform, ORDERING, 0)]),
      ...reportingPlatforms.map((one, index) => lineOf(one, REPORTING, index)),
    ],
    communityName: community?.name ?? '',
    members: (community?.members ?? []).map(({ name, share, isLead }, index) => ({
      id: `member-${index}`,
      values: { name, share: hundredths(share), lead: isLead ? LEAD : MEMBER },
    })),
    places: profile.memberPlaces.map((one, index) => ({
      id: `place-${index}`,
      values: { place: placeWords(one, choices), member: one.member },
    })),
  };
}

const ORDERING = '下单平台';
const REPORTING = '报送平台';
const NO_CONNECTION = '（无连接）';

export function newPlatform(): EditableLine {
  const values = { purpose: REPORTING, connection: NO_CONNECTION, name: '' };
  return { id: crypto.randomUUID(), values };
}

export function newPlace(): EditableLine {
  return { id: crypto.randomUUID(), values: { place: '', member: '' } };
}

export function platformColumns(
  text: Text<'program-life'>,
  { connections }: ProfileChoices,
): readonly EditableColumn[] {
  return [
    {
      ...{ key: 'purpose', title: text('platform.purpose'), width: 120 },
      ...{ kind: 'choice', choices: [ORDERING, REPORTING] },
    },
    {
      ...{ key: 'connection', title: text('platform.connection'), width: 300, kind: 'choice' },
      choices: [NO_CONNECTION, ...connections.map(({ name }) => name)],
    },
    { key: 'name', title: text('platform.name'), width: 300, kind: 'text' },
  ];
}

/** A campus or department by its words: 院区 北院区, 科室 骨科. */
export function placeColumns(
  text: Text<'program-life'>,
  choices: ProfileChoices,
  members: readonly string[],
): readonly EditableColumn[] {
  return [
    {
      ...{ key: 'place', title: text('place.place'), width: 300, kind: 'choice' },
      choices: ['', ...placesOf(choices).map(({ words }) => words)],
    },
    {
      ...{ key: 'member', title: text('place.member'), width: 300, kind: 'choice' },
      choices: ['', ...members],
    },
  ];
}

type KnownPlace = Omit<MemberPlace, 'member'> & { readonly words: string };

function placesOf({ campuses, departments }: ProfileChoices): readonly KnownPlace[] {
  return [
    ...campuses.map(({ id, name }) => ({
      ...{ words: `院区 ${name}`, campusId: id, departmentId: null },
    })),
    ...departments.map(({ id, name }) => ({
      ...{ words: `科室 ${name}`, campusId: null, departmentId: id },
    })),
  ];
}

function placeWords(place: MemberPlace, choices: ProfileChoices): string {
  const found = placesOf(choices).find(
    (one) => one.campusId === place.campusId && one.departmentId === place.departmentId,
  );
  return found?.words ?? '';
}

const LEAD = '牵头';
const MEMBER = '成员';

export function newMember(): EditableLine {
  return { id: crypto.randomUUID(), values: { name: '', share: '', lead: MEMBER } };
}

export function memberColumns(text: Text<'program-life'>): readonly EditableColumn[] {
  return [
    { key: 'name', title: text('member.name'), width: 300, kind: 'text' },
    { key: 'share', title: text('member.share'), width: 120, kind: 'money' },
    {
      key: 'lead',
      title: text('member.role'),
      width: 100,
      kind: 'choice',
      choices: [LEAD, MEMBER],
    },
  ];
}

/** What of the form cannot be read, with its row from 1. */
export type ProfileUnread = {
  readonly kind: 'share-malformed' | 'two-ordering' | 'platform-incomplete' | 'place-incomplete';
  readonly row: number;
};

/** @errors the first row that cannot be read */
export function profileOf(
  stored: ProgramProfile,
  draft: ProfileDraft,
  choices: ProfileChoices,
): Result<ProgramProfile, ProfileUnread> {
  const unread = unreadRow(draft);
  if (unread !== null) return err(unread);
  const members: CommunityMember[] = [];
  for (const [index, { values }] of draft.members.entries()) {
    const { name = '', share: typed = '', lead } = values;
    if (name.trim() === '' && typed.trim() === '') continue;
    const share = parseShare(typed);
    if (share === null) return err({ kind: 'share-malformed', row: index + 1 });
    members.push({ name: name.trim(), share: basisPoints(share), isLead: lead === LEAD });
  }
  const name = draft.communityName.trim();
  return ok({
    ...stored,
    level: draft.level,
    tenderDocument: draft.tenderDocument.trim(),
    orderingPlatform: platformsOf(draft, ORDERING, choices)[0] ?? null,
    reportingPlatforms: platformsOf(draft, REPORTING, choices),
    memberPlaces: memberPlacesOf(draft, choices),
    community: name === '' && members.length === 0 ? null : { name, members },
  });
}

/** Rows that would be lost: a second ordering platform, one without a name, a place or member that is not chosen. */
function unreadRow({ platforms, places }: ProfileDraft): ProfileUnread | null {
  const second = platforms.findIndex(
    ({ values }, index) =>
      values['purpose'] === ORDERING &&
      platforms.findIndex((one) => one.values['purpose'] === ORDERING) < index,
  );
  if (second >= 0) return { kind: 'two-ordering', row: second + 1 };
  const unnamed = platforms.findIndex(
    ({ values }) => values['connection'] === NO_CONNECTION && (values['name'] ?? '').trim() === '',
  );
  if (unnamed >= 0) return { kind: 'platform-incomplete', row: unnamed + 1 };
  const half = places.findIndex(
    ({ values }) => ((values['place'] ?? '') === '') !== ((values['member'] ?? '') === ''),
  );
  return half < 0 ? null : { kind: 'place-incomplete', row: half + 1 };
}

function platformsOf(
  { platforms }: ProfileDraft,
  wanted: string,
  { connections }: ProfileChoices,
): readonly ProgramPlatform[] {
  return platforms.flatMap(({ values }): readonly ProgramPlatform[] => {
    const { purpose, connection, name = '' } = values;
    if (purpose !== wanted) return [];
    const known = connections.find((one) => one.name === connection);
    if (known !== undefined) return [{ connectionId: known.id, name: known.name }];
    return name.trim() === '' ? [] : [{ connectionId: null, name: name.trim() }];
  });
}

function memberPlacesOf({ places }: ProfileDraft, choices: ProfileChoices): readonly MemberPlace[] {
  const known = placesOf(choices);
  return places.flatMap(({ values }): readonly MemberPlace[] => {
    const { place, member = '' } = values;
    const found = known.find(({ words }) => words === place);
    if (found === undefined) return [];
    const { campusId, departmentId } = found;
    return [{ member, campusId, departmentId }];
  });
}

/** 12.5 percent are 1250 basis points; null for what is no such percentage. */
function parseShare(typed: string): number | null {
  const parsed = parseMoneyText(typed);
  return parsed.ok && parsed.value >= 0 && parsed.value <= 10_000 ? parsed.value : null;
}

function hundredths(share: number): string {
  return `${Math.trunc(share / 100)}.${String(share % 100).padStart(2, '0')}`;
}
