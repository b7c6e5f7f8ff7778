import { createPlatformClock } from '@electron/platforms/platform-clock';
import { createPlatformGateway } from '@electron/platforms/platform-gateway';
import { createRefusalMemory } from '@electron/platforms/refusal-memory';
import { connectorOf } from '@shared/connectors/connectors';
import { noProgress } from '@shared/domain/exchange/order-document';
import { readFileSync } from 'node:fs';
import { ANSWER_TIMEOUT_MS, type ExchangeBenchPlan, type ExchangeRun } from './bench-plan';
import { makeDocuments } from './make-documents';

// The bare round trips: the same messages over the same HTTP and signature, one after another as the
// gateway sends writes, by a loop that keeps nothing, asks nothing and logs nothing.
const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ExchangeBenchPlan;
const { dialect, fields, credentials } = plan;
const { orders } = connectorOf(dialect);
const clock = createPlatformClock(() => new Date());
const gateway = createPlatformGateway(
  {
    dialect,
    baseUrl: plan.url,
    proxyUrl: null,
    settings: fields,
    answerTimeoutMs: ANSWER_TIMEOUT_MS,
  },
  credentials,
  { clock, note: () => undefined, refusals: createRefusalMemory(clock) },
);
const documents = makeDocuments(plan);

let sentLines = 0;
const from = performance.now();
for (const document of documents) {
  let progress = noProgress(document);
  for (;;) {
    const state = { document, progress, fields };
    const step = orders.nextStep(state, 'order');
    if (step === null) break;
    const sent = await gateway.send({ ...step.call, subject: document.orderNumber });
    if (sent.outcome !== 'answered') throw new Error(`${sent.outcome}: ${sent.detail}`);
    const read = orders.readStep(state, step, sent.text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    ({ progress } = read.value);
  }
  sentLines += progress.lines.filter(({ standing }) => standing === 'sent').length;
}
const run: ExchangeRun = { ms: performance.now() - from, sentLines };
console.log(JSON.stringify(run));
await gateway.close();
