import { useLiveQuery, useRepositories } from '@renderer/data';
import { findPack } from '@shared/domain/policy/find-pack';
import { versionsOf, type OwnPackVersion } from '@shared/domain/policy/own/own-pack';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { policyPacks } from '@shared/policy-packs';
import { useParams, useSearchParams } from 'react-router';

export type OpenedPack = {
  /** Of an own pack the version that the address names, or the newest. Undefined while it is read, or unknown. */
  readonly pack: PolicyPack | undefined;
  /** The newest first; none of a notice's pack. */
  readonly versions: readonly OwnPackVersion[];
  readonly isLoading: boolean;
};

/** The pack that the address names: a notice's, or a version of the hospital's own. */
export function usePack(): OpenedPack {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { packs } = useRepositories();
  const all = useLiveQuery(() => packs.listVersions(), [packs]);
  const versions = versionsOf(all ?? [], id);
  const wanted = Number(search.get('version'));
  const shown = versions.find(({ version }) => version === wanted) ?? versions[0];
  return {
    pack: findPack(policyPacks, id) ?? shown?.pack,
    versions,
    isLoading: all === undefined,
  };
}
