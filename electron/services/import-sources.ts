import { err, ok, type Result } from '@shared/kernel/result';
import { createHash, randomBytes, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeErrorOf, type WriteError } from './file-errors';
import { createGzipWriter, type GzipWriter } from './gzip-file';
import { createImportSourceReader } from './import-source-reader';
import { createOneAtATime } from './one-at-a-time';

type Unfinished = { readonly writer: GzipWriter; readonly hash: Hash; bytes: number };
type SourceError = WriteError | { readonly kind: 'unknown-source' };
type KeptSource = { readonly sha256: string; readonly bytes: number };

export type ImportSources = Awaited<ReturnType<typeof createImportSources>>;

/** Keeps the source files of imports, compressed, under the SHA-256 of their bytes. */
export async function createImportSources(folder: string) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
  const unfinished = new Map<string, Unfinished>();
  const inOrder = createOneAtATime();
  const pathOf = (sha256: string) => join(folder, `${sha256}.gz`);
  const reader = createImportSourceReader(pathOf);

  async function attempt<T, E>(id: string, work: () => Promise<Result<T, E>>) {
    try {
      return await work();
    } catch (cause) {
      await unfinished.get(id)?.writer.discard();
      unfinished.delete(id);
      return err(writeErrorOf(cause));
    }
  }

  return {
    read: reader.read,

    start: (): Promise<Result<string, WriteError>> => {
      const id = `source-${randomBytes(8).toString('hex')}`;
      return attempt(id, async () => {
        const writer = await createGzipWriter(join(folder, `${id}.part`));
        unfinished.set(id, { writer, hash: createHash('sha256'), bytes: 0 });
        return ok(id);
      });
    },

    add: (id: string, bytes: Uint8Array): Promise<Result<void, SourceError>> =>
      inOrder(async () => {
        const source = unfinished.get(id);
        if (source === undefined) return err({ kind: 'unknown-source' });
        return attempt(id, async () => {
          source.hash.update(bytes);
          source.bytes += bytes.byteLength;
          await source.writer.add(Buffer.from(bytes));
          return ok(undefined);
        });
      }),

    /** Answers once the file lies on the disk. The same bytes are kept only once. */
    finish: (id: string): Promise<Result<KeptSource, SourceError>> =>
      inOrder(async () => {
        const source = unfinished.get(id);
        if (source === undefined) return err({ kind: 'unknown-source' });
        return attempt(id, async () => {
          const sha256 = source.hash.digest('hex');
          const isKept = existsSync(pathOf(sha256)) && (await reader.isUndamaged(sha256));
          await (isKept ? source.writer.discard() : source.writer.finish(pathOf(sha256)));
          unfinished.delete(id);
          return ok({ sha256, bytes: source.bytes });
        });
      }),

    close: () =>
      inOrder(async () => {
        await reader.close();
        for (const { writer } of unfinished.values()) await writer.discard();
        unfinished.clear();
      }),
  };
}
