// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { createPaceRepository } from '@renderer/data/repositories/pace-repository';
import { createProgramRepository } from '@renderer/data/repositories/program-repository';
import { createSampleRepository } from '@renderer/data/repositories/sample-repository';
import { countedQuantity } from '@shared/domain/pace/completion';
import { monthSeries } from '@shared/domain/pace/month-series';
import { SAMPLE_TODAY } from '@renderer/data';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createHospitalData,
  openStore,
  startHost,
  type OpenedStore,
  type RunningData,
} from './start-data';

const newFolder = createTemporaryFolders();
let running: RunningData;
let store: OpenedStore;

beforeAll(async () => {
  running = await startHost(newFolder());
  await createHospitalData(running.host);
  store = await openStore(running.host);
  await createSampleRepository(store.db, store.commands).write('A1B2C3', () => undefined);
});

afterAll(async () => {
  store.db.close();
  await running.stop();
});

describe('the receipts and returns behind a figure of pace', () => {
  it('add up to what every line of the sample hospital counts', async () => {
    const details = await createProgramRepository(store.db, store.commands).listDetails();
    const pace = createPaceRepository(store.db);
    let returns = 0;
    for (const { agreedLines, totalsById, pack } of details)
      for (const { id } of agreedLines) {
        const events = await pace.listEvents([id]);
        returns += events.filter(({ kind }) => kind === 'return').length;
        const totals = totalsById.get(id);
        const counted = totals === undefined ? 0 : countedQuantity(totals, pack.progressEvent);
        expect(events.reduce((total, event) => total + event.quantity, 0)).toBe(counted);
      }
    expect(returns).toBeGreaterThan(0);
  });

  it('end the month by month series of a line at its counted quantity', async () => {
    const [detail] = await createProgramRepository(store.db, store.commands).listDetails();
    const line = detail?.agreedLines[0];
    const range = detail?.program.years[0];
    if (!detail || !line || !range) throw new Error('The sample has lines');
    const events = await createPaceRepository(store.db).listEvents([line.id]);
    const points = monthSeries({ events, range, agreed: line.agreed, today: SAMPLE_TODAY });
    const last = points.filter(({ cumulative }) => cumulative !== null).at(-1);
    const totals = detail.totalsById.get(line.id);
    expect(last?.cumulative).toBe(totals && countedQuantity(totals, detail.pack.progressEvent));
  });
});
