import { putExchanges } from '@renderer/data/repositories/exchange-documents';
import { checkLedgers } from '@renderer/data/recovery/check-ledgers';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { checkOrderDraft } from '@shared/domain/order/check-order-draft';
import type { SwitchDraft } from '@shared/domain/order/check-backup-switch';
import type { ConnectionId, Order } from '@shared/domain/order/order';
import type { ProgramProductId } from '@shared/domain/program/program';
import { revised } from '@shared/domain/record/record';
import { ok } from '@shared/kernel/result';
import {
  anOrderDraft,
  anOrderDraftLine,
  aReceiptDraft,
  aReceiptDraftLine,
} from '@tests/builders/draft-builders';
import { aDistributor } from '@tests/builders/hospital-builders';
import { anExchangeOf } from '@tests/builders/order-exchange';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWard, type Ward } from '../receiving/open-ward';

const newFolder = createTemporaryFolders();
const BACKUP = 'agreement-backup' as AgreementId;
let ward: Ward;
let main: Order;

/** A main order of 20 bags of 2024-04-01, promised for the 4th; the backup agreement is signed. */
beforeEach(async () => {
  ward = await openWard(newFolder());
  const { agreement } = ward;
  await ward.commands.run('test:put', (entry) => {
    const name = '示例备选医药有限公司';
    entry.put('enterprises', aDistributor({ id: 'distributor-backup' as EnterpriseId, name }));
    entry.put('agreements', {
      ...agreement,
      id: BACKUP,
      number: 'XY-2024-A1B2C3-00002',
      role: 'backup',
      distributorId: 'distributor-backup' as EnterpriseId,
    });
    return Promise.resolve(ok(undefined));
  });
  const lines = [anOrderDraftLine({ productId: 'product-0' as ProgramProductId })];
  const placed = await ward.repositories.orders.place(agreement.id, anOrderDraft({ lines }));
  if (!placed.ok) throw new Error(placed.error.kind);
  main = placed.value;
});
afterEach(async () => {
  expect(await checkLedgers(ward.db)).toEqual([]);
  await ward.close();
});

async function lineIds() {
  return (await ward.db.orderLines.where('orderId').equals(main.id).toArray()).map(({ id }) => id);
}

async function switchAll(overrides: Partial<SwitchDraft> = {}) {
  return ward.repositories.backups.switchLines(
    { orderId: main.id, backupAgreementId: BACKUP },
    { lineIds: await lineIds(), reason: '主配逾期', ending: null, ...overrides },
  );
}

async function acceptPart(accepted: number) {
  const [orderLineId] = await lineIds();
  if (orderLineId === undefined) throw new Error('The order has a line');
  const line = aReceiptDraftLine({ orderLineId, delivered: accepted, accepted });
  const posted = await ward.repositories.receipts.post(main.id, aReceiptDraft({ lines: [line] }));
  if (!posted.ok) throw new Error(JSON.stringify(posted.error));
}

/** The order as a platform has it: reported through a connection, nothing told yet. */
async function report() {
  const lines = await ward.db.orderLines.where('orderId').equals(main.id).toArray();
  await ward.commands.run('test:report', (entry) => {
    const connectionId = 'zj' as ConnectionId;
    main = revised(main, { reportState: 'reported', connectionId });
    entry.put('orders', main);
    putExchanges(entry, [anExchangeOf(main, lines, { state: 'done' })]);
    return Promise.resolve(ok(undefined));
  });
}

describe('the list of late lines', () => {
  it('shows a line from the day after, as allowed from day eight, and no more once it has come', async () => {
    const { backups } = ward.repositories;
    expect(await backups.listLate(localDate(2024, 4, 4))).toEqual([]);
    const seven = await backups.listLate(localDate(2024, 4, 11));
    expect(seven).toMatchObject([{ daysLate: 7, owed: 20, permission: { allowed: false } }]);
    const eight = await backups.listLate(localDate(2024, 4, 12));
    expect(eight).toMatchObject([
      { daysLate: 8, permission: { allowed: true }, backup: { id: BACKUP } },
    ]);
    ward.setToday(localDate(2024, 4, 8));
    await acceptPart(20);
    expect(await backups.listLate(localDate(2024, 4, 12))).toEqual([]);
  });
});

