import { err, ok } from '@shared/kernel/result';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  anEnterprise,
  createHospitalData,
  createQueue,
  journalFolderOf,
  namesIn,
  openStore,
  saveEnterprise,
  startHost,
  type OpenedStore,
  type RunningData,
} from './start-data';

const newFolder = createTemporaryFolders();
let folder: string;
let dataSetId: string;
let running: RunningData;
let store: OpenedStore;

beforeEach(async () => {
  folder = newFolder();
  running = await startHost(folder);
  dataSetId = await createHospitalData(running.host);
  store = await openStore(running.host);
});

afterEach(async () => {
  store.db.close();
  await running.stop();
});

function journalText(): string {
  const path = journalFolderOf(folder, dataSetId);
  return readdirSync(path)
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('');
}

describe('a command', () => {
  it('stands in the journal file with operator, workstation and business day, and in the store', async () => {
    expect(await saveEnterprise(store, '天药')).toEqual(ok('天药'));
    expect(await namesIn(store.db)).toEqual(['天药']);
    expect(journalText()).toMatch(
      /"businessDay":"2024-03-25","operator":"张敏","workstation":"A1B2C3","command":"enterprise:save"/u,
    );
  });

  it('changes nothing anywhere when it decides against it', async () => {
    const refused = await store.commands.run('enterprise:save', (entry) => {
      entry.put('enterprises', anEnterprise('天药'));
      return Promise.resolve(err({ kind: 'price-above-selected' }));
    });
    expect(refused).toEqual(err({ kind: 'price-above-selected' }));
    expect(await namesIn(store.db)).toEqual([]);
    expect(journalText()).not.toContain('天药');
  });

  it('writes no entry when it has nothing to change', async () => {
    const before = journalText();
    expect(await store.commands.run('enterprise:look', () => Promise.resolve(ok(1)))).toEqual(
      ok(1),
    );
    expect(journalText()).toBe(before);
  });

  it('waits until the one before it is done', async () => {
    const seen: string[] = [];
    const slow = store.commands.run('enterprise:save', async (entry) => {
      seen.push('first begins');
      await new Promise((resolve) => setTimeout(resolve, 20));
      entry.put('enterprises', anEnterprise('甲'));
      return ok(undefined);
    });
    const next = store.commands.run('enterprise:count', async () => {
      seen.push(`second sees ${String(await store.db.enterprises.count())}`);
      return ok(undefined);
    });
    await Promise.all([slow, next]);
    expect(seen).toEqual(['first begins', 'second sees 1']);
  });

  it('tells listeners once it is saved, and only then', async () => {
    const heard = vi.fn();
    const stop = store.commands.onSaved(heard);
    await saveEnterprise(store, '甲');
    await store.commands.run('nothing:do', () => Promise.resolve(err({ kind: 'no' })));
    stop();
    await saveEnterprise(store, '乙');
    expect(heard.mock.calls).toEqual([['enterprise:save']]);
  });
});

describe('a refused journal', () => {
  it('refuses the command on a full disk, leaves everything as it was and goes on when there is room', async () => {
    const host = {
      ...running.host,
      appendToJournal: vi
        .fn(running.host.appendToJournal)
        .mockResolvedValueOnce(err({ kind: 'disk-full' as const })),
    };
    const commands = createQueue(store.db, host, store.head);
    const before = journalText();
    expect(await saveEnterprise({ commands }, '甲')).toEqual(err({ kind: 'disk-full' }));
    expect(await namesIn(store.db)).toEqual([]);
    expect(journalText()).toBe(before);
    expect(await saveEnterprise({ commands }, '甲')).toEqual(ok('甲'));
    expect(await namesIn(store.db)).toEqual(['甲']);
  });

  it('refuses when another window has written, and neither change is lost', async () => {
    const other = createQueue(store.db, running.host, store.head);
    await saveEnterprise(store, '甲');
    expect(await saveEnterprise({ commands: other }, '乙')).toEqual(err({ kind: 'head-moved' }));
    expect(await namesIn(store.db)).toEqual(['甲']);
  });

  it('takes no further command when the host dies before it answers, until a restart has compared', async () => {
    const host = {
      ...running.host,
      appendToJournal: vi.fn(() => Promise.reject(new Error('gone'))),
    };
    const commands = createQueue(store.db, host, store.head);
    await expect(saveEnterprise({ commands }, '甲')).rejects.toThrow('gone');
    expect(await saveEnterprise({ commands }, '乙')).toEqual(err({ kind: 'restart-needed' }));
  });
});

describe('a change that the store cannot take', () => {
  it('is taken back in the journal, thrown as the bug it is, and never comes back to life', async () => {
    const unstorable = store.commands.run('enterprise:save', (entry) => {
      // JSON drops the function, structured clone refuses it: the file takes the row and the store does not.
      const row = { ...anEnterprise('坏'), kinds: (() => []) as never };
      entry.put('enterprises', row);
      return Promise.resolve(ok(undefined));
    });
    await expect(unstorable).rejects.toThrow();
    expect(await saveEnterprise(store, '好')).toEqual(ok('好'));

    store.db.close();
    await running.stop();
    await store.db.delete();
    running = await startHost(folder);
    const rebuilt = await openStore(running.host);
    expect(rebuilt.report.store.kind).toBe('rebuilt');
    expect(await namesIn(rebuilt.db)).toEqual(['好']);
  });
});

describe('document numbers', () => {
  const take = (decide: 'keep' | 'refuse') =>
    store.commands.run('order:place', async (entry) => {
      const number = await entry.takeNumber('order');
      entry.put('enterprises', anEnterprise(number));
      return decide === 'keep' ? ok(number) : err({ kind: 'refused' as const, number });
    });

  it('run on without a gap: a refused command gives its number back', async () => {
    expect(await take('keep')).toEqual(ok('CG-2024-A1B2C3-00001'));
    expect(await take('refuse')).toMatchObject({ error: { number: 'CG-2024-A1B2C3-00002' } });
    expect(await take('keep')).toEqual(ok('CG-2024-A1B2C3-00002'));
  });

  it('are counted per kind, and go on after a restart from the journal alone', async () => {
    await take('keep');
    const mixed = await store.commands.run('order:place', async (entry) => {
      const numbers = [
        await entry.takeNumber('order'),
        await entry.takeNumber('order'),
        await entry.takeNumber('receipt'),
      ];
      entry.put('enterprises', anEnterprise('两单'));
      return ok(numbers);
    });
    expect(mixed).toEqual(
      ok(['CG-2024-A1B2C3-00002', 'CG-2024-A1B2C3-00003', 'YS-2024-A1B2C3-00001']),
    );
    await store.db.delete();
    await running.stop();
    running = await startHost(folder);
    store = await openStore(running.host);
    expect(await take('keep')).toEqual(ok('CG-2024-A1B2C3-00004'));
  });
});
