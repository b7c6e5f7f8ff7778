import type { ConnectorFields } from '@shared/connectors/connector';
import type { SimulatedItem } from '@tests/simulators/kit/simulator';
import type { CampaignDialect } from '@tests/integration/exchange/campaign/campaign-plan';

/** What both sides of the `exchange` measure are told: the province, and how much to send. */
export type ExchangeBenchPlan = {
  readonly dialect: CampaignDialect;
  readonly url: string;
  readonly fields: ConnectorFields;
  readonly credentials: Readonly<Record<string, string>>;
  readonly items: readonly SimulatedItem[];
  readonly orders: number;
  readonly linesEach: number;
};

export type ExchangeRun = { readonly ms: number; readonly sentLines: number };

export const BENCH_SEED = 11;
export const ANSWER_TIMEOUT_MS = 60_000;
