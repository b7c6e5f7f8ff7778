import { _electron, chromium, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** Where the build lies; another folder for work beside somebody else's build. */
const out = process.env['CAIHENG_OUT'] ?? join(root, 'out');
const CHROMIUM_FLAGS =
  '--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-features=Translate';

export type SavedFile = { readonly name: string; readonly bytes: Buffer };

export type StartFlags = {
  readonly dataDir: string;
  /** The browser's own folder, where the browser shell keeps IndexedDB. */
  readonly profileDir: string;
  readonly today: string | undefined;
};

/** The program as one start of it runs. */
export type RunningShell = {
  readonly page: Page;
  /** Does something that saves one file, and gives what was saved. */
  readonly save: (action: () => Promise<unknown>) => Promise<SavedFile>;
  readonly close: () => Promise<void>;
};

export type ShellName = 'chromium' | 'electron';

export function findElectron(): string | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const path = folder === undefined ? undefined : join(folder, 'electron');
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** Something that does not come in a minute will not come; the rest of a test's time is better saved. */
const STEP_TIMEOUT_MS = 60_000;

export async function startShell(name: ShellName, flags: StartFlags): Promise<RunningShell> {
  const running = await (name === 'electron' ? startElectron(flags) : startBrowserShell(flags));
  running.page.setDefaultTimeout(STEP_TIMEOUT_MS);
  return running;
}

function programFlags({ dataDir, today }: StartFlags): readonly string[] {
  return [`--data-dir=${dataDir}`, ...(today === undefined ? [] : [`--today=${today}`])];
}

async function startBrowserShell(flags: StartFlags): Promise<RunningShell> {
  const server = spawn(process.execPath, [
    join(out, 'electron/loopback.mjs'),
    '--no-open',
    ...programFlags(flags),
  ]);
  const address = await readAddress(server);
  const installed = process.env['CAIHENG_BROWSER'] ?? '/usr/bin/chromium';
  const context = await chromium.launchPersistentContext(flags.profileDir, {
    ...(existsSync(installed) && { executablePath: installed }),
    args: [...CHROMIUM_FLAGS.split(' '), ...(isRoot() ? ['--no-sandbox'] : [])],
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  return {
    page,
    async save(action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      return {
        name: download.suggestedFilename(),
        bytes: readFileSync(await download.path()),
      };
    },
    async close() {
      await context.close();
      await endProcess(server);
    },
  };
}

async function startElectron(flags: StartFlags): Promise<RunningShell> {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error('No Electron runtime');
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-gpu',
      join(out, 'electron/main.cjs'),
      ...programFlags(flags),
    ],
  });
  const page = await app.firstWindow();
  return {
    page,
    async save(action) {
      const folder = mkdtempSync(join(tmpdir(), 'caiheng-saved-'));
      const chosen = await askAgain(() =>
        app.evaluateHandle(({ dialog }, into) => {
          const names: string[] = [];
          // The person at the keyboard, who takes the name that is offered.
          dialog.showSaveDialog = (...given: unknown[]) => {
            const options = given.at(-1) as { readonly defaultPath?: string };
            const name = (options.defaultPath ?? 'export').split('/').at(-1) ?? 'export';
            names.push(name);
            return Promise.resolve({ canceled: false, filePath: `${into}/${name}` });
          };
          return names;
        }, folder),
      );
      await action();
      const name = await waitForName(() => askAgain(() => chosen.evaluate((names) => names[0])));
      return { name, bytes: await readWhole(join(folder, name)) };
    },
    close: () => app.close(),
  };
}

function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let printed = '';
    const hear = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const address = /^Caiheng is running at (http:\S+)$/mu.exec(printed)?.[1];
      if (address !== undefined) found(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => {
      fail(new Error(`The browser shell ended with ${String(code)}:\n${printed}`));
    });
  });
}

async function endProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((done) => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
}

/** Electron's inspector may lose an answer to its garbage collector; the same is asked again. */
async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (cause) {
      if (!(cause instanceof Error && cause.message.includes('garbage collected'))) throw cause;
    }
  }
}

async function waitForName(ask: () => Promise<string | undefined>): Promise<string> {
  for (;;) {
    const name = await ask();
    if (name !== undefined) return name;
    await pause();
  }
}

/** The file is there when it has been renamed into place; it is never seen half written. */
async function readWhole(path: string): Promise<Buffer> {
  while (!existsSync(path)) await pause();
  return readFileSync(path);
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 50));
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
