import { openProvinceStore } from '../kit/province-store';
import { createSampleItems } from '../kit/sample-items';
import type { Simulator, SimulatorOptions } from '../kit/simulator';
import { startSimulatorServer } from '../kit/simulator-server';
import { createAccessGate } from './access-gate';
import { createJiangsuDialect } from './jiangsu-dialect';

const BASE_PATH = '/hcinterface/v1/hospitalInterface';
const HOSPITAL_ID = '320100001';
const SAMPLE_COUNT = 60;
const DAILY_QUOTA = 20_000;

export type JiangsuOptions = SimulatorOptions & {
  /** Calls a day while limits are real. */
  readonly dailyQuota?: number;
  /** `returnCode` of a success: the sources leave it open. */
  readonly successCode?: '0' | '1';
};

/** Plays Jiangsu. */
export async function startJiangsuSimulator(options: JiangsuOptions = {}): Promise<Simulator> {
  const seed = options.seed ?? 1;
  const now = options.now ?? Date.now;
  const hasLimits = options.limits !== 'off';
  const credentials = { appId: 'caiheng-test', appSecret: 'jiangsu-secret' };
  const store = openProvinceStore({
    stateFile: options.stateFile,
    takesDoubles: options.takesDoubles,
    items: options.items ?? sampleItems(seed),
    now,
  });
  const dailyQuota = options.dailyQuota ?? DAILY_QUOTA;
  return startSimulatorServer({
    options,
    dialect: createJiangsuDialect({
      store,
      gate: createAccessGate({ now, hasLimits, dailyQuota }),
      hasLimits,
      hospitalId: HOSPITAL_ID,
      credentials,
      basePath: BASE_PATH,
      successCode: options.successCode ?? '1',
    }),
    store,
    basePath: BASE_PATH,
    fields: {
      hospitalId: HOSPITAL_ID,
      departmentID: '0',
      distributeAddress: '1',
      ...(hasLimits ? {} : { minIntervalMs: '0' }),
    },
    credentials,
  });
}

function sampleItems(seed: number) {
  return createSampleItems({
    seed,
    count: SAMPLE_COUNT,
    idOf: (position) => `G${String(position).padStart(8, '0')}`,
    keysOf: (position) => ({ codeSeq: String(1 + (position % 3)) }),
  });
}
