import { createFerryRepository } from '@renderer/data/repositories/ferry-repository';
import { checkLedgers } from '@renderer/data/recovery/check-ledgers';
import type { ExchangeId } from '@shared/domain/exchange/exchange';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { cementItem } from '@tests/integration/exchange/portal/cement-item';
import {
  openPortalStage,
  queueDocuments,
  readTables,
  type PortalStage,
} from '@tests/integration/exchange/portal/portal-stage';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startPortalSimulator } from '@tests/simulators/portal/portal-simulator';
import { visitPortal } from '@tests/simulators/portal/portal-visitor';
import { writePortalWorkbook } from '@shared/formats/portal/write-portal-workbook';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPlatformPc, readContent, type PlatformPc } from './two-computers';

let clock = 0;
let hospital: PortalStage;
let pc: PlatformPc;
let portal: Simulator;
let ferries: ReturnType<typeof createFerryRepository>;

beforeEach(async () => {
  clock = Date.parse('2024-04-01T02:00:00Z');
  hospital = await openPortalStage();
  ferries = createFerryRepository(hospital.db, hospital.commands);
  pc = await openPlatformPc();
  portal = await startPortalSimulator({ items: [cementItem()], now: () => clock });
});
afterEach(async () => {
  await portal.close();
  await pc.close();
  await hospital.close();
});

describe('orders that are ferried to the platform PC', () => {
  it('are sent there, and their results come back to the hospital', async () => {
    const bytes = await ferryOut(2);
    expect(await statesAt(hospital)).toEqual(['exported', 'exported']);
    expect(await readIn(bytes)).toMatchObject({ ok: true, value: { added: 2, known: 0 } });
    await sendFromPc();
    expect(portal.book.listLines()).toHaveLength(4);

    const back = await makeReturn();
    expect(await readBack(back)).toMatchObject({ ok: true, value: { changed: 2, unknown: 0 } });
    expect(await statesAt(hospital)).toEqual(['done', 'done']);
    const orders = await hospital.db.orders.toArray();
    expect(orders.map(({ reportState }) => reportState)).toEqual(['reported', 'reported']);
    expect(await hospital.db.platformLines.count()).toBe(4);
    const files = await ferries.listFiles(hospital.connection.id);
    const out = files.find(({ direction }) => direction === 'out');
    expect(out?.receiptAt).not.toBeNull();
  });

  it('come in once however often the file is read, and so do their results', async () => {
    const bytes = await ferryOut(1);
    await readIn(bytes);
    expect(await readIn(bytes)).toMatchObject({ ok: true, value: { added: 0, known: 1 } });
    await sendFromPc();
    const back = await makeReturn();
    await readBack(back);
    const before = await everythingAt(hospital);
    expect(await readBack(back)).toMatchObject({ ok: true, value: { changed: 0 } });
    expect(await everythingAt(hospital)).toEqual(before);
  });

  it('keep the newer state when an older return is read after it', async () => {
    await readIn(await ferryOut(1));
    const early = await makeReturn();
    await sendFromPc();
    const late = await makeReturn();
    await readBack(late);
    expect(await statesAt(hospital)).toEqual(['done']);
    const lines = await hospital.db.platformLines.toArray();
    expect(await readBack(early)).toMatchObject({ ok: true, value: { changed: 0, older: 1 } });
    expect(await statesAt(hospital)).toEqual(['done']);
    expect(await hospital.db.platformLines.toArray()).toEqual(lines);
  });

  it('are reopened at the hospital when the portal voids them, though the PC has no orders', async () => {
    await readIn(await ferryOut(2));
    await sendFromPc();
    clock += 8 * 86_400_000;
    await downloadAtPc();
    expect(await pc.db.exchangeDifferences.toArray()).toEqual([]);
    await readBack(await makeReturn());
    const lines = await hospital.db.orderLines.toArray();
    expect(lines.map(({ voidedOn }) => voidedOn)).toEqual(Array(4).fill('2024-03-25'));
    expect(await hospital.db.frozenEvidence.count()).toBe(2);
    expect(await checkLedgers(hospital.db)).toEqual([]);
  });

  it('are sent from one computer only: the hospital cannot export or ferry them again', async () => {
    await ferryOut(1);
    const ids = await exchangeIds();
    const { id } = hospital.connection;
    expect(await hospital.portals.exportBatch(id, ids)).toMatchObject({
      error: { kind: 'not-waiting' },
    });
    expect(await ferries.makeOut(id, ids)).toMatchObject({ error: { kind: 'not-waiting' } });
    expect(await hospital.portals.listAtPortal(id)).toEqual([]);
    const request = { connectionId: id, exchangeIds: ids, reason: '' };
    expect(await hospital.portals.takeBack(request)).toMatchObject({
      error: { kind: 'not-exported' },
    });
  });

  it('give the same file again under the same number', async () => {
    const bytes = await ferryOut(2);
    const first = await readContent(bytes, 'out');
    const again = await ferries.makeOutAgain(first.content.number);
    if (!again.ok) throw new Error(again.error.kind);
    expect(await readContent(again.value.bytes, 'out')).toEqual(first);
  });

  it('leave out of the next return what the hospital has heard, until something new happens', async () => {
    await readIn(await ferryOut(1));
    await sendFromPc();
    await readBack(await makeReturn());
    await queueDocuments(hospital, [anOrderDocumentOf(9, 1)]);
    const next = await ferries.makeOut(hospital.connection.id, ['exchange-order-9' as ExchangeId]);
    if (!next.ok) throw new Error(next.error.kind);
    await readIn(next.value.bytes);
    const second = await readContent(await makeReturn(), 'return');
    expect(second.content.states.map(({ id }) => id)).toEqual(['exchange-order-9']);

    for (const { platformLineId } of portal.book.listLines())
      portal.book.ship(platformLineId, { quantity: 20, lot: 'A1', expiresOn: '2026-01-01' });
    await downloadAtPc();
    const third = await readContent(await makeReturn(), 'return');
    expect(third.content.states.map(({ id }) => id).sort()).toEqual([
      'exchange-order-1',
      'exchange-order-9',
    ]);
  });

  it('are refused where they do not belong', async () => {
    const bytes = await ferryOut(1);
    const own = await readContent(bytes, 'out');
    expect(await ferries.readOut(hospital.connection.id, own)).toMatchObject({
      error: { kind: 'own-file' },
    });
    await readIn(bytes);
    const back = await readContent(await makeReturn(), 'return');
    const [state] = back.content.states;
    if (state === undefined) throw new Error('nothing came back');
    const stranger = {
      sha256: 'other',
      content: { ...back.content, states: [{ ...state, id: 'unheard-of' as ExchangeId }] },
    };
    expect(await ferries.readReturn(hospital.connection.id, stranger)).toMatchObject({
      error: { kind: 'foreign', hospitalName: '' },
    });
    const dialect = { ...back, content: { ...back.content, dialect: 'jiangsu' as const } };
    expect(await ferries.readReturn(hospital.connection.id, dialect)).toMatchObject({
      error: { kind: 'other-dialect' },
    });
  });
});

