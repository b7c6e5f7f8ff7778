// A window to measure in: the real browser-shell host and a Chromium that nobody watches. Playwright would
// ask Chromium to report every request of the page, and that would be measured with it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { nodeBuild, programs, windowBuild } from '../config/vite.config.mjs';
import { CHROMIUM_FLAGS, findChromium } from './browser.mjs';
import { root } from './install.mjs';

/** Runs `globalThis.bench[name](argument)` in the window of `tests/bench/window`, and answers what it answers. */
export async function runInBenchWindow(name, argument) {
  const out = resolve(root, 'out/bench');
  const windowConfig = windowBuild({
    root: resolve(root, 'tests/bench/window'),
    outDir: join(out, 'renderer'),
  });
  const alias = { ...windowConfig.resolve.alias, '@tests': resolve(root, 'tests') };
  await build({ ...windowConfig, resolve: { alias } });
  const loopback = programs.find(({ fileName }) => fileName === 'loopback.mjs');
  await build(nodeBuild({ ...loopback, outDir: join(out, 'electron') }));

  const folder = mkdtempSync(join(tmpdir(), 'caiheng-bench-'));
  const shell = spawn(
    process.execPath,
    [join(out, 'electron/loopback.mjs'), `--data-dir=${join(folder, 'data')}`, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const chromium = spawn(
    findChromium(),
    [...CHROMIUM_FLAGS, '--headless', '--remote-debugging-pipe', profile, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  try {
    const page = await openPage(createDevTools(chromium), await addressOf(shell));
    return await page.evaluate(
      `globalThis.bench.${name}(${JSON.stringify(argument)}).then((answer) => JSON.stringify(answer))`,
    );
  } finally {
    await ended(chromium, 'SIGKILL');
    await ended(shell, 'SIGTERM');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Chromium's DevTools protocol over its pipe: JSON messages with a zero byte after each. */
function createDevTools(chromium) {
  const waiting = new Map();
  const [, , , toChromium, fromChromium] = chromium.stdio;
  let rest = '';
  let lastId = 0;
  fromChromium.setEncoding('utf8').on('data', (text) => {
    const parts = `${rest}${text}`.split('\0');
    rest = parts.pop();
    for (const part of parts) {
      const { id, result, error } = JSON.parse(part);
      const waiter = waiting.get(id);
      waiting.delete(id);
      if (error) waiter?.failed(new Error(`${error.message} ${error.data ?? ''}`));
      else waiter?.found(result);
    }
  });
  chromium.once('exit', (code) => {
    for (const { failed } of waiting.values()) failed(new Error(`Chromium ended with ${code}`));
  });
  return (method, params, sessionId) =>
    new Promise((found, failed) => {
      lastId += 1;
      waiting.set(lastId, { found, failed });
      toChromium.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });
}

async function openPage(devTools, url) {
  const { targetId } = await devTools('Target.createTarget', { url });
  const { sessionId } = await devTools('Target.attachToTarget', { targetId, flatten: true });
  const run = (expression) =>
    devTools(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
  // Until the page is there its context may be missing, or be that of the empty page before it.
  const isReady = () =>
    run('typeof globalThis.bench').then(
      ({ result }) => result.value === 'object',
      () => false,
    );
  while (!(await isReady())) await new Promise((wait) => setTimeout(wait, 50));
  return {
    async evaluate(expression) {
      const { result, exceptionDetails } = await run(expression);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return JSON.parse(result.value);
    },
  };
}

function ended(program, signal) {
  if (program.exitCode !== null || program.signalCode !== null) return undefined;
  const exit = new Promise((done) => program.once('exit', done));
  program.kill(signal);
  return exit;
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
