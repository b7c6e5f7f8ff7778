import { startImportWorker, type ImportClient, type ImportProgress } from '@renderer/workers';
import { useEffect, useMemo } from 'react';

/** The page's own worker: started when it is first asked, ended with the page. */
export type ImportWorker = {
  readonly client: () => ImportClient;
  /** What a call needs so that it can be cancelled and followed. */
  readonly options: (onProgress: (progress: ImportProgress) => void) => {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: ImportProgress) => void;
  };
  readonly cancel: () => void;
  readonly close: () => void;
};

export function useImportWorker(): ImportWorker {
  const worker = useMemo(createImportWorker, []);
  useEffect(() => () => worker.close(), [worker]);
  return worker;
}

function createImportWorker(): ImportWorker {
  let client: ImportClient | undefined;
  let control = new AbortController();
  return {
    client: () => (client ??= startImportWorker()),
    options: (onProgress) => {
      control = new AbortController();
      return { signal: control.signal, onProgress };
    },
    cancel: () => control.abort(),
    close: () => {
      client?.close();
      client = undefined;
    },
  };
}
