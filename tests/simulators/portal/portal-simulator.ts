import { openProvinceStore } from '../kit/province-store';
import { createSampleItems } from '../kit/sample-items';
import type { Simulator, SimulatorOptions } from '../kit/simulator';
import { startSimulatorServer } from '../kit/simulator-server';
import { createPortalDialect, PORTAL_USER } from './portal-dialect';

const SAMPLE_ITEMS = 60;

/** A portal on 127.0.0.1. `credentials` are what people type into its page, not into the app. */
export async function startPortalSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const store = openProvinceStore({
    stateFile: options.stateFile,
    items:
      options.items ??
      createSampleItems({
        seed: options.seed ?? 1,
        count: SAMPLE_ITEMS,
        // Zeros in front: a portal that gets them as numbers has lost them.
        idOf: (position) => String(position).padStart(20, '0'),
        keysOf: () => ({}),
      }),
    now: options.now ?? Date.now,
  });
  return startSimulatorServer({
    options,
    dialect: createPortalDialect(store),
    store,
    fields: {},
    credentials: PORTAL_USER,
  });
}
