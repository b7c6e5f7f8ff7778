// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import { createRepositories, type Repositories } from '@renderer/data/repositories';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { basisPoints } from '@shared/domain/money/money';
import type { OutsidePurchaseId } from '@shared/domain/monitoring/outside-purchase';
import type { WarningKind } from '@shared/domain/monitoring/warning';
import { agreementYearsOf, cycleOf } from '@shared/domain/program/agreement-years';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type { ReceiptLineId } from '@shared/domain/receipt/receipt';
import { ok } from '@shared/kernel/result';
import { anOutsidePurchase } from '@tests/builders/monitoring-builders';
import {
  aGroup,
  anAgreedLine,
  aProgram,
  aProgramProduct,
  lineTotals,
} from '@tests/builders/program-builders';
import { aReceiptLine } from '@tests/builders/receipt-builders';
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
const FIRST = 'first' as ReceiptLineId;
const day = (text: string) => text as LocalDate;
const secondLine = 'line-cement-40-year-2' as AgreedLineId;
const neverBought = aProgramProduct({ id: 'product-never' as ProgramProductId, model: 'NEVER' });
let running: RunningData;
let store: OpenedStore;
let repositories: Repositories;

/** Year 1 agreed 100 and accepted 60; nothing of year 2 yet. A second product never came. */
beforeEach(async () => {
  running = await startHost(newFolder());
  await createHospitalData(running.host);
  store = await openStore(running.host);
  repositories = createRepositories(store.db, store.commands);
  const sixty = quantity(60);
  await store.commands.run('test:prepare', (entry) => {
    entry.put('programs', aProgram());
    entry.put('groups', aGroup());
    entry.put('programProducts', aProgramProduct(), neverBought);
    const never = { productId: neverBought.id, agreed: quantity(5) };
    entry.put(
      'agreedLines',
      anAgreedLine({ agreed: quantity(100) }),
      anAgreedLine({ id: secondLine, yearNumber: 2, agreed: quantity(100) }),
      anAgreedLine({ id: 'line-never' as AgreedLineId, ...never }),
      anAgreedLine({ id: 'line-never-2' as AgreedLineId, yearNumber: 2, ...never }),
    );
    entry.put('lineTotals', lineTotals({ ordered: sixty, delivered: sixty, accepted: sixty }));
    entry.put(
      'receiptLines',
      aReceiptLine({
        id: FIRST,
        accepted: sixty,
        acceptedOn: day('2024-06-20'),
      }),
    );
    entry.put(
      'outsidePurchases',
      anOutsidePurchase({
        id: 'purchase-year-1' as OutsidePurchaseId,
        kind: 'offline',
        boughtOn: day('2025-03-01'),
        quantity: quantity(40),
        agreedUnitsPerUnit: 1,
      }),
    );
    entry.put('warningLimits', {
      id: 'limits',
      revision: 1,
      nonSelectedShare: basisPoints(3_000),
      deliveryShare: basisPoints(8_000),
      spikeShare: basisPoints(20_000),
      spikeUnits: 10,
    });
    return Promise.resolve(ok(null));
  });
});

afterEach(async () => {
  store.db.close();
  await running.stop();
});

async function scan(on: string) {
  const scanned = await repositories.warnings.scan(day(on));
  if (!scanned.ok) throw new Error(JSON.stringify(scanned.error));
  return scanned.value.found;
}

async function casesOf(kind: WarningKind) {
  return (await repositories.warnings.listCases()).filter(({ warning }) => warning.kind === kind);
}

async function changeProgram(startsOn: string) {
  const from = day(startsOn);
  const years = agreementYearsOf({ startsOn: from, cycleMonths: 24, agreementMonths: 12 });
  const packId = 'zhejiang-2025-whole-process';
  await store.db.programs.put(aProgram({ cycle: cycleOf(from, 24), years, packId }));
}

