import { createSnapshotFolder } from '@electron/services/snapshot-folder';
import { createSnapshotReader } from '@electron/services/snapshot-reader';
import { createSnapshotWriter } from '@electron/services/snapshot-writer';
import { err } from '@shared/kernel/result';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';

const newFolder = createTemporaryFolders();
const rows = Array.from({ length: 5_000 }, (_, n) =>
  JSON.stringify({
    table: 'orders',
    row: { id: n, name: `采购单 ${n}`, filler: 'x'.repeat(n % 90) },
  }),
);

type Moment = { readonly sequence: number; readonly at?: string };

async function openSnapshots(path = newFolder()) {
  let now = new Date('2031-01-02T03:04:05Z');
  const folder = await createSnapshotFolder(path);
  const writer = createSnapshotWriter({ folder, dataSet: 'hospital-0', now: () => now });
  const reader = createSnapshotReader(folder);
  async function write(lines: readonly string[], { sequence, at }: Moment) {
    if (at !== undefined) now = new Date(at);
    const started = await writer.start({ sequence, hash: 'a'.repeat(64) }, 10);
    if (!started.ok) throw new Error(started.error.kind);
    for (let from = 0; from < lines.length; from += 700)
      await writer.add(started.value, lines.slice(from, from + 700));
    const finished = await writer.finish(started.value);
    if (!finished.ok) throw new Error(finished.error.kind);
    return finished.value;
  }
  async function readAll(id: string, maxChars: number) {
    const found: string[] = [];
    for (;;) {
      const page = await reader.read(id, found.length, maxChars);
      if (!page.ok) throw new Error(page.error.kind);
      found.push(...page.value.lines);
      if (!page.value.more) return found;
    }
  }
  return { path, folder, writer, reader, write, readAll };
}

describe('a snapshot', () => {
  it.each([1, 10_000, 100_000_000])(
    'gives its rows back in pages of %i characters',
    async (size) => {
      const { write, readAll } = await openSnapshots();
      const lines = rows.slice(0, size === 1 ? 300 : rows.length);
      const info = await write(lines, { sequence: 7 });
      expect(info).toMatchObject({ lines: lines.length, schemaVersion: 10, head: { sequence: 7 } });
      expect(await readAll(info.id, size)).toEqual(lines);
    },
  );

  it('gives any page that is asked for, forwards or backwards', async () => {
    const { write, reader } = await openSnapshots();
    const { id } = await write(rows, { sequence: 7 });
    for (const from of [4_000, 12, 4_999, 0]) {
      const page = await reader.read(id, from, 1);
      expect(page).toMatchObject({ ok: true, value: { lines: [rows[from]] } });
    }
    expect(await reader.read(id, 5_000, 1)).toEqual({
      ok: true,
      value: { lines: [], more: false },
    });
  });

  it('may be empty', async () => {
    const { write, readAll } = await openSnapshots();
    expect(await readAll((await write([], { sequence: 0 })).id, 100)).toEqual([]);
  });

  it('is a plain gzip file that other programs read', async () => {
    const { path, write } = await openSnapshots();
    const { id } = await write(rows, { sequence: 7 });
    const { stdout } = spawnSync('gzip', ['-dc', join(path, `${id}.jsonl.gz`)], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    expect(stdout.split('\n').slice(1, -2)).toEqual(rows);
  });

  it('that was cut or changed is named as damaged and never read', async () => {
    const { path, folder, reader, write } = await openSnapshots();
    const good = await write(rows, { sequence: 1 });
    const cut = await write(rows, { sequence: 2 });
    const changed = await write(rows, { sequence: 3 });
    const newer = await write(rows, { sequence: 4 });
    const pathOf = (id: string) => join(path, `${id}.jsonl.gz`);
    truncateSync(pathOf(cut.id), readFileSync(pathOf(cut.id)).length - 40);
    edit(pathOf(changed.id), '采购单 17', '采购单 18');
    edit(pathOf(newer.id), '"version":1', '"version":2');
    const list = await folder.list();
    expect(list.snapshots.map(({ id }) => id)).toEqual([good.id]);
    expect(list.damaged).toEqual([`${cut.id}.jsonl.gz`, `${changed.id}.jsonl.gz`]);
    expect(list.newerVersion).toEqual([`${newer.id}.jsonl.gz`]);
    expect(await reader.read(changed.id, 0, 100)).toEqual(err({ kind: 'unknown-snapshot' }));
  });

  it('that was never finished does not count and is cleared away at the next start', async () => {
    const { path, folder, writer } = await openSnapshots();
    await writer.start({ sequence: 1, hash: 'a'.repeat(64) }, 10);
    expect(readdirSync(path)).toHaveLength(1);
    expect(await folder.list()).toEqual({ snapshots: [], damaged: [], newerVersion: [] });
    await createSnapshotFolder(path);
    expect(readdirSync(path)).toEqual([]);
  });

  it('is kept when it is among the newest three or the newest of its month', async () => {
    const { folder, write } = await openSnapshots();
    const days = [
      '2031-01-05',
      '2031-01-20',
      '2031-02-01',
      '2031-03-01',
      '2031-03-02',
      '2031-03-03',
    ];
    for (const [sequence, day] of days.entries())
      await write(['{}'], { sequence, at: `${day}T00:00:00Z` });
    await folder.prune();
    const { snapshots } = await folder.list();
    expect(snapshots.map(({ writtenAt }) => writtenAt.slice(0, 10))).toEqual([
      '2031-03-03',
      '2031-03-02',
      '2031-03-01',
      '2031-02-01',
      '2031-01-20',
    ]);
  });
});

function edit(path: string, from: string, to: string): void {
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  expect(text).toContain(from);
  writeFileSync(path, gzipSync(text.replace(from, to)));
}
