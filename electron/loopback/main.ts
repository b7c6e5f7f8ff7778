import { err, ok } from '@shared/kernel/result';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { createHost, type HostAdapters, type RunningHost } from '../services/create-host';
import type { DataFolder } from '../services/data-folder';
import { parseLaunchOptions, type LaunchOptions } from '../services/launch-options';
import {
  exitCodes,
  formatStartError,
  takeDataFolder,
  type OwnedFolder,
  type StartError,
} from '../services/start-up';
import { listFirstPorts } from './choose-port';
import { createDocumentPrinter, type DocumentPrinter } from './document-pdf';
import { findBrowser } from './find-browser';
import { openWindow } from './open-window';
import { startServer, type RunningServer } from './server';

/** A browser that could not show a window has ended well before this. */
const WINDOW_SHOWN_AFTER_MS = 5_000;

const KNOWN_FLAGS = /^--(data-dir=.*|today=.*|port=.*|no-open)$/u;

await main(process.argv.slice(2));

async function main(flags: readonly string[]): Promise<void> {
  const unknown = flags.find((flag) => !KNOWN_FLAGS.test(flag));
  if (unknown !== undefined) {
    console.error(`不认识的参数 ${unknown}。\nUnknown flag ${unknown}.`);
    process.exit(2);
  }
  const options = parseLaunchOptions(flags);
  if (!options.ok) {
    stopWith(options.error);
    return;
  }
  const owned = await takeDataFolder(options.value.dataFolder);
  if (!owned.ok) {
    stopWith(owned.error);
    return;
  }
  await run(options.value, owned.value);
}

async function run(options: LaunchOptions, { folder, lock }: OwnedFolder): Promise<void> {
  const browser = findBrowser();
  const printer = createDocumentPrinter({
    executable: browser,
    profiles: join(folder.path, 'printing'),
  });
  const host = createHost(folder, createAdapters(options, printer));
  const server = await serve(folder, host, options.port);
  if ('kind' in server) {
    await lock.release();
    stopWith(server);
    return;
  }
  const window =
    options.isBrowserOpened && browser !== undefined
      ? openWindow(browser, server.url, folder.path)
      : undefined;
  const stop = closeOnSignals(async () => {
    window?.kill();
    await server.close();
    await printer.close();
    await host.close();
    await lock.release();
  });
  if (window !== undefined) stopWithWindow(window, stop);
  if (folder.setAside !== undefined)
    console.error(`caiheng.json was damaged and is kept as ${folder.setAside}.`);
  console.log(`Caiheng is running at ${server.url}`);
}

function createAdapters(options: LaunchOptions, printer: DocumentPrinter): HostAdapters {
  return {
    shell: 'browser',
    version: packageJson.version,
    todayOverride: options.todayOverride,
    now: () => new Date(),
    // The answer's header does it, see `answer-api.ts`.
    clearStore: () => Promise.resolve(ok({})),
    // The window uses the browser's own download here and never asks for this.
    saveExportFile: () => Promise.resolve(err({ kind: 'not-writable' })),
    renderDocumentPdf: printer.render,
    systemCipher: null,
  };
}

/** A data folder keeps its port: under another one the browser would show an empty store. */
async function serve(
  folder: DataFolder,
  { answer }: RunningHost,
  wanted: number | undefined,
): Promise<RunningServer | Extract<StartError, { readonly kind: 'port-taken' }>> {
  const kept = wanted ?? folder.getConfig().port;
  const windowRoot = join(import.meta.dirname, '../renderer');
  for (const port of kept === null ? listFirstPorts() : [kept]) {
    const server = await startServer({ port, windowRoot, answer });
    if (!server.ok) continue;
    if (folder.getConfig().port !== port) await folder.save({ port });
    return server.value;
  }
  return { kind: 'port-taken', port: kept ?? 0 };
}

/** Gives the function that ends the program; signals call it too. */
function closeOnSignals(close: () => Promise<void>): () => void {
  let closing: Promise<void> | undefined;
  const stop = (): void => {
    closing ??= close().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  return stop;
}

/** Who closes the window has closed the program. A browser that ends at once never showed it: the address stays. */
function stopWithWindow(window: ChildProcess, stop: () => void): void {
  const openedAt = performance.now();
  window.once('exit', () => {
    if (performance.now() - openedAt > WINDOW_SHOWN_AFTER_MS) stop();
  });
}

function stopWith(error: StartError): void {
  console.error(formatStartError(error));
  process.exit(exitCodes[error.kind]);
}
