import type { ImportApi } from './import/import-api';
import { startWorker, type RunningWorker } from './start-worker';

export type ImportClient = RunningWorker<ImportApi>;

/** A worker of one's own for one import; close it when the import is over. */
export function startImportWorker(): ImportClient {
  return startWorker<ImportApi>(
    new Worker(new URL('./import/import-worker.ts', import.meta.url), { type: 'module' }),
  );
}
