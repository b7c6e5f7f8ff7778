import type { JournalFinding, JournalHead } from '@shared/contracts/journal';
import { err, ok, type Result } from '@shared/kernel/result';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { syncFolder } from './atomic-file';
import { isSystemError, writeErrorOf, type WriteError } from './file-errors';
import { encodeEntry, readEntry } from './journal-line';
import { recoverJournal, type JournalPlace } from './journal-recovery';
import { createSegment, type Segment } from './journal-segment';
import { createOneAtATime } from './one-at-a-time';
import { setFileAside } from './set-aside';

const LARGE_SEGMENT_BYTES = 64_000_000;

export type JournalEntry = { readonly head: JournalHead; readonly text: string };
export type JournalPage = { readonly entries: JournalEntry[]; readonly more: boolean };
export type AppendError = WriteError | { readonly kind: 'head-moved' };
export type ReadError = { readonly kind: 'pruned' | 'not-readable' };

export type Journal = Awaited<ReturnType<typeof createJournal>>;

type OpenJournal = {
  readonly place: JournalPlace;
  readonly segments: Segment[];
  head: JournalHead;
  file: FileHandle | undefined;
  /** A write failed and the file may be longer than `end` says. */
  isFrayed: boolean;
};

/**
 * Opens the fsynced record of every change, mending what a crash or a bad disk has left.
 *
 * @errors `newer-version`, `not-readable`
 */
export async function openJournal(
  place: JournalPlace,
): Promise<Result<Journal, { readonly kind: 'newer-version' | 'not-readable' }>> {
  const recovered = await recoverJournal(place);
  if (!recovered.ok) return recovered;
  const { segments, head, finding } = recovered.value;
  const state: OpenJournal = { place, segments, head, file: undefined, isFrayed: false };
  return ok(createJournal(state, finding));
}

function createJournal(state: OpenJournal, finding: JournalFinding) {
  const inOrder = createOneAtATime();
  return {
    finding,
    getHead: () => state.head,

    /** Answers once the entry is fsynced. A refused entry leaves the file as it was. */
    append: (after: JournalHead, text: string): Promise<Result<JournalHead, AppendError>> =>
      inOrder(async () => {
        if (after.sequence !== state.head.sequence || after.hash !== state.head.hash)
          return err({ kind: 'head-moved' });
        try {
          return ok(await write(state, text));
        } catch (cause) {
          return err(writeErrorOf(cause));
        }
      }),

    read: (after: number, maxChars: number): Promise<Result<JournalPage, ReadError>> =>
      inOrder(async () => {
        try {
          return await readPage(state, after, maxChars);
        } catch (cause) {
          if (!isSystemError(cause)) throw cause;
          return err({ kind: 'not-readable' });
        }
      }),

    /** Lets the next entry begin a file of its own, so that older files can be deleted whole. */
    startNewSegment: () =>
      inOrder(async () => {
        if (state.segments.at(-1)?.offsets.length === 0) return;
        await addSegment(state).catch(writeErrorOf);
      }),

    /**
     * Goes on at a head further than the last entry: a verified snapshot holds everything up to it.
     *
     * What is left of the damaged chain is kept beside, so that it is not taken for a gap later.
     */
    resume: (head: JournalHead): Promise<Result<void, WriteError>> =>
      inOrder(async () => {
        try {
          await resumeAt(state, head);
          return ok(undefined);
        } catch (cause) {
          return err(writeErrorOf(cause));
        }
      }),

    /** Deletes the files whose entries all lie at or before `sequence`. The last file always stays. */
    prune: (sequence: number) =>
      inOrder(async () => {
        while ((state.segments[1]?.firstSequence ?? Infinity) <= sequence + 1) {
          const [oldest] = state.segments;
          if (oldest === undefined) return;
          await rm(oldest.path);
          state.segments.shift();
        }
        await syncFolder(state.place.folder);
      }),

    close: () =>
      inOrder(async () => {
        await state.file?.close();
        state.file = undefined;
      }),
  };
}

async function write(state: OpenJournal, text: string): Promise<JournalHead> {
  const { head, line } = encodeEntry(state.head, text);
  const segment = await openSegmentForWriting(state);
  const { file } = state;
  if (file === undefined) throw new Error('The journal has no open file');
  try {
    await writeAll(file, line, segment.end);
    await file.datasync();
  } catch (cause) {
    state.isFrayed = true;
    await trim(state, segment).catch(() => undefined);
    throw cause;
  }
  segment.offsets.push(segment.end);
  segment.end += line.length;
  state.head = head;
  return head;
}

async function openSegmentForWriting(state: OpenJournal): Promise<Segment> {
  const last = state.segments.at(-1);
  const isUsable = last !== undefined && last.end < LARGE_SEGMENT_BYTES;
  const segment = isUsable ? last : await addSegment(state);
  state.file ??= await open(segment.path, 'r+');
  if (state.isFrayed) await trim(state, segment);
  return segment;
}

async function addSegment(state: OpenJournal): Promise<Segment> {
  const last = state.segments.at(-1);
  if (state.isFrayed && last !== undefined) await trim(state, last);
  const { folder, dataSet } = state.place;
  const segment = await createSegment(folder, dataSet, state.head);
  await state.file?.close();
  state.file = await open(segment.path, 'r+');
  state.segments.push(segment);
  return segment;
}

async function resumeAt(state: OpenJournal, head: JournalHead): Promise<void> {
  await state.file?.close();
  state.file = undefined;
  state.isFrayed = false;
  for (const { path } of state.segments.splice(0)) await setFileAside(path);
  state.head = head;
  await addSegment(state);
}

/** Takes back what a failed write may have left behind the last acknowledged entry. */
async function trim(state: OpenJournal, segment: Segment): Promise<void> {
  await state.file?.truncate(segment.end);
  await state.file?.sync();
  state.isFrayed = false;
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function readPage(
  { segments, head }: OpenJournal,
  after: number,
  maxChars: number,
): Promise<Result<JournalPage, ReadError>> {
  if (after >= head.sequence) return ok({ entries: [], more: false });
  const segment = segments.findLast(({ firstSequence }) => firstSequence <= after + 1);
  if (segment === undefined) return err({ kind: 'pruned' });
  const first = after + 1 - segment.firstSequence;
  const lines = await readLines(segment, first, maxChars);
  if (lines.length === 0) return err({ kind: 'pruned' });
  const entries = lines.map(readEntry);
  return ok({ entries, more: after + entries.length < head.sequence });
}

/** Whole lines from entry number `first` of the file on: about `maxBytes`, but at least one. */
async function readLines(
  { path, offsets, end }: Segment,
  first: number,
  maxBytes: number,
): Promise<readonly Buffer[]> {
  const start = offsets[first];
  if (start === undefined) return [];
  let last = first;
  while (last + 1 < offsets.length && (offsets[last + 2] ?? end) - start <= maxBytes) last += 1;
  const length = (offsets[last + 1] ?? end) - start;
  const bytes = Buffer.alloc(length);
  const file = await open(path, 'r');
  try {
    await file.read(bytes, 0, length, start);
  } finally {
    await file.close();
  }
  const lineAt = (n: number) =>
    bytes.subarray((offsets[n] ?? end) - start, (offsets[n + 1] ?? end) - start - 1);
  return Array.from({ length: last - first + 1 }, (_, n) => lineAt(first + n));
}
