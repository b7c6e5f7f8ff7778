// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { HospitalDatabase } from '@renderer/data/database';
import { writeSnapshot } from '@renderer/data/recovery/snapshots';
import { startStore } from '@renderer/data/recovery/start-store';
import { err, ok } from '@shared/kernel/result';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createHospitalData,
  journalFolderOf,
  namesIn,
  openStore,
  saveEnterprise,
  snapshotFolderOf,
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

/** Stops the program, does something to what it left behind, and starts it again. */
async function restart(meanwhile: () => void | Promise<void> = () => undefined): Promise<void> {
  store.db.close();
  await running.stop();
  await meanwhile();
  running = await startHost(folder);
  store = await openStore(running.host);
}

async function snapshot(): Promise<void> {
  const written = await store.commands.between((head) =>
    writeSnapshot(store.db, running.host, head),
  );
  if (!written.ok) throw new Error(written.error.kind);
}

function newestFile(path: string, ending: string): string {
  const name = readdirSync(path)
    .filter((each) => each.endsWith(ending))
    .sort()
    .at(-1);
  if (name === undefined) throw new Error(`Nothing ends with ${ending} in ${path}`);
  return join(path, name);
}

const journalFile = () => newestFile(journalFolderOf(folder, dataSetId), '.jsonl');

async function reopened(change: (db: HospitalDatabase) => Promise<unknown>): Promise<void> {
  const db = new HospitalDatabase(store.db.name);
  await db.open();
  await change(db);
  db.close();
}

describe('a start', () => {
  it('says that everything is as expected when it is', async () => {
    await saveEnterprise(store, '甲');
    await restart();
    expect(store.report).toEqual({
      journal: { kind: 'intact' },
      store: { kind: 'as-expected' },
      damagedSnapshots: [],
    });
    expect(await namesIn(store.db)).toEqual(['甲']);
  });

  it('rebuilds a deleted store from the journal and says so', async () => {
    await saveEnterprise(store, '甲');
    await saveEnterprise(store, '乙');
    await restart(() => store.db.delete());
    expect(store.report.store).toEqual({
      kind: 'rebuilt',
      because: 'store-empty',
      snapshotRows: 0,
      entries: 2,
    });
    expect(await namesIn(store.db)).toEqual(['乙', '甲']);
  });

  it('rebuilds a store that has lost rows', async () => {
    await saveEnterprise(store, '甲');
    await saveEnterprise(store, '乙');
    await restart(() => reopened((db) => db.enterprises.clear()));
    expect(store.report.store).toMatchObject({ kind: 'rebuilt', because: 'store-shrunken' });
    expect(await namesIn(store.db)).toEqual(['乙', '甲']);
  });

  it('catches up what the journal has and the store has not', async () => {
    await saveEnterprise(store, '甲');
    const behind = await store.db.meta.get('head');
    await saveEnterprise(store, '乙');
    await restart(() =>
      reopened(async (db) => {
        await db.enterprises.delete('enterprise-乙' as never);
        if (behind !== undefined) await db.meta.put(behind);
      }),
    );
    expect(store.report.store).toEqual({ kind: 'caught-up', entries: 1 });
    expect(await namesIn(store.db)).toEqual(['乙', '甲']);
  });

  it('rebuilds a store of another history', async () => {
    await saveEnterprise(store, '甲');
    await restart(() =>
      reopened(async (db) => {
        const head = await db.meta.get('head');
        if (head !== undefined) await db.meta.put({ ...head, hash: 'f'.repeat(64) });
      }),
    );
    expect(store.report.store).toMatchObject({ because: 'store-of-another-history' });
    expect(await namesIn(store.db)).toEqual(['甲']);
  });

  it('cuts an entry that was not written to its end, and goes on after it', async () => {
    await saveEnterprise(store, '甲');
    await restart(() => {
      writeFileSync(journalFile(), 'abcdef 2 {"id":', { flag: 'a' });
    });
    expect(store.report.journal).toEqual({ kind: 'torn-entry-cut', bytes: 15 });
    expect(await saveEnterprise(store, '乙')).toEqual(ok('乙'));
    await restart();
    expect(store.report.journal).toEqual({ kind: 'intact' });
    expect(await namesIn(store.db)).toEqual(['乙', '甲']);
  });

  it('keeps what only the store still has when the journal file lost its end, and goes on', async () => {
    await saveEnterprise(store, '甲');
    await saveEnterprise(store, '乙');
    await restart(() => {
      const lines = readFileSync(journalFile(), 'utf8').split('\n');
      // The header and the first entry stay.
      truncateSync(journalFile(), Buffer.byteLength(`${lines.slice(0, 2).join('\n')}\n`));
    });
    expect(store.report.store).toEqual({ kind: 'journal-resumed', entriesOnlyInStore: 1 });
    expect(await saveEnterprise(store, '丙')).toEqual(ok('丙'));
    await restart(() => store.db.delete());
    expect(store.report.store).toMatchObject({ kind: 'rebuilt', snapshotRows: 2, entries: 1 });
    expect(await namesIn(store.db)).toEqual(['丙', '乙', '甲']);
  });

  it('refuses a journal of a newer version and touches nothing', async () => {
    await saveEnterprise(store, '甲');
    store.db.close();
    await running.stop();
    const file = journalFile();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":2'));
    const before = readFileSync(file);
    running = await startHost(folder);
    const started = await startStore({
      name: store.db.name,
      port: running.host,
      onProgress: () => undefined,
    });
    expect(started).toEqual(err({ kind: 'journal-newer' }));
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a store of a newer version', async () => {
    await saveEnterprise(store, '甲');
    store.db.close();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(store.db.name, 100_000);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => {
        reject(new Error('The store could not be raised'));
      };
    });
    const started = await startStore({
      name: store.db.name,
      port: running.host,
      onProgress: () => undefined,
    });
    expect(started).toEqual(err({ kind: 'store-newer' }));
  });
});

describe('a snapshot', () => {
  it('is where a lost store is rebuilt from, with the journal after it', async () => {
    await saveEnterprise(store, '甲');
    await saveEnterprise(store, '乙');
    await snapshot();
    await saveEnterprise(store, '丙');
    await restart(() => store.db.delete());
    expect(store.report.store).toEqual({
      kind: 'rebuilt',
      because: 'store-empty',
      snapshotRows: 2,
      entries: 1,
    });
    expect(await namesIn(store.db)).toEqual(['丙', '乙', '甲']);
  });

  it('is passed over when it is damaged, and named; the older one and the journal serve', async () => {
    await saveEnterprise(store, '甲');
    await snapshot();
    await saveEnterprise(store, '乙');
    await snapshot();
    await saveEnterprise(store, '丙');
    await restart(async () => {
      const file = newestFile(snapshotFolderOf(folder, dataSetId), '.gz');
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 0xff, bytes.length - 20);
      writeFileSync(file, bytes);
      await store.db.delete();
    });
    expect(store.report.damagedSnapshots).toHaveLength(1);
    expect(store.report.store).toMatchObject({ kind: 'rebuilt', snapshotRows: 1, entries: 2 });
    expect(await namesIn(store.db)).toEqual(['丙', '乙', '甲']);
  });

  it('keeps counts, so that a rebuilt store is as expected at the next start', async () => {
    await saveEnterprise(store, '甲');
    await snapshot();
    await saveEnterprise(store, '乙');
    await restart(() => store.db.delete());
    await restart();
    expect(store.report.store).toEqual({ kind: 'as-expected' });
  });
});
