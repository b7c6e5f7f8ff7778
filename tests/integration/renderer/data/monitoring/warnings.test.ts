// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { SAMPLE_TODAY } from '@renderer/data';
import { createRepositories, type Repositories } from '@renderer/data/repositories';
import { listProgramPacks } from '@renderer/data/repositories/program-packs';
import { supplyWarnings } from '@renderer/data/repositories/supply-warnings';
import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { basisPoints, unitPrice } from '@shared/domain/money/money';
import { recountLedgers } from '@shared/domain/record/ledger-check';
import type { OutsidePurchaseFacts } from '@shared/domain/monitoring/outside-purchase';
import type { WarningKind } from '@shared/domain/monitoring/warning';
import { OFFERED_LIMITS } from '@shared/domain/monitoring/warning-limits';
import type { OrderId } from '@shared/domain/order/order';
import type { PayableId } from '@shared/domain/payment/payable';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { shandong2023WholeProcess } from '@shared/policy-packs/other-regions/shandong';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createHospitalData,
  openStore,
  startHost,
  type OpenedStore,
  type RunningData,
} from '../start-data';

const newFolder = createTemporaryFolders();
/** The day that the store's clock stands at. */
const CLOCK_DAY = localDate(2024, 3, 25);
let running: RunningData;
let store: OpenedStore;
let repositories: Repositories;

beforeAll(async () => {
  running = await startHost(newFolder());
  await createHospitalData(running.host);
  store = await openStore(running.host);
  repositories = createRepositories(store.db, store.commands);
  await repositories.sample.write('A1B2C3', () => undefined);
});

afterAll(async () => {
  store.db.close();
  await running.stop();
});

async function scan() {
  const scanned = await repositories.warnings.scan(SAMPLE_TODAY);
  if (!scanned.ok) throw new Error(scanned.error.kind);
  return scanned.value;
}

async function casesOf(kind: WarningKind) {
  return (await repositories.warnings.listCases()).filter(({ warning }) => warning.kind === kind);
}

