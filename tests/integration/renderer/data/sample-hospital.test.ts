// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import type { HospitalDatabase } from '@renderer/data/database';
import { createSampleRepository } from '@renderer/data/repositories/sample-repository';
import { makeSampleHospital } from '@renderer/data/sample-hospital/make-sample-hospital';
import { SAMPLE_START, SAMPLE_TODAY } from '@renderer/data/sample-hospital/sample-days';
import { fullySignedOn } from '@shared/domain/agreement/signing';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { integrityStanding } from '@shared/domain/integrity/integrity-contract';
import { daysLate, openQuantity } from '@shared/domain/order/order-lateness';
import { paceOf, type PaceLight } from '@shared/domain/pace/pace';
import { timeProgress } from '@shared/domain/pace/time-progress';
import { onTimeRate } from '@shared/domain/payment/on-time-rate';
import { listingStatesOn } from '@shared/domain/program/listing-state';
import type { AgreedLine, Program, ProgramProduct } from '@shared/domain/program/program';
import { recountLedgers } from '@shared/domain/record/ledger-check';
import { err, ok } from '@shared/kernel/result';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHospitalData, openStore, startHost, type RunningData } from './start-data';

const newFolder = createTemporaryFolders();
let folder: string;
let running: RunningData;
let db: HospitalDatabase;
let program: Program;
let lines: readonly AgreedLine[];
let productsById: ReadonlyMap<string, ProgramProduct>;

beforeAll(async () => {
  folder = newFolder();
  running = await startHost(folder);
  await createHospitalData(running.host);
  const store = await openStore(running.host);
  ({ db } = store);
  const written = await createSampleRepository(db, store.commands).write('A1B2C3', () => undefined);
  expect(written).toEqual(ok(undefined));
  const found = await db.programs.filter(({ packId }) => packId === xinjiang202413.id).first();
  if (found === undefined) throw new Error('The sample has the Xinjiang program');
  program = found;
  lines = await db.agreedLines.where('programId').equals(program.id).toArray();
  productsById = new Map((await db.programProducts.toArray()).map((row) => [row.id, row]));
});

afterAll(async () => {
  db.close();
  await running.stop();
});

async function readLedgers() {
  return {
    orders: await db.orders.toArray(),
    orderLines: await db.orderLines.toArray(),
    receiptLines: await db.receiptLines.toArray(),
    returns: await db.goodsReturns.toArray(),
    movements: await db.movements.toArray(),
    payableEntries: await db.payableEntries.toArray(),
    orderLineTotals: await db.orderLineTotals.toArray(),
    lineTotals: await db.lineTotals.toArray(),
    lotStock: await db.lotStocks.toArray(),
    payableBalances: await db.payableBalances.toArray(),
  };
}

async function countLights(): Promise<Partial<Record<PaceLight, number>>> {
  const [year] = program.years;
  if (year === undefined) throw new Error('The program has a first year');
  const none = { ordered: 0, delivered: 0, accepted: 0, returned: 0 } as never;
  const counts: Partial<Record<PaceLight, number>> = {};
  for (const { id, agreed } of lines) {
    const totals = (await db.lineTotals.get(id)) ?? none;
    const { light } = paceOf({
      agreed,
      totals,
      range: year,
      today: SAMPLE_TODAY,
      pack: xinjiang202413,
    });
    counts[light] = (counts[light] ?? 0) + 1;
  }
  return counts;
}

