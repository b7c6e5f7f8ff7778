import { useHost } from '@renderer/bridge/host-context';
import { checkKeptFile } from '@renderer/bridge/read-kept-file';
import type { Attachment } from '@shared/domain/attachment/attachment';
import { useEffect, useState } from 'react';

export type FileState = 'checking' | 'whole' | 'missing' | 'changed';

/** Whether each file is still there and what it was, by SHA-256. */
export function useFileStates(files: readonly Attachment[]): ReadonlyMap<string, FileState> {
  const { host } = useHost();
  const [states, setStates] = useState<ReadonlyMap<string, FileState>>(new Map());
  const hashes = files.map(({ sha256 }) => sha256).join(' ');
  useEffect(() => {
    let isCurrent = true;
    const check = async () => {
      for (const sha256 of hashes.split(' ').filter((one) => one !== '')) {
        const checked = await checkKeptFile(host, sha256);
        const state = checked.ok
          ? 'whole'
          : checked.error.kind === 'unknown-source'
            ? 'missing'
            : 'changed';
        if (!isCurrent) return;
        setStates((before) => new Map(before).set(sha256, state));
      }
    };
    void check();
    return () => {
      isCurrent = false;
    };
  }, [host, hashes]);
  return states;
}
