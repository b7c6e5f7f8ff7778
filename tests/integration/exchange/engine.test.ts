import type { ExchangeId } from '@shared/domain/exchange/exchange';
import { ok } from '@shared/kernel/result';
import { afterEach, describe, expect, it } from 'vitest';
import { compareBooks } from './campaign/compare-books';
import { CONNECTION_ID } from './campaign/fill-outbox';
import { isAllSent, openExchange, type RunningExchange } from './run-exchange';

describe('the exchange engine', () => {
  let exchange: RunningExchange;

  afterEach(() => exchange.close());

  it('sends each line once and marks its orders as reported', async () => {
    exchange = await openExchange();
    await exchange.until(() => isAllSent(exchange.app));
    const { app, simulator } = exchange;
    const exchanges = await app.db.exchanges.toArray();
    const orders = await app.db.orders.bulkGet(exchanges.map(({ orderId }) => orderId));
    const sent = exchanges.map((row, index) => ({
      orderNumber: row.orderNumber,
      state: row.state,
      problem: row.problem?.kind ?? null,
      reportState: orders[index]?.reportState ?? '',
      lines: row.progress.lines.map((line) => ({ ...line, refusal: line.refusal?.words ?? null })),
    }));
    expect(compareBooks(sent, simulator.book.listLines())).toMatchObject({
      doubled: [],
      missing: [],
      unlike: [],
      foreign: [],
      open: [],
      wrongState: [],
    });
    expect(exchange.status()?.connections[0]).toMatchObject({ line: 'online', problem: null });
  });

  it('says that it is offline, and goes on at once when the platform is back', async () => {
    exchange = await openExchange({
      prepare: ({ faults }) => {
        faults.set({ timings: { downMs: 1_500 } });
        faults.next('down', { times: 1 });
      },
    });
    await exchange.until(() => lineOf(exchange) === 'offline');
    await exchange.until(() => isAllSent(exchange.app));
    expect(lineOf(exchange)).toBe('online');
  });

  it('names wrong credentials, sends nothing with them, and goes on when they are mended', async () => {
    exchange = await openExchange({
      credentials: { account: 'caiheng', secret: 'no', appCode: 'no', authCode: 'no' },
    });
    const { app, simulator, engine, until } = exchange;
    await until(() => problemOf(exchange) === 'credentials-refused');
    expect(lineOf(exchange)).toBe('paused');
    expect(simulator.book.listLines()).toEqual([]);
    const connection = await app.db.connections.get(CONNECTION_ID);
    await app.host.configurePlatform({
      connectionId: CONNECTION_ID,
      dialect: 'zhejiang',
      baseUrl: simulator.url,
      proxyUrl: null,
      settings: connection?.fields ?? {},
      credentials: simulator.credentials,
      answerTimeoutMs: 300,
    });
    await engine.probe(CONNECTION_ID);
    await until(() => isAllSent(app));
  });

  it('waits while the connection is paused and goes on when it is resumed', async () => {
    exchange = await openExchange({
      lines: 60,
      prepare: ({ faults }) => faults.next('busy', { times: 3 }),
    });
    const { app, engine, until } = exchange;
    await app.repositories.connections.pause(CONNECTION_ID);
    engine.wake();
    await until(() => lineOf(exchange) === 'paused');
    await app.repositories.connections.resume(CONNECTION_ID);
    engine.wake();
    await until(() => isAllSent(app));
  });

  it('parks what is not mapped with its name, and sends it as soon as it is mapped', async () => {
    exchange = await openExchange({ dialect: 'zhejiang', lines: 5 });
    const { app, until } = exchange;
    await until(() => isAllSent(app));
    const [order] = await app.db.orders.toArray();
    const line = await app.db.orderLines
      .where('orderId')
      .equals(order?.id ?? '')
      .first();
    if (order === undefined || line === undefined) throw new Error('No order');
    const link = await app.db.itemLinks.toCollection().first();
    await app.commands.run('test:order-again', (entry) => {
      const again = {
        ...order,
        id: 'order-again' as typeof order.id,
        number: 'CG-2024-A1B2C3-09999',
      };
      entry.put('orders', { ...again, revision: 1, reportState: 'awaiting-report', lineCount: 1 });
      const facts = { ...line.facts, nationalCode: null };
      const id = 'line-again' as typeof line.id;
      const productId = 'product-unmapped' as typeof line.productId;
      entry.put('orderLines', {
        ...line,
        id,
        productId,
        orderId: again.id,
        revision: 1,
        position: 1,
        facts,
      });
      return Promise.resolve(ok(null));
    });
    exchange.engine.wake();
    const findIt = () => app.db.exchanges.where('orderId').equals('order-again').first();
    await until(async () => (await findIt())?.problem?.kind === 'item-not-mapped');
    expect((await findIt())?.problem?.words).toBe(line.facts.name);
    const [item] = await app.db.platformItems.limit(1).toArray();
    if (link === undefined || item === undefined) throw new Error('No link');
    await app.commands.run('test:map', (entry) => {
      entry.put('itemLinks', {
        ...link,
        id: `${CONNECTION_ID}/product-unmapped`,
        revision: 1,
        productId: 'product-unmapped' as typeof line.productId,
        platformItemId: item.platformItemId,
      });
      return Promise.resolve(ok(null));
    });
    exchange.engine.wake();
    await until(async () => (await findIt())?.state === 'done');
  });

  it('takes an order out of the outbox only while certainly nothing was sent', async () => {
    exchange = await openExchange({
      lines: 5,
      prepare: ({ faults }) => faults.next('refuse', { operation: 'ZJ9704' }),
    });
    const { app, until } = exchange;
    await until(async () => (await app.db.exchanges.where('state').equals('parked').count()) > 0);
    const [parked] = await app.db.exchanges.where('state').equals('parked').toArray();
    expect(parked?.problem?.kind).toBe('refused');
    expect(parked?.problem?.words).not.toBe('');
    const withdrawn = await app.repositories.exchanges.withdraw(
      parked?.id as ExchangeId,
      '不再需要',
    );
    expect(withdrawn.ok).toBe(true);
    const again = await app.repositories.exchanges.retry(parked?.id as ExchangeId);
    expect(again.ok).toBe(true);
    exchange.engine.wake();
    await until(() => isAllSent(app));
    expect(await app.repositories.exchanges.withdraw(parked?.id as ExchangeId, '')).toEqual({
      ok: false,
      error: { kind: 'already-sent' },
    });
  });

  it('takes a sent order back when the platform agrees, and only then cancels it', async () => {
    exchange = await openExchange({ lines: 5 });
    const { app, simulator, engine, until } = exchange;
    await until(() => isAllSent(app));
    const [order] = await app.db.orders.toArray();
    if (order === undefined) throw new Error('No order');
    expect(await app.repositories.orders.cancel(order.id)).toMatchObject({ ok: false });
    const asked = await app.repositories.orders.requestCancellation(order.id, '科室取消手术');
    expect(asked.ok).toBe(true);
    engine.wake();
    await until(async () => (await app.db.orders.get(order.id))?.state === 'cancelled');
    const left = simulator.book
      .listLines()
      .filter(({ orderNumber, standing }) => orderNumber === order.number && standing === 'sent');
    expect(left).toEqual([]);
  });
});

function lineOf(exchange: RunningExchange) {
  return exchange.status()?.connections[0]?.line;
}

function problemOf(exchange: RunningExchange) {
  return exchange.status()?.connections[0]?.problem?.kind ?? null;
}