async function ferryOut(orders: number): Promise<Uint8Array> {
  const documents = Array.from({ length: orders }, (_, index) => anOrderDocumentOf(index + 1, 2));
  await queueDocuments(hospital, documents);
  const made = await ferries.makeOut(hospital.connection.id, await exchangeIds());
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.bytes;
}

async function exchangeIds(): Promise<readonly ExchangeId[]> {
  return (await hospital.db.exchanges.toArray()).map(({ id }) => id);
}

async function readIn(bytes: Uint8Array) {
  return pc.ferries.readOut(pc.connection.id, await readContent(bytes, 'out'));
}

/** The platform PC sends what came in, by its portal, and reads the portal's answer. */
async function sendFromPc(): Promise<void> {
  const waiting = await pc.portals.listWaiting(pc.connection.id);
  const batch = await pc.portals.exportBatch(
    pc.connection.id,
    waiting.map(({ id }) => id),
  );
  if (!batch.ok) throw new Error(JSON.stringify(batch.error));
  const visitor = await visitPortal(portal);
  for (const sheet of batch.value.sheets) await visitor.upload(await writePortalWorkbook(sheet));
  await downloadAtPc();
}

async function downloadAtPc(): Promise<void> {
  const visitor = await visitPortal(portal);
  const tables = await readTables(await visitor.download(), pc.connection);
  const reading = { fileName: '订单.xlsx', sha256: 'cd', tables };
  const report = await pc.portals.readBack(pc.connection.id, reading);
  if (!report.ok) throw new Error(report.error.kind);
}

async function makeReturn(): Promise<Uint8Array> {
  const made = await pc.ferries.makeReturn(pc.connection.id);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.bytes;
}

async function readBack(bytes: Uint8Array) {
  return ferries.readReturn(hospital.connection.id, await readContent(bytes, 'return'));
}

async function statesAt({ db }: Pick<PortalStage, 'db'>) {
  return (await db.exchanges.toArray()).map(({ state }) => state);
}

async function everythingAt({ db }: Pick<PortalStage, 'db'>) {
  return Promise.all(
    [db.exchanges, db.exchangeEvents, db.platformLines, db.ferryFiles, db.meta].map(
      (table) => table.toArray() as Promise<unknown>,
    ),
  );
}
