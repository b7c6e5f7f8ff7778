import { EMPTY_HEAD, type JournalFinding, type JournalHead } from '@shared/contracts/journal';
import { err, ok, type Result } from '@shared/kernel/result';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isSystemError } from './file-errors';
import { NEWLINE } from './journal-line';
import {
  isFromNewerVersion,
  listSegmentFiles,
  scanSegment,
  type Segment,
  type SegmentFile,
  type SegmentScan,
} from './journal-segment';
import { cutOff, freeDamagedName, setFileAside, setTailAside } from './set-aside';

export type JournalPlace = {
  readonly folder: string;
  readonly dataSet: string;
  /** The highest entry number that a snapshot claims to cover; cheap to know. */
  readonly snapshotSequence: number;
  /** Heads of verified snapshots: where a chain may begin again. Asked only when something is missing. */
  readonly listAnchors: () => Promise<readonly JournalHead[]>;
};

export type RecoveredJournal = {
  readonly segments: Segment[];
  readonly head: JournalHead;
  readonly finding: JournalFinding;
};

type Walk = {
  readonly segments: Segment[];
  readonly head: JournalHead;
  readonly mended: readonly SegmentScan[];
  /** The file where the chain ends too early, and how. */
  readonly broken?: { readonly index: number; readonly scan: SegmentScan };
};

type Damage = { afterSequence: number; entriesSetAside: number; readonly keptAs: string[] };

/**
 * Finds the longest chain of entries that can be trusted and puts everything else aside.
 *
 * A chain may begin at the first entry, at the oldest file kept, or at the head of a verified
 * snapshot: so damage in an old file does not cost the entries written after a later snapshot.
 *
 * @errors `newer-version` before anything is touched, `not-readable`
 */
export async function recoverJournal(
  place: JournalPlace,
): Promise<Result<RecoveredJournal, { readonly kind: 'newer-version' | 'not-readable' }>> {
  try {
    await mkdir(place.folder, { recursive: true });
    const files = await listSegmentFiles(place.folder);
    for (const file of files)
      if (await isFromNewerVersion(file)) return err({ kind: 'newer-version' });
    return ok(await mendChain(place, files));
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return err({ kind: 'not-readable' });
  }
}

async function mendChain(
  place: JournalPlace,
  found: readonly SegmentFile[],
): Promise<RecoveredJournal> {
  let files = found;
  let walk = await walkChain(place.dataSet, files, undefined);
  if (isCrashOnly(walk) && place.snapshotSequence <= walk.head.sequence)
    return { ...walk, finding: await cutUnfinished(walk) };

  const anchors = await place.listAnchors();
  if (isCrashOnly(walk) && newestOf(anchors).sequence <= walk.head.sequence)
    return { ...walk, finding: await cutUnfinished(walk) };
  const damage: Damage = { afterSequence: walk.head.sequence, entriesSetAside: 0, keptAs: [] };
  for (;;) {
    const rejoin = findRejoin(files, walk, anchors);
    if (rejoin === undefined) break;
    for (const file of files.slice(0, rejoin.index))
      damage.keptAs.push(await setFileAside(file.path));
    files = files.slice(rejoin.index);
    walk = await walkChain(place.dataSet, files, rejoin.anchor);
  }
  await mendHeaders(walk, damage);
  await setRestAside(files, walk, damage);
  return finishMending(walk, newestOf(anchors), damage);
}

/** Follows the chain from file to file for as long as it holds. */
async function walkChain(
  dataSet: string,
  files: readonly SegmentFile[],
  start: JournalHead | undefined,
): Promise<Walk> {
  const segments: Segment[] = [];
  const mended: SegmentScan[] = [];
  let head = start;
  for (const [index, file] of files.entries()) {
    const scan = await scanSegment(file, dataSet, head);
    const isLast = index === files.length - 1;
    if (scan.segment.end > 0) {
      segments.push(scan.segment);
      head = scan.head;
      if (scan.mendedHeader !== undefined) mended.push(scan);
    }
    if (scan.left === 'nothing') continue;
    const left = isLast ? scan.left : 'damage';
    return {
      segments,
      head: head ?? EMPTY_HEAD,
      mended,
      broken: { index, scan: { ...scan, left } },
    };
  }
  return { segments, head: head ?? EMPTY_HEAD, mended };
}

