import { EMPTY_HEAD, type JournalHead } from '@shared/contracts/journal';
import { open, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './atomic-file';
import {
  encodeHeader,
  findHeadAfter,
  findHeader,
  headBefore,
  NEWLINE,
  type SegmentHeader,
} from './journal-line';

const SEGMENT_NAME = /^(\d{8,})\.jsonl$/u;
const NAME_DIGITS = 8;
const LONGEST_HEADER_BYTES = 4_096;

/** A journal file as its name says. */
export type SegmentFile = { readonly path: string; readonly firstSequence: number };

/** A verified journal file: entry `firstSequence + n` begins at `offsets[n]`. */
export type Segment = SegmentFile & { readonly offsets: number[]; end: number };

/**
 * What follows the last good entry of a file.
 *
 * `torn` is the beginning of an entry that was never written to its end. `unwritten` is a file that
 * has not even its own first line. Both can only be the work of a crash, before any answer was given.
 */
export type Leftover = 'nothing' | 'torn' | 'unwritten' | 'damage';

export type SegmentScan = {
  readonly segment: Segment;
  readonly head: JournalHead;
  readonly left: Leftover;
  /** The first line as it should be, when it is damaged but everything after it is good. */
  readonly mendedHeader?: Buffer;
};

export async function listSegmentFiles(folder: string): Promise<readonly SegmentFile[]> {
  const names = await readdir(folder);
  return names
    .flatMap((name) => {
      const firstSequence = Number(SEGMENT_NAME.exec(name)?.[1]);
      return firstSequence > 0 ? [{ path: join(folder, name), firstSequence }] : [];
    })
    .sort((a, b) => a.firstSequence - b.firstSequence);
}

/** Reads only the first line: a file of a newer version is left alone before anything is mended. */
export async function isFromNewerVersion({ path }: SegmentFile): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER_BYTES), 0);
    return findHeader(firstLine(buffer.subarray(0, bytesRead))) === 'newer-version';
  } finally {
    await file.close();
  }
}

/** Verifies every entry of a file. `before` is the head the file has to follow, where that is known. */
export async function scanSegment(
  file: SegmentFile,
  dataSet: string,
  before: JournalHead | undefined,
): Promise<SegmentScan> {
  const bytes = await readFile(file.path);
  const found = findHeader(firstLine(bytes));
  const header = found === 'newer-version' ? undefined : found;
  const start = before ?? findStart(file, header);
  if (start?.sequence !== file.firstSequence - 1)
    return scanned(file, { head: before ?? EMPTY_HEAD, end: 0, left: 'damage' });

  const expected = encodeHeader(dataSet, start);
  if (header?.previousHash === start.hash && header.firstSequence === file.firstSequence)
    return scanEntries(file, bytes, { head: start, end: firstLine(bytes).length + 1 });
  if (isUnwritten(bytes, expected))
    return scanned(file, { head: start, end: 0, left: 'unwritten' });
  if (bytes[expected.length - 1] !== NEWLINE)
    return scanned(file, { head: start, end: 0, left: 'damage' });
  const scan = scanEntries(file, bytes, { head: start, end: expected.length });
  return { ...scan, mendedHeader: expected };
}

/** Makes a new, empty file that follows `before`. Leaves nothing behind when it cannot. */
export async function createSegment(
  folder: string,
  dataSet: string,
  before: JournalHead,
): Promise<Segment> {
  const firstSequence = before.sequence + 1;
  const path = join(folder, `${String(firstSequence).padStart(NAME_DIGITS, '0')}.jsonl`);
  const header = encodeHeader(dataSet, before);
  const file = await open(path, 'wx');
  try {
    await file.writeFile(header);
    await file.sync();
    await syncFolder(folder);
  } catch (cause) {
    await rm(path, { force: true });
    throw cause;
  } finally {
    await file.close();
  }
  return { path, firstSequence, offsets: [], end: header.length };
}

function findStart(
  { firstSequence }: SegmentFile,
  header: SegmentHeader | undefined,
): JournalHead | undefined {
  if (firstSequence === 1) return EMPTY_HEAD;
  return header === undefined ? undefined : headBefore(header);
}

function scanEntries(
  file: SegmentFile,
  bytes: Buffer,
  start: { readonly head: JournalHead; readonly end: number },
): SegmentScan {
  const offsets: number[] = [];
  let { head, end } = start;
  while (end < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, end);
    const next = newline === -1 ? undefined : findHeadAfter(bytes.subarray(end, newline), head);
    if (next === undefined) {
      const left = isTorn(bytes.subarray(end), head) ? 'torn' : 'damage';
      return scanned(file, { head, end, left, offsets });
    }
    offsets.push(end);
    head = next;
    end = newline + 1;
  }
  return scanned(file, { head, end, left: 'nothing', offsets });
}

/**
 * True when a crash in the middle of one append can have left these bytes.
 *
 * Such a write lacks its newline, or has zeros where blocks did not reach the disk. A whole last line
 * that merely does not match its hash was written, acknowledged and damaged later.
 */
function isTorn(rest: Buffer, head: JournalHead): boolean {
  const newline = rest.indexOf(NEWLINE);
  if (newline === -1) return findHeadAfter(rest.subarray(0, -1), head) === undefined;
  return newline === rest.length - 1 && rest.includes(0);
}

function isUnwritten(bytes: Buffer, header: Buffer): boolean {
  if (bytes.length > header.length) return false;
  return header.subarray(0, bytes.length).equals(bytes) || bytes.every((byte) => byte === 0);
}

function scanned(
  file: SegmentFile,
  {
    offsets = [],
    end,
    head,
    left,
  }: {
    readonly offsets?: number[];
    readonly end: number;
    readonly head: JournalHead;
    readonly left: Leftover;
  },
): SegmentScan {
  return { segment: { ...file, offsets, end }, head, left };
}

function firstLine(bytes: Buffer): Buffer {
  const newline = bytes.indexOf(NEWLINE);
  return newline === -1 ? bytes : bytes.subarray(0, newline);
}