describe('the Xinjiang program of the sample hospital', () => {
  it('agrees 640 of cement with 4 makers, 780 hernia patches with 6 and 430 dura patches with 5', async () => {
    const groups = await db.groups.where('programId').equals(program.id).toArray();
    const figures = groups.map(({ id, name }) => {
      const ofGroup = lines.filter(({ groupId }) => groupId === id);
      const makers = new Set(ofGroup.map(({ manufacturerId }) => manufacturerId)).size;
      return { name, makers, agreed: ofGroup.reduce((sum, { agreed }) => sum + agreed, 0) };
    });
    expect(figures).toEqual(
      expect.arrayContaining([
        { name: '关节骨水泥', makers: 4, agreed: 640 },
        { name: '疝补片', makers: 6, agreed: 780 },
        { name: '硬脑（脊）膜补片', makers: 5, agreed: 430 },
      ]),
    );
    expect(lines).toHaveLength(22);
  });

  it('has 15 main and 15 backup agreements, 23 in force on 03-25 and all by 04-17', async () => {
    const agreements = await db.agreements.where('programId').equals(program.id).toArray();
    const days = agreements.map((agreement) => fullySignedOn(agreement) ?? 'never').sort();
    expect(agreements.filter(({ role }) => role === 'main')).toHaveLength(15);
    expect(agreements.filter(({ role }) => role === 'backup')).toHaveLength(15);
    expect(days.filter((day) => day <= '2024-03-25')).toHaveLength(23);
    expect(days.at(-1)).toBe('2024-04-17');
  });

  it('has one product without a code until 05-20, and orders none of it before', async () => {
    const uncodedBy = new Map<string, LocalDate>();
    let made = 0;
    let uncodedAtFirst: readonly string[] = [];
    const newId = () => `id-${String((made += 1))}`;
    for (const { day, changes } of makeSampleHospital({ newId, workstation: 'A1B2C3' })) {
      const products = (changes ?? [])
        .filter(({ table }) => table === 'programProducts')
        .flatMap(({ put = [] }) => put as readonly ProgramProduct[]);
      for (const { id, nationalCode } of products)
        if (nationalCode === null) uncodedBy.set(id, day);
        else if (uncodedBy.has(id)) uncodedBy.set(id, day);
      if (uncodedAtFirst.length === 0) uncodedAtFirst = [...uncodedBy.keys()];
    }
    expect(uncodedAtFirst).toHaveLength(1);
    expect([...uncodedBy.values()]).toEqual(['2024-05-31']);
    const late = [...productsById.values()].find(({ model }) => model === 'RW-P1015');
    const orderLines = await db.orderLines
      .filter(({ productId }) => productId === late?.id)
      .toArray();
    const orders = await db.orders.bulkGet(orderLines.map(({ orderId }) => orderId));
    const first = orders.map((order) => order?.orderedOn ?? '').sort()[0];
    expect(first && first >= '2024-05-20').toBe(true);
    expect(late?.nationalCode).toMatch(/^C\d{26}$/u);
  });

  it('stands at 50.1 % of the year: 13 lines ahead, 5 behind, 3 far behind, 1 at zero', async () => {
    const [year] = program.years;
    expect(year && timeProgress(year, SAMPLE_TODAY)).toBe(5014);
    expect(await countLights()).toEqual({
      ahead: 13,
      behind: 5,
      'strongly-behind': 3,
      'not-started': 1,
    });
  });

  it('has four lines over seven days late, two of them switched to the backup', async () => {
    const late = await listLate();
    expect(late).toHaveLength(4);
    const backups = await db.agreements.filter(({ role }) => role === 'backup').primaryKeys();
    const backupOrders = await db.orders.where('agreementId').anyOf(backups).toArray();
    const backupLines = await db.orderLines
      .where('orderId')
      .anyOf(backupOrders.map(({ id }) => id))
      .toArray();
    const switched = new Set(backupLines.map(({ productId }) => productId));
    expect(late.filter(({ productId }) => switched.has(productId))).toHaveLength(2);
    expect(switched.size).toBe(2);
  });
});

/** Order lines of every program that are open and more than seven days past the agreed day. */
async function listLate() {
  const ordersById = new Map((await db.orders.toArray()).map((order) => [order.id, order]));
  const totalsById = new Map((await db.orderLineTotals.toArray()).map((row) => [row.id, row]));
  return (await db.orderLines.toArray()).filter((line) => {
    const order = ordersById.get(line.orderId);
    if (order?.state !== 'placed') return false;
    const open = openQuantity(line, totalsById.get(line.id));
    const { promisedOn } = order;
    return daysLate({ promisedOn, today: SAMPLE_TODAY, openQuantity: open }) > 7;
  });
}

