// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import type { HospitalDatabase } from '@renderer/data/database';
import { createCommandQueue, type CommandQueue } from '@renderer/data/journal/command-queue';
import { createHolidayRepository } from '@renderer/data/repositories/holiday-repository';
import { createPackRepository } from '@renderer/data/repositories/pack-repository';
import { packOfProgram } from '@renderer/data/repositories/program-packs';
import { readReceiptContext } from '@renderer/data/repositories/receipt-context';
import { createSampleRepository } from '@renderer/data/repositories/sample-repository';
import { SAMPLE_TODAY } from '@renderer/data/sample-hospital/sample-days';
import type { Instant } from '@shared/domain/calendar/instant';
import type { HolidayYearDraft } from '@shared/domain/calendar/check-holiday-year';
import { addDays, localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { isWorkingDay } from '@shared/domain/calendar/working-days';
import type { CampusId } from '@shared/domain/hospital/hospital';
import type { Adjustment } from '@shared/domain/policy/own/adjust-pack';
import type { ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import type { ProgramId } from '@shared/domain/program/program';
import { createTurns } from '@shared/kernel/turns';
import { adjustment, IN_30_DAYS } from '@tests/builders/own-pack-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHospitalData, openStore, startHost, type RunningData } from '../start-data';

const newFolder = createTemporaryFolders();
const SHIPPED = 'xinjiang-2024-13';
const AUGUST = localDate(2024, 8, 1);
let running: RunningData;
let db: HospitalDatabase;
let commands: CommandQueue;
let packs: ReturnType<typeof createPackRepository>;
let programId: ProgramId;

beforeAll(async () => {
  running = await startHost(newFolder());
  await createHospitalData(running.host);
  const store = await openStore(running.host);
  ({ db } = store);
  commands = createCommandQueue({
    db,
    head: store.head,
    journal: running.host,
    clock: { now: () => '2024-09-23T02:00:00.000Z' as Instant, today: () => SAMPLE_TODAY },
    author: () => ({ operator: '马丽', workstation: 'A1B2C3' }),
    // The tests wait for one command before the next.
    exclusive: createTurns(1),
  });
  await createSampleRepository(db, commands).write('A1B2C3', () => undefined);
  packs = createPackRepository(db, commands);
  const program = await db.programs.filter(({ packId }) => packId === SHIPPED).first();
  if (program === undefined) throw new Error('The sample has no such program');
  programId = program.id;
});

afterAll(async () => {
  db.close();
  await running.stop();
});

async function saveVersion(packId: string, from: number, given: Adjustment) {
  const saved = await packs.save(packId, from, given);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value;
}

/** Every row that following a pack may touch. */
async function readRows() {
  return Promise.all([
    db.programs.toArray(),
    db.payables.toArray(),
    db.payableBalances.toArray(),
    db.packApplications.toArray(),
    db.meta.toArray(),
  ]);
}

/** Open payables of the program: those accepted before August, and those since. */
async function readOpen() {
  const payables = await db.payables.where('programId').equals(programId).toArray();
  const balances = await db.payableBalances.bulkGet(payables.map(({ id }) => id));
  const open = payables.filter((_, index) => (balances[index]?.open ?? 0) > 0);
  return {
    earlier: open.filter(({ acceptedOn }) => acceptedOn < AUGUST),
    since: open.filter(({ acceptedOn }) => acceptedOn >= AUGUST),
  };
}

describe('an own pack', () => {
  it('is refused without its reason, and nothing is saved', async () => {
    const refused = await packs.save(SHIPPED, 0, adjustment(IN_30_DAYS, { reason: ' ' }));
    expect(refused).toEqual({ ok: false, error: { kind: 'head-missing', field: 'reason' } });
    expect(await packs.listVersions()).toEqual([]);
  });

  it('shows what it would change, due day by due day, and changes nothing by that', async () => {
    const version = await saveVersion(SHIPPED, 0, adjustment(IN_30_DAYS));
    const before = await readRows();
    const preview = await packs.preview({ programId, versionId: version.id });
    if (!preview.ok) throw new Error(preview.error.kind);
    const { earlier, since } = await readOpen();
    expect(since.length).toBeGreaterThan(0);
    expect(preview.value.keptPayables).toBe(earlier.length);
    const dueDays = preview.value.changes.filter(({ area }) => area === 'payable');
    const expected = since
      .map(({ receiptNumber, acceptedOn, dueOn }) => [
        receiptNumber,
        dueOn,
        addDays(acceptedOn, 30),
      ])
      .filter(([, old, now]) => old !== now);
    expect(
      dueDays.map(({ subject, before: old, after }) => [
        subject,
        old?.kind === 'due' && old.on,
        after?.kind === 'due' && after.on,
      ]),
    ).toEqual(expected);
    expect(dueDays.every(({ citation }) => citation?.notice === '院采〔2024〕5号')).toBe(true);
    expect(await readRows()).toEqual(before);
  });

  it('moves the due days that it has shown, in one command, and keeps the trace', async () => {
    const [version] = await packs.listVersions();
    if (version === undefined) throw new Error('Nothing was saved');
    const choice = { programId, versionId: version.id };
    const preview = await packs.preview(choice);
    if (!preview.ok) throw new Error(preview.error.kind);
    const { earlier, since } = await readOpen();
    const given = {
      ...choice,
      revision: preview.value.revision,
      reason: '按院采5号执行',
      by: '马丽',
    };
    expect(await packs.apply({ ...given, reason: '' })).toMatchObject({
      error: { kind: 'reason-missing' },
    });
    expect(await packs.apply({ ...given, revision: given.revision + 1 })).toMatchObject({
      error: { kind: 'changed-meanwhile' },
    });
    const applied = await packs.apply(given);
    if (!applied.ok) throw new Error(applied.error.kind);
    const shown = preview.value.changes.filter(({ area }) => area === 'payable');
    expect(applied.value.movedDueDays.map(({ receiptNumber }) => receiptNumber)).toEqual(
      shown.map(({ subject }) => subject),
    );
    for (const payable of since) {
      const now = await db.payables.get(payable.id);
      const balance = await db.payableBalances.get(payable.id);
      expect(now?.dueOn).toBe(addDays(payable.acceptedOn, 30));
      expect(balance?.dueOn).toBe(now?.dueOn);
      expect(now?.rule.packId).toBe('own-1');
    }
    for (const payable of earlier) expect(await db.payables.get(payable.id)).toEqual(payable);
    expect(await packs.preview(choice)).toMatchObject({ error: { kind: 'applied-already' } });
  });

  it('holds from its day on, and the notice’s before it', async () => {
    const program = await db.programs.get(programId);
    if (program === undefined) throw new Error('The program is gone');
    expect(packOfProgram(program, addDays(AUGUST, -1)).id).toBe(SHIPPED);
    expect(packOfProgram(program, AUGUST).id).toBe('own-1');
  });

  it('gets a second version that leaves the first readable, and may not begin before it', async () => {
    const change = {
      ...IN_30_DAYS,
      'behindShare.value': '100',
      'stronglyBehindShare.value': '100',
    };
    const early = adjustment(change, { effectiveOn: addDays(AUGUST, -1) });
    expect(await packs.save('own-1', 1, early)).toMatchObject({
      error: { kind: 'effective-before-earlier', earliest: AUGUST },
    });
    expect(await packs.save('own-1', 0, adjustment(change))).toMatchObject({
      error: { kind: 'changed-meanwhile' },
    });
    const second = await saveVersion('own-1', 1, adjustment(change, { effectiveOn: SAMPLE_TODAY }));
    expect(second).toMatchObject({ version: 2, changed: ['stronglyBehindShare'] });
    const versions = await packs.listVersions();
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[0]?.pack.stronglyBehindShare).toBe(8_000);
    const preview = await packs.preview({ programId, versionId: second.id });
    if (!preview.ok) throw new Error(preview.error.kind);
    const lights = preview.value.changes.filter(({ area }) => area === 'pace');
    expect(lights.length).toBeGreaterThan(0);
    for (const { before, after } of lights) {
      expect(before?.kind === 'light' && before.light).toBe('behind');
      expect(after?.kind === 'light' && after.light).toBe('strongly-behind');
    }
  });

  it('shows which warnings another limit would raise, with the limit', async () => {
    const change = {
      'deliveryShare.atLeast': '100',
      'deliveryShare.per': 'distributor',
      'nonSelected.unit': 'quantity',
      'nonSelected.maxShare': '0',
    };
    const strict = adjustment(change, { name: '从严', effectiveOn: SAMPLE_TODAY });
    const version = await saveVersion(SHIPPED, 0, strict);
    const preview = await packs.preview({ programId, versionId: version.id });
    if (!preview.ok) throw new Error(preview.error.kind);
    const raised = preview.value.changes.filter(({ area }) => area === 'warning');
    expect(raised.length).toBeGreaterThan(0);
    for (const { after, citation } of raised)
      if (after?.kind === 'warning' && after.limit !== null)
        expect(citation?.notice).toBe('院采〔2024〕5号');
  });

  it('is offered to new programs once its day has come', async () => {
    await saveVersion(
      SHIPPED,
      0,
      adjustment(IN_30_DAYS, { name: '明年的规则', effectiveOn: '2025-01-01' }),
    );
    const ids = (await packs.listPacks(SAMPLE_TODAY)).map(({ id }) => id);
    expect(ids).toContain('own-1');
    expect(ids).not.toContain('own-3');
    expect((await packs.listPacks(localDate(2025, 1, 1))).map(({ id }) => id)).toContain('own-3');
  });
});

/** The pack that goods of the program's first order are paid for by, as accepted on a day. */
async function paidForBy(acceptedOn: LocalDate): Promise<string> {
  const order = await db.orders.where('programId').equals(programId).first();
  if (order === undefined) throw new Error('The sample orders nothing');
  const draft: ReceiptDraft = {
    deliveryNote: '',
    arrivedOn: acceptedOn,
    acceptedOn,
    recordedAt: '2024-09-23T02:00:00.000Z' as Instant,
    inspector: '',
    campusId: '' as CampusId,
    lines: [],
  };
  const context = await readReceiptContext(db, { orderId: order.id, today: SAMPLE_TODAY, draft });
  if (!context.ok) throw new Error(context.error.kind);
  return context.value.paymentRule.packId;
}

describe('goods that are accepted late in the books', () => {
  it('are paid for by the pack of the day on which they were accepted', async () => {
    expect(await paidForBy(addDays(AUGUST, -1))).toBe(SHIPPED);
    expect(await paidForBy(AUGUST)).toBe('own-1');
  });
});

describe('a year of holidays that is replaced', () => {
  const holidays = (change: Partial<HolidayYearDraft> = {}): HolidayYearDraft => ({
    year: '2024',
    notices: ['国办发明电〔2023〕7号'],
    isVerified: true,
    savedBy: '马丽',
    reason: '试改',
    entries: [
      { kind: 'off', name: '国庆节', from: localDate(2024, 10, 1), to: localDate(2024, 10, 9) },
    ],
    ...change,
  });

  it('moves no due day as long as no pack says so', async () => {
    const repository = createHolidayRepository(db, commands);
    const before = await db.payables.toArray();
    const saved = await repository.save(holidays());
    expect(saved).toMatchObject({ ok: true, value: { movedDueDays: [] } });
    expect(await db.payables.toArray()).toEqual(before);
  });

  it('moves those whose own pack says so, to a working day, and keeps which', async () => {
    const [first] = await packs.listVersions();
    const moving = { ...IN_30_DAYS, 'paymentDayMove.value': 'next-working-day' };
    const given = adjustment(moving, { effectiveOn: SAMPLE_TODAY, reason: '遇节假日顺延' });
    const version = await saveVersion('own-1', 2, given);
    expect(version.pack.payment).toEqual(first?.pack.payment);
    const choice = { programId, versionId: version.id };
    const preview = await packs.preview(choice);
    if (!preview.ok) throw new Error(preview.error.kind);
    const { revision } = preview.value;
    const applied = await packs.apply({ ...choice, revision, reason: '执行', by: '马丽' });
    expect(applied.ok).toBe(true);

    const followers = (await db.payables.toArray()).filter(
      ({ rule }) => rule.dayMove === 'next-working-day',
    );
    const dueDays = new Set(followers.map(({ dueOn }) => dueOn));
    const repository = createHolidayRepository(db, commands);
    const [off] = [...dueDays];
    if (off === undefined) return;
    const entries = [{ kind: 'off', name: '试', from: off, to: off }] as const;
    const saved = await repository.save(holidays({ year: off.slice(0, 4), entries }));
    if (!saved.ok) throw new Error(saved.error.kind);
    const calendar = await repository.calendar();
    expect(saved.value.movedDueDays.length).toBeGreaterThan(0);
    for (const { payableId, before, after } of saved.value.movedDueDays) {
      const payable = await db.payables.get(payableId);
      expect(payable?.dueOn).toBe(after);
      expect((await db.payableBalances.get(payableId))?.dueOn).toBe(after);
      expect(after > before).toBe(true);
      expect(isWorkingDay(after, calendar)).toBe(true);
    }
    expect((await repository.listVersions()).length).toBe(2);
  });

  it('is refused with a day of another year, and nothing is saved', async () => {
    const repository = createHolidayRepository(db, commands);
    const count = (await repository.listVersions()).length;
    expect(await repository.save(holidays({ year: '2025' }))).toMatchObject({
      ok: false,
      error: { kind: 'faulty' },
    });
    expect(await repository.listVersions()).toHaveLength(count);
  });
});
