import { createHost, type HostAdapters } from '@electron/services/create-host';
import { openDataFolder } from '@electron/services/data-folder';
import type { ChannelKey } from '@shared/contracts/index';
import { EMPTY_HEAD, type JournalHead } from '@shared/contracts/journal';
import { err, ok } from '@shared/kernel/result';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';

const newFolder = createTemporaryFolders();
const adapters: HostAdapters = {
  shell: 'browser',
  version: '0.1.0',
  todayOverride: '2024-09-23',
  now: () => new Date('2031-01-02T03:04:05Z'),
  clearStore: () => Promise.resolve(ok({})),
  saveExportFile: () => Promise.resolve(err({ kind: 'not-writable' })),
  renderDocumentPdf: () => Promise.reject(new Error('no printer in this test')),
  systemCipher: null,
};

async function startHost(path: string) {
  const folder = await openDataFolder(path);
  if (!folder.ok) throw new Error(folder.error.kind);
  const host = createHost(folder.value, adapters);
  async function call(key: ChannelKey, request: unknown): Promise<unknown> {
    const answered = await host.answer(key, request);
    return answered.ok ? answered.value : answered.error.kind;
  }
  async function get(key: ChannelKey, request: unknown): Promise<Record<string, unknown>> {
    const answer = (await call(key, request)) as { readonly value: Record<string, unknown> };
    expect(answer).toMatchObject({ ok: true });
    return answer.value;
  }
  return { ...host, call, get };
}

describe('the host', () => {
  it('knows its workstation and data sets again after a restart', async () => {
    const path = newFolder();
    const host = await startHost(path);
    expect(await host.get('getAppInfo', {})).toMatchObject({ current: null, dataSets: [] });
    expect(await host.call('openJournal', {})).toEqual(err({ kind: 'no-data-set' }));
    const made = await host.get('createDataSet', { kind: 'hospital', name: '第一人民医院' });
    const info = await host.get('getAppInfo', {});
    expect(info).toMatchObject({ current: made, todayOverride: '2024-09-23' });
    await host.close();
    const again = await startHost(path);
    expect(await again.get('getAppInfo', {})).toEqual(info);
  });

  it('finds its data sets again without its own file', async () => {
    const path = newFolder();
    const host = await startHost(path);
    const made = await host.get('createDataSet', { kind: 'hospital', name: '第一人民医院' });
    writeFileSync(join(path, 'caiheng.json'), '{"format":');
    const again = await startHost(path);
    expect(await again.get('getAppInfo', {})).toMatchObject({ current: made });
    expect(readFileSync(join(path, 'caiheng.json.damaged-1'), 'utf8')).toBe('{"format":');
  });

  it('drops a sample with everything in it, and never a hospital', async () => {
    const path = newFolder();
    const host = await startHost(path);
    const hospital = await host.get('createDataSet', { kind: 'hospital', name: '第一人民医院' });
    const sample = await host.get('createDataSet', { kind: 'sample', name: '示例医院' });
    await host.get('appendToJournal', { after: EMPTY_HEAD, text: '{}' });
    expect(await host.call('dropDataSet', { id: hospital['id'] })).toEqual(
      err({ kind: 'not-a-sample' }),
    );
    expect(await host.call('dropDataSet', { id: sample['id'] })).toEqual(ok({}));
    expect(readdirSync(join(path, 'data-sets'))).toEqual([hospital['id']]);
    expect(await host.get('getAppInfo', {})).toMatchObject({ current: hospital });
    expect(await host.call('openDataSet', { id: sample['id'] })).toEqual(
      err({ kind: 'unknown-data-set' }),
    );
  });

  it('keeps data sets apart', async () => {
    const host = await startHost(newFolder());
    const first = await host.get('createDataSet', { kind: 'hospital', name: '甲' });
    await host.get('appendToJournal', { after: EMPTY_HEAD, text: '"甲"' });
    await host.get('createDataSet', { kind: 'sample', name: '乙' });
    expect(await host.get('openJournal', {})).toMatchObject({ head: EMPTY_HEAD });
    await host.get('openDataSet', { id: first['id'] });
    expect(await host.get('openJournal', {})).toMatchObject({ head: { sequence: 1 } });
  });

  it('deletes journal files only once two verified snapshots cover them', async () => {
    const path = newFolder();
    const host = await startHost(path);
    const { id } = await host.get('createDataSet', { kind: 'hospital', name: '甲' });
    const folder = join(path, 'data-sets', String(id), 'journal');
    let head: unknown = EMPTY_HEAD;
    const files: number[] = [];
    for (const text of ['1', '2', '3']) {
      ({ head } = await host.get('appendToJournal', { after: head, text }));
      const snapshot = await host.get('startSnapshot', { head, schemaVersion: 10 });
      await host.get('addToSnapshot', { id: snapshot['id'], lines: [`{"n":${text}}`] });
      await host.get('finishSnapshot', { id: snapshot['id'] });
      files.push(readdirSync(folder).length);
    }
    // A new file after each snapshot; the first goes when the second snapshot covers it too.
    expect(files).toEqual([2, 2, 2]);
    expect(await host.call('readJournal', { after: 0, maxChars: 100 })).toEqual(
      err({ kind: 'pruned' }),
    );
    await host.close();
    const again = await startHost(path);
    expect(await again.get('openJournal', {})).toEqual({ head, finding: { kind: 'intact' } });
  });

  it('resumes a lost journal only where a verified snapshot stands', async () => {
    const host = await startHost(newFolder());
    await host.get('createDataSet', { kind: 'hospital', name: '甲' });
    const head: JournalHead = { sequence: 50, hash: 'cd'.repeat(32) };
    expect(await host.call('resumeJournal', { head })).toEqual(err({ kind: 'no-snapshot' }));
    const snapshot = await host.get('startSnapshot', { head, schemaVersion: 10 });
    await host.get('finishSnapshot', { id: snapshot['id'] });
    expect(await host.call('resumeJournal', { head })).toEqual(ok({}));
    expect(await host.get('appendToJournal', { after: head, text: '{}' })).toMatchObject({
      head: { sequence: 51 },
    });
  });

  it('refuses requests that break their contract, before any handler', async () => {
    const host = await startHost(newFolder());
    expect(await host.call('getAppInfo', { extra: 1 })).toBe('bad-request');
    expect(await host.call('dropDataSet', { id: '../../etc' })).toBe('bad-request');
    expect(await host.call('readSnapshot', { id: 'x', from: -1, maxChars: 1 })).toBe('bad-request');
  });

  it('answers a mistake of its own as a fault and keeps it in the log', async () => {
    const path = newFolder();
    const host = await startHost(path);
    const page = {
      widthMm: 210,
      heightMm: 297,
      marginsMm: { top: 0, right: 0, bottom: 0, left: 0 },
    };
    const request = { html: '', headerHtml: '', footerHtml: '', page };
    expect(await host.call('renderDocumentPdf', request)).toBe('fault');
    expect(readFileSync(join(path, 'logs/faults.jsonl'), 'utf8')).toContain('no printer');
  });

  it('does not open a folder of a newer version and changes nothing', async () => {
    const path = newFolder();
    mkdirSync(path, { recursive: true });
    const text = '{"format":"caiheng-folder","version":2,"anything":true}';
    writeFileSync(join(path, 'caiheng.json'), text);
    expect(await openDataFolder(path)).toEqual(err({ kind: 'newer-version' }));
    expect(readFileSync(join(path, 'caiheng.json'), 'utf8')).toBe(text);
    expect(existsSync(join(path, 'caiheng.json.damaged-1'))).toBe(false);
  });
});
