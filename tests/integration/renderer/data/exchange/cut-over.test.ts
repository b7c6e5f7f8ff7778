import { putExchanges } from '@renderer/data/repositories/exchange-documents';
import { addDays, localDate } from '@shared/domain/calendar/local-date';
import type { Instant } from '@shared/domain/calendar/instant';
import type { CutOver, Exchange } from '@shared/domain/exchange/exchange';
import { noProgress, type OrderProgress } from '@shared/domain/exchange/order-document';
import type { ConnectionId, Order, OrderId, OrderLineId } from '@shared/domain/order/order';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { ok } from '@shared/kernel/result';
import {
  anExchange,
  anOrderDocumentOf,
  aPortalConnection,
} from '@tests/builders/exchange-builders';
import { anOrder, anOrderLine } from '@tests/builders/order-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWard, type Ward } from '../receiving/open-ward';

const newFolder = createTemporaryFolders();
const [old, next] = ['old' as ConnectionId, 'new' as ConnectionId];
/** The ward's agreement runs in 2024: the days of Xianning, four years later. */
const movesOn = localDate(2024, 6, 29);
const closesOn = localDate(2024, 8, 31);
let ward: Ward;

beforeEach(async () => {
  ward = await openWard(newFolder());
  ward.setToday(movesOn);
  await ward.commands.run('test:connections', (entry) => {
    entry.put('connections', aPortalConnection({ id: old, name: '市平台' }));
    entry.put('connections', aPortalConnection({ id: next, name: '省平台', purpose: 'reporting' }));
    return Promise.resolve(ok(null));
  });
});
afterEach(() => ward.close());

async function prepare(): Promise<CutOver> {
  const choice = { id: null, fromConnectionId: old, toConnectionId: next, movesOn, closesOn };
  const prepared = await ward.repositories.cutOvers.prepare(choice);
  if (!prepared.ok) throw new Error(prepared.error.kind);
  return prepared.value;
}

type Sent = Partial<Exchange> & { readonly progress?: OrderProgress };

/** An order of the old platform, with its exchange there unless `exchange` is null. */
async function putOrder(
  at: number,
  exchange: Sent | null,
  order: Partial<Order> = {},
): Promise<OrderId> {
  const document = anOrderDocumentOf(at, 1);
  const id = document.orderId;
  await ward.commands.run('test:order', (entry) => {
    entry.put(
      'orders',
      anOrder({
        id,
        number: document.orderNumber,
        connectionId: old,
        orderedOn: movesOn,
        agreementId: ward.agreement.id,
        ...order,
      }),
    );
    const line = {
      id: `order-${at}-line-1` as OrderLineId,
      productId: 'product-0' as ProgramProductId,
      agreedLineId: 'line-0' as AgreedLineId,
    };
    entry.put('orderLines', anOrderLine({ ...line, orderId: id }));
    if (exchange !== null)
      putExchanges(entry, [anExchange({ document, connectionId: old, ...exchange })]);
    return Promise.resolve(ok(null));
  });
  return id;
}

function sentProgress(at: number): OrderProgress {
  const { lines } = noProgress(anOrderDocumentOf(at, 1));
  const sent = { standing: 'sent', platformLineId: `L${at}`, platformOrderId: `D${at}` } as const;
  return {
    headerId: `P${at}`,
    isSubmitted: true,
    lines: lines.map((line) => ({ ...line, ...sent })),
  };
}

async function view(id: string) {
  const found = await ward.repositories.cutOvers.findView(id, movesOn);
  if (found === undefined) throw new Error('No cut-over');
  return found;
}

describe('preparing a cut-over', () => {
  it('tells the old connection its last day and successor, and lets the new one take orders', async () => {
    const cutOver = await prepare();
    expect(await ward.repositories.connections.find(old)).toMatchObject({
      closesOn,
      successorId: next,
    });
    expect(await ward.repositories.connections.find(next)).toMatchObject({ purpose: 'ordering' });
    const duties = (await ward.repositories.desk.read(movesOn)).duties;
    expect(duties.find(({ kind }) => kind === 'platform-closing')).toMatchObject({
      subject: '市平台',
      cutOverId: cutOver.id,
      daysLeft: 63,
    });
  });

  it('is refused for days that leave nowhere to order', async () => {
    const refused = await ward.repositories.cutOvers.prepare({
      ...{ id: null, fromConnectionId: old, toConnectionId: next },
      ...{ movesOn: addDays(closesOn, 1), closesOn },
    });
    expect(refused).toMatchObject({ error: { kind: 'refused' } });
    expect((await ward.repositories.connections.find(old))?.closesOn).toBeNull();
  });
});