describe('the warnings of the sample hospital', () => {
  it('find every line that its pace calls behind, each with its notice and evidence', async () => {
    const { found } = await scan();
    const { paces } = await repositories.desk.read(SAMPLE_TODAY);
    const behind = paces.filter(
      ({ pace: { light, askedUnits } }) =>
        light === 'behind' ||
        light === 'strongly-behind' ||
        (light === 'not-started' && askedUnits > 0),
    );
    const warned = found.filter(({ kind }) => kind === 'behind-calendar');
    expect(warned.map(({ key }) => key).sort()).toEqual(
      behind.map(({ line }) => `behind-calendar ${line.id}`).sort(),
    );
    expect(warned.length).toBeGreaterThan(5);
    for (const { evidence, citation } of warned) {
      expect(evidence).toHaveLength(1);
      expect(citation).not.toBeNull();
    }
  });

  it('hold late payments to the fen of the payables ledger', async () => {
    const { found } = await scan();
    const late = (await store.db.payableBalances.toArray()).filter(
      ({ dueOn, open }) => dueOn < SAMPLE_TODAY && open > 0,
    );
    const evidence = found
      .filter(({ kind }) => kind === 'payment-late')
      .flatMap((warning) => warning.evidence);
    expect(evidence.map(({ rowId }) => rowId).sort()).toEqual(late.map(({ id }) => id).sort());
    const sumOf = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
    expect(sumOf(evidence.map(({ amount }) => amount ?? 0))).toBe(
      sumOf(late.map(({ open }) => open)),
    );
  });

  it('name the notice of the program that the row belongs to, one case for each program', async () => {
    const { found } = await scan();
    const late = found.filter(({ kind }) => kind === 'payment-late' || kind === 'distributor-late');
    expect(new Set(late.map(({ citation }) => citation?.notice)).size).toBeGreaterThan(1);
    const packs = await listProgramPacks(store.db, SAMPLE_TODAY);
    for (const { programId, citation, evidence } of late) {
      for (const { kind, rowId } of evidence) {
        const row =
          kind === 'order'
            ? await store.db.orders.get(rowId as OrderId)
            : await store.db.payables.get(rowId as PayableId);
        expect(row?.programId).toBe(programId);
      }
      const pack = packs.get(programId ?? ('' as ProgramId));
      const notices = [pack?.noticeNumber, pack?.payment.citation.notice];
      if (citation !== null) expect(notices).toContain(citation.notice);
    }
  });

  it('hold one delivery share for all programs under a pack that counts by hospital', async () => {
    const packs = await listProgramPacks(store.db, SAMPLE_TODAY);
    const strict = {
      ...shandong2023WholeProcess,
      deliveryShare: {
        ...shandong2023WholeProcess.deliveryShare,
        value: { atLeast: basisPoints(10_000), per: 'hospital' },
      } as PolicyPack['deliveryShare'],
    };
    const found = await supplyWarnings(store.db, {
      today: SAMPLE_TODAY,
      limits: { ...OFFERED_LIMITS, deliveryShare: basisPoints(0) },
      // Every program that follows an own pack keeps a copy of it, of the version that was applied to it.
      packs: new Map([...packs.keys()].map((id, version) => [id, { ...strict, version }])),
    });
    const low = found.filter(({ kind }) => kind === 'delivery-share-low');
    expect(low.map(({ key }) => key)).toEqual([`delivery-share-low hospital/${strict.id}`]);
    const orders = await store.db.orders.bulkGet(
      (low[0]?.evidence ?? []).map(({ rowId }) => rowId as OrderId),
    );
    expect(new Set(orders.map((order) => order?.programId)).size).toBeGreaterThan(1);
  });

  it('save each cause once, and nothing when the rules are asked again', async () => {
    const before = await repositories.warnings.listCases();
    expect(new Set(before.map(({ key }) => key)).size).toBe(before.length);
    expect((await scan()).changed).toBe(0);
    expect(await repositories.warnings.listCases()).toEqual(before);
  });

  it('stay closed until new evidence comes, and stand on the desk while they are open', async () => {
    const [late] = await casesOf('payment-late');
    if (late === undefined) throw new Error('The sample pays something late');
    const dueOn = addDays(SAMPLE_TODAY, 3650);
    expect((await repositories.warnings.assign(late.id, { assignee: '李建', dueOn })).ok).toBe(
      true,
    );
    const onDesk = async () =>
      (await repositories.desk.read(SAMPLE_TODAY)).duties.filter(
        (duty) => duty.kind === 'warning-open' && duty.caseId === late.id,
      ).length;
    expect(await onDesk()).toBe(1);
    expect((await repositories.warnings.close(late.id, '本周付款批次已排')).ok).toBe(true);
    expect(await onDesk()).toBe(0);
    await scan();
    expect((await store.db.warningCases.get(late.id))?.state).toBe('closed');
    const next = await repositories.warnings.scan(addDays(SAMPLE_TODAY, 60));
    expect(next.ok).toBe(true);
    const again = await store.db.warningCases.get(late.id);
    expect(again?.state).toBe('reminded');
    expect(again?.history.map(({ kind }) => kind)).toEqual([
      'found',
      'assigned',
      'closed',
      'reopened',
    ]);
  });
});

