// Installs what a fresh clone lacks. Says what it does, and what it could not do.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const SYSTEM_PACKAGES = [
  'chromium fonts-noto-cjk poppler-utils libreoffice-calc-nogui libreoffice-writer-nogui strace',
  'xvfb xauth libgtk-3-0 libnss3 libasound2 libgbm1 libnotify4 libxss1 libxtst6 libatspi2.0-0 libdrm2 libsecret-1-0',
];
const SYSTEM_TOOLS = ['chromium', 'soffice', 'pdftotext', 'xvfb-run', 'strace'];
const RUNTIME_SCRIPT = resolve(root, '../shared/tools/electron-runtime/setup-electron.sh');
const isWindows = process.platform === 'win32';

/** Runs a program in the foreground and answers whether it succeeded. */
export function run(command, args, options = {}) {
  const shell = isWindows && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options });
  return status === 0;
}

/** The packages of package-lock.json, when they are missing or older than the lock file. */
export function installPackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1_000)
    return true;
  if (existsSync(installed) && run('npm', ['ls', '--silent'], { stdio: 'ignore' })) return true;
  console.log('Installing packages (npm ci) ...');
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  return run('npm', ['ci', '--no-fund', '--no-audit'], { env });
}

/** Browser, fonts and readers that the tests use, where apt-get may install them. */
export function installSystemTools() {
  if (SYSTEM_TOOLS.every(hasTool)) return;
  if (process.getuid?.() !== 0 || !hasTool('apt-get')) return;
  console.log('Installing a browser, fonts and readers for the tests (apt-get) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  for (const packages of SYSTEM_PACKAGES)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages.split(' ')], {
      env,
    });
}

export function hasTool(name) {
  const places = (process.env.PATH ?? '').split(isWindows ? ';' : ':');
  return places.some((place) => existsSync(join(place, isWindows ? `${name}.exe` : name)));
}

/** The folder of an Electron runtime that is already here, or nothing. */
export function findElectronRuntime() {
  const places = [
    process.env.ELECTRON_OVERRIDE_DIST_PATH,
    join(root, 'node_modules/electron/dist'),
    existsSync(RUNTIME_SCRIPT)
      ? join(homedir(), '.cache/electron-runtime/electron-v33.4.11-linux-x64')
      : undefined,
  ];
  return places.find((place) => place !== undefined && existsSync(electronIn(place)));
}

export function electronIn(place) {
  if (process.platform === 'darwin') return join(place, 'Electron.app/Contents/MacOS/Electron');
  return join(place, isWindows ? 'electron.exe' : 'electron');
}

/** An Electron for the tests on machines that cannot download one. */
export function installTestRuntime() {
  if (findElectronRuntime() !== undefined || !existsSync(RUNTIME_SCRIPT)) return;
  if (process.platform === 'linux' && process.arch === 'x64') run('bash', [RUNTIME_SCRIPT]);
}

/** Electron's own download, given up when it takes too long. */
export function downloadElectron(timeoutMs) {
  const script = join(root, 'node_modules/electron/install.js');
  if (!existsSync(script)) return false;
  const env = { ...process.env };
  delete env.ELECTRON_SKIP_BINARY_DOWNLOAD;
  return run(process.execPath, [script], { env, timeout: timeoutMs, stdio: 'ignore' });
}
