// Starts the app: installs and builds what is missing, then opens it in Electron or the browser shell.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasScreen, startDisplay } from './display.mjs';
import {
  downloadElectron,
  electronIn,
  findElectronRuntime,
  hasTool,
  installPackages,
  root,
  run,
} from './install.mjs';

const DOWNLOAD_PATIENCE_MS = 60_000;
const PARENT_CHECK_MS = 250;
const SOURCES = ['electron', 'renderer', 'shared', 'build/config', 'package-lock.json'];
const USAGE = `npm start -- [--shell=electron|browser] [--no-open] [--port=N] [--data-dir=DIR] [--today=YYYY-MM-DD]

  --shell=electron|browser   how to show the window; by itself Electron where it can be had
  --no-open                  browser shell: only print the address
  --port=N                   browser shell: the port, kept by the data folder from then on
  --data-dir=DIR             where the data lies
  --today=YYYY-MM-DD         the business day`;
const KNOWN = /^--(shell=(electron|browser)|no-open|port=.*|data-dir=.*|today=.*)$/u;

await start(process.argv.slice(2));

async function start(flags) {
  if (flags.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const unknown = flags.find((flag) => !KNOWN.test(flag));
  if (unknown !== undefined) {
    console.error(`Unknown flag ${unknown}.\n\n${USAGE}`);
    process.exit(2);
  }
  if (!installPackages()) process.exit(1);
  if (isBuildOld() && !run(process.execPath, [join(root, 'build/scripts/build.mjs')]))
    process.exit(1);

  const wanted = flags.find((flag) => flag.startsWith('--shell='))?.slice('--shell='.length);
  const shell = chooseShell(wanted, flags);
  console.log(shell.why);
  const ours = flags.filter((flag) => !flag.startsWith('--shell='));
  if (shell.runtime === undefined) startBrowserShell(ours);
  else await startElectron(shell.runtime, ours);
}

function isBuildOld() {
  const built = join(root, 'out/built');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.some((source) => newestIn(join(root, source)) > builtAt);
}

function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** What asks for a port or for no window can only mean the browser shell. */
function chooseShell(wanted, flags) {
  const isForBrowser = flags.some((flag) => flag === '--no-open' || flag.startsWith('--port='));
  if (wanted === 'browser') return { why: 'Starting in the browser shell, as asked.' };
  if (wanted === undefined && isForBrowser)
    return { why: 'Starting in the browser shell, which --no-open and --port belong to.' };
  if (!hasScreen() && !(wanted === 'electron' && hasTool('Xvfb')))
    return refuseOr(wanted, 'there is no display for Electron');
  const runtime = findElectronRuntime() ?? downloadRuntime();
  if (runtime === undefined)
    return refuseOr(wanted, 'no Electron runtime is here or could be downloaded');
  return { runtime, why: `Starting in Electron from ${runtime}.` };
}

function refuseOr(wanted, reason) {
  if (wanted !== 'electron') return { why: `Starting in the browser shell: ${reason}.` };
  console.error(`Cannot start in Electron: ${reason}. Try --shell=browser.`);
  process.exit(1);
}

function downloadRuntime() {
  console.log('Downloading Electron ...');
  downloadElectron(DOWNLOAD_PATIENCE_MS);
  return findElectronRuntime();
}

async function startElectron(runtime, flags) {
  // Chromium's sandbox refuses root; the product itself never switches it off.
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const command = [electronIn(runtime), root, ...forRoot, ...flags];
  if (hasScreen()) return follow(command, process.env);
  const { display, stop } = await startDisplay();
  process.on('exit', stop);
  return follow(command, { ...process.env, DISPLAY: display });
}

function startBrowserShell(flags) {
  const extra =
    process.getuid?.() === 0
      ? `${process.env.CAIHENG_BROWSER_FLAGS ?? ''} --no-sandbox`
      : undefined;
  const env = extra === undefined ? process.env : { ...process.env, CAIHENG_BROWSER_FLAGS: extra };
  follow([process.execPath, join(root, 'out/electron/loopback.mjs'), ...flags], env);
}

/** Passes signals on and ends as the program ends. */
function follow([command, ...args], env) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  stopWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (cause) => {
    console.error(cause.message);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** npm ends at SIGTERM without passing it on: who stops `npm start` means the app. */
function stopWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, PARENT_CHECK_MS);
}
