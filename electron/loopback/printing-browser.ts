import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { listExtraFlags } from './find-browser';
import { createDevtoolsPipe, type DevtoolsPipe } from './devtools-pipe';

const FLAGS = [
  // No name and no address leads anywhere: a document is printed from what it carries itself.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=Translate',
];
const END_PATIENCE_MS = 3_000;

export type PrintingBrowser = {
  readonly devtools: DevtoolsPipe;
  readonly hasEnded: () => boolean;
  readonly close: () => Promise<void>;
};

/** Starts a browser without a window, on a profile of its own that goes away with it. */
export async function startPrintingBrowser(
  executable: string,
  profiles: string,
): Promise<PrintingBrowser> {
  const profile = await mkdtemp(join(profiles, 'print-'));
  const child = spawn(executable, [...FLAGS, ...listExtraFlags(), `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => {
      resolve();
    });
  });
  const [, , , to, from] = child.stdio;
  return {
    devtools: createDevtoolsPipe(to as Writable, from as Readable),
    hasEnded: () => hasEnded(child),
    async close() {
      if (!hasEnded(child)) child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), END_PATIENCE_MS);
      await ended;
      clearTimeout(killer);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}
