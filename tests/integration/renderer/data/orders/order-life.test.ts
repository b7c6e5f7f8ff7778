import { putExchanges } from '@renderer/data/repositories/exchange-documents';
import type { CommandEntry } from '@renderer/data/journal/command-queue';
import { checkLedgers } from '@renderer/data/recovery/check-ledgers';
import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange } from '@shared/domain/exchange/exchange';
import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { OperatorId } from '@shared/domain/hospital/hospital';
import { fen } from '@shared/domain/money/money';
import type { ConnectionId, Order } from '@shared/domain/order/order';
import type { OrderDraft } from '@shared/domain/order/order-draft';
import type { ProgramProductId } from '@shared/domain/program/program';
import { ok } from '@shared/kernel/result';
import { anOrderDraft, anOrderDraftLine } from '@tests/builders/draft-builders';
import { anExchangeOf } from '@tests/builders/order-exchange';
import { aHospital, anOperator } from '@tests/builders/hospital-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWard, type Ward } from '../receiving/open-ward';

const newFolder = createTemporaryFolders();
const TODAY = localDate(2024, 4, 1);
const HEAD = anOperator({ id: 'operator-head' as OperatorId, name: '马科长', role: 'head' });
let ward: Ward;

beforeEach(async () => {
  ward = await openWard(newFolder(), 2);
});
afterEach(async () => {
  expect(await checkLedgers(ward.db)).toEqual([]);
  await ward.close();
});

const first = { productId: 'product-0' as ProgramProductId };

function draftOf(overrides: Partial<OrderDraft> = {}): OrderDraft {
  return anOrderDraft({ lines: [anOrderDraftLine(first)], ...overrides });
}

async function place(overrides: Partial<OrderDraft> = {}): Promise<Order> {
  const placed = await ward.repositories.orders.place(ward.agreement.id, draftOf(overrides));
  if (!placed.ok) throw new Error(JSON.stringify(placed.error));
  return placed.value;
}

async function put(work: (entry: CommandEntry) => void): Promise<void> {
  const saved = await ward.commands.run('test:put', (entry) => {
    work(entry);
    return Promise.resolve(ok(undefined));
  });
  if (!saved.ok) throw new Error(saved.error.kind);
}

/** Orders above 20,000 yuan wait; the head is the one who works at the window. */
async function needApproval(): Promise<void> {
  const hospital = { ...aHospital(), revision: 1 };
  const saved = await ward.repositories.hospital.saveApprovalAbove(fen(2_000_000), hospital);
  if (!saved.ok) throw new Error(saved.error.kind);
  await put((entry) => entry.put('operators', HEAD));
}

/** Puts an exchange of the order's first line into the outbox. */
async function putExchange(order: Order, overrides: Partial<Exchange> = {}): Promise<void> {
  const lines = await ward.db.orderLines.where('orderId').equals(order.id).toArray();
  const exchange = anExchangeOf(order, lines, overrides);
  await put((entry) => {
    putExchanges(entry, [exchange]);
  });
}

describe('placing a basket', () => {
  it('places all orders in one command, each after the other, and none when one is refused', async () => {
    const { orders } = ward.repositories;
    const asked = (quantity: number) => ({
      agreementId: ward.agreement.id,
      draft: draftOf({ lines: [anOrderDraftLine({ ...first, quantity })] }),
    });
    const refused = await orders.placeAll([asked(10), asked(0)]);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'refused', index: 1 } });
    expect(await ward.db.orders.count()).toBe(0);

    const placed = await orders.placeAll([asked(120), asked(100)]);
    expect(placed).toMatchObject({
      ok: true,
      value: [{ number: 'CG-2024-A1B2C3-00001' }, { number: 'CG-2024-A1B2C3-00002' }],
    });
    expect(await ward.db.lineTotals.toArray()).toMatchObject([{ ordered: 220, revision: 1 }]);
    expect(await ward.db.orderEvents.toArray()).toMatchObject([
      { kind: 'placed', operator: '王采购' },
      { kind: 'placed' },
    ]);
  });

  it('holds the second order of a basket against what the first has used up', async () => {
    const basket = [200, 10].map((quantity) => ({
      agreementId: ward.agreement.id,
      draft: draftOf({ lines: [anOrderDraftLine({ ...first, quantity })] }),
    }));
    // After the first, the product's own volume is used up while the other product's is open.
    expect(await ward.repositories.orders.placeAll(basket)).toMatchObject({
      ok: false,
      error: { index: 1, findings: [{ kind: 'beyond-agreed' }, { kind: 'gate-reason-missing' }] },
    });
  });
});

