import { createImportSources } from '@electron/services/import-sources';
import { writeWhole } from '@electron/services/atomic-file';
import { createSnapshotFolder } from '@electron/services/snapshot-folder';
import { createSnapshotWriter } from '@electron/services/snapshot-writer';
import { EMPTY_HEAD } from '@shared/contracts/journal';
import { err } from '@shared/kernel/result';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPlace, appendOrFail, openOrFail, readTexts } from './journal-builders';

const full = err({ kind: 'disk-full' });
const canMount = process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;
let disk = '';

/** A disk of half a megabyte: really full, not pretended. */
beforeEach((context) => {
  if (!canMount) context.skip('only root can mount a small disk');
  disk = mkdtempSync(join(tmpdir(), 'caiheng-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk]);
  if (mounted.status !== 0) context.skip('this system does not mount a small disk');
});

afterEach(() => {
  if (disk === '') return;
  spawnSync('umount', [disk]);
  rmdirSync(disk);
  disk = '';
});

describe('on a full disk', () => {
  it('a journal entry is refused, nothing has changed, and it goes on when there is room', async () => {
    const journal = await openOrFail(aPlace(join(disk, 'journal')));
    await appendOrFail(journal, 'before');
    const path = join(disk, 'journal/00000001.jsonl');
    const before = readFileSync(path);
    const large = 'x'.repeat(600_000);
    expect(await journal.append(journal.getHead(), large)).toEqual(full);
    expect(readFileSync(path)).toEqual(before);

    writeFileSync(join(disk, 'filler'), Buffer.alloc(400_000));
    expect(await journal.append(journal.getHead(), 'y'.repeat(200_000))).toEqual(full);
    rmSync(join(disk, 'filler'));
    await appendOrFail(journal, 'y'.repeat(200_000));
    await journal.close();
    const again = await openOrFail(aPlace(join(disk, 'journal')));
    expect(again.finding).toEqual({ kind: 'intact' });
    expect(await readTexts(again)).toEqual(['before', 'y'.repeat(200_000)]);
    await again.close();
  });

  it('a snapshot is refused whole', async () => {
    const folder = await createSnapshotFolder(join(disk, 'snapshots'));
    const now = () => new Date('2031-01-02T03:04:05Z');
    const writer = createSnapshotWriter({ folder, dataSet: 'hospital-00000000', now });
    const started = await writer.start(EMPTY_HEAD, 1);
    if (!started.ok) throw new Error(started.error.kind);
    const lines = [randomBytes(900_000).toString('base64')];
    expect(await writer.add(started.value, lines)).toEqual(full);
    expect(await writer.finish(started.value)).toEqual(err({ kind: 'unknown-snapshot' }));
    expect(readdirSync(join(disk, 'snapshots'))).toEqual([]);
  });

  it('the source file of an import is refused whole', async () => {
    const sources = await createImportSources(join(disk, 'imports'));
    const started = await sources.start();
    if (!started.ok) throw new Error(started.error.kind);
    expect(await sources.add(started.value, randomBytes(1_200_000))).toEqual(full);
    expect(readdirSync(join(disk, 'imports'))).toEqual([]);
  });

  it('a file that is written whole keeps its old contents', async () => {
    const path = join(disk, 'caiheng.json');
    expect(await writeWhole(path, 'old')).toMatchObject({ ok: true });
    expect(await writeWhole(path, Buffer.alloc(600_000))).toEqual(full);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(disk)).toEqual(['caiheng.json']);
  });
});
