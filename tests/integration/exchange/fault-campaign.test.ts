import { buildProgram } from '@tests/integration/electron/build-program';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignDialect } from './campaign/campaign-plan';
import { runCampaign, type CampaignReport } from './campaign/run-campaign';

// More, or another one, on request: CAIHENG_CAMPAIGN_LINES=10000 CAIHENG_CAMPAIGN_SEED=7
const lines = Number(process.env.CAIHENG_CAMPAIGN_LINES ?? 300);
const seed = Number(process.env.CAIHENG_CAMPAIGN_SEED ?? 20_260_801);
const LINES_A_KILL = 100;
const HOUR_MS = 3_600_000;

const NOTHING_WRONG = {
  doubled: [],
  missing: [],
  unlike: [],
  foreign: [],
  wordless: [],
  open: [],
  wrongState: [],
} satisfies Partial<CampaignReport>;

describe('a province that fails and an app that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caiheng-campaign-program-'));
  let program = '';

  beforeAll(async () => {
    program = await buildProgram('tests/integration/exchange/campaign/app-process.ts', folder);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const dialects = ['zhejiang', 'jiangsu', 'shanghai'] as const;

  it.each(dialects)(
    'gets each order line to %s exactly once',
    async (dialect) => {
      await campaign(dialect, { lines, takesDoubles: false });
    },
    HOUR_MS,
  );

  it.each(dialects)(
    'gets each order line exactly once even to a %s that takes what comes twice',
    async (dialect) => {
      await campaign(dialect, { lines: Math.ceil(lines / 2), takesDoubles: true });
    },
    HOUR_MS,
  );

  async function campaign(
    dialect: CampaignDialect,
    given: { readonly lines: number; readonly takesDoubles: boolean },
  ) {
    const kills = Math.ceil(given.lines / LINES_A_KILL);
    const tell = (line: string) => {
      console.log(line);
    };
    const report = await runCampaign({ ...given, dialect, seed, kills, program, tell });
    console.log(JSON.stringify(report));
    expect(report).toMatchObject(NOTHING_WRONG);
    expect(report.sent + report.refused).toBe(given.lines);
    expect(report.sent).toBeGreaterThan(given.lines / 2);
  }
});
