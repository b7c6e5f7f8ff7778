// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { createPaceRepository } from '@renderer/data/repositories/pace-repository';
import { createExecutionReportRepository } from '@renderer/data/repositories/execution-report-repository';
import { createProgramRepository } from '@renderer/data/repositories/program-repository';
import { createSampleRepository } from '@renderer/data/repositories/sample-repository';
import { countedQuantity } from '@shared/domain/pace/completion';
import { paceOf } from '@shared/domain/pace/pace';
import { monthSeries } from '@shared/domain/pace/month-series';
import type { Instant } from '@shared/domain/calendar/instant';
import { addMonths } from '@shared/domain/calendar/local-date';
import { SAMPLE_TODAY } from '@renderer/data';
import { quantity } from '@shared/domain/quantity/quantity';
import type { MovementId } from '@shared/domain/stock/stock';
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
const none = quantity(0);
const NO_TOTALS = { ordered: none, delivered: none, accepted: none, returned: none };
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

describe('the orders behind a figure of pace', () => {
  it('add up to what every line of the sample hospital has ordered', async () => {
    const details = await createProgramRepository(store.db, store.commands).listDetails();
    const pace = createPaceRepository(store.db);
    for (const { agreedLines, totalsById } of details)
      for (const { id } of agreedLines) {
        const orders = await pace.listOrders([id]);
        const counted = orders.reduce((total, order) => total + order.counted, 0);
        expect(counted).toBe(totalsById.get(id)?.ordered ?? 0);
      }
  });
});

describe('what departments used', () => {
  it('is not known before anything was issued, and follows the issues of the lots after', async () => {
    const programs = createProgramRepository(store.db, store.commands);
    const pace = createPaceRepository(store.db);
    const find = async () => {
      const [detail] = await programs.listDetails();
      const rows = [...(detail?.totalsById.values() ?? [])];
      const issued = rows.find(({ accepted, returned }) => accepted - returned > 3);
      if (issued === undefined) throw new Error('The sample has receipts');
      return { rows, issued };
    };
    const before = await find();
    expect(before.issued.used).toBeNull();
    const lines = await store.db.receiptLines
      .where({ agreedLineId: before.issued.id })
      .filter(({ accepted }) => accepted > 3)
      .toArray();
    const [line] = lines;
    if (line === undefined) throw new Error('The sample has receipts');
    const { lotId, productId, acceptedOn: on } = line;
    const [known] = await store.db.movements.where({ lotId }).toArray();
    const campusId = known?.campusId;
    if (campusId === undefined) throw new Error('A receipt moves stock');
    await store.commands.run('test:issue', (entry) => {
      const move = (kind: 'issue' | 'return-from-department', units: number) => {
        const own = { documentId: 'issue-1', documentNumber: 'CK-1', campusId, on };
        const id = entry.newId() as MovementId;
        entry.put('movements', {
          ...{ id, revision: 1, kind, lotId, productId, quantity: quantity(units) },
          ...own,
        });
      };
      move('issue', -3);
      move('return-from-department', 1);
      return Promise.resolve({ ok: true, value: null } as const);
    });
    const after = await find();
    const isOf = ({ id }: { readonly id: string }) => id === before.issued.id;
    expect(after.rows.find(isOf)?.used).toBe(2);
    const events = await pace.listEvents([before.issued.id]);
    expect(events.reduce((total, { used }) => total + (used ?? Number.NaN), 0)).toBe(2);
  });
});

describe('the monthly execution report', () => {
  const now = '2024-09-23T01:30:00.000Z' as Instant;

  it('agrees with the pace of every line on the same day', async () => {
    const details = await createProgramRepository(store.db, store.commands).listDetails();
    const reports = createExecutionReportRepository(store.db);
    let compared = 0;
    for (const { program, agreedLines, totalsById, pack } of details.slice(0, 2)) {
      const asked = { programId: program.id, month: SAMPLE_TODAY, today: SAMPLE_TODAY, now };
      const report = await reports.find(asked);
      const year = program.years.find(({ from, to }) => from <= SAMPLE_TODAY && to >= SAMPLE_TODAY);
      if (report === undefined || year === undefined) continue;
      const expected = agreedLines
        .filter(({ yearNumber }) => yearNumber === year.number)
        .map(({ id, agreed }) => {
          const totals = totalsById.get(id) ?? NO_TOTALS;
          const found = paceOf({ agreed, totals, range: year, today: SAMPLE_TODAY, pack });
          return [found.counted, found.completionShare, found.timeShare, found.neededPerMonth];
        });
      const told = report.pace
        .filter(({ year: own }) => own.number === year.number)
        .map((row) => [row.net, row.completion, row.timeProgress, row.neededPerMonth]);
      expect(told.map(String).sort()).toEqual(expected.map(String).sort());
      compared += told.length;
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('adds up over the months to the net of the year, whatever the month it is asked in', async () => {
    const [detail] = await createProgramRepository(store.db, store.commands).listDetails();
    if (!detail) throw new Error('The sample has programs');
    const reports = createExecutionReportRepository(store.db);
    const question = { programId: detail.program.id, today: SAMPLE_TODAY, now };
    let net = 0;
    for (
      let month = detail.program.cycle.from;
      month <= SAMPLE_TODAY;
      month = addMonths(month, 1)
    ) {
      const report = await reports.find({ ...question, month });
      for (const row of report?.pace ?? []) net += row.acceptedInMonth - row.returnedInMonth;
      const running = (report?.pace ?? []).reduce((total, row) => total + row.net, 0);
      expect(running).toBe(net);
    }
    expect(net).toBeGreaterThan(20);
  });
});
