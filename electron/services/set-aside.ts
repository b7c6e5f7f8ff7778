import { open, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { syncFolder } from './atomic-file';

/** A name beside the file that is still free: damaged bytes are kept, never overwritten. */
export function freeDamagedName(path: string): string {
  let n = 1;
  while (existsSync(`${path}.damaged-${n}`)) n += 1;
  return `${path}.damaged-${n}`;
}

/** Puts a whole damaged file out of the way and answers its new name. */
export async function setFileAside(path: string): Promise<string> {
  const kept = freeDamagedName(path);
  await rename(path, kept);
  await syncFolder(dirname(path));
  return basename(kept);
}

/** Keeps a copy of everything from `offset` on, then cuts it off the file. */
export async function setTailAside(path: string, offset: number): Promise<string> {
  const kept = freeDamagedName(path);
  const bytes = await readFile(path);
  await writeFile(kept, bytes.subarray(offset), { flush: true });
  await cutOff(path, offset);
  await syncFolder(dirname(path));
  return basename(kept);
}

export async function cutOff(path: string, length: number): Promise<void> {
  await truncate(path, length);
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
