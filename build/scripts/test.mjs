// The whole gate: types, lint, format, unit, integration, architecture, build, and the app in a window.
// The last line counts: `N passed, N failed`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasScreen, startDisplay } from './display.mjs';
import {
  findElectronRuntime,
  hasTool,
  installPackages,
  installSystemTools,
  installTestRuntime,
  root,
  run,
} from './install.mjs';

const results = join(root, 'test-results');
const totals = { passed: 0, failed: 0 };
const notRun = [];
const node = process.execPath;
const bin = (name) => join(root, 'node_modules', name);

await test();

async function test() {
  if (!installPackages()) return end('packages could not be installed (npm ci)');
  installSystemTools();
  installTestRuntime();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  check('types', [join(root, 'build/scripts/typecheck.mjs')]);
  check('lint', [
    bin('eslint/bin/eslint.js'),
    ...['.', '--max-warnings', '0', '-c', 'build/config/eslint.config.mjs'],
  ]);
  check('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
  runVitest();
  if (check('build', [join(root, 'build/scripts/build.mjs')])) await runPlaywright();
  else notRun.push('the app in a window: it was not built');
  return end();
}

/** One program that either succeeds or not: it counts as one test. */
function check(name, args) {
  console.log(`\n== ${name}`);
  const isGood = run(node, args);
  totals[isGood ? 'passed' : 'failed'] += 1;
  if (!isGood) console.log(`${name} failed`);
  return isGood;
}

function runVitest() {
  console.log('\n== unit, integration, architecture');
  const report = join(results, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    '-c',
    'build/config/vitest.config.mjs',
    ...reporters,
  ];
  const isGood = run(node, args, { env: testEnvironment() });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const skipped = counted.numPendingTests ?? 0;
  if (skipped > 0)
    notRun.push(`${skipped} unit or integration tests: what they need is not here (see above)`);
  // A file that does not even load has no tests to count.
  const unloaded = (counted.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  add(counted.numPassedTests ?? 0, (counted.numFailedTests ?? 0) + unloaded, isGood);
}

async function runPlaywright() {
  console.log('\n== the app in a window');
  if (!hasSpecs()) {
    notRun.push('the app in a window: there are no specs yet');
    return;
  }
  const projects = [...chooseChromium(), ...chooseElectron()];
  if (projects.length === 0) return;
  const display =
    hasScreen() || !projects.includes('--project=electron') ? undefined : await startDisplay();
  const env = testEnvironment(display?.display);
  const args = [
    bin('@playwright/test/cli.js'),
    'test',
    '-c',
    'build/config/playwright.config.ts',
    ...projects,
  ];
  const isGood = run(node, args, { env });
  display?.stop();
  const report = join(results, 'e2e.json');
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats : {};
  if ((stats.skipped ?? 0) > 0)
    notRun.push(`${stats.skipped} tests in a window skipped themselves`);
  add((stats.expected ?? 0) + (stats.flaky ?? 0), stats.unexpected ?? 0, isGood);
}

/** A step that failed without a failed test to show for it has failed nevertheless. */
function add(passed, failed, isGood) {
  totals.passed += passed;
  totals.failed += !isGood && failed === 0 ? 1 : failed;
}

function chooseChromium() {
  if (process.env.CAIHENG_BROWSER || ['chromium', 'google-chrome', 'msedge'].some(hasTool))
    return ['--project=chromium'];
  notRun.push('the app in Chromium: no browser is here');
  return [];
}

function chooseElectron() {
  if (findElectronRuntime() === undefined) {
    notRun.push('the app in Electron: no runtime is here (set ELECTRON_OVERRIDE_DIST_PATH)');
    return [];
  }
  if (hasScreen() || hasTool('Xvfb')) return ['--project=electron'];
  notRun.push('the app in Electron: there is no display and no Xvfb');
  return [];
}

function testEnvironment(display) {
  const runtime = findElectronRuntime();
  return {
    ...process.env,
    ...(runtime === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: runtime }),
    ...(process.getuid?.() === 0 ? { CAIHENG_BROWSER_FLAGS: '--no-sandbox' } : {}),
    ...(display === undefined ? {} : { DISPLAY: display }),
  };
}

function hasSpecs() {
  const folder = join(root, 'tests/e2e');
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => /\.(spec|test)\.ts$/u.test(name));
}

function end(problem) {
  if (problem !== undefined) {
    console.log(problem);
    totals.failed += 1;
  }
  console.log('');
  for (const reason of notRun) console.log(`Not run: ${reason}.`);
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}
