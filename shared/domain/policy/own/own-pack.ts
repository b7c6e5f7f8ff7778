import type { Instant } from '../../calendar/instant';
import type { LocalDate } from '../../calendar/local-date';
import type { Stored } from '../../record/record';
import type { Certainty, PolicyPack } from '../policy-pack';
import type { FormRule } from './form-fields';

/** One version of a hospital's own pack. Versions are added, never changed. */
export type OwnPackVersion = Stored<string> & {
  readonly packId: string;
  readonly version: number;
  readonly pack: PolicyPack;
  /** The pack and version that it was copied or changed from. */
  readonly basedOn: { readonly packId: string; readonly version: number };
  /** First day on which it holds for programs that follow it. */
  readonly effectiveOn: LocalDate;
  readonly documentNumber: string;
  readonly clause: string;
  readonly certainty: Certainty;
  readonly reason: string;
  readonly savedBy: string;
  readonly savedOn: LocalDate;
  readonly savedAt: Instant;
  /** The rules in which it differs from what it is based on. */
  readonly changed: readonly FormRule[];
};

const OWN_PREFIX = 'own-';

export function isOwnPack(packId: string): boolean {
  return packId.startsWith(OWN_PREFIX);
}

/** The id of a hospital's n-th own pack. */
export function ownPackId(number: number): string {
  return `${OWN_PREFIX}${String(number)}`;
}

/** The versions of one pack, the newest first. */
export function versionsOf(
  versions: readonly OwnPackVersion[],
  packId: string,
): readonly OwnPackVersion[] {
  return versions
    .filter((one) => one.packId === packId)
    .sort((one, other) => other.version - one.version);
}

/** Of every own pack the newest version that is in force on the day. */
export function ownPacksOn(
  versions: readonly OwnPackVersion[],
  day: LocalDate,
): readonly OwnPackVersion[] {
  const ids = [...new Set(versions.map(({ packId }) => packId))];
  return ids.flatMap(
    (id) => versionsOf(versions, id).find(({ effectiveOn }) => effectiveOn <= day) ?? [],
  );
}