describe('a shortage that the authority verified', () => {
  it('takes its purchases out of the share, which says so, and leaves every ledger as it was', async () => {
    const shareNow = async () => {
      const shares = await repositories.supplyRegister.listShares(SAMPLE_TODAY);
      return shares.find(({ share }) => share.selected > 0);
    };
    const group = await shareNow();
    const product = await store.db.programProducts
      .filter(({ groupId }) => groupId === group?.group.id)
      .first();
    if (group === undefined || product === undefined) throw new Error('The sample accepts goods');
    const facts: OutsidePurchaseFacts = {
      programId: group.program.id,
      groupId: group.group.id,
      kind: 'filed',
      role: 'non-selected',
      boughtOn: '2024-02-20' as OutsidePurchaseFacts['boughtOn'],
      product: '其他品牌',
      supplier: '',
      department: '骨科',
      quantity: quantity(group.share.selected),
      unit: product.unit.baseUnit,
      agreedUnitsPerUnit: 1,
      unitPrice: unitPrice(1_000_000),
      reason: '主配缺货',
      priceComparison: '两家询价',
      decision: '',
      filingNumber: 'BA-1',
      validUntil: null,
      orderNumber: '',
    };
    const bought = await repositories.supplyRegister.recordPurchase(facts);
    if (!bought.ok) throw new Error(JSON.stringify(bought.error));
    // The store's clock stands before the sample's day: the row is moved into the year as a later entry would be.
    const row = { ...bought.value.row, boughtOn: addDays(SAMPLE_TODAY, -10) };
    await store.db.outsidePurchases.put(row);
    expect((await shareNow())?.share).toMatchObject({ share: 5_000, excluded: 0 });

    await store.db.warningLimits.put({
      id: 'limits',
      revision: 1,
      nonSelectedShare: basisPoints(3_000),
      deliveryShare: basisPoints(8_000),
      spikeShare: basisPoints(20_000),
      spikeUnits: 10,
    });
    await scan();
    expect((await casesOf('non-selected-share')).map(({ state }) => state)).toEqual(['reminded']);

    const today = CLOCK_DAY;
    const complaint = await repositories.supplyRegister.recordComplaint({
      programId: group.program.id,
      groupId: group.group.id,
      productId: product.id,
      distributorId: null,
      kind: 'shortage',
      shortFrom: today,
      complainedOn: today,
      documentNumber: '院〔2024〕3号',
      orderIds: [],
      lines: [],
      words: '连续两单未到货',
    });
    if (!complaint.ok) throw new Error(JSON.stringify(complaint.error));
    const verdict = {
      on: today,
      documentNumber: '核实〔2024〕7号',
      shortUntil: null,
      purchaseIds: [row.id],
    };
    expect((await repositories.supplyRegister.verify(complaint.value.id, verdict)).ok).toBe(true);
    expect((await shareNow())?.share).toMatchObject({
      share: 0,
      excluded: group.share.selected,
      documents: ['核实〔2024〕7号'],
    });
    await scan();
    const [gone] = await casesOf('non-selected-share');
    expect(gone).toMatchObject({ state: 'reminded', isCauseGone: true });
    expect(recountLedgers(await readLedgers())).toEqual([]);
  });
});

describe('the entry ledger', () => {
  it('has a row for each selected product of the running year, in step with the receipts', async () => {
    const [program] = await repositories.entryLedger.listPrograms(SAMPLE_TODAY);
    const ledger = program && (await repositories.entryLedger.find(program.id, SAMPLE_TODAY));
    if (!ledger) throw new Error('The sample has a running year');
    const lines = await store.db.agreedLines.where('programId').equals(ledger.program.id).toArray();
    const totals = await store.db.lineTotals.bulkGet(lines.map(({ id }) => id));
    const accepted = new Set(
      lines
        .filter((_, index) => (totals[index]?.accepted ?? 0) > 0)
        .map(({ productId }) => productId),
    );
    const entered = ledger.rows.filter(({ first }) => first.acceptedOn !== null);
    expect(new Set(entered.map(({ product }) => product.id))).toEqual(accepted);
    const [row] = ledger.rows;
    if (row === undefined) throw new Error('No row');
    const record = {
      decidedOn: null,
      decision: '耗材委 2024-03',
      hisCode: 'H001',
      chargeCode: 'F001',
      tickedOn: null,
      reason: null,
      reasonWords: '',
      owner: '王芳',
    };
    const key = { productId: row.product.id, yearNumber: row.yearNumber, revision: 0 };
    expect((await repositories.entryLedger.saveNote(key, record)).ok).toBe(true);
    const twice = await repositories.entryLedger.saveNote(key, record);
    expect(twice).toMatchObject({ ok: false, error: { kind: 'changed-meanwhile' } });
    const future = { ...record, decidedOn: addDays(CLOCK_DAY, 1) };
    expect(await repositories.entryLedger.saveNote({ ...key, revision: 1 }, future)).toMatchObject({
      error: { kind: 'day-in-future' },
    });
  });
});

async function readLedgers() {
  const { db } = store;
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
