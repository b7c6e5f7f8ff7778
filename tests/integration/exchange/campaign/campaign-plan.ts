import type { SimulatedItem } from '@tests/simulators/kit/simulator';

export type CampaignDialect = 'zhejiang' | 'jiangsu' | 'shanghai';

/** What one start of the app in a campaign is told. */
export type AppPlan = {
  readonly folder: string;
  readonly dialect: CampaignDialect;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
  readonly items: readonly SimulatedItem[];
  readonly seed: number;
  readonly lines: number;
  readonly answerTimeoutMs: number;
  readonly settleMs: number;
  /** Where the app writes what it has when everything is finished. */
  readonly resultFile: string;
};

export type SentLine = {
  readonly ourLineId: string;
  readonly standing: string;
  readonly platformLineId: string | null;
  readonly refusal: string | null;
};

/** One order as the app has it at the end. */
export type SentOrder = {
  readonly orderNumber: string;
  readonly state: string;
  readonly problem: string | null;
  readonly reportState: string;
  readonly lines: readonly SentLine[];
};
