import { createSampleItems } from '@tests/simulators/kit/sample-items';
import type { SimulatedItem } from '@tests/simulators/kit/simulator';
import type { CampaignDialect } from './campaign-plan';

const COUNT = 60;

type Naming = Pick<Parameters<typeof createSampleItems>[0], 'idOf' | 'keysOf'>;

const NAMINGS: Readonly<Record<CampaignDialect, Naming>> = {
  zhejiang: {
    idOf: (position) => `1554991252811${String(position).padStart(6, '0')}`,
    keysOf: (position) => ({ pubonlnRsltId: `G${String(position).padStart(17, '0')}` }),
  },
  jiangsu: {
    idOf: (position) => `G${String(position).padStart(8, '0')}`,
    keysOf: (position) => ({ codeSeq: String(1 + (position % 3)) }),
  },
  shanghai: {
    idOf: (position) => `C0102030040500${String(position).padStart(13, '0')}`,
    keysOf: () => ({}),
  },
};

/** The products that a campaign orders, as the province lists them. */
export function listItems(dialect: CampaignDialect, seed: number): readonly SimulatedItem[] {
  return createSampleItems({ seed, count: COUNT, ...NAMINGS[dialect] });
}