describe('taking over', () => {
  it('moves only what is certainly not at the old platform, and keeps every old id', async () => {
    const cutOver = await prepare();
    const never = await putOrder(1, null);
    const queued = await putOrder(2, { state: 'queued' });
    const doubt = { since: '2024-07-01T00:00:00Z' as Instant, step: 'submit', absentAnswers: 0 };
    const doubtful = await putOrder(3, { state: 'parked', doubt });
    const done = { state: 'done', progress: sentProgress(4) } as const;
    const sent = await putOrder(4, done, { reportState: 'reported' });

    const before = await view(cutOver.id);
    expect(before.openOrders.map(({ takeOver }) => takeOver)).toEqual([
      { kind: 'moves' },
      { kind: 'moves' },
      { kind: 'stays', reason: 'in-doubt' },
      { kind: 'stays', reason: 'at-old-platform' },
    ]);
    expect(before.openOrders[3]?.platformIds).toEqual(['P4', 'D4']);

    const taken = await ward.repositories.cutOvers.takeOver(cutOver.id);
    expect(taken).toEqual(ok({ moved: 2, stays: 2 }));
    const connectionsOf = async (ids: readonly OrderId[]) =>
      (await ward.db.orders.bulkGet([...ids])).map((order) => order?.connectionId);
    expect(await connectionsOf([never, queued, doubtful, sent])).toEqual([next, next, old, old]);

    const exchanges = await ward.db.exchanges.where('orderId').equals(queued).toArray();
    const standing = exchanges.map((one) => `${one.connectionId} ${one.state}`);
    expect(standing.toSorted()).toEqual(['new queued', 'old withdrawn']);
    expect(exchanges.map((one) => one.orderNumber)).toEqual([
      'CG-2024-A1B2C3-00002',
      'CG-2024-A1B2C3-00002',
    ]);

    // A second time finds nothing more to move and makes nothing twice.
    expect(await ward.repositories.cutOvers.takeOver(cutOver.id)).toEqual(
      ok({ moved: 0, stays: 2 }),
    );
    expect(await ward.db.exchanges.count()).toBe(4);
    const after = await view(cutOver.id);
    expect(after.sinceMove).toMatchObject({ newLines: 2, oldLines: 2, movedLines: 5_000 });
  });

  it('counts among those that stay what was reported by hand before there were connections', async () => {
    const { id } = await prepare();
    await putOrder(1, null);
    const byHand = await putOrder(2, null, { connectionId: null, reportState: 'reported' });
    expect(await ward.repositories.cutOvers.takeOver(id)).toEqual(ok({ moved: 1, stays: 1 }));
    expect((await ward.db.orders.get(byHand))?.connectionId).toBeNull();
    expect((await view(id)).openOrders).toHaveLength(1);
  });
});

const DOUBT = {
  since: '2024-06-29T02:00:00.000Z' as Instant,
  step: 'submit',
  absentAnswers: 0,
};

describe('finishing', () => {
  const evidence = { fileName: '证据.zip', sha256: 'ab', orders: 1, parts: [] };

  it('needs evidence, what can move moved, and a reason for what stays', async () => {
    const { cutOvers, connections } = ward.repositories;
    const { id } = await prepare();
    await putOrder(1, { state: 'queued' });
    await putOrder(2, { state: 'underway', doubt: DOUBT });
    expect(await cutOvers.finish(id, '')).toMatchObject({ error: { kind: 'no-evidence' } });
    await cutOvers.recordEvidence(id, evidence);
    expect(await cutOvers.finish(id, '')).toMatchObject({
      error: { kind: 'not-taken-over', count: 1 },
    });
    await cutOvers.takeOver(id);
    expect(await cutOvers.finish(id, ' ')).toMatchObject({
      error: { kind: 'reason-needed', count: 1 },
    });
    expect(await cutOvers.finish(id, '已电话核实')).toMatchObject({ ok: true });

    expect((await connections.find(old))?.state).toBe('closed');
    const left = await ward.db.exchanges.where('connectionId').equals(old).toArray();
    expect(left.map(({ state, problem }) => [state, problem?.kind ?? null]).toSorted()).toEqual([
      ['parked', 'connection-closed'],
      ['withdrawn', null],
    ]);
    expect(await connections.resume(old)).toMatchObject({ error: { kind: 'connection-closed' } });
    expect(await cutOvers.takeOver(id)).toMatchObject({ error: { kind: 'cut-over-finished' } });
    const duties = (await ward.repositories.desk.read(movesOn)).duties;
    expect(duties.some(({ kind }) => kind === 'platform-closing')).toBe(false);
  });

  it('waits for what is being sent, until it is answered or the connection paused', async () => {
    const { cutOvers, connections } = ward.repositories;
    const { id } = await prepare();
    await putOrder(1, { state: 'underway' });
    await cutOvers.recordEvidence(id, evidence);
    expect(await cutOvers.finish(id, '已电话核实')).toMatchObject({
      error: { kind: 'still-sending', count: 1 },
    });
    expect((await connections.find(old))?.state).toBe('active');
    await connections.pause(old);
    expect(await cutOvers.finish(id, '')).toMatchObject({ error: { kind: 'reason-needed' } });
    expect(await cutOvers.finish(id, '已电话核实')).toMatchObject({ ok: true });
  });
});

describe('evidence', () => {
  it('holds every row about the orders of the old platform, and none of others', async () => {
    await prepare();
    await putOrder(1, { state: 'done', progress: sentProgress(1) }, { reportState: 'reported' });
    await putOrder(2, null, { connectionId: next });
    const { orderNumbers, parts } = await ward.repositories.cutOvers.readEvidence(old);
    expect(orderNumbers).toEqual(['CG-2024-A1B2C3-00001']);
    const counts = Object.fromEntries(parts.map(({ name, rows }) => [name, rows.length]));
    expect(counts).toMatchObject({
      connections: 1,
      agreements: 1,
      orders: 1,
      orderLines: 1,
      exchanges: 1,
    });
  });
});
