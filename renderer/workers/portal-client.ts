import type { PortalApi } from './portal/portal-api';
import { startWorker, type RunningWorker } from './start-worker';

export type PortalClient = RunningWorker<PortalApi>;

/** A worker of one's own for reading a portal's export; close it afterwards. */
export function startPortalWorker(): PortalClient {
  return startWorker<PortalApi>(
    new Worker(new URL('./portal/portal-worker.ts', import.meta.url), { type: 'module' }),
  );
}
