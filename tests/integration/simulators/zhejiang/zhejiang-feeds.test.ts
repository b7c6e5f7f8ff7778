import type { Feed, OpenPlatformLine } from '@shared/connectors/connector';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from './signed-client';
import { aState, aZhejiangDocument, sendOrder, stepOf, type Send } from './zhejiang-stage';

const { feeds } = zhejiangConnector;
const NONE: readonly OpenPlatformLine[] = [];

describe('feeds of the Zhejiang simulator', () => {
  let simulator: Simulator;
  let send: Send;

  beforeEach(async () => {
    simulator = await startZhejiangSimulator();
    send = await createClient(simulator);
  });
  afterEach(() => simulator.close());

  async function readAll<Row>(feed: Feed<Row>, from: string | null = null) {
    const rows: Row[] = [];
    let cursor = from;
    for (let isEnd = false; !isEnd;) {
      const fields = { ...simulator.fields, pageSize: '7' };
      const now = new Date(Date.now() + 1_000).toISOString() as Instant;
      const context = { fields, now, openLines: NONE, cursor };
      const call = feed.call(context);
      if (call === null) throw new Error('Nothing to ask for');
      const page = feed.read(context, (await send(call)).text);
      if (!page.ok) throw new Error(JSON.stringify(page.error));
      expect(page.value.unreadable).toEqual([]);
      rows.push(...page.value.rows);
      ({ cursor, isEnd } = page.value);
    }
    return { rows, cursor };
  }

  async function sent(number: number, lines: number): Promise<readonly string[]> {
    const state = await sendOrder(send, aState(simulator, aZhejiangDocument(number, lines)));
    return state.progress.lines.map(({ platformLineId }) => platformLineId ?? '');
  }

  it('tells every line, page by page, and each change after it', async () => {
    const ids = await sent(1, 20);
    const first = await readAll(feeds.lines);
    expect(first.rows.map(({ platformLineId }) => platformLineId).sort()).toEqual([...ids].sort());
    expect(new Set(first.rows.map(({ state }) => state))).toEqual(new Set(['waiting-response']));

    const [one = '', two = '', three = ''] = ids;
    simulator.book.respond(one, 'accept');
    simulator.book.respond(two, 'decline');
    simulator.book.ship(three, { quantity: 1, lot: 'L1', expiresOn: '2030-01-01' });
    const { rows } = await readAll(feeds.lines, first.cursor);
    const told = new Map(rows.map((row) => [row.platformLineId, row]));
    expect([one, two, three].map((id) => told.get(id)?.state)).toEqual([
      'accepted',
      'declined',
      'part-shipped',
    ]);
  });

  it('tells the seven-day void as such', async () => {
    await sent(2, 2);
    expect(simulator.book.voidUnshipped()).toBe(2);
    const { rows } = await readAll(feeds.lines);
    expect(rows.map(({ state }) => state)).toEqual(['void-by-timeout', 'void-by-timeout']);
  });

  it('tells each delivery of a line with lot, days, price and invoice', async () => {
    const [id = ''] = await sent(3, 1);
    const a = simulator.book.ship(id, { quantity: 12, lot: 'L1', expiresOn: '2030-01-01' });
    const b = simulator.book.ship(id, {
      quantity: 8,
      lot: 'L2',
      expiresOn: '2030-02-01',
      producedOn: '2025-01-01',
      price: '12.5',
    });
    const { rows } = await readAll(feeds.deliveries);
    expect(rows.map(({ deliveryLineId }) => deliveryLineId)).toEqual([a, b]);
    expect(rows[1]).toMatchObject({
      platformLineId: id,
      ourLineId: 'CG-2024-A1B2C3-00003-001',
      quantity: 8,
      unitPrice: 125_000,
      lot: 'L2',
      producedOn: '2025-01-01',
      expiresOn: '2030-02-01',
    });
    const lines = await readAll(feeds.lines);
    expect(lines.rows).toMatchObject([{ state: 'shipped', quantity: 20, shippedQuantity: 20 }]);
  });

  it('shows no line of a plan that is not sent', async () => {
    await send(stepOf(aState(simulator, aZhejiangDocument(4, 2))).call);
    expect(simulator.book.listLines()).toHaveLength(2);
    expect((await readAll(feeds.lines)).rows).toEqual([]);
  });

  it('downloads the catalogue with all distributors, pages that cut a product included', async () => {
    const { rows } = await readAll(feeds.catalogue);
    const items = new Map(rows.map((row) => [row.platformItemId, row]));
    expect(items.size).toBe(60);
    expect(new Set([...items.values()].map(({ distributors }) => distributors.length))).toEqual(
      new Set([3]),
    );
    expect([...items.values()].every(({ price }) => price !== null)).toBe(true);
  });
});
