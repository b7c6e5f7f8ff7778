import { findPack, findPackVersion } from '../find-pack';
import type { PolicyPack } from '../policy-pack';
import { FORM_RULES, type FormRule } from './form-fields';
import type { OwnPackVersion } from './own-pack';
import { isSameValue, plainOf } from './read-pack-form';

/** What the shipped pack says otherwise since the own one was copied from it. */
export type PackCorrection = { readonly version: number; readonly rules: readonly FormRule[] };

/** The notice's pack, as it is shipped now, that an own pack was first copied from; its versions newest first. */
export function noticePackOf(
  versions: readonly OwnPackVersion[],
  packs: readonly PolicyPack[],
): PolicyPack | undefined {
  const root = versions.at(-1);
  return root && findPack(packs, root.basedOn.packId);
}

/**
 * The rules that were corrected in the shipped pack and that the own one, its versions newest first, does not have so.
 *
 * Null where the pack was not corrected since, or the own one has taken everything over. Where the version that was
 * copied is not shipped any more, rules that staff changed themselves are left out: nobody can tell them from a correction.
 */
export function findCorrection(
  versions: readonly OwnPackVersion[],
  packs: readonly PolicyPack[],
): PackCorrection | null {
  const [own] = versions;
  const root = versions.at(-1);
  const newest = noticePackOf(versions, packs);
  if (own === undefined || root === undefined || newest === undefined) return null;
  if (newest.version <= root.basedOn.version) return null;
  const copied = findPackVersion(packs, root.basedOn.packId, root.basedOn.version);
  const byStaff = new Set(versions.flatMap(({ changed }) => changed));
  const differs = (one: PolicyPack, rule: FormRule) =>
    !isSameValue(plainOf(one, rule), plainOf(newest, rule));
  const rules = FORM_RULES.filter(
    (rule) => differs(own.pack, rule) && (copied ? differs(copied, rule) : !byStaff.has(rule)),
  );
  return rules.length === 0 ? null : { version: newest.version, rules };
}
