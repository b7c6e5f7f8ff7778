import { ok } from '@shared/kernel/result';
import { app, dialog, session, type BrowserWindow } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../ipc/serve';
import { registerAppScheme, serveWindow } from '../security/app-protocol';
import { lockDownApp, lockDownSession } from '../security/lock-down';
import { createHost, type RunningHost } from '../services/create-host';
import { isSystemError } from '../services/file-errors';
import { parseLaunchOptions, type LaunchOptions } from '../services/launch-options';
import {
  exitCodes,
  formatStartError,
  takeDataFolder,
  type OwnedFolder,
  type StartError,
} from '../services/start-up';
import { createDocumentPdf } from './document-pdf';
import { createSafeStorageCipher } from './safe-storage-cipher';
import { createSaveExport } from './save-export';
import { openWindow, setMenu } from './window';

const LOCK_ATTEMPTS = 5;
const LOCK_PAUSE_MS = 400;

let mainWindow: BrowserWindow | undefined;

main(process.argv.slice(1));

function main(flags: readonly string[]): void {
  const options = parseLaunchOptions(flags);
  if (!options.ok) {
    stopWith(options.error);
    return;
  }
  // IndexedDB has to lie with the data, and one data folder has one program.
  const userData = join(options.value.dataFolder, 'electron');
  try {
    mkdirSync(userData, { recursive: true });
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    stopWith({ kind: 'not-usable', reason: cause.message });
    return;
  }
  app.setPath('userData', userData);
  registerAppScheme();
  lockDownApp();
  app.on('second-instance', showWindow);
  void startAlone(options.value);
}

/** One data folder has one program. One that is just closing gets a moment to end. */
async function startAlone(options: LaunchOptions): Promise<void> {
  let attempts = LOCK_ATTEMPTS;
  while (!app.requestSingleInstanceLock()) {
    attempts -= 1;
    if (attempts === 0) {
      stopWith({ kind: 'in-use', pid: undefined });
      return;
    }
    await pause(LOCK_PAUSE_MS);
  }
  await app.whenReady();
  await start(options);
}

async function start(options: LaunchOptions): Promise<void> {
  const owned = await takeDataFolder(options.dataFolder);
  if (!owned.ok) {
    // Who starts it from an icon sees no terminal.
    if (app.isPackaged) dialog.showErrorBox('采衡', formatStartError(owned.error));
    stopWith(owned.error);
    return;
  }
  const host = createElectronHost(options, owned.value);
  closeCleanly(host, owned.value);
  setMenu();
  lockDownSession(session.defaultSession);
  serveWindow(session.defaultSession, join(import.meta.dirname, '../renderer'));
  let isAnswered = false;
  serve(host.answer, (key) => {
    if (key !== 'getAppInfo' || isAnswered) return;
    isAnswered = true;
    console.log('Caiheng window ready');
  });
  mainWindow = await openWindow(session.defaultSession);
}

function createElectronHost(options: LaunchOptions, { folder }: OwnedFolder): RunningHost {
  return createHost(folder, {
    shell: 'electron',
    version: app.getVersion(),
    todayOverride: options.todayOverride,
    now: () => new Date(),
    clearStore: async () => {
      await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
      return ok({});
    },
    saveExportFile: createSaveExport(() => mainWindow),
    renderDocumentPdf: createDocumentPdf(),
    systemCipher: createSafeStorageCipher(),
  });
}

/** Whatever ends the program, the files are closed and the folder is given back first. */
function closeCleanly(host: RunningHost, { lock }: OwnedFolder): void {
  let isClosed = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void host
      .close()
      .then(() => lock.release())
      .finally(() => {
        isClosed = true;
        app.exit(0);
      });
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => {
      app.quit();
    });
}

function showWindow(): void {
  if (mainWindow === undefined) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.focus();
}

function stopWith(error: StartError): void {
  console.error(formatStartError(error));
  app.exit(exitCodes[error.kind]);
}
