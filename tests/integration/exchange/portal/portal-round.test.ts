import { checkLedgers } from '@renderer/data/recovery/check-ledgers';
import type { ExchangeId } from '@shared/domain/exchange/exchange';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { convertWithOffice, hasSoffice } from '@tests/integration/documents/office';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startPortalSimulator } from '@tests/simulators/portal/portal-simulator';
import { visitPortal, type PortalVisitor } from '@tests/simulators/portal/portal-visitor';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cementItem } from './cement-item';
import {
  exportBytes,
  openPortalStage,
  queueDocuments,
  readTables,
  type PortalStage,
} from './portal-stage';

let clock = 0;
let stage: PortalStage;
let portal: Simulator;
let visitor: PortalVisitor;

beforeEach(async () => {
  clock = Date.parse('2024-04-01T02:00:00Z');
  stage = await openPortalStage();
  portal = await startPortalSimulator({ items: [cementItem()], now: () => clock });
  visitor = await visitPortal(portal);
});
afterEach(async () => {
  await portal.close();
  await stage.close();
});

describe('orders that go to a portal by workbook', () => {
  it('come to the portal once and are done when its export shows every line', async () => {
    const exchanges = await queueDocuments(stage, [
      anOrderDocumentOf(1, 2),
      anOrderDocumentOf(2, 1),
    ]);
    for (const bytes of await exportBytes(stage, exchanges)) await visitor.upload(bytes);
    expect(portal.book.listLines()).toHaveLength(3);
    expect(await statesOf(exchanges)).toEqual(['exported', 'exported']);

    const report = await readBack(await visitor.download());
    expect(report).toMatchObject({ changed: 2, done: 2, waiting: 0, refused: 0, unknown: 0 });
    expect(await statesOf(exchanges)).toEqual(['done', 'done']);
    const orders = await stage.db.orders.toArray();
    expect(orders.map(({ reportState }) => reportState)).toEqual(['reported', 'reported']);
    expect(await stage.db.platformLines.count()).toBe(3);
  });

  it('are not changed by reading the same export again, and nothing is written', async () => {
    const exchanges = await queueDocuments(stage, [anOrderDocumentOf(1, 2)]);
    for (const bytes of await exportBytes(stage, exchanges)) await visitor.upload(bytes);
    const download = await visitor.download();
    await readBack(download);
    const before = await wholeStore();
    expect(await readBack(download)).toMatchObject({ changed: 0 });
    expect(await wholeStore()).toEqual(before);
  });

  it('stay waiting while the portal lacks lines, which are named, and only those go again', async () => {
    const exchanges = await queueDocuments(stage, [anOrderDocumentOf(1, 3)]);
    const [bytes] = await exportBytes(stage, exchanges);
    // Its export is read before the last row was taken: one line is not there.
    portal.faults.next('refuse-line', { operation: 'upload' });
    await visitor.upload(bytes ?? new Uint8Array());
    const [id] = idsOf(exchanges);
    const report = await readBack(await withoutRefused(await visitor.download()));
    expect(report).toMatchObject({ done: 0, waiting: 1 });
    const [waiting] = await stage.portals.listAtPortal(stage.connection.id);
    expect(waiting?.missing).toEqual(['CG-2024-A1B2C3-00001-003']);

    const request = { connectionId: stage.connection.id, exchangeIds: [id], reason: '平台没有' };
    expect((await stage.portals.takeBack(request)).ok).toBe(true);
    for (const again of await exportBytes(stage, exchanges)) await visitor.upload(again);
    await readBack(await visitor.download());
    expect(await statesOf(exchanges)).toEqual(['done']);
    expect(portal.book.listLines()).toHaveLength(3);
  });

  it('are parked with the words of the portal for a refused line, the other lines done', async () => {
    const exchanges = await queueDocuments(stage, [anOrderDocumentOf(1, 2)]);
    portal.faults.next('refuse-line', { operation: 'upload' });
    for (const bytes of await exportBytes(stage, exchanges)) await visitor.upload(bytes);
    await readBack(await visitor.download());
    const [exchange] = await stage.db.exchanges.toArray();
    expect(exchange).toMatchObject({
      state: 'parked',
      problem: { kind: 'lines-refused', words: '该产品已暂停采购' },
    });
    expect(exchange?.progress.lines.map(({ standing }) => standing)).toEqual(['sent', 'refused']);
    const [order] = await stage.db.orders.toArray();
    expect(order?.reportState).toBe('returned');
  });

  it('are never put into a second batch while they lie in one', async () => {
    const exchanges = await queueDocuments(stage, [anOrderDocumentOf(1, 1)]);
    await exportBytes(stage, exchanges);
    const again = await stage.portals.exportBatch(stage.connection.id, idsOf(exchanges));
    expect(again).toEqual({
      ok: false,
      error: { kind: 'not-waiting', orderNumbers: ['CG-2024-A1B2C3-00001'] },
    });
    expect(await stage.db.portalBatches.count()).toBe(1);
  });

  it('give the same rows when a batch is made into a file again, after a restart too', async () => {
    const exchanges = await queueDocuments(stage, [anOrderDocumentOf(1, 2)]);
    await exportBytes(stage, exchanges);
    const [before] = await stage.portals.listBatches(stage.connection.id);
    const { template } = stage.connection;
    if (template === null) throw new Error('no template');
    await stage.portals.saveTemplate(stage.connection, { ...template, sheetName: '别的' });
    stage = await stage.restart();
    const [after] = await stage.portals.listBatches(stage.connection.id);
    expect(after?.sheets).toEqual(before?.sheets);
    expect(after?.sheets[0]?.sheetName).toBe('采购计划导入');
  });

  it('reopen what the portal has voided after seven days, with the evidence frozen', async () => {
    const documents = [anOrderDocumentOf(1, 1), anOrderDocumentOf(2, 2)];
    const exchanges = await queueDocuments(stage, documents);
    for (const bytes of await exportBytes(stage, exchanges)) await visitor.upload(bytes);
    await readBack(await visitor.download());
    expect(await checkLedgers(stage.db)).toEqual([]);
    clock += 8 * 86_400_000;
    await readBack(await visitor.download());
    const lines = await stage.db.orderLines.toArray();
    expect(lines.map(({ voidedOn }) => voidedOn)).toEqual(Array(3).fill('2024-03-25'));
    const evidence = await stage.db.frozenEvidence.toArray();
    expect(evidence.map(({ reason }) => reason)).toEqual(['void-by-timeout', 'void-by-timeout']);
    expect(await checkLedgers(stage.db)).toEqual([]);
  });

  it.skipIf(!hasSoffice)(
    'are read back from a workbook that LibreOffice has saved again',
    async () => {
      const exchanges = await queueDocuments(stage, [anOrderDocumentOf(1, 3)]);
      for (const bytes of await exportBytes(stage, exchanges)) await visitor.upload(bytes);
      for (const { platformLineId } of portal.book.listLines())
        portal.book.ship(platformLineId, { quantity: 5, lot: '0012', expiresOn: '2026-01-01' });
      const download = await visitor.download();
      const names = { fileName: '订单.xlsx', filter: 'xlsx:Calc MS Excel 2007 XML' };
      for (const filter of [names, { fileName: '订单.xlsx', filter: 'xls:MS Excel 97' }])
        await readBack(await convertWithOffice(download, filter));
      expect(await statesOf(exchanges)).toEqual(['done']);
      const deliveries = await stage.db.platformDeliveries.toArray();
      expect(deliveries.map(({ lot, quantity }) => [lot, quantity])).toEqual([
        ['0012', 5],
        ['0012', 5],
        ['0012', 5],
      ]);
      expect((await stage.db.exchangeDifferences.toArray()).map(({ kind }) => kind)).toEqual([]);
    },
  );
});

