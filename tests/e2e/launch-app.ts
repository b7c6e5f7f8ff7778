import { test as base, type Page, type TestInfo } from '@playwright/test';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killProcessesOn } from './processes';
import {
  findElectron,
  startShell,
  type RunningShell,
  type SavedFile,
  type ShellName,
} from './shells';

export { expect } from '@playwright/test';

/** The whole program on a data folder of its own, started, killed and started again. */
export class TestApp {
  readonly folder = mkdtempSync(join(tmpdir(), 'caiheng-e2e-'));
  private readonly shell: ShellName;
  private running: RunningShell | undefined;

  constructor(shell: ShellName) {
    this.shell = shell;
  }

  /** The window's page. Another one after every start. */
  get page(): Page {
    return this.getRunning().page;
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  async start(options: { readonly today?: string } = {}): Promise<Page> {
    this.running = await startShell(this.shell, {
      dataDir: this.dataDir,
      profileDir: join(this.folder, 'profile'),
      today: options.today,
    });
    return this.page;
  }

  /** Closes the program as people do. */
  async close(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    await running?.close();
  }

  /** SIGKILL to the program and everything it started: nothing is asked to save or to close. */
  async kill(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    await killProcessesOn(this.folder);
    // Playwright only lets go of what is gone already.
    await running?.close().catch(() => undefined);
  }

  async restart(options: { readonly today?: string } = {}): Promise<Page> {
    await this.close();
    return this.start(options);
  }

  /** Deletes IndexedDB, as a clean-up program or a damaged disk does. Only while nothing runs. */
  loseStore(): void {
    if (this.running !== undefined) throw new Error('Close or kill the app first');
    const lost = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?:^|\/)IndexedDB$/u.test(path),
    );
    if (lost.length === 0) throw new Error(`No IndexedDB under ${this.folder}`);
    for (const path of lost) rmSync(join(this.folder, path), { recursive: true, force: true });
  }

  /** Does something that saves one file (an export, a document), and gives what was saved. */
  save(action: () => Promise<unknown>): Promise<SavedFile> {
    return this.getRunning().save(action);
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private getRunning(): RunningShell {
    if (this.running === undefined) throw new Error('The app is not running');
    return this.running;
  }
}

/** The shell that the project names; skips where its runtime is not here. */
export function shellOf({ project }: TestInfo): ShellName {
  const shell: ShellName = project.name === 'electron' ? 'electron' : 'chromium';
  base.skip(shell === 'electron' && findElectron() === undefined, 'No Electron runtime is here');
  return shell;
}

/** `test` with an `app` that has not been started yet, in the shell that the project names. */
export const test = base.extend<{ readonly app: TestApp }>({
  // Playwright reads the names of the fixtures from the pattern, so it must be one.
  app: async ({}, lend, info) => {
    const app = new TestApp(shellOf(info));
    await lend(app);
    await app.dispose();
  },
});
