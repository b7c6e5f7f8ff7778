import { err, ok, type Result } from '@shared/kernel/result';
import { isUnreadable, openGunzip, readLineBlocks } from './gunzip-file';
import { createOneAtATime } from './one-at-a-time';
import type { SnapshotFolder } from './snapshot-folder';

type LinePage = { readonly lines: string[]; readonly more: boolean };
type ReadError = { readonly kind: 'unknown-snapshot' | 'not-readable' };

/** A place in a snapshot: the window reads from the first line to the last, page by page. */
type Reading = {
  readonly id: string;
  readonly blocks: AsyncGenerator<readonly string[]>;
  readonly close: () => Promise<void>;
  /** The row that comes next. */
  next: number;
  waiting: readonly string[];
  /** How many of the waiting lines were given. */
  given: number;
};

/** Reads the rows of verified snapshots. */
export function createSnapshotReader(folder: SnapshotFolder) {
  const inOrder = createOneAtATime();
  let reading: Reading | undefined;

  async function stop(): Promise<void> {
    await reading?.close();
    reading = undefined;
  }

  async function read(id: string, from: number, maxChars: number) {
    if (reading?.id !== id || reading.next !== from) {
      await stop();
      reading = startReading(id, folder.pathOf(id));
      await skipTo(reading, from);
    }
    const page = await readPage(reading, maxChars);
    if (!page.more) await stop();
    return page;
  }

  return {
    read: (id: string, from: number, maxChars: number): Promise<Result<LinePage, ReadError>> =>
      inOrder(async () => {
        if (!(await folder.isVerified(id))) return err({ kind: 'unknown-snapshot' });
        try {
          return ok(await read(id, from, maxChars));
        } catch (cause) {
          await stop();
          if (!isUnreadable(cause)) throw cause;
          return err({ kind: 'not-readable' });
        }
      }),

    close: () => inOrder(stop),
  };
}

function startReading(id: string, path: string): Reading {
  const reader = openGunzip(path);
  const blocks = readLineBlocks(reader);
  return { id, blocks, close: reader.close, next: 0, waiting: [], given: 0 };
}

async function skipTo(reading: Reading, from: number): Promise<void> {
  // The first line of the file is its header.
  for (let skipped = 0; skipped < from + 1; skipped += 1)
    if ((await takeRow(reading)) === undefined) break;
  reading.next = from;
}

/** Rows from the present place on: about `maxChars`, but at least one. */
async function readPage(reading: Reading, maxChars: number): Promise<LinePage> {
  const lines: string[] = [];
  for (let chars = 0; chars < maxChars;) {
    const line = takeWaiting(reading) ?? (await takeRow(reading));
    if (line === undefined) return { lines, more: false };
    lines.push(line);
    chars += line.length;
    reading.next += 1;
  }
  return { lines, more: true };
}

function takeWaiting(reading: Reading): string | undefined {
  // The last waiting line may be the last of the file, which is the trailer.
  if (reading.given >= reading.waiting.length - 1) return undefined;
  reading.given += 1;
  return reading.waiting[reading.given - 1];
}

async function takeRow(reading: Reading): Promise<string | undefined> {
  for (;;) {
    const line = takeWaiting(reading);
    if (line !== undefined) return line;
    const block = await reading.blocks.next();
    if (block.done === true) return undefined;
    reading.waiting = [...reading.waiting.slice(reading.given), ...block.value];
    reading.given = 0;
  }
}
