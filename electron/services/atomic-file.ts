import { err, ok, type Result } from '@shared/kernel/result';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeErrorOf, type WriteError } from './file-errors';

/** Writes beside the target, then renames: a crash leaves the old file or the new one, never half. */
export async function writeWhole(
  path: string,
  contents: Uint8Array | string,
): Promise<Result<void, WriteError>> {
  const draft = `${path}.part`;
  try {
    await writeFile(draft, contents, { flush: true });
    await rename(draft, path);
    await syncFolder(dirname(path));
    return ok(undefined);
  } catch (cause) {
    await rm(draft, { force: true });
    return err(writeErrorOf(cause));
  }
}

/** Makes new, renamed and deleted names in a folder survive a power cut. Windows does so by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