describe('a year that is over', () => {
  it('leaves its cases standing on the first day of the next, with what is missing', async () => {
    await scan('2025-03-24');
    const before = (await casesOf('behind-calendar')).map(({ warning }) => warning.subject);
    expect(before).toHaveLength(2);
    await scan('2025-03-25');
    const behind = (await casesOf('behind-calendar')).filter(({ key }) => !key.includes('never'));
    expect(behind).toMatchObject([
      {
        key: 'behind-calendar line-cement-40',
        isCauseGone: false,
        warning: { facts: { units: -40, endedOn: '2025-03-24' } },
      },
    ]);
    const [share] = await casesOf('non-selected-share');
    expect(share).toMatchObject({
      key: 'non-selected-share group-cement/1',
      isCauseGone: false,
      warning: { facts: { share: 4_000, endedOn: '2025-03-24' } },
    });
    expect((await casesOf('off-platform'))[0]?.isCauseGone).toBe(false);
  });

  it('has a case closed for good, and one left open stands when its assessment is past', async () => {
    await scan('2025-03-25');
    const open = await casesOf('behind-calendar');
    const closing = open.find(({ key }) => key === 'behind-calendar line-cement-40');
    if (closing === undefined) throw new Error('40 are missing');
    expect((await repositories.warnings.close(closing.id, '年度考核已说明')).ok).toBe(true);
    await scan('2025-03-26');
    expect((await store.db.warningCases.get(closing.id))?.state).toBe('closed');
    const found = await scan('2025-09-01');
    expect(found.filter(({ key }) => key === closing.key)).toHaveLength(1);
    expect((await store.db.warningCases.get(closing.id))?.state).toBe('closed');
  });

  it('counts no purchase that was withdrawn, and keeps it in the register', async () => {
    const { supplyRegister } = repositories;
    const id = 'purchase-year-1' as OutsidePurchaseId;
    const kinds = async () => (await scan('2025-03-25')).map(({ kind }) => kind);
    expect(await kinds()).toContain('non-selected-share');
    const seen = await store.db.outsidePurchases.get(id);
    if (seen === undefined) throw new Error('no purchase');
    expect(await supplyRegister.withdrawPurchase(seen, ' ')).toMatchObject({
      error: { kind: 'change-reason-missing' },
    });
    // Somebody else has corrected it since it was read.
    const older = { id, revision: seen.revision - 1 };
    expect(await supplyRegister.withdrawPurchase(older, '重复登记')).toMatchObject({
      error: { kind: 'changed-meanwhile' },
    });
    expect((await supplyRegister.withdrawPurchase(seen, '重复登记')).ok).toBe(true);
    const after = await kinds();
    expect(after).not.toContain('non-selected-share');
    expect(after).not.toContain('off-platform');
    const [row] = await supplyRegister.listPurchases();
    expect(row).toMatchObject({ isWithdrawn: true, history: [{ reason: '重复登记' }] });
    if (row === undefined) throw new Error('The row is kept');
    const again = await supplyRegister.correctPurchase({ ...row, revision: 1 }, row, '改');
    expect(again).toMatchObject({ error: { kind: 'changed-meanwhile' } });
  });

  it('does not silence the registers after the cycle', async () => {
    const found = await scan('2026-03-25');
    expect(found.map(({ kind }) => kind)).toContain('off-platform');
    const year2 = found.find(({ key }) => key === `behind-calendar ${secondLine}`);
    expect(year2).toMatchObject({ facts: { units: -100, endedOn: '2026-03-24' } });
  });
});

describe('entry counted from execution', () => {
  const missing = async (on: string, model: string) =>
    (await scan(on)).find(
      ({ kind, key }) => kind === 'entry-missing' && key.includes('never') === (model === 'NEVER'),
    );

  it('is still checked in year 2 for what never came, and says nothing of what came in year 1', async () => {
    await changeProgram('2025-06-01');
    await store.db.receiptLines.update(FIRST, { acceptedOn: day('2025-06-20') });
    expect((await missing('2025-07-14', 'NEVER')) ?? null).toBeNull();
    expect((await missing('2025-07-15', 'NEVER'))?.facts).toMatchObject({ stage: 'warned' });
    expect((await missing('2026-05-31', 'NEVER'))?.facts).toMatchObject({ round: 10 });
    expect((await missing('2026-06-01', 'NEVER'))?.facts).toMatchObject({
      stage: 'checked',
      opensOn: '2025-08-01',
      round: 11,
    });
    expect((await missing('2026-07-15', 'GSN-40')) ?? null).toBeNull();
    expect((await missing('2027-06-01', 'NEVER'))?.facts).toMatchObject({ endedOn: '2027-05-31' });
  });

  it('knows a first acceptance of a year that is read no more', async () => {
    await changeProgram('2025-06-01');
    await store.db.programs.update(aProgram().id, {
      cycle: cycleOf(day('2025-06-01'), 36),
      years: agreementYearsOf({
        startsOn: day('2025-06-01'),
        cycleMonths: 36,
        agreementMonths: 12,
      }),
    });
    await store.db.agreedLines.update(secondLine, { yearNumber: 3 });
    await store.db.receiptLines.update(FIRST, { acceptedOn: day('2025-06-20') });
    expect((await missing('2028-02-01', 'GSN-40')) ?? null).toBeNull();
    const ledger = await repositories.entryLedger.find(aProgram().id, day('2028-02-01'));
    expect(ledger?.rows.map(({ first }) => first.acceptedOn)).toEqual(['2025-06-20']);
  });
});