describe('the rest of the sample hospital', () => {
  it('is a tenth of the large one: 42 lines, 9 distributors, 110 orders and 520 lines a month', async () => {
    expect(await db.agreedLines.count()).toBe(42);
    const enterprises = await db.enterprises.toArray();
    expect(enterprises.filter(({ kinds }) => kinds.includes('distributor'))).toHaveLength(9);
    const months = 6;
    expect(Math.round((await db.orders.count()) / months / 10)).toBe(11);
    expect(Math.round((await db.orderLines.count()) / months / 20)).toBeGreaterThanOrEqual(25);
    expect(Math.round((await db.orderLines.count()) / months / 20)).toBeLessThanOrEqual(27);
  });

  it('has 96 % of the amount that fell due paid in time', async () => {
    const rate = onTimeRate(await db.payables.toArray(), await db.payableEntries.toArray(), {
      from: SAMPLE_START,
      to: SAMPLE_TODAY,
    });
    expect(Math.round((rate.amount.share ?? 0) / 100)).toBe(96);
  });

  it('leaves something waiting to be sent, something overdue and something due soon', async () => {
    expect(await db.orders.where('reportState').equals('awaiting-report').count()).toBeGreaterThan(
      0,
    );
    const open = await db.payableBalances.filter((row) => row.open > 0).toArray();
    expect(open.filter(({ dueOn }) => dueOn < SAMPLE_TODAY).length).toBeGreaterThan(0);
    expect(open.filter(({ dueOn }) => dueOn === '2024-09-30').length).toBeGreaterThan(0);
  });

  it('has papers and cases in every state: contracts, reminders, listings, an extension', async () => {
    const distributors = await db.enterprises
      .filter(({ kinds }) => kinds.includes('distributor'))
      .toArray();
    const contracts = await db.integrityContracts.toArray();
    const standings = distributors.map(
      ({ id }) =>
        integrityStanding(
          contracts.filter(({ enterpriseId }) => enterpriseId === id),
          SAMPLE_TODAY,
        ).kind,
    );
    expect(new Set(standings)).toEqual(new Set(['valid', 'expiring', 'expired', 'missing']));
    const cases = await db.warningCases.toArray();
    expect(cases.map(({ state }) => state).sort()).toEqual([
      ...['closed', 'handling', 'reminded', 'reminded'],
    ]);
    expect(cases.filter(({ dueOn }) => dueOn !== null && dueOn < SAMPLE_TODAY)).toHaveLength(1);
    expect(await db.agreementReminders.count()).toBeGreaterThan(1);
    expect(await db.orderReminders.count()).toBeGreaterThan(1);
    const [extension] = await db.programExtensions.toArray();
    const extended = extension && (await db.programs.get(extension.programId));
    expect(extended?.years.map(({ to }) => to)).toEqual(['2025-03-24', '2025-06-30']);
    const states = listingStatesOn(await db.listingStates.toArray(), SAMPLE_TODAY);
    expect([...states.values()].map(({ kind }) => kind).sort()).toEqual(['listed', 'suspended']);
    for (const { productId } of [...states.values()].filter(({ kind }) => kind === 'suspended'))
      expect(await db.orderLines.filter((line) => line.productId === productId).count()).toBe(0);
  });

  it('has no difference between any ledger and its sums', async () => {
    expect(recountLedgers(await readLedgers())).toEqual([]);
  });

  it('stands whole in the journal: a deleted store is rebuilt to the same rows', async () => {
    const before = await readLedgers();
    db.close();
    await db.delete();
    const rebuilt = await openStore(running.host);
    ({ db } = rebuilt);
    expect(rebuilt.report.store.kind).toBe('rebuilt');
    expect(await readLedgers()).toEqual(before);
    db.close();
    const again = await openStore(running.host);
    ({ db } = again);
    expect(again.report.store).toEqual({ kind: 'as-expected' });
  });

  it('is not written over anything that is there', async () => {
    db.close();
    const store = await openStore(running.host);
    ({ db } = store);
    const written = await createSampleRepository(db, store.commands).write(
      'A1B2C3',
      () => undefined,
    );
    expect(written).toEqual(err({ kind: 'not-empty' }));
  });
});