function isCrashOnly({ broken, mended }: Walk): boolean {
  return mended.length === 0 && broken?.scan.left !== 'damage';
}

/** Removes what a crash left behind: none of it was ever acknowledged. */
async function cutUnfinished({ broken }: Walk): Promise<JournalFinding> {
  if (broken === undefined) return { kind: 'intact' };
  const { path, end } = broken.scan.segment;
  if (broken.scan.left === 'unwritten') {
    await rm(path);
    return { kind: 'intact' };
  }
  const bytes = (await readFile(path)).length - end;
  await cutOff(path, end);
  return { kind: 'torn-entry-cut', bytes };
}

/** The next file, behind the damage, that begins exactly where a verified snapshot stands. */
function findRejoin(
  files: readonly SegmentFile[],
  { broken, segments }: Walk,
  anchors: readonly JournalHead[],
): { readonly index: number; readonly anchor: JournalHead } | undefined {
  if (broken?.scan.left !== 'damage') return undefined;
  const isWhole = broken.scan.segment.end === 0 && (broken.index > 0 || segments.length === 0);
  for (let index = broken.index + (isWhole ? 0 : 1); index < files.length; index += 1) {
    const before = (files[index]?.firstSequence ?? 0) - 1;
    const anchor = anchors.find(({ sequence }) => sequence === before);
    if (anchor !== undefined && anchor.hash !== broken.scan.head.hash) return { index, anchor };
  }
  return undefined;
}

async function mendHeaders({ mended }: Walk, damage: Damage): Promise<void> {
  for (const { segment, mendedHeader } of mended) {
    if (mendedHeader === undefined) continue;
    const kept = freeDamagedName(segment.path);
    const file = await open(segment.path, 'r+');
    try {
      const old = Buffer.alloc(mendedHeader.length);
      await file.read(old, 0, old.length, 0);
      await writeFile(kept, old, { flush: true });
      await file.write(mendedHeader, 0, mendedHeader.length, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    damage.keptAs.push(basename(kept));
  }
}

async function setRestAside(
  files: readonly SegmentFile[],
  { broken, head }: Walk,
  damage: Damage,
): Promise<void> {
  if (broken === undefined) return;
  damage.afterSequence = head.sequence;
  const { path, end } = broken.scan.segment;
  damage.entriesSetAside += countLines((await readFile(path)).subarray(end)) - (end === 0 ? 1 : 0);
  damage.keptAs.push(end === 0 ? await setFileAside(path) : await setTailAside(path, end));
  for (const file of files.slice(broken.index + 1)) {
    damage.entriesSetAside += countLines(await readFile(file.path)) - 1;
    damage.keptAs.push(await setFileAside(file.path));
  }
  damage.entriesSetAside = Math.max(0, damage.entriesSetAside);
}

/** Where a snapshot reaches further than the chain, the chain begins again at the snapshot. */
async function finishMending(
  { segments, head }: Walk,
  anchor: JournalHead,
  damage: Damage,
): Promise<RecoveredJournal> {
  const fromSnapshot = anchor.sequence > head.sequence;
  if (fromSnapshot) for (const { path } of segments) damage.keptAs.push(await setFileAside(path));
  return {
    segments: fromSnapshot ? [] : segments,
    head: fromSnapshot ? anchor : head,
    finding: {
      kind: 'damaged',
      afterSequence: damage.afterSequence,
      keptAs: damage.keptAs.join(', '),
      entriesSetAside: damage.entriesSetAside,
    },
  };
}

function newestOf(anchors: readonly JournalHead[]): JournalHead {
  return anchors.reduce((a, b) => (b.sequence > a.sequence ? b : a), EMPTY_HEAD);
}

/** Lines begun, the last one whole or not. */
function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; lines += 1) {
    const newline = bytes.indexOf(NEWLINE, at);
    at = newline === -1 ? bytes.length : newline + 1;
  }
  return lines;
}
