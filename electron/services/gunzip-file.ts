import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isSystemError } from './file-errors';
import { NEWLINE } from './journal-line';

/** Bytes of a compressed file, asked for from the beginning to the end. */
export type GunzipReader = {
  /** The next bytes, or nothing at the end. Throws what `isUnreadable` knows when the file is damaged. */
  readonly next: () => Promise<Buffer | undefined>;
  readonly close: () => Promise<void>;
};

export function openGunzip(path: string): GunzipReader {
  const source = createReadStream(path, { highWaterMark: 1_000_000 });
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  source.on('error', (cause) => gunzip.destroy(cause));
  const chunks = source.pipe(gunzip)[Symbol.asyncIterator]();
  return {
    async next() {
      const result = await chunks.next();
      return result.done === true ? undefined : (result.value as Buffer);
    },
    async close() {
      gunzip.destroy();
      source.destroy();
      await finished(source, { cleanup: true }).catch(() => undefined);
    },
  };
}

/** True for a file that the disk does not give, or whose compressed data is damaged. */
export function isUnreadable(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return isSystemError(cause) || code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Whole lines of a compressed text file, without their line breaks, a good many at a time. */
export async function* readLineBlocks(reader: GunzipReader): AsyncGenerator<readonly string[]> {
  let held: Buffer[] = [];
  for (let chunk = await reader.next(); chunk !== undefined; chunk = await reader.next()) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end === -1) {
      held.push(chunk);
      continue;
    }
    const text = Buffer.concat([...held, chunk.subarray(0, end)]).toString('utf8');
    held = [chunk.subarray(end + 1)];
    yield text.split('\n');
  }
  const rest = Buffer.concat(held).toString('utf8');
  if (rest !== '') yield [rest];
}
