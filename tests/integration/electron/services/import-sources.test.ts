import { createImportSources } from '@electron/services/import-sources';
import { err } from '@shared/kernel/result';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';

const newFolder = createTemporaryFolders();
const file = Buffer.concat([randomBytes(2_500_000), Buffer.alloc(3_000_000, '挂网')]);
const sha256 = createHash('sha256').update(file).digest('hex');

async function keep(sources: Awaited<ReturnType<typeof createImportSources>>, bytes: Buffer) {
  const started = await sources.start();
  if (!started.ok) throw new Error(started.error.kind);
  for (let at = 0; at < bytes.length; at += 700_001)
    await sources.add(started.value, bytes.subarray(at, at + 700_001));
  return sources.finish(started.value);
}

describe('the source file of an import', () => {
  it('comes back byte by byte, also after a restart', async () => {
    const folder = newFolder();
    const kept = await keep(await createImportSources(folder), file);
    expect(kept).toEqual({ ok: true, value: { sha256, bytes: file.length } });
    expect(readdirSync(folder)).toEqual([`${sha256}.gz`]);

    const sources = await createImportSources(folder);
    const parts: Uint8Array[] = [];
    for (let offset = 0, more = true; more;) {
      const page = await sources.read(sha256, offset, 999_983);
      if (!page.ok) throw new Error(page.error.kind);
      parts.push(page.value.bytes);
      offset += page.value.bytes.length;
      more = page.value.more;
    }
    expect(Buffer.concat(parts).equals(file)).toBe(true);
  });

  it('gives any part that is asked for', async () => {
    const sources = await createImportSources(newFolder());
    await keep(sources, file);
    for (const offset of [3_000_000, 5, file.length - 3]) {
      const page = await sources.read(sha256, offset, 10);
      const value = { bytes: new Uint8Array(file.subarray(offset, offset + 10)) };
      expect(page).toMatchObject({ ok: true, value });
    }
  });

  it('is kept once, however often it is imported', async () => {
    const folder = newFolder();
    const sources = await createImportSources(folder);
    await keep(sources, file);
    expect(await keep(sources, file)).toMatchObject({ ok: true, value: { sha256 } });
    expect(readdirSync(folder)).toEqual([`${sha256}.gz`]);
  });

  it('may be empty', async () => {
    const sources = await createImportSources(newFolder());
    const kept = await keep(sources, Buffer.alloc(0));
    if (!kept.ok) throw new Error(kept.error.kind);
    expect(await sources.read(kept.value.sha256, 0, 10)).toEqual({
      ok: true,
      value: { bytes: new Uint8Array(), more: false },
    });
  });

  it('that was changed on the disk is refused, and mended by importing it again', async () => {
    const folder = newFolder();
    const sources = await createImportSources(folder);
    await keep(sources, file);
    writeFileSync(join(folder, `${sha256}.gz`), gzipSync('something else'));
    expect(await sources.read(sha256, 0, 10)).toEqual(err({ kind: 'damaged' }));
    await keep(sources, file);
    expect(await sources.read(sha256, 0, 10)).toMatchObject({ ok: true });
  });

  it('that nobody kept is unknown', async () => {
    const sources = await createImportSources(newFolder());
    expect(await sources.read('0'.repeat(64), 0, 10)).toEqual(err({ kind: 'unknown-source' }));
    expect(await sources.finish('source-0')).toEqual(err({ kind: 'unknown-source' }));
  });
});