describe('the switch', () => {
  it('reorders the remainder of a part in one entry, and frees the agreed quantity once', async () => {
    ward.setToday(localDate(2024, 4, 8));
    await acceptPart(12);
    ward.setToday(localDate(2024, 4, 12));
    const done = await switchAll();
    expect(done).toMatchObject({ ok: true, value: { ending: 'not-there' } });
    expect(await ward.db.orders.toArray()).toMatchObject([
      { id: main.id, state: 'closed' },
      { agreementId: BACKUP, state: 'placed', orderedOn: '2024-04-12' },
    ]);
    expect(await ward.db.lineTotals.toArray()).toMatchObject([{ ordered: 20, accepted: 12 }]);
    expect(await ward.repositories.backups.listLate(localDate(2024, 4, 12))).toEqual([]);

    if (!done.ok) return;
    const { backupOrderId, id } = done.value;
    const today = localDate(2024, 4, 12);
    const file = await ward.repositories.backups.findFile(main.id, today);
    expect(file?.switches).toMatchObject([{ backupOrderId }]);
    const backup = await ward.repositories.orders.findView(backupOrderId, today);
    expect(backup?.switches).toMatchObject([{ mainOrderId: main.id }]);
    const notice = await ward.repositories.backups.findNotice(id);
    expect(notice).toMatchObject({ backupName: '示例备选医药有限公司' });
  });

  it('changes nothing when it is refused: too early, or no backup in force', async () => {
    ward.setToday(localDate(2024, 4, 11));
    expect(await switchAll()).toMatchObject({ error: { findings: [{ kind: 'not-late-enough' }] } });
    ward.setToday(localDate(2024, 4, 12));
    const stored = await ward.db.agreements.get(BACKUP);
    if (stored === undefined) throw new Error('No backup');
    await ward.commands.run('test:put', (entry) => {
      entry.put('agreements', revised(stored, { state: 'awaiting-signatures' }));
      return Promise.resolve(ok(undefined));
    });
    expect(await switchAll()).toMatchObject({
      error: { findings: [{ kind: 'backup-not-in-force' }] },
    });
    expect(await ward.db.orders.count()).toBe(1);
    expect(await ward.db.backupSwitches.count()).toBe(0);
  });

  it('asks the platform first where it still waits, and freezes the evidence', async () => {
    await report();
    ward.setToday(localDate(2024, 4, 12));
    expect(await switchAll()).toMatchObject({ error: { findings: [{ kind: 'platform-waits' }] } });
    expect(await switchAll({ ending: { kind: 'ask-back' } })).toMatchObject({
      ok: true,
      value: { ending: 'asked-back' },
    });
    const exchanges = await ward.db.exchanges.where('orderId').equals(main.id).toArray();
    expect(exchanges.map(({ kind }) => kind).sort()).toEqual(['cancellation', 'order']);
    // It stays open until the platform has answered.
    expect(await ward.db.orders.get(main.id)).toMatchObject({ state: 'placed' });
    expect(await ward.db.frozenEvidence.toArray()).toMatchObject([{ reason: 'backup-switch' }]);
    expect(await ward.repositories.backups.listLate(localDate(2024, 4, 13))).toEqual([]);
  });
});

describe('the backup across a change of year', () => {
  it('may order what the main distributor owes of the year before', async () => {
    const second = 'agreement-backup-2' as AgreementId;
    await ward.commands.run('test:renew', (entry) => {
      entry.put('agreements', {
        ...ward.agreement,
        id: second,
        number: 'XY-2025-A1B2C3-00002',
        role: 'backup',
        distributorId: 'distributor-backup' as EnterpriseId,
        yearNumber: 2,
        startsOn: localDate(2025, 3, 25),
        endsOn: localDate(2026, 3, 24),
      });
      entry.put('orders', revised(main, { promisedOn: localDate(2025, 3, 18) }));
      return Promise.resolve(ok(undefined));
    });
    const context = await ward.repositories.orders.findContext(second, localDate(2025, 3, 26));
    expect(context?.mainPromisedByProductId).toEqual(
      new Map([['product-0', localDate(2025, 3, 18)]]),
    );
    const { productsById } = context ?? {};
    const product = productsById?.get('product-0' as ProgramProductId);
    if (context === undefined || product === undefined) throw new Error('The agreement stands');
    const line = anOrderDraftLine({ productId: product.id, unitPrice: product.price });
    const kindsOn = (orderedOn: LocalDate) =>
      checkOrderDraft(
        anOrderDraft({
          distributorId: 'distributor-backup' as EnterpriseId,
          orderedOn,
          lines: [line],
        }),
        context,
      ).map(({ kind }) => kind);
    expect(kindsOn(localDate(2025, 3, 26))).not.toContain('backup-before-late');
    expect(kindsOn(localDate(2025, 3, 25))).toContain('backup-before-late');
  });
});

describe('a call to the distributor', () => {
  const reminder = { way: 'phone', contact: '赵经理', namedOn: null } as const;

  it('stands in the file and in the time line', async () => {
    ward.setToday(localDate(2024, 4, 9));
    const { backups, orders } = ward.repositories;
    const on = localDate(2024, 4, 8);
    const noted = await backups.remind({ ...reminder, orderId: main.id, on, answer: '缺货' });
    expect(noted).toMatchObject({ ok: true, value: { operator: '王采购' } });
    const today = localDate(2024, 4, 9);
    expect((await backups.findFile(main.id, today))?.reminders).toMatchObject([{ on }]);
    const view = await orders.findView(main.id, today);
    expect(view?.happenings).toContainEqual(expect.objectContaining({ source: 'reminder', on }));
  });

  it('is refused without an answer, or outside of the order and today', async () => {
    const { backups } = ward.repositories;
    const given = { ...reminder, orderId: main.id, answer: '缺货' };
    const on = localDate(2024, 4, 1);
    expect(await backups.remind({ ...given, on, answer: ' ' })).toMatchObject({
      error: { kind: 'no-answer' },
    });
    expect(await backups.remind({ ...given, on: localDate(2024, 4, 2) })).toMatchObject({
      error: { kind: 'on-outside' },
    });
    const namedOn = localDate(2024, 3, 31);
    expect(await backups.remind({ ...given, on, namedOn })).toMatchObject({
      error: { kind: 'named-too-early' },
    });
  });
});
