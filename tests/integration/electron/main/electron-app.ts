import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { buildElectronProgram } from '../build-program';

const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
const needsDisplay = process.platform === 'linux' && process.env['DISPLAY'] === undefined;

/** An Electron runtime and a screen, real or in memory. */
export const canRunElectron =
  runtime !== '' &&
  existsSync(join(runtime, 'electron')) &&
  (!needsDisplay || existsSync('/usr/bin/Xvfb'));

const PAGE =
  '<!doctype html><html lang="zh-CN"><head><title>采衡</title></head><body>页面<script>window.inline = true</script></body></html>';

/** The real main process and preload with a page of one line. */
export async function buildElectronApp(folder: string): Promise<string> {
  mkdirSync(join(folder, 'out/renderer'), { recursive: true });
  writeFileSync(join(folder, 'out/renderer/index.html'), PAGE);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'caiheng', version: '0.1.0', main: 'out/electron/main.cjs' }),
  );
  await buildElectronProgram('electron/main/main.ts', join(folder, 'out/electron/main.cjs'));
  await buildElectronProgram('electron/preload/index.ts', join(folder, 'out/electron/preload.cjs'));
  return folder;
}

export type RunningApp = { readonly app: ElectronApplication; readonly page: Page };

export async function launchElectron(
  folder: string,
  flags: readonly string[],
  display: string | undefined,
): Promise<RunningApp> {
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: join(runtime, 'electron'),
    args: [folder, ...forRoot, ...flags],
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page };
}

/** A screen in memory, where there is none. It ends with the test file. */
export async function startDisplay(): Promise<string | undefined> {
  if (!needsDisplay || !canRunElectron) return undefined;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  afterAll(() => {
    server.kill();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3]?.on('data', (text: Buffer) => {
      resolve(`:${text.toString('utf8').trim()}`);
    });
  });
}
