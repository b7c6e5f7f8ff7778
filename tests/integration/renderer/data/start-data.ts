// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { createHost } from '@electron/services/create-host';
import { openDataFolder } from '@electron/services/data-folder';
import { type HospitalDatabase, databaseNameOf, type StoreHead } from '@renderer/data/database';
import { createCommandQueue, type CommandQueue } from '@renderer/data/journal/command-queue';
import { startStore, type StartReport } from '@renderer/data/recovery/start-store';
import { channels, type ChannelKey, type Host } from '@shared/contracts';
import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { err, ok } from '@shared/kernel/result';
import { join } from 'node:path';

/** A host that runs over a folder, as one start of the program has it. */
export type RunningData = {
  readonly host: Host;
  readonly stop: () => Promise<void>;
};

export type OpenedStore = {
  readonly db: HospitalDatabase;
  readonly commands: CommandQueue;
  readonly report: StartReport;
  readonly head: StoreHead;
};

/** Starts the real services over a data folder. */
export async function startHost(path: string): Promise<RunningData> {
  const folder = await openDataFolder(path);
  if (!folder.ok) throw new Error(folder.error.kind);
  const running = createHost(folder.value, {
    shell: 'browser',
    version: '0.0.0',
    todayOverride: null,
    now: () => new Date('2024-03-25T02:00:00.000Z'),
    clearStore: () => Promise.resolve(ok({})),
    saveExportFile: () => Promise.resolve(err({ kind: 'cancelled' as const })),
    renderDocumentPdf: () => Promise.reject(new Error('No documents here')),
    systemCipher: null,
  });
  const calls = (Object.keys(channels) as ChannelKey[]).map((key) => [
    key,
    async (request: unknown) => {
      const answered = await running.answer(key, request);
      if (!answered.ok) throw new Error(`${key}: ${answered.error.kind}`);
      return answered.value;
    },
  ]);
  return { host: Object.fromEntries(calls) as Host, stop: running.close };
}

/** Opens the current data set's store as the window does at its start. */
export async function openStore(host: Host): Promise<OpenedStore> {
  const info = await host.getAppInfo({});
  if (!info.ok || info.value.current === null) throw new Error('No data set is open');
  const started = await startStore({
    name: databaseNameOf(info.value.current.id),
    port: host,
    onProgress: () => undefined,
  });
  if (!started.ok) throw new Error(`The start was refused: ${started.error.kind}`);
  const { db, head, report } = started.value;
  return { db, head, report, commands: createQueue(db, host, head) };
}

export function createQueue(db: HospitalDatabase, host: Host, head: StoreHead): CommandQueue {
  let last = Promise.resolve<unknown>(undefined);
  return createCommandQueue({
    db,
    head,
    journal: host,
    clock: {
      now: () => '2024-03-25T02:00:00.000Z' as Instant,
      today: () => '2024-03-25' as LocalDate,
    },
    author: () => ({ operator: '张敏', workstation: 'A1B2C3' }),
    exclusive: (work) => {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
  });
}

export async function createHospitalData(host: Host): Promise<string> {
  const created = await host.createDataSet({ kind: 'hospital', name: '试验医院' });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value.id;
}

export function journalFolderOf(folder: string, dataSetId: string): string {
  return join(folder, 'data-sets', dataSetId, 'journal');
}

export function snapshotFolderOf(folder: string, dataSetId: string): string {
  return join(folder, 'data-sets', dataSetId, 'snapshots');
}

export function anEnterprise(name: string): Enterprise {
  return {
    id: `enterprise-${name}` as EnterpriseId,
    revision: 1,
    name,
    kinds: ['distributor'],
    creditCode: null,
    address: null,
    contact: null,
    bankAccount: null,
    licence: null,
  };
}

/** Saves one enterprise by one command; throws what the queue throws. */
export function saveEnterprise({ commands }: Pick<OpenedStore, 'commands'>, name: string) {
  return commands.run('enterprise:save', (entry) => {
    entry.put('enterprises', anEnterprise(name));
    return Promise.resolve(ok(name));
  });
}

export async function namesIn(db: HospitalDatabase): Promise<readonly string[]> {
  return (await db.enterprises.orderBy('name').toArray()).map(({ name }) => name);
}
