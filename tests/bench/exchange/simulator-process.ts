import type { CampaignDialect } from '@tests/integration/exchange/campaign/campaign-plan';
import { listItems } from '@tests/integration/exchange/campaign/list-items';
import { startSimulator } from '@tests/integration/exchange/campaign/run-campaign';
import { BENCH_SEED } from './bench-plan';

// A province in a process of its own, with its limits switched off; says where it is and waits.
const dialect = process.argv[2] as CampaignDialect;
const items = listItems(dialect, BENCH_SEED);
const { url, fields, credentials, book } = await startSimulator(dialect, {
  seed: BENCH_SEED,
  limits: 'off',
  items,
});
console.log(JSON.stringify({ dialect, url, fields, credentials, items }));
process.on('SIGTERM', () => {
  const sent = book.listLines().filter(({ standing }) => standing === 'sent').length;
  console.log(JSON.stringify({ sent }));
  process.exit(0);
});
