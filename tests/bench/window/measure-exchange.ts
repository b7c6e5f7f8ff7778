import { connectHost } from '@renderer/bridge/host';
import { createCommandQueue } from '@renderer/data/journal/command-queue';
import { startStore } from '@renderer/data/recovery/start-store';
import { createRepositories } from '@renderer/data/repositories';
import { startExchange } from '@renderer/workers';
import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Result } from '@shared/kernel/result';
import {
  ANSWER_TIMEOUT_MS,
  BENCH_SEED,
  type ExchangeBenchPlan,
  type ExchangeRun,
} from '../exchange/bench-plan';
import { CONNECTION_ID, fillOutbox } from '@tests/integration/exchange/campaign/fill-outbox';

const LOOK_MS = 250;

/** Sends a full outbox from the window, by the engine in its worker and the real host, until it is empty. */
export async function measureExchange(plan: ExchangeBenchPlan): Promise<ExchangeRun> {
  const host = connectHost();
  must(await host.createDataSet({ kind: 'sample', name: `exchange-${plan.dialect}` }));
  const started = must(
    await startStore({
      name: `exchange-${plan.dialect}`,
      port: host,
      onProgress: () => undefined,
    }),
  );
  const { db, head } = started;
  let last = Promise.resolve<unknown>(undefined);
  const commands = createCommandQueue({
    db,
    head,
    journal: host,
    clock: {
      now: () => new Date().toISOString() as Instant,
      today: () => new Date().toISOString().slice(0, 10) as LocalDate,
    },
    author: () => ({ operator: 'bench', workstation: 'BENCH1' }),
    exclusive: (work) => {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
  });
  const repositories = createRepositories(db, commands);
  const { dialect, url, fields, credentials, orders, linesEach } = plan;
  await fillOutbox(
    { commands },
    {
      ...{ folder: '', dialect, url, fields, credentials, items: plan.items, resultFile: '' },
      ...{ seed: BENCH_SEED, lines: orders * linesEach, linesEach },
      ...{ answerTimeoutMs: ANSWER_TIMEOUT_MS, settleMs: 60_000 },
    },
  );
  must(
    await host.configurePlatform({
      connectionId: CONNECTION_ID,
      dialect,
      baseUrl: url,
      proxyUrl: null,
      settings: fields,
      credentials,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
    }),
  );
  // What is measured is the sending: the outbox is full before.
  await repositories.exchanges.queueAwaiting();
  const from = performance.now();
  const data = { repositories, onSaved: commands.onSaved };
  const faults: unknown[] = [];
  const client = startExchange({ data, host, onFault: (cause) => faults.push(cause) });
  const count = (state: string) => db.exchanges.where('state').equals(state).count();
  const isSettled = async () => (await count('done')) + (await count('parked')) === orders;
  while (!(await isSettled())) {
    if (faults.length > 0) throw faults[0];
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  const ms = performance.now() - from;
  await client.close();
  const exchanges = await db.exchanges.toArray();
  const lines = exchanges.flatMap(({ progress }) => progress.lines);
  return { ms, sentLines: lines.filter(({ standing }) => standing === 'sent').length };
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