describe('the order gate', () => {
  it('keeps the reason, and the head sees it on the desk', async () => {
    await place({ lines: [anOrderDraftLine({ ...first, quantity: 200 })] });
    const passed = await place({ gateReason: '型号不合适' });
    expect(passed.gateReason).toBe('型号不合适');
    const { duties } = await ward.repositories.desk.read(TODAY);
    expect(duties).toContainEqual(
      expect.objectContaining({ kind: 'gate-passed', orderId: passed.id, reason: '型号不合适' }),
    );
  });
});

describe('the connection of an order', () => {
  const connection = (id: string, overrides: Partial<Connection> = {}): Connection => ({
    id: id as ConnectionId,
    revision: 1,
    name: id,
    dialect: 'zhejiang',
    purpose: 'ordering',
    baseUrl: 'http://127.0.0.1:1',
    proxyUrl: null,
    fields: {},
    backEntryMonths: 3,
    answerTimeoutMs: 1,
    settleMs: 1,
    maintenance: [],
    state: 'active',
    closesOn: null,
    successorId: null,
    programIds: null,
    template: null,
    ...overrides,
  });

  it('is the ordering one that covers the program, and the successor after its last day', async () => {
    const old = connection('old', {
      closesOn: localDate(2024, 4, 1),
      successorId: 'new' as ConnectionId,
    });
    const after = connection('new', { programIds: [] });
    await put((entry) => entry.put('connections', old, after));
    const context = await ward.repositories.orders.findContext(ward.agreement.id, TODAY);
    expect(context?.connection).toMatchObject({ name: 'old', hasDistributorCode: false });
    expect((await place()).connectionId).toBe('old');
    ward.setToday(localDate(2024, 4, 2));
    expect((await place()).connectionId).toBe('new');
  });
});

describe('approval by a second person', () => {
  it('is asked above the amount, given by a head who did not place the order, and told', async () => {
    await needApproval();
    const order = await place();
    expect(order.approval).toMatchObject({ state: 'waiting' });
    const { orders, desk } = ward.repositories;
    expect((await desk.read(TODAY)).duties.map(({ kind }) => kind)).toContain('approval-waiting');
    // The window is the buyer's.
    expect(await orders.decide(order.id, 'approved', '同意')).toMatchObject({
      ok: false,
      error: { kind: 'not-head' },
    });
    ward.setOperator(HEAD.name);
    expect(await orders.decide(order.id, 'approved', '同意')).toMatchObject({
      ok: true,
      value: { approval: { state: 'approved', operatorId: HEAD.id } },
    });
    const view = await orders.findView(order.id, TODAY);
    expect(view?.names.approver).toBe('马科长');
    expect(view?.happenings).toMatchObject([
      { source: 'order', event: { kind: 'approved', words: '同意', operator: '马科长' } },
      { source: 'order', event: { kind: 'placed', operator: '王采购' } },
    ]);
  });

  it('gives the quantity back when it is refused', async () => {
    await needApproval();
    const order = await place();
    ward.setOperator(HEAD.name);
    await ward.repositories.orders.decide(order.id, 'refused', '库存够用');
    expect(await ward.db.orders.get(order.id)).toMatchObject({ state: 'cancelled' });
    expect(await ward.db.lineTotals.toArray()).toMatchObject([{ ordered: 0 }]);
  });
});

describe('先收后补', () => {
  it('flags the order and stands on the desk until it is settled with words', async () => {
    const distributorId = 'distributor-other' as Order['distributorId'];
    const refused = await ward.repositories.orders.place(
      ward.agreement.id,
      draftOf({ distributorId }),
    );
    expect(refused).toMatchObject({ ok: false });
    const order = await place({ distributorId, receiveFirst: '急诊手术' });
    const kinds = async () =>
      (await ward.repositories.desk.read(TODAY)).duties.map(({ kind }) => kind);
    expect(await kinds()).toContain('receive-first-unsettled');
    expect(await ward.repositories.orders.settle(order.id, ' ')).toMatchObject({
      ok: false,
      error: { kind: 'no-words' },
    });
    expect(await ward.repositories.orders.settle(order.id, '协议已变更')).toMatchObject({
      ok: true,
      value: { settlement: { words: '协议已变更' } },
    });
    expect(await kinds()).not.toContain('receive-first-unsettled');
  });
});

