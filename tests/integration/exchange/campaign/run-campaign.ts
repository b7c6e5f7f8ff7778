import { startJiangsuSimulator } from '@tests/simulators/jiangsu/jiangsu-simulator';
import type { Fault } from '@tests/simulators/kit/fault-control';
import type { Simulator, SimulatorOptions } from '@tests/simulators/kit/simulator';
import { startShanghaiSimulator } from '@tests/simulators/shanghai/shanghai-simulator';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { createSeededRandom } from '@tests/fixtures/workbooks/seeded-random';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppPlan, CampaignDialect, SentOrder } from './campaign-plan';
import { compareBooks, type BookComparison } from './compare-books';
import { listItems } from './list-items';

export type CampaignOptions = {
  readonly dialect: CampaignDialect;
  readonly lines: number;
  readonly seed: number;
  readonly kills: number;
  /** The platform refuses no id that comes twice: the app alone keeps lines from being bought twice. */
  readonly takesDoubles: boolean;
  /** In place of the usual share of some faults. */
  readonly rates?: Readonly<Partial<Record<Fault, number>>>;
  /** The bundled `app-process.ts`. */
  readonly program: string;
  readonly tell: (line: string) => void;
};

export type CampaignReport = BookComparison & {
  readonly dialect: CampaignDialect;
  readonly seed: number;
  readonly lines: number;
  readonly takesDoubles: boolean;
  readonly kills: number;
  readonly messages: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly seconds: number;
};

/** A late commit comes after the client has given up and before the settle time is over. */
const ANSWER_TIMEOUT_MS = 400;
const LATE_MS = 500;
const SETTLE_MS = 900;

/** Fewer than there are with faults and questions, so that every kill finds something to cut off. */
const MESSAGES_A_LINE = 0.5;
/** From a message at the platform to a kill: before its answer, while it is saved, or after. */
const MOST_PAUSE_MS = 30;

const RATES: Readonly<Partial<Record<Fault, number>>> = {
  'lose-answer-after-commit': 0.03,
  'drop-before': 0.02,
  delay: 0.01,
  'late-commit': 0.01,
  repeat: 0.02,
  'stale-answer': 0.005,
  'cut-answer': 0.02,
  garbage: 0.01,
  huge: 0.000_5,
  'http-500-after-commit': 0.01,
  'http-500-before': 0.01,
  refuse: 0.01,
  'refuse-line': 0.01,
  'token-dies': 0.01,
  'quota-used-up': 0.005,
  busy: 0.01,
  clock: 0.005,
  'wrong-code': 0.01,
  down: 0.004,
};

const STARTS: Readonly<Record<CampaignDialect, (options: SimulatorOptions) => Promise<Simulator>>> =
  {
    zhejiang: startZhejiangSimulator,
    jiangsu: startJiangsuSimulator,
    shanghai: startShanghaiSimulator,
  };

export function startSimulator(
  dialect: CampaignDialect,
  options: SimulatorOptions,
): Promise<Simulator> {
  return STARTS[dialect](options);
}

/** Sends orders through a province that fails at random, by an app that is killed at random. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignReport> {
  const { dialect, seed, lines, takesDoubles, tell } = options;
  const folder = mkdtempSync(join(tmpdir(), 'caiheng-campaign-'));
  const items = listItems(dialect, seed);
  const simulator = await startSimulator(dialect, { seed, limits: 'off', items, takesDoubles });
  const from = Date.now();
  simulator.faults.set({
    seed,
    // What a proxy sends twice to such a platform is bought twice, whatever we do.
    rates: { ...RATES, ...(takesDoubles ? { repeat: 0 } : {}), ...options.rates },
    timings: { delayMs: LATE_MS, lateMs: LATE_MS, downMs: 300 },
  });
  const planFile = join(folder, 'plan.json');
  const plan: AppPlan = {
    folder: join(folder, 'data'),
    dialect,
    url: simulator.url,
    fields: simulator.fields,
    credentials: simulator.credentials,
    items,
    seed,
    lines,
    answerTimeoutMs: ANSWER_TIMEOUT_MS,
    settleMs: SETTLE_MS,
    resultFile: join(folder, 'result.json'),
  };
  writeFileSync(planFile, JSON.stringify(plan));
  try {
    const kills = await runWithKills(options, planFile, simulator.faults.countMessages);
    const orders = JSON.parse(readFileSync(plan.resultFile, 'utf8')) as readonly SentOrder[];
    const comparison = compareBooks(orders, simulator.book.listLines());
    const faults = countFaults(simulator);
    const messages = simulator.faults.countMessages();
    const seconds = Math.round((Date.now() - from) / 1_000);
    return { dialect, seed, lines, takesDoubles, kills, messages, faults, seconds, ...comparison };
  } finally {
    tell(`${dialect} seed ${seed}: faults ${JSON.stringify(countFaults(simulator))}`);
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Starts the app again and again; the last start is left to finish. Answers how often it was killed.
 *
 * The kills are spread over the messages that the platform sees: nothing is at risk between them.
 */
async function runWithKills(
  { kills, lines, seed, program, tell }: CampaignOptions,
  planFile: string,
  countMessages: () => number,
): Promise<number> {
  const random = createSeededRandom(seed + 1);
  const mostApart = Math.max(2, Math.ceil((2 * MESSAGES_A_LINE * lines) / Math.max(1, kills)));
  for (let killed = 0; killed < kills; killed += 1) {
    const apart = 1 + random.below(mostApart);
    const isDue = () => countMessages() >= killAt;
    const killAt = countMessages() + apart;
    const pauseMs = random.below(MOST_PAUSE_MS);
    if (await runOnce(program, planFile, { isDue, pauseMs })) return killed;
    tell(`kill ${killed + 1} at message ${countMessages()}`);
  }
  await runOnce(program, planFile, null);
  return kills;
}

type Kill = { readonly isDue: () => boolean; readonly pauseMs: number };

/** True when it has finished by itself; false when it was killed. */
function runOnce(program: string, planFile: string, kill: Kill | null): Promise<boolean> {
  const app = spawn(process.execPath, [program, planFile], { stdio: ['ignore', 'pipe', 'pipe'] });
  let isKilled = false;
  let said = '';
  let complained = '';
  const look = setInterval(() => {
    if (kill?.isDue() !== true) return;
    clearInterval(look);
    setTimeout(() => {
      isKilled = app.exitCode === null && !said.includes('DONE');
      if (isKilled) app.kill('SIGKILL');
    }, kill.pauseMs);
  }, 1);
  return new Promise((resolve, reject) => {
    app.stderr.on('data', (bytes: Buffer) => (complained += bytes.toString()));
    app.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    app.on('exit', (code) => {
      clearInterval(look);
      if (isKilled) resolve(false);
      else if (code === 0 && said.includes('DONE')) resolve(true);
      else reject(new Error(`The app ended with ${code}: ${said}\n${complained}`));
    });
  });
}

function countFaults({ faults }: Simulator): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { fault } of faults.log()) counts[fault] = (counts[fault] ?? 0) + 1;
  return counts;
}