function idsOf(exchanges: readonly { readonly id: ExchangeId }[]): [ExchangeId, ...ExchangeId[]] {
  const [first, ...rest] = exchanges.map(({ id }) => id);
  if (first === undefined) throw new Error('no exchanges');
  return [first, ...rest];
}

async function statesOf(exchanges: readonly { readonly id: ExchangeId }[]) {
  const rows = await stage.db.exchanges.bulkGet(idsOf(exchanges));
  return rows.map((row) => row?.state);
}

async function readBack(bytes: Uint8Array) {
  const tables = await readTables(bytes, stage.connection);
  const reading = { fileName: '订单明细.xlsx', sha256: 'ab', tables };
  const report = await stage.portals.readBack(stage.connection.id, reading);
  if (!report.ok) throw new Error(report.error.kind);
  return report.value;
}

/** The portal's list without its refused imports, as some portals give it. */
async function withoutRefused(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: library } = await import('exceljs');
  const workbook = new library.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  const last = (sheet?.rowCount ?? 1) - 1;
  expect(sheet?.getRow(last).getCell(10).text).toBe('导入失败');
  sheet?.spliceRows(last, 1);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function wholeStore() {
  const { db } = stage;
  return Promise.all(
    [db.exchanges, db.exchangeEvents, db.platformLines, db.platformDeliveries, db.meta].map(
      (table) => table.toArray() as Promise<unknown>,
    ),
  );
}
