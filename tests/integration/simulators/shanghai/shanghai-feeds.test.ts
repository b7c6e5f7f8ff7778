import type { Feed, FeedContext, OrderState } from '@shared/connectors/connector';
import { shanghaiConnector } from '@shared/connectors/shanghai/shanghai-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { noProgress, ourLineIdOf } from '@shared/domain/exchange/order-document';
import { aDocumentLine, anOrderDocument } from '@tests/builders/exchange-builders';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startShanghaiSimulator } from '@tests/simulators/shanghai/shanghai-simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShanghaiClient, type ShanghaiClient } from './shanghai-client';

const { feeds, orders } = shanghaiConnector;
const NOW = '2024-04-01T02:00:00.000Z' as Instant;
const TOMORROW = '2024-04-02T02:00:00.000Z' as Instant;
const CODE = 'C01020300405000000000000001';

let simulator: Simulator;
let client: ShanghaiClient;
let lineIds: readonly string[];

beforeEach(async () => {
  simulator = await startShanghaiSimulator({ now: () => Date.parse(NOW), pageSize: 2 });
  client = createShanghaiClient(simulator);
  const state = await sendOrder(5);
  lineIds = state.progress.lines.map(({ platformLineId }) => platformLineId ?? '');
});

afterEach(() => simulator.close());

describe('the states of lines on Shanghai', () => {
  it('tells each open line by our ids, with what was shipped', async () => {
    const [waiting = '', accepted = '', declined = '', shipped = '', part = ''] = lineIds;
    simulator.book.respond(accepted, 'accept');
    simulator.book.respond(declined, 'decline');
    simulator.book.ship(shipped, { quantity: 20, lot: 'L1', expiresOn: '2030-12-31' });
    simulator.book.ship(part, { quantity: 5, lot: 'L1', expiresOn: '2030-12-31' });

    const { rows } = await readAll(feeds.lines, { cursor: null });
    const states = rows.map(({ platformLineId, state, stateCode, shippedQuantity }) => ({
      platformLineId,
      state,
      stateCode,
      shippedQuantity,
    }));
    expect(states).toEqual([
      told(waiting, '20')('waiting-response'),
      told(accepted, '21')('accepted'),
      told(declined, '22')('declined'),
      told(shipped, '23')('shipped', 20),
      told(part, '21')('part-shipped', 5),
    ]);
    expect(rows[0]).toMatchObject({
      ourLineId: 'CG-2024-A1B2C3-00001-001',
      orderNumber: 'CG-2024-A1B2C3-00001',
      position: 1,
      quantity: 20,
      unitPrice: 12_800_000,
    });
  });

  it('tells a void after seven days from one that the hospital made', async () => {
    simulator.book.voidUnshipped();
    const { rows } = await readAll(feeds.lines, { cursor: null });
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['void-by-timeout']));
  });

  it('asks nothing while no line is open', () => {
    expect(feeds.lines.call({ ...contextOf(null), openLines: [] })).toBeNull();
  });
});

describe('deliveries from Shanghai', () => {
  it('come page by page with lot, days, price and barcode, each once a day', async () => {
    for (const [index, id] of lineIds.entries())
      simulator.book.ship(id, {
        quantity: index + 1,
        lot: `L${index}`,
        producedOn: '2024-01-05',
        expiresOn: '2027-01-04',
        price: '1279.5',
      });
    const first = await readAll(feeds.deliveries, { cursor: null });
    expect(first.pages).toBe(3);
    expect(first.rows.map(({ quantity }) => quantity)).toEqual([1, 2, 3, 4, 5]);
    expect(first.rows[0]).toMatchObject({
      platformLineId: lineIds[0],
      ourLineId: 'CG-2024-A1B2C3-00001-001',
      unitPrice: 12_795_000,
      lot: 'L0',
      producedOn: '2024-01-05',
      expiresOn: '2027-01-04',
      udi: '(01)06900000000000(10)L0',
      deliveredOn: '2024-04-01',
    });

    const again = await readAll(feeds.deliveries, { cursor: first.cursor });
    expect(again.rows).toEqual([]);
    simulator.book.ship(lineIds[0] ?? '', { quantity: 9, lot: 'L9', expiresOn: '2027-01-04' });
    const more = await readAll(feeds.deliveries, { cursor: again.cursor });
    expect(more.rows.map(({ lot }) => lot)).toEqual(['L9']);

    const nextDay = await readAll(feeds.deliveries, { cursor: more.cursor, now: TOMORROW });
    expect(nextDay.rows).toHaveLength(6);
  });
});

describe('the catalogue of Shanghai', () => {
  it('is not to be had: the feed ends at once', () => {
    expect(feeds.catalogue.call(contextOf(null))).toBeNull();
  });
});

async function sendOrder(count: number): Promise<OrderState> {
  const lines = Array.from({ length: count }, (_, index) =>
    aDocumentLine({
      position: index + 1,
      ourLineId: ourLineIdOf('CG-2024-A1B2C3-00001', index + 1),
      platformItemId: CODE,
      nationalCode: CODE,
    }),
  );
  const document = anOrderDocument({ distributorCode: 'PS000000001', lines });
  let state: OrderState = { document, progress: noProgress(document), fields: simulator.fields };
  for (let step = orders.nextStep(state, 'order'); step !== null;) {
    const read = orders.readStep(state, step, await client.send(step.call));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    state = { ...state, progress: read.value.progress };
    step = orders.nextStep(state, 'order');
  }
  return state;
}

function contextOf(cursor: string | null, now = NOW): FeedContext {
  return {
    fields: simulator.fields,
    now,
    cursor,
    openLines: lineIds.map((platformLineId, index) => ({
      platformLineId,
      platformOrderId: null,
      headerId: null,
      ourLineId: ourLineIdOf('CG-2024-A1B2C3-00001', index + 1),
      orderNumber: 'CG-2024-A1B2C3-00001',
    })),
  };
}

async function readAll<Row>(
  feed: Feed<Row>,
  start: { readonly cursor: string | null; readonly now?: Instant },
) {
  const rows: Row[] = [];
  let cursor = start.cursor;
  for (let pages = 1; pages < 20; pages += 1) {
    const context = contextOf(cursor, start.now);
    const call = feed.call(context);
    if (call === null) throw new Error('Nothing to ask');
    const read = feed.read(context, await client.send(call));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.unreadable).toEqual([]);
    rows.push(...read.value.rows);
    cursor = read.value.cursor;
    if (read.value.isEnd) return { rows, cursor, pages };
  }
  throw new Error('The feed does not end');
}

function told(platformLineId: string, stateCode: string) {
  return (state: string, shippedQuantity = 0) => ({
    platformLineId,
    state,
    stateCode,
    shippedQuantity,
  });
}
