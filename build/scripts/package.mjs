// Builds the Windows installer; where its tools cannot be had, packs the app for this machine and runs it.
// Says plainly what was made and what was not.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasScreen, startDisplay } from './display.mjs';
import {
  electronIn,
  findElectronRuntime,
  hasTool,
  installPackages,
  root,
  run,
} from './install.mjs';

const INSTALLER_PATIENCE_MS = 10 * 60_000;
const READY_PATIENCE_MS = 60_000;
const builder = join(root, 'node_modules/electron-builder/cli.js');
const config = join(root, 'electron-builder.yml');
const dist = join(root, 'dist');
const report = [];

await pack();

async function pack() {
  if (!installPackages()) process.exit(1);
  if (!run(process.execPath, [join(root, 'build/scripts/build.mjs')])) process.exit(1);
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const isInstallerMade = makeInstaller();
  const isSound = isInstallerMade || (await packAndRun());
  console.log(`\n${report.join('\n')}`);
  process.exitCode = isSound ? 0 : 1;
}

/** electron-builder checks its configuration first, then fetches NSIS and the Windows runtime. */
function makeInstaller() {
  console.log('Building the Windows x64 installer ...');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, '--win', 'nsis', '--x64', '--config', config, '--publish', 'never'],
    { cwd: root, encoding: 'utf8', timeout: INSTALLER_PATIENCE_MS },
  );
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  writeFileSync(join(dist, 'installer.log'), output);
  if (/Invalid configuration object/u.test(output)) {
    console.error(output);
    report.push('NOT made: electron-builder.yml is wrong (see above).');
    process.exitCode = 1;
    process.exit();
  }
  report.push('Checked: electron-builder accepts electron-builder.yml.');
  const installer = readdirSync(dist).find((name) => name.endsWith('.exe'));
  if (status === 0 && installer !== undefined) {
    report.push(`Made: dist/${installer}. It was not run: this needs Windows.`);
    return true;
  }
  report.push(`NOT made: the Windows installer. ${findReason(output)} (dist/installer.log)`);
  return false;
}

function findReason(output) {
  const line = output
    .split('\n')
    .find((text) => /⨯|ENOTFOUND|cannot|unable|failed|403/iu.test(text));
  return (
    line
      ?.replace(/\u001B\[\d+m/gu, '')
      .trim()
      .slice(0, 200) ?? 'Its tools could not be had.'
  );
}

async function packAndRun() {
  const runtime = findElectronRuntime();
  if (runtime === undefined) {
    report.push('NOT run: no Electron runtime is here (set ELECTRON_OVERRIDE_DIST_PATH).');
    return true;
  }
  console.log(`Packing the app with the runtime at ${runtime} ...`);
  const platform = { linux: '--linux', darwin: '--mac', win32: '--win' }[process.platform];
  const dist7z = existsSync('/usr/bin/7za') ? { ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za' } : {};
  const isPacked = run(
    process.execPath,
    [
      builder,
      platform,
      'dir',
      '--config',
      config,
      '--publish',
      'never',
      `-c.electronDist=${runtime}`,
    ],
    { env: { ...process.env, ...dist7z } },
  );
  const asar = findAsar();
  if (!isPacked || asar === undefined) {
    report.push('NOT made: the app could not be packed.');
    return false;
  }
  report.push(`Made: ${asar.slice(root.length + 1)}.`);
  return runPacked(asar, electronIn(runtime));
}

function findAsar() {
  const name = readdirSync(dist, { recursive: true }).find((path) => path.endsWith('app.asar'));
  return name === undefined ? undefined : join(dist, name);
}

/** Runs the packed app, not the sources, until its window has loaded and has talked to its host. */
async function runPacked(asar, electron) {
  if (!hasScreen() && !hasTool('Xvfb')) {
    report.push('NOT run: there is no display and no Xvfb.');
    return true;
  }
  const display = hasScreen() ? undefined : await startDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'caiheng-packed-'));
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = display === undefined ? process.env : { ...process.env, DISPLAY: display.display };
  const child = spawn(electron, [asar, ...forRoot, `--data-dir=${folder}`], { env });
  const isReady = await waitForReady(child);
  child.kill('SIGTERM');
  const code = await new Promise((done) => child.once('exit', done));
  display?.stop();
  rmSync(folder, { recursive: true, force: true });
  const isGood = isReady && code === 0;
  report.push(
    isGood
      ? 'Run: the packed app opened its window and ended cleanly.'
      : `FAILED: the packed app ${isReady ? `ended with ${code}` : 'did not open its window'}.`,
  );
  return isGood;
}

function waitForReady(child) {
  return new Promise((done) => {
    const timer = setTimeout(() => done(false), READY_PATIENCE_MS);
    child.once('exit', () => done(false));
    child.stdout.on('data', (text) => {
      if (!String(text).includes('Caiheng window ready')) return;
      clearTimeout(timer);
      done(true);
    });
  });
}
