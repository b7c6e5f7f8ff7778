import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, isSystemError } from './file-errors';

const MAX_BYTES = 1_000_000;

export type Fault = { readonly message: string; readonly detail: string };
export type FaultLog = { readonly add: (fault: Fault) => Promise<void> };

/** Keeps what went wrong by our mistake: one file in use and one before it. */
export function createFaultLog(folder: string, now: () => Date): FaultLog {
  const path = join(folder, 'faults.jsonl');
  return {
    /** A fault that cannot be written must not become a second fault. */
    async add({ message, detail }) {
      try {
        await mkdir(folder, { recursive: true });
        if ((await sizeOf(path)) > MAX_BYTES)
          await rename(path, join(folder, 'faults-before.jsonl'));
        const line = JSON.stringify({ at: now().toISOString(), message, detail });
        await appendFile(path, `${line}\n`);
      } catch (cause) {
        if (!isSystemError(cause)) throw cause;
      }
    },
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    if (isMissing(cause)) return 0;
    throw cause;
  }
}
