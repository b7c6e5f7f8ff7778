import type { JournalHead } from '@shared/contracts/journal';
import type { SnapshotInfo } from '@shared/contracts/snapshot';
import { err, ok, type Result } from '@shared/kernel/result';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { writeErrorOf, type WriteError } from './file-errors';
import { createGzipWriter, type GzipWriter } from './gzip-file';
import { createOneAtATime } from './one-at-a-time';
import { createChecksum, encodeSnapshotHeader, encodeSnapshotTrailer } from './snapshot-file';
import type { SnapshotFolder } from './snapshot-folder';

const SEQUENCE_DIGITS = 12;

type Unfinished = {
  readonly writer: GzipWriter;
  readonly checksum: ReturnType<typeof createChecksum>;
  lines: number;
};

type SnapshotError = WriteError | { readonly kind: 'unknown-snapshot' };
type FinishError = SnapshotError | { readonly kind: 'verify-failed' };

type SnapshotWriterOptions = {
  readonly folder: SnapshotFolder;
  readonly dataSet: string;
  readonly now: () => Date;
};

/** Writes snapshots line by line. One that a full disk refuses is discarded whole. */
export function createSnapshotWriter({ folder, dataSet, now }: SnapshotWriterOptions) {
  const unfinished = new Map<string, Unfinished>();
  const inOrder = createOneAtATime();

  async function attempt<T, E>(id: string, work: () => Promise<Result<T, E>>) {
    try {
      return await work();
    } catch (cause) {
      await unfinished.get(id)?.writer.discard();
      unfinished.delete(id);
      return err(writeErrorOf(cause));
    }
  }

  async function start(head: JournalHead, schemaVersion: number) {
    const sequence = String(head.sequence).padStart(SEQUENCE_DIGITS, '0');
    const id = `snapshot-${sequence}-${randomBytes(4).toString('hex')}`;
    return attempt(id, async () => {
      const writer = await createGzipWriter(`${folder.pathOf(id)}.part`);
      const snapshot = { writer, checksum: createChecksum(), lines: 0 };
      unfinished.set(id, snapshot);
      const writtenAt = now().toISOString();
      await addLines(snapshot, [encodeSnapshotHeader({ dataSet, head, schemaVersion, writtenAt })]);
      return ok(id);
    });
  }

  return {
    start: (head: JournalHead, schemaVersion: number): Promise<Result<string, WriteError>> =>
      inOrder(() => start(head, schemaVersion)),

    add: (id: string, lines: readonly string[]): Promise<Result<void, SnapshotError>> =>
      inOrder(async () => {
        const snapshot = unfinished.get(id);
        if (snapshot === undefined) return err({ kind: 'unknown-snapshot' });
        return attempt(id, async () => {
          await addLines(snapshot, lines);
          snapshot.lines += lines.length;
          return ok(undefined);
        });
      }),

    /** Answers once the file was read back and its checksum compared. */
    finish: (id: string): Promise<Result<SnapshotInfo, FinishError>> =>
      inOrder(async () => {
        const snapshot = unfinished.get(id);
        if (snapshot === undefined) return err({ kind: 'unknown-snapshot' });
        return attempt(id, () => finishSnapshot(folder, id, snapshot)).finally(() =>
          unfinished.delete(id),
        );
      }),

    close: () =>
      inOrder(async () => {
        for (const { writer } of unfinished.values()) await writer.discard();
        unfinished.clear();
      }),
  };
}

async function finishSnapshot(
  folder: SnapshotFolder,
  id: string,
  { writer, checksum, lines }: Unfinished,
): Promise<Result<SnapshotInfo, { readonly kind: 'verify-failed' }>> {
  await writer.add(Buffer.from(`${encodeSnapshotTrailer(lines, checksum.finish())}\n`));
  await writer.finish(folder.pathOf(id));
  const { snapshots } = await folder.list();
  const info = snapshots.find((snapshot) => snapshot.id === id);
  if (info !== undefined) return ok(info);
  await rm(folder.pathOf(id), { force: true });
  return err({ kind: 'verify-failed' });
}

async function addLines({ writer, checksum }: Unfinished, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  if (lines.some((line) => line.includes('\n'))) throw new TypeError('A row is one line');
  checksum.add(lines);
  await writer.add(Buffer.from(`${lines.join('\n')}\n`));
}
