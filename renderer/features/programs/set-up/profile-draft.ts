import type { Text } from '@renderer/i18n/create-text';
import { parseMoneyText, type EditableColumn, type EditableLine } from '@renderer/ui';
import { basisPoints } from '@shared/domain/money/money';
import {
  type CommunityMember,
  type ProgramLevel,
  type ProgramProfile,
} from '@shared/domain/program/program-profile';
import { err, ok, type Result } from '@shared/kernel/result';

/** A profile as it is typed in. */
export type ProfileDraft = {
  readonly level: ProgramLevel | null;
  readonly tenderDocument: string;
  readonly orderingPlatform: string;
  /** Several are told apart by 、 or a comma. */
  readonly reportingPlatforms: string;
  readonly communityName: string;
  readonly members: readonly EditableLine[];
};

export function draftOf(profile: ProgramProfile): ProfileDraft {
  const { level, tenderDocument, orderingPlatform, reportingPlatforms, community } = profile;
  return {
    ...{ level, tenderDocument, orderingPlatform },
    reportingPlatforms: reportingPlatforms.join('、'),
    communityName: community?.name ?? '',
    members: (community?.members ?? []).map(({ name, share, isLead }, index) => ({
      id: `member-${index}`,
      values: { name, share: hundredths(share), lead: isLead ? LEAD : MEMBER },
    })),
  };
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

/** @errors the row (from 1) whose share is no percentage with at most two decimals */
export function profileOf(
  stored: ProgramProfile,
  draft: ProfileDraft,
): Result<ProgramProfile, number> {
  const members: CommunityMember[] = [];
  for (const [index, { values }] of draft.members.entries()) {
    const { name = '', share: typed = '', lead } = values;
    if (name.trim() === '' && typed.trim() === '') continue;
    const share = parseShare(typed);
    if (share === null) return err(index + 1);
    members.push({ name: name.trim(), share: basisPoints(share), isLead: lead === LEAD });
  }
  const name = draft.communityName.trim();
  return ok({
    ...stored,
    level: draft.level,
    tenderDocument: draft.tenderDocument.trim(),
    orderingPlatform: draft.orderingPlatform.trim(),
    reportingPlatforms: draft.reportingPlatforms
      .split(/[、,，;；]/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    community: name === '' && members.length === 0 ? null : { name, members },
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
