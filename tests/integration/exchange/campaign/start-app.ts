// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { listFirstPorts } from '@electron/loopback/choose-port';
import { startServer, type RunningServer } from '@electron/loopback/server';
import type { AnswerCall } from '@electron/services/answer';
import { createHost } from '@electron/services/create-host';
import { openDataFolder } from '@electron/services/data-folder';
import { createLoopbackHost, type PostToHost } from '@renderer/bridge/host';
import { databaseNameOf, type HospitalDatabase } from '@renderer/data/database';
import { createCommandQueue, type CommandQueue } from '@renderer/data/journal/command-queue';
import { startStore } from '@renderer/data/recovery/start-store';
import { createRepositories, type Repositories } from '@renderer/data/repositories';
import type { Host } from '@shared/contracts';
import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { err, ok } from '@shared/kernel/result';

export type RunningApp = {
  readonly host: Host;
  readonly db: HospitalDatabase;
  readonly commands: CommandQueue;
  readonly repositories: Repositories;
  readonly stop: () => Promise<void>;
};

/** The browser shell and the data of the app over a folder, with the computer's own clock. */
export async function startApp(path: string): Promise<RunningApp> {
  const folder = await openDataFolder(path);
  if (!folder.ok) throw new Error(folder.error.kind);
  const running = createHost(folder.value, {
    shell: 'browser',
    version: '0.0.0',
    todayOverride: null,
    now: () => new Date(),
    clearStore: () => Promise.resolve(ok({})),
    saveExportFile: () => Promise.resolve(err({ kind: 'cancelled' as const })),
    renderDocumentPdf: () => Promise.reject(new Error('No documents here')),
    systemCipher: null,
  });
  const server = await startShell(path, running.answer);
  const host = createLoopbackHost(await signIn(server.url));
  const stop = async () => {
    await server.close();
    await running.close();
  };
  return { host, stop, ...(await openData(host)) };
}

/** The browser shell, without the page it serves. */
async function startShell(windowRoot: string, answer: AnswerCall): Promise<RunningServer> {
  for (const port of listFirstPorts()) {
    const started = await startServer({ port, windowRoot, answer });
    if (started.ok) return started.value;
  }
  throw new Error('No port is free');
}

/** Exchanges the token of the address for the cookie, as a browser does, and asks with it from then on. */
async function signIn(url: string): Promise<PostToHost> {
  const { origin } = new URL(url);
  const { headers } = await fetch(url, { redirect: 'manual' });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  return (path, body) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/octet-stream' },
      body,
    });
}

async function openData(host: Host): Promise<Omit<RunningApp, 'host' | 'stop'>> {
  const started = await startStore({
    name: databaseNameOf(await findDataSet(host)),
    port: host,
    onProgress: () => undefined,
  });
  if (!started.ok) throw new Error(`The start was refused: ${started.error.kind}`);
  const { db, head } = started.value;
  let last = Promise.resolve<unknown>(undefined);
  const commands = createCommandQueue({
    db,
    head,
    journal: host,
    clock: {
      now: () => new Date().toISOString() as Instant,
      today: () => new Date().toISOString().slice(0, 10) as LocalDate,
    },
    author: () => ({ operator: '张敏', workstation: 'A1B2C3' }),
    exclusive: (work) => {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
  });
  return { db, commands, repositories: createRepositories(db, commands) };
}

async function findDataSet(host: Host): Promise<string> {
  const info = await host.getAppInfo({});
  if (info.ok && info.value.current !== null) return info.value.current.id;
  const created = await host.createDataSet({ kind: 'hospital', name: '试验医院' });
  if (!created.ok) throw new Error(created.error.kind);
  return created.value.id;
}
