import { useRepositories, type PackPreview, type PlanRefusal } from '@renderer/data';
import type { ProgramId } from '@shared/domain/program/program';
import type { Result } from '@shared/kernel/result';
import { useEffect, useState } from 'react';

type Read = { readonly key: string; readonly preview: Result<PackPreview, PlanRefusal> };

/**
 * What following a version would change; undefined while it is read.
 *
 * No live query: it tries the change in a transaction that is taken back, and a live query may only read.
 */
export function usePreview(
  programId: ProgramId | undefined,
  versionId: string,
): Read['preview'] | undefined {
  const { packs } = useRepositories();
  const [read, setRead] = useState<Read | null>(null);
  const key = `${programId ?? ''} ${versionId}`;
  useEffect(() => {
    if (programId === undefined) return undefined;
    let isCurrent = true;
    void packs.preview({ programId, versionId }).then((preview) => {
      if (isCurrent) setRead({ key, preview });
    });
    return () => {
      isCurrent = false;
    };
  }, [packs, programId, versionId, key]);
  return read?.key === key ? read.preview : undefined;
}
