import { createExchangePorts } from '@renderer/workers/exchange-client';
import {
  createExchangeEngine,
  type ExchangeEngine,
} from '@renderer/workers/exchange/exchange-engine';
import type { ExchangeStatus } from '@renderer/workers/exchange/exchange-api';
import type { EngineOptions } from '@renderer/workers/exchange/exchange-ports';
import { later } from '@shared/domain/exchange/doubt';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppPlan, CampaignDialect } from './campaign/campaign-plan';
import { CONNECTION_ID, fillOutbox } from './campaign/fill-outbox';
import { listItems } from './campaign/list-items';
import { startSimulator } from './campaign/run-campaign';
import { startApp, type RunningApp } from './campaign/start-app';

/** The whole way from the outbox to a simulated province, in one process. */
export type RunningExchange = {
  readonly app: RunningApp;
  readonly simulator: Simulator;
  readonly engine: ExchangeEngine;
  readonly status: () => ExchangeStatus | null;
  /** Resolves when the condition holds; the test's own time-out ends a wait in vain. */
  readonly until: (condition: () => Promise<boolean> | boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const QUICK: Partial<EngineOptions> = {
  backoffFromMs: 20,
  backoffToMs: 200,
  probeFromMs: 20,
  probeToMs: 100,
  problemRetryMs: 200,
  quotaRenewsAt: (now) => later(now, 200),
  lookEveryMs: 100,
  saveRetryMs: 50,
};

export async function openExchange(
  given: Partial<Pick<AppPlan, 'lines' | 'settleMs' | 'answerTimeoutMs'>> & {
    readonly dialect?: CampaignDialect;
    readonly credentials?: Readonly<Record<string, string>>;
    readonly options?: Partial<EngineOptions>;
    readonly prepare?: (simulator: Simulator) => void;
  } = {},
): Promise<RunningExchange> {
  const { dialect = 'zhejiang', lines = 40, settleMs = 300, answerTimeoutMs = 300 } = given;
  const seed = 7;
  const folder = mkdtempSync(join(tmpdir(), 'caiheng-exchange-'));
  const items = listItems(dialect, seed);
  const simulator = await startSimulator(dialect, { seed, limits: 'off', items });
  given.prepare?.(simulator);
  const { url, fields, credentials } = simulator;
  const app = await startApp(folder);
  await fillOutbox(app, {
    ...{ folder, dialect, url, fields, credentials, items, seed, lines },
    ...{ answerTimeoutMs, settleMs, resultFile: '' },
  });
  await app.host.configurePlatform({
    connectionId: CONNECTION_ID,
    dialect,
    baseUrl: url,
    proxyUrl: null,
    settings: fields,
    credentials: given.credentials ?? credentials,
    answerTimeoutMs,
  });
  const ports = createExchangePorts({
    data: { repositories: app.repositories, onSaved: app.commands.onSaved },
    host: app.host,
  });
  const engine = createExchangeEngine(ports, { ...QUICK, ...given.options });
  let status: ExchangeStatus | null = null;
  const running = engine.run((next) => {
    status = next;
  });
  return {
    app,
    simulator,
    engine,
    status: () => status,
    async until(condition) {
      while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async close() {
      engine.stop();
      await running;
      await app.stop();
      app.db.close();
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every order has been sent, or refused line by line. */
export async function isAllSent({ db }: RunningApp): Promise<boolean> {
  const [orders, exchanges] = [await db.orders.count(), await db.exchanges.toArray()];
  const isSettled = exchanges.every(
    ({ state, problem }) =>
      state === 'done' || (state === 'parked' && problem?.kind === 'lines-refused'),
  );
  return exchanges.length === orders && isSettled;
}
