// What is measured, each in a real Chromium against the real browser-shell host.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { nodeBuild, programs, windowBuild } from '../config/vite.config.mjs';
import { CHROMIUM_FLAGS, findChromium } from './browser.mjs';
import { root } from './install.mjs';

const POST_ROUNDS = 9;

export const measures = [{ name: 'post', run: measurePost }];

/**
 * Acceptance of a 500-line delivery until 已保存, against the same rows in one raw IndexedDB
 * transaction plus one raw fsync of as many bytes. Medians of rounds; the first warms up.
 */
async function measurePost() {
  const rounds = await inBenchWindow((page) =>
    page.evaluate((count) => globalThis.bench.measurePost(count), POST_ROUNDS),
  );
  const counted = rounds.slice(1);
  const fsyncMs = counted.map(({ jsonChars }) => measureFsync(jsonChars));
  const post = median(counted.map(({ postMs }) => postMs));
  const raw = median(counted.map(({ rawTransactionMs }) => rawTransactionMs)) + median(fsyncMs);
  return {
    value: rounded(post),
    unit: 'ms',
    yardstick: `raw transaction and fsync of the same rows, ${rounded(raw)} ms`,
    ratio: rounded(post / raw),
    rows: counted[0].rows,
    peakMiB: null,
  };
}

async function inBenchWindow(work) {
  const out = resolve(root, 'out/bench');
  const aliases = { '@tests': resolve(root, 'tests') };
  const windowConfig = windowBuild({
    root: resolve(root, 'tests/bench/window'),
    outDir: join(out, 'renderer'),
  });
  windowConfig.resolve = { alias: { ...windowConfig.resolve.alias, ...aliases } };
  await build(windowConfig);
  const loopback = programs.find(({ fileName }) => fileName === 'loopback.mjs');
  await build(nodeBuild({ ...loopback, outDir: join(out, 'electron') }));

  const dataFolder = mkdtempSync(join(tmpdir(), 'caiheng-bench-'));
  const shell = spawn(
    process.execPath,
    [join(out, 'electron/loopback.mjs'), `--data-dir=${dataFolder}`, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const executablePath = findChromium();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(await addressOf(shell));
    return await work(page);
  } finally {
    await browser.close();
    const closed = new Promise((done) => shell.once('exit', done));
    shell.kill('SIGTERM');
    await closed;
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function addressOf(shell) {
  return new Promise((found, failed) => {
    let printed = '';
    shell.once('exit', (code) => failed(new Error(`The shell ended with ${code}: ${printed}`)));
    shell.stdout.on('data', (bytes) => {
      printed += bytes;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(printed);
      if (address) found(address[0]);
    });
  });
}

function measureFsync(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'caiheng-fsync-'));
  const file = openSync(join(folder, 'raw'), 'a');
  const content = Buffer.alloc(bytes, 'x');
  const from = performance.now();
  writeSync(file, content);
  fsyncSync(file);
  const ms = performance.now() - from;
  closeSync(file);
  rmSync(folder, { recursive: true, force: true });
  return ms;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}