describe('changing and taking back', () => {
  const changeOf = async (order: Order, quantity: number) => {
    const base = await ward.repositories.orders.findChangeBase(order.id, TODAY);
    const [line] = base?.rows.lines ?? [];
    if (line === undefined) throw new Error('An order has lines');
    const { remark, isUrgent, promisedOn, gateReason, revision } = order;
    const head = { remark, isUrgent, promisedOn, gateReason, revision };
    return { ...head, isUrgent: true, quantities: new Map([[line.id, quantity]]) };
  };

  it('changes what waits in the outbox with the order', async () => {
    const order = await place();
    await putExchange(order);
    const changed = await ward.repositories.orders.change(order.id, await changeOf(order, 15));
    expect(changed).toMatchObject({ ok: true, value: { amount: 1_920_000, isUrgent: true } });
    expect(await ward.db.exchanges.toArray()).toMatchObject([{ revision: 2, isUrgent: true }]);
    expect(await ward.db.exchangeDocuments.toArray()).toMatchObject([
      { revision: 2, document: { isUrgent: true, lines: [{ quantity: 15 }] } },
    ]);
    expect(await ward.db.orderEvents.where('orderId').equals(order.id).toArray()).toContainEqual(
      expect.objectContaining({
        kind: 'changed',
        changes: [
          expect.objectContaining({ field: 'urgent', before: 'false', after: 'true' }),
          expect.objectContaining({ field: 'quantity', before: '20', after: '15' }),
        ],
      }),
    );
  });

  it('takes what must be approved again out of the outbox until it is', async () => {
    await needApproval();
    const order = await place({ lines: [anOrderDraftLine({ ...first, quantity: 15 })] });
    expect(order.approval).toBeNull();
    await putExchange(order);
    const changed = await ward.repositories.orders.change(order.id, await changeOf(order, 18));
    expect(changed).toMatchObject({ ok: true, value: { approval: { state: 'waiting' } } });
    expect(await ward.db.exchanges.count()).toBe(0);
    expect(await ward.db.exchangeDocuments.count()).toBe(0);
  });

  it('leaves an order alone that may be on a platform: it is asked to be taken back', async () => {
    const { orders } = ward.repositories;
    const order = await place();
    expect(await orders.requestCancellation(order.id, '不用了')).toMatchObject({
      error: { kind: 'not-sent' },
    });
    const doubt = {
      since: '2024-04-01T02:00:00.000Z' as Instant,
      step: 'submit',
      absentAnswers: 0,
    };
    await putExchange(order, { state: 'underway', doubt });
    expect(await orders.cancel(order.id)).toMatchObject({ error: { kind: 'at-platform' } });
    expect(await orders.change(order.id, await changeOf(order, 15))).toMatchObject({
      error: { kind: 'at-platform' },
    });
    expect(await orders.requestCancellation(order.id, '')).toMatchObject({
      error: { kind: 'no-words' },
    });
    expect(await orders.requestCancellation(order.id, '手术取消')).toMatchObject({ ok: true });
    // The order stays until the platform agrees.
    expect(await ward.db.orders.get(order.id)).toMatchObject({ state: 'placed' });
    expect(await orders.requestCancellation(order.id, '手术取消')).toMatchObject({
      error: { kind: 'cancellation-pending' },
    });
    const view = await orders.findView(order.id, TODAY);
    expect(view?.sending).toMatchObject({ hasBegun: true, cancellation: { state: 'queued' } });
  });

  it('takes a cancelled order out of the outbox', async () => {
    const order = await place();
    await putExchange(order);
    expect(await ward.repositories.orders.cancel(order.id)).toMatchObject({ ok: true });
    expect(await ward.db.exchanges.toArray()).toMatchObject([{ state: 'withdrawn' }]);
  });
});

describe('listItems', () => {
  it('says of each product what pace needs of it', async () => {
    await place();
    const items = await ward.repositories.orders.listItems(TODAY);
    expect(items).toMatchObject([
      { product: { id: 'product-0' }, open: 180, suggestion: { asked: 21, quantity: 1 } },
      { product: { id: 'product-1' }, open: 200, suggestion: { asked: 21, quantity: 21 } },
    ]);
  });
});
