import { JournalHead } from '@shared/contracts/journal';
import type { SnapshotInfo } from '@shared/contracts/snapshot';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isUnreadable, openGunzip, readLineBlocks } from './gunzip-file';

const FORMAT = 'caiheng-snapshot';
const VERSION = 1;

const Header = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  dataSet: z.string(),
  head: JournalHead,
  schemaVersion: z.int().positive(),
  writtenAt: z.string(),
});

const AnyVersion = z.looseObject({ format: z.literal(FORMAT), version: z.int().positive() });

const Trailer = z.strictObject({ lines: z.int().nonnegative(), sha256: z.string() });

export type SnapshotHeader = Omit<z.output<typeof Header>, 'format' | 'version'>;

export type SnapshotCheck =
  | { readonly kind: 'verified'; readonly info: Omit<SnapshotInfo, 'id'> }
  | { readonly kind: 'damaged' | 'newer-version' };

/** The checksum covers the first line and every row, each with its line break. */
export function createChecksum() {
  const hash = createHash('sha256');
  return {
    add: (lines: readonly string[]) => {
      if (lines.length > 0) hash.update(`${lines.join('\n')}\n`);
    },
    finish: () => hash.digest('hex'),
  };
}

export function encodeSnapshotHeader(header: SnapshotHeader): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, ...header });
}

export function encodeSnapshotTrailer(lines: number, sha256: string): string {
  return JSON.stringify({ lines, sha256 });
}

/** Reads a whole snapshot and compares its checksum. */
export async function verifySnapshot(path: string): Promise<SnapshotCheck> {
  const reader = openGunzip(path);
  try {
    const checksum = createChecksum();
    let first: string | undefined;
    let held: string | undefined;
    let seen = 0;
    for await (const block of readLineBlocks(reader)) {
      first ??= block[0];
      const lines: readonly string[] = held === undefined ? block : [held, ...block];
      held = lines.at(-1);
      checksum.add(lines.slice(0, -1));
      seen += lines.length - 1;
    }
    return checkSnapshot({ first, last: held, rows: seen - 1, sha256: checksum.finish() });
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
    return { kind: 'damaged' };
  } finally {
    await reader.close();
  }
}

function checkSnapshot(read: {
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly rows: number;
  readonly sha256: string;
}): SnapshotCheck {
  const json = parseJson(read.first);
  const any = AnyVersion.safeParse(json);
  if (any.success && any.data.version > VERSION) return { kind: 'newer-version' };
  const header = Header.safeParse(json);
  const trailer = Trailer.safeParse(parseJson(read.last));
  if (!header.success || !trailer.success) return { kind: 'damaged' };
  if (trailer.data.lines !== read.rows || trailer.data.sha256 !== read.sha256)
    return { kind: 'damaged' };
  const { head, schemaVersion, writtenAt } = header.data;
  return { kind: 'verified', info: { head, lines: read.rows, schemaVersion, writtenAt } };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
