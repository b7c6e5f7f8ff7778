import { openProvinceStore } from '../kit/province-store';
import { createSampleItems } from '../kit/sample-items';
import type { Simulator, SimulatorOptions } from '../kit/simulator';
import { startSimulatorServer } from '../kit/simulator-server';
import { createZhejiangDialect } from './dialect';
import { MEDINS_CODE } from './line-rows';

const ITEM_COUNT = 60;

const CREDENTIALS = {
  account: '330100A01',
  secret: 'simulated-secret',
  appCode: 'CAIHENG',
  authCode: 'simulated-authcode',
};

const FIELDS = {
  medinsCode: MEDINS_CODE,
  addrId: '1000001',
  conerName: '王敏',
  conerTel: '0571-80000000',
  invottl: '示例市人民医院',
};

/** The platform of Zhejiang, as build/decisions/assumed-wire-contract.md has it. */
export function startZhejiangSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const store = openProvinceStore({
    stateFile: options.stateFile,
    takesDoubles: options.takesDoubles,
    items:
      options.items ??
      createSampleItems({
        seed: options.seed ?? 1,
        count: ITEM_COUNT,
        idOf: (position) => `1554991252811${String(position).padStart(6, '0')}`,
        keysOf: (position) => ({ pubonlnRsltId: `G${String(position).padStart(17, '0')}` }),
      }),
    now: options.now ?? Date.now,
  });
  const dialect = createZhejiangDialect({
    store,
    credentials: CREDENTIALS,
    hasLimits: options.limits !== 'off',
  });
  return startSimulatorServer({
    options,
    dialect,
    store,
    fields: FIELDS,
    credentials: CREDENTIALS,
  });
}
