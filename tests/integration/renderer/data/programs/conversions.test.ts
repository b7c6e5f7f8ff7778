// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { createKeptRows } from '@renderer/data/kept/kept-rows';
import { createConversionRepository } from '@renderer/data/repositories/conversion-repository';
import { listOrderItems } from '@renderer/data/repositories/order-items';
import { listLinePaces } from '@renderer/data/repositories/pace-duties';
import { createProgramRepository } from '@renderer/data/repositories/program-repository';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import { localDate } from '@shared/domain/calendar/local-date';
import type { AgreedLine } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { anAgreement, anAgreementLine } from '@tests/builders/agreement-builder';
import {
  aHipSet,
  hipLine,
  hipParts,
  hipProductId,
  hipProducts,
  PARTS,
} from '@tests/builders/conversion-builders';
import { aGroup, aProgram, lineTotals } from '@tests/builders/program-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createHospitalData,
  openStore,
  startHost,
  type OpenedStore,
  type RunningData,
} from '../start-data';

const newFolder = createTemporaryFolders();
const program = aProgram();
const today = localDate(2024, 9, 23);
const lines: readonly AgreedLine[] = [hipLine('全髋', 120), ...PARTS.map((role) => hipLine(role))];
let running: RunningData;
let store: OpenedStore;

beforeEach(async () => {
  running = await startHost(newFolder());
  await createHospitalData(running.host);
  store = await openStore(running.host);
  const accepted = { 髋臼杯: 63, 内衬: 62, 球头: 62, 股骨柄: 62 };
  await store.commands.run('test:prepare', (entry) => {
    entry.put('programs', program);
    entry.put('groups', aGroup());
    entry.put('programProducts', ...hipProducts());
    entry.put('agreedLines', ...lines);
    entry.put(
      'lineTotals',
      ...Object.entries(accepted).map(([role, units]) => {
        const all = quantity(units);
        return lineTotals({ id: hipLine(role).id, ordered: all, delivered: all, accepted: all });
      }),
    );
    return Promise.resolve({ ok: true, value: null } as const);
  });
});

afterEach(async () => {
  store.db.close();
  await running.stop();
});

const given = {
  programId: program.id,
  groupId: aGroup().id,
  fromYear: 1,
  agreedUnit: ' 套 ',
  sets: [aHipSet()],
  products: hipParts(),
  reason: '按产品系统采购',
};

describe('the conversions of a program', () => {
  it('are kept by version; a faulty one and one made from an older version are refused', async () => {
    const conversions = createConversionRepository(store.db, store.commands);
    expect(await conversions.add({ ...given, agreedUnit: '', afterVersion: 0 })).toMatchObject({
      error: { kind: 'faulty', faults: [{ kind: 'agreed-unit-missing' }] },
    });
    expect(await conversions.add({ ...given, afterVersion: 0 })).toMatchObject({
      value: { version: 1, agreedUnit: '套', enteredBy: '张敏' },
    });
    expect(await conversions.add({ ...given, afterVersion: 0 })).toMatchObject({
      error: { kind: 'changed-meanwhile' },
    });
    expect(await conversions.add({ ...given, afterVersion: 1 })).toMatchObject({ ok: true });
    expect((await conversions.list(program.id)).map(({ version }) => version)).toEqual([1, 2]);
    expect(await store.db.groupConversions.toArray()).not.toContainEqual(
      expect.objectContaining({ afterVersion: 0 }),
    );
  });

  it('count the sets that parts make to the line of the whole set: on its page and on the desk', async () => {
    const packs = new Map([[program.id, xinjiang202413]]);
    const whole = hipLine('全髋').id;
    const kept = createKeptRows(store.db, store.commands.changes);
    const paceOfWhole = async () => {
      const paces = await listLinePaces(await kept.now(), packs, today);
      return paces.find(({ line }) => line.id === whole)?.pace;
    };
    expect(await paceOfWhole()).toMatchObject({ counted: 0, light: 'not-started' });
    const conversions = createConversionRepository(store.db, store.commands);
    await conversions.add({ ...given, afterVersion: 0 });
    expect(await paceOfWhole()).toMatchObject({ counted: 62, open: 58, light: 'ahead' });
    const programs = createProgramRepository(store.db, store.commands);
    const detail = await programs.findDetail(program.id);
    expect(detail?.totalsById.get(whole)).toMatchObject({ accepted: 62 });
    expect(detail?.ownTotalsById.get(whole)).toBeUndefined();
  });

  it('hold an order of a part against what the sets still need of it', async () => {
    const conversions = createConversionRepository(store.db, store.commands);
    await conversions.add({ ...given, afterVersion: 0 });
    const agreement = anAgreement({
      id: 'agreement-hip' as AgreementId,
      state: 'effective',
      lines: lines.map(({ id, productId, agreed }) =>
        anAgreementLine({ agreedLineId: id, productId, quantity: agreed }),
      ),
    });
    await store.commands.run('test:agree', (entry) => {
      entry.put('agreements', agreement);
      return Promise.resolve({ ok: true, value: null } as const);
    });
    const items = await listOrderItems(store.db, today);
    const cup = items.find(({ product }) => product.id === hipProductId('髋臼杯'));
    const stem = items.find(({ product }) => product.id === hipProductId('股骨柄'));
    expect([cup?.agreed, cup?.open]).toEqual([120, 57]);
    // By 09-30, day 190: 120 × 190 ÷ 365 = 62.5, so 63 are asked for.
    expect([cup?.suggestion.quantity, stem?.suggestion.quantity]).toEqual([0, 1]);
  });
});
