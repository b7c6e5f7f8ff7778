import { err, ok, type Result } from '@shared/kernel/result';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isUnreadable, openGunzip, type GunzipReader } from './gunzip-file';
import { createOneAtATime } from './one-at-a-time';

type SourcePage = { readonly bytes: Uint8Array<ArrayBuffer>; readonly more: boolean };
type ReadError = { readonly kind: 'unknown-source' | 'damaged' | 'not-readable' };

/** A place in a kept file: the window reads it from the beginning to the end. */
type Reading = {
  readonly sha256: string;
  readonly reader: GunzipReader;
  offset: number;
  waiting: Buffer;
};

/** Reads kept files, each checked against its SHA-256 before its first part is given. */
export function createImportSourceReader(pathOf: (sha256: string) => string) {
  const inOrder = createOneAtATime();
  const undamaged = new Map<string, string>();
  let reading: Reading | undefined;

  async function stop(): Promise<void> {
    await reading?.reader.close();
    reading = undefined;
  }

  async function isUndamaged(sha256: string): Promise<boolean> {
    const { mtimeMs, size, ino } = await stat(pathOf(sha256));
    const stamp = `${mtimeMs} ${size} ${ino}`;
    if (undamaged.get(sha256) === stamp) return true;
    if ((await findSha256(pathOf(sha256))) !== sha256) return false;
    undamaged.set(sha256, stamp);
    return true;
  }

  async function read(sha256: string, offset: number, maxBytes: number): Promise<SourcePage> {
    if (reading?.sha256 !== sha256 || reading.offset !== offset) {
      await stop();
      const reader = openGunzip(pathOf(sha256));
      reading = { sha256, reader, offset: 0, waiting: Buffer.alloc(0) };
      while (reading.offset < offset)
        if ((await take(reading, Math.min(maxBytes, offset - reading.offset))).length === 0) break;
    }
    const bytes = await take(reading, maxBytes);
    const more = (await fill(reading, 1)) > 0;
    if (!more) await stop();
    return { bytes: new Uint8Array(bytes), more };
  }

  return {
    isUndamaged,
    close: () => inOrder(stop),
    read: (
      sha256: string,
      offset: number,
      maxBytes: number,
    ): Promise<Result<SourcePage, ReadError>> =>
      inOrder(async () => {
        if (!existsSync(pathOf(sha256))) return err({ kind: 'unknown-source' });
        try {
          if (!(await isUndamaged(sha256))) return err({ kind: 'damaged' });
          return ok(await read(sha256, offset, maxBytes));
        } catch (cause) {
          await stop();
          if (!isUnreadable(cause)) throw cause;
          return err({ kind: 'not-readable' });
        }
      }),
  };
}

async function fill(reading: Reading, wanted: number): Promise<number> {
  const parts = [reading.waiting];
  let length = reading.waiting.length;
  while (length < wanted) {
    const part = await reading.reader.next();
    if (part === undefined) break;
    parts.push(part);
    length += part.length;
  }
  if (parts.length > 1) reading.waiting = Buffer.concat(parts);
  return length;
}

async function take(reading: Reading, wanted: number): Promise<Buffer> {
  await fill(reading, wanted);
  const taken = reading.waiting.subarray(0, wanted);
  reading.waiting = reading.waiting.subarray(taken.length);
  reading.offset += taken.length;
  return taken;
}

/** The SHA-256 of what the file holds, or nothing when it cannot be read to its end. */
async function findSha256(path: string): Promise<string | undefined> {
  const reader = openGunzip(path);
  const hash = createHash('sha256');
  try {
    for (let part = await reader.next(); part !== undefined; part = await reader.next())
      hash.update(part);
    return hash.digest('hex');
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
    return undefined;
  } finally {
    await reader.close();
  }
}
