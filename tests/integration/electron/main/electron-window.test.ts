import { EMPTY_HEAD } from '@shared/contracts/journal';
import type { Host } from '@shared/contracts/index';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';
import {
  buildElectronApp,
  canRunElectron,
  launchElectron,
  startDisplay,
  type RunningApp,
} from './electron-app';

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged
  interface Window {
    readonly caihengHost: Host;
  }
}

const newFolder = createTemporaryFolders();
const display = await startDisplay();
const data = newFolder();
let folder = '';
let running: RunningApp;

describe.skipIf(!canRunElectron)('the window in Electron', () => {
  beforeAll(async () => {
    folder = await buildElectronApp(newFolder());
    running = await launchElectron(folder, [`--data-dir=${data}`, '--today=2024-09-23'], display);
  });

  afterAll(async () => {
    await running.app.close();
  });

  it('is sandboxed and isolated, without Node', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        readonly getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    const found = await running.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
  });

  it('has an origin of its own and gets exactly the contracts', async () => {
    const { origin, keys } = await running.page.evaluate(() => ({
      origin: location.origin,
      keys: Object.keys(window.caihengHost),
    }));
    expect(origin).toBe('app://caiheng');
    expect(keys).toContain('appendToJournal');
    const info = await running.page.evaluate(() => window.caihengHost.getAppInfo({}));
    expect(info).toMatchObject({ ok: true, value: { shell: 'electron', dataFolder: data } });
  });

  it('runs no inline script and reaches nothing remote', async () => {
    expect(await running.page.evaluate(() => 'inline' in window)).toBe(false);
    const reached = await running.page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  it('goes nowhere else, opens no second window and grants nothing', async () => {
    const { opened, permission } = await running.page.evaluate(async () => {
      location.href = 'https://example.com/';
      const status = await navigator.permissions.query({ name: 'geolocation' });
      return { opened: window.open('https://example.com/'), permission: status.state };
    });
    expect(opened).toBeNull();
    expect(permission).toBe('denied');
    expect(running.page.url()).toBe('app://caiheng/');
    expect(running.app.windows()).toHaveLength(1);
  });

  it('may not break a contract', async () => {
    const refused = await running.page.evaluate(() =>
      window.caihengHost.dropDataSet({ id: '../..' }).then(
        () => 'answered',
        (cause: unknown) => String(cause),
      ),
    );
    expect(refused).toContain('bad-request');
  });

  it('prints a document that pdftotext reads', async () => {
    const bytes = await running.page.evaluate(async () => {
      const page = {
        widthMm: 210,
        heightMm: 297,
        marginsMm: { top: 20, right: 15, bottom: 20, left: 15 },
      };
      const answer = await window.caihengHost.renderDocumentPdf({
        html: '<!doctype html><meta charset="utf-8"><body>三方协议<script>document.body.append("脚本")</script></body>',
        headerHtml: '',
        footerHtml: '<div style="font-size:9px">页 <span class="pageNumber"></span></div>',
        page,
      });
      return answer.ok ? Array.from(answer.value.pdf) : [];
    });
    const path = join(data, 'document.pdf');
    writeFileSync(path, Buffer.from(bytes));
    const { stdout } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' });
    expect(stdout).toContain('三方协议');
    expect(stdout).not.toContain('脚本');
    expect(stdout).toMatch(/页\s*1/u);
  });

  it('keeps what it acknowledged, and ends cleanly when it is told to', async () => {
    await running.page.evaluate((after) => {
      const { createDataSet, appendToJournal } = window.caihengHost;
      return createDataSet({ kind: 'hospital', name: '第一人民医院' }).then(() =>
        appendToJournal({ after, text: '{"first":true}' }),
      );
    }, EMPTY_HEAD);
    const child = running.app.process();
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    const config = readFileSync(join(data, 'caiheng.json'), 'utf8');
    expect(config).toContain('第一人民医院');

    running = await launchElectron(folder, [`--data-dir=${data}`], display);
    const page = await running.page.evaluate(() =>
      window.caihengHost.readJournal({ after: 0, maxChars: 1_000 }),
    );
    expect(page).toMatchObject({ ok: true, value: { entries: [{ text: '{"first":true}' }] } });
  });
});
