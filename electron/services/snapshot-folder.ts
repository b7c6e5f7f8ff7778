import type { SnapshotInfo } from '@shared/contracts/snapshot';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { verifySnapshot, type SnapshotCheck } from './snapshot-file';

const SNAPSHOT_NAME = /^(snapshot-(\d+)-[0-9a-f]{8})\.jsonl\.gz$/u;
const NEWEST_KEPT = 3;

export type SnapshotListing = {
  readonly snapshots: readonly SnapshotInfo[];
  readonly damaged: readonly string[];
  readonly newerVersion: readonly string[];
};

export type SnapshotFolder = Awaited<ReturnType<typeof createSnapshotFolder>>;

/** The finished snapshots of a data set. What was verified once is not read again until it changes. */
export async function createSnapshotFolder(folder: string) {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
  const checks = new Map<string, { readonly stamp: string; readonly check: SnapshotCheck }>();

  async function check(name: string): Promise<SnapshotCheck> {
    const { mtimeMs, size, ino } = await stat(join(folder, name));
    const stamp = `${mtimeMs} ${size} ${ino}`;
    const known = checks.get(name);
    if (known?.stamp === stamp) return known.check;
    const found = await verifySnapshot(join(folder, name));
    checks.set(name, { stamp, check: found });
    return found;
  }

  async function list(): Promise<SnapshotListing> {
    const snapshots: SnapshotInfo[] = [];
    const damaged: string[] = [];
    const newerVersion: string[] = [];
    for (const name of await readdir(folder)) {
      const id = SNAPSHOT_NAME.exec(name)?.[1];
      if (id === undefined) continue;
      const found = await check(name);
      if (found.kind === 'verified') snapshots.push({ id, ...found.info });
      else (found.kind === 'damaged' ? damaged : newerVersion).push(name);
    }
    return { snapshots: snapshots.sort(newestFirst), damaged, newerVersion };
  }

  return {
    list,
    pathOf: (id: string) => join(folder, `${id}.jsonl.gz`),

    /** The highest entry that any snapshot claims to cover, by its name alone. */
    async findHighestSequence(): Promise<number> {
      const names = await readdir(folder);
      return Math.max(0, ...names.map((name) => Number(SNAPSHOT_NAME.exec(name)?.[2] ?? 0)));
    },

    /** Deletes what is neither among the newest nor the newest of its month. */
    async prune(): Promise<void> {
      const { snapshots } = await list();
      const months = new Set<string>();
      for (const [index, { id, writtenAt }] of snapshots.entries()) {
        const month = writtenAt.slice(0, 'YYYY-MM'.length);
        const isFirstOfMonth = !months.has(month);
        months.add(month);
        if (index < NEWEST_KEPT || isFirstOfMonth) continue;
        await rm(join(folder, `${id}.jsonl.gz`), { force: true });
      }
    },

    /** Only a verified snapshot is ever read. */
    async isVerified(id: string): Promise<boolean> {
      const name = `${id}.jsonl.gz`;
      return existsSync(join(folder, name)) && (await check(name)).kind === 'verified';
    },
  };
}

function newestFirst(a: SnapshotInfo, b: SnapshotInfo): number {
  return b.head.sequence - a.head.sequence || b.writtenAt.localeCompare(a.writtenAt);
}
