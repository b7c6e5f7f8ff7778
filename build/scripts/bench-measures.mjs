// What is measured, each in a real Chromium against the real browser-shell host.
import { spawn } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { nodeBuild } from '../config/vite.config.mjs';
import { runInBenchWindow } from './bench-window.mjs';
import { root } from './install.mjs';

const POST_ROUNDS = 9;

export const measures = [
  { name: 'post', run: measurePost },
  { name: 'exchange', run: measureExchange },
  { name: 'desk', run: measureDesk },
];

/**
 * Acceptance of a 500-line delivery until 已保存, against the same rows in one raw IndexedDB
 * transaction plus one raw fsync of as many bytes. Medians of rounds; the first warms up.
 */
async function measurePost() {
  const rounds = await runInBenchWindow('measurePost', POST_ROUNDS);
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

const DESK_ROUNDS = 9;

/**
 * Pace of 2,000 agreed lines and payables of five years, from the call that posts one delivery of fifteen lines until
 * the desk's live query has the right figures, against recounting them from the ledgers. Medians; the first warms up.
 */
async function measureDesk() {
  const run = await runInBenchWindow('measureDesk', DESK_ROUNDS);
  const counted = run.rounds.slice(1);
  const desk = median(counted.map(({ deskMs }) => deskMs));
  const post = median(counted.map(({ postMs }) => postMs));
  const recount = median(counted.map(({ recountMs }) => recountMs));
  console.log(
    `  desk: ${run.lines} lines, posting alone ${rounded(post)} ms, first reading ${rounded(run.firstMs)} ms, asking all rules ${rounded(run.scanMs)} ms`,
  );
  return {
    value: rounded(desk),
    unit: 'ms',
    yardstick: `recomputing from the ledgers, ${rounded(recount)} ms`,
    ratio: Math.round((desk / recount) * 10_000) / 10_000,
    rows: run.receiptLines,
    peakMiB: null,
  };
}

const EXCHANGE_DIALECTS = ['zhejiang', 'jiangsu', 'shanghai'];
// Fewer for a quick look; the measure is 2,000 orders of 20 lines.
const EXCHANGE_ORDERS = Number(process.env.CAIHENG_BENCH_ORDERS ?? 2_000);
const EXCHANGE_LINES_EACH = 20;

/**
 * A full outbox through the engine in its worker, the window's store and the real host, against the
 * bare round trips of the same messages over the same HTTP and signature. The worst dialect counts.
 */
async function measureExchange() {
  const measured = [];
  for (const dialect of EXCHANGE_DIALECTS) {
    const run = await withSimulator(dialect, (plan) => runInBenchWindow('measureExchange', plan));
    const bare = await withSimulator(dialect, runBareClient);
    const lines = EXCHANGE_ORDERS * EXCHANGE_LINES_EACH;
    for (const side of [run, bare])
      if (side.sentLines !== lines || side.platformLines !== lines)
        throw new Error(`${dialect}: ${JSON.stringify(side)} in place of ${lines} lines`);
    measured.push({ dialect, ms: run.ms, bareMs: bare.ms, ratio: run.ms / bare.ms });
    const seconds = `${rounded(run.ms / 1_000)} s, bare ${rounded(bare.ms / 1_000)} s`;
    console.log(`  exchange ${dialect}: ${seconds}, ${rounded(run.ms / bare.ms)} ×`);
  }
  const worst = measured.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return {
    value: rounded(worst.ms / 1_000),
    unit: 's',
    yardstick: `bare round trips of the same messages (${worst.dialect}, the worst), ${rounded(worst.bareMs / 1_000)} s`,
    ratio: rounded(worst.ratio),
    rows: EXCHANGE_ORDERS * EXCHANGE_LINES_EACH,
    peakMiB: null,
  };
}

/** Runs work against a fresh simulator in a process of its own, and adds what the platform has then. */
async function withSimulator(dialect, work) {
  const program = await bundleBench('simulator-process');
  const simulator = spawn(process.execPath, [program, dialect], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = linesOf(simulator);
  try {
    const told = JSON.parse(await lines.next());
    const run = await work({ ...told, orders: EXCHANGE_ORDERS, linesEach: EXCHANGE_LINES_EACH });
    simulator.kill('SIGTERM');
    const { sent } = JSON.parse(await lines.next());
    return { ...run, platformLines: sent };
  } finally {
    simulator.kill('SIGKILL');
  }
}

async function runBareClient(plan) {
  const program = await bundleBench('bare-client');
  const folder = mkdtempSync(join(tmpdir(), 'caiheng-bench-'));
  const planFile = join(folder, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan));
  const client = spawn(process.execPath, [program, planFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answer = await linesOf(client).next();
  rmSync(folder, { recursive: true, force: true });
  return JSON.parse(answer);
}

async function bundleBench(name) {
  const outDir = resolve(root, 'out/bench/exchange');
  const config = nodeBuild({
    entry: `tests/bench/exchange/${name}.ts`,
    fileName: `${name}.mjs`,
    format: 'es',
    outDir,
  });
  config.resolve = {
    alias: { ...config.resolve.alias, '@tests': resolve(root, 'tests') },
  };
  await build(config);
  return join(outDir, `${name}.mjs`);
}

/** What a program prints, line by line. */
function linesOf(program) {
  const lines = [];
  const waiting = [];
  let rest = '';
  program.stdout.on('data', (bytes) => {
    const parts = `${rest}${bytes}`.split('\n');
    rest = parts.pop();
    for (const line of parts) {
      const waiter = waiting.shift();
      if (waiter) waiter.found(line);
      else lines.push(line);
    }
  });
  program.once('exit', (code) => {
    for (const { failed } of waiting)
      failed(new Error(`A program of the bench ended with ${code}`));
  });
  return {
    next: () =>
      lines.length > 0
        ? Promise.resolve(lines.shift())
        : new Promise((found, failed) => waiting.push({ found, failed })),
  };
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
