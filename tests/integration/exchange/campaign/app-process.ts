import { createExchangePorts } from '@renderer/workers/exchange-client';
import { createExchangeEngine } from '@renderer/workers/exchange/exchange-engine';
import { later } from '@shared/domain/exchange/doubt';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AppPlan, SentOrder } from './campaign-plan';
import { CONNECTION_ID, fillOutbox } from './fill-outbox';
import { startApp, type RunningApp } from './start-app';

const STALLED_MS = 60_000;

// One start of the app in a fault campaign: a process of its own, to be killed at any moment.
const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as AppPlan;
const app = await startApp(plan.folder);
if ((await app.db.connections.count()) === 0) await fillOutbox(app, plan);
const configured = await app.host.configurePlatform({
  connectionId: CONNECTION_ID,
  dialect: plan.dialect,
  baseUrl: plan.url,
  proxyUrl: null,
  settings: plan.fields,
  credentials: plan.credentials,
  answerTimeoutMs: plan.answerTimeoutMs,
});
if (!configured.ok) throw new Error(configured.error.kind);

const engine = createExchangeEngine(
  createExchangePorts({
    data: { repositories: app.repositories, onSaved: app.commands.onSaved },
    host: app.host,
  }),
  {
    backoffFromMs: 40,
    backoffToMs: 400,
    probeFromMs: 40,
    probeToMs: 200,
    problemRetryMs: 100,
    quotaRenewsAt: (now) => later(now, 200),
    pollMs: 3_000,
    lookEveryMs: 300,
    saveRetryMs: 100,
  },
);
let status: unknown = null;
const running = engine.run((next) => {
  status = next;
});
console.log('RUNNING');
await waitUntilFinished();
engine.stop();
await running;
writeFileSync(plan.resultFile, JSON.stringify(await listOrders(app)));
console.log('DONE');
await app.stop();
process.exit(0);

/** Gives up, with what it knows, when nothing has changed for a minute. */
async function waitUntilFinished(): Promise<void> {
  let last = '';
  let changedAt = Date.now();
  while (!(await isFinished(app))) {
    const exchanges = await app.db.exchanges.toArray();
    const open = exchanges.filter(({ state }) => state !== 'done');
    const told = JSON.stringify(
      open.map(({ orderNumber, state, step, doubt, problem }) => ({
        orderNumber,
        state,
        step,
        doubt,
        problem,
      })),
    );
    if (told !== last) changedAt = Date.now();
    last = told;
    if (Date.now() - changedAt > STALLED_MS) {
      console.error(`Stalled: ${told.slice(0, 2_000)}\n${JSON.stringify(status)}`);
      process.exit(3);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Everything is on the platform or was refused line by line; what a fault has parked is let go again. */
async function isFinished({ db, repositories }: RunningApp): Promise<boolean> {
  const exchanges = await db.exchanges.toArray();
  let isWaiting = exchanges.length < (await db.orders.count());
  for (const exchange of exchanges) {
    if (exchange.state === 'done' || isRefusedByLines(exchange)) continue;
    isWaiting = true;
    if (exchange.state === 'parked') await repositories.exchanges.retry(exchange.id);
  }
  if (isWaiting) engine.wake();
  return !isWaiting;
}

function isRefusedByLines({ state, problem }: Exchange): boolean {
  return state === 'parked' && problem?.kind === 'lines-refused';
}

async function listOrders({ db }: RunningApp): Promise<readonly SentOrder[]> {
  const exchanges = await db.exchanges.toArray();
  const orders = await db.orders.bulkGet(exchanges.map(({ orderId }) => orderId));
  return exchanges.map((exchange, index) => ({
    orderNumber: exchange.orderNumber,
    state: exchange.state,
    problem: exchange.problem?.kind ?? null,
    reportState: orders[index]?.reportState ?? '',
    lines: exchange.progress.lines.map(({ ourLineId, standing, platformLineId, refusal }) => ({
      ourLineId,
      standing,
      platformLineId,
      refusal: refusal?.words ?? null,
    })),
  }));
}
