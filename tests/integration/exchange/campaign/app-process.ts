import { createExchangePorts } from '@renderer/workers/exchange-client';
import { createExchangeEngine } from '@renderer/workers/exchange/exchange-engine';
import { later } from '@shared/domain/exchange/doubt';
import type { ExchangeRow } from '@shared/domain/exchange/exchange';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AppPlan, SentOrder } from './campaign-plan';
import { CONNECTION_ID, fillOutbox } from './fill-outbox';
import { startApp, type RunningApp } from './start-app';

/** Longer than the minute for which an account is left alone after the platform gave it no token. */
const STALLED_MS = 90_000;
const LOOK_MS = 500;

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
    pollMs: 5_000,
    lookEveryMs: 5_000,
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

/** Gives up, with what it knows, when nothing has changed for so long. */
async function waitUntilFinished(): Promise<void> {
  let last = '';
  let changedAt = Date.now();
  for (;;) {
    const open = await listOpen(app);
    if (open.length === 0 && (await app.db.exchanges.count()) === (await app.db.orders.count()))
      return;
    await letGoAgain(app, open);
    const told = JSON.stringify(open.map(({ id, revision }) => [id, revision]));
    if (told !== last) changedAt = Date.now();
    last = told;
    if (Date.now() - changedAt > STALLED_MS) {
      const facts = open.map(({ orderNumber, state, step, doubt, problem }) => ({
        ...{ orderNumber, state, step, doubt, problem },
      }));
      console.error(`Stalled: ${JSON.stringify(facts).slice(0, 2_000)}\n${JSON.stringify(status)}`);
      process.exit(3);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** What is neither on the platform nor refused line by line. */
async function listOpen({ db }: RunningApp): Promise<readonly ExchangeRow[]> {
  const exchanges = await db.exchanges
    .where('state')
    .anyOf('queued', 'underway', 'parked')
    .toArray();
  return exchanges.filter((exchange) => !isRefusedByLines(exchange));
}

/** Somebody looks at what a fault has parked, and lets it go again. */
async function letGoAgain(
  { repositories }: RunningApp,
  open: readonly ExchangeRow[],
): Promise<void> {
  for (const { id, state } of open) if (state === 'parked') await repositories.exchanges.retry(id);
  if (open.some(({ state }) => state === 'parked')) engine.wake();
}

function isRefusedByLines({ state, problem }: ExchangeRow): boolean {
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
