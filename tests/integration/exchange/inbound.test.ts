import { checkLedgers } from '@renderer/data/recovery/check-ledgers';
import { fen } from '@shared/domain/money/money';
import type { OrderLine } from '@shared/domain/order/order';
import { openQuantity, remainder } from '@shared/domain/order/order-lateness';
import { quantity } from '@shared/domain/quantity/quantity';
import { ok } from '@shared/kernel/result';
import type { BookLine } from '@tests/simulators/kit/simulator';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONNECTION_ID } from './campaign/fill-outbox';
import { isAllSent, openExchange, type RunningExchange } from './run-exchange';

describe.each(['zhejiang', 'jiangsu', 'shanghai'] as const)('what %s tells', (dialect) => {
  let exchange: RunningExchange;

  beforeEach(async () => {
    exchange = await openExchange({ dialect, lines: 12 });
    await addLineTotals(exchange);
    await exchange.until(() => isAllSent(exchange.app));
  });

  afterEach(() => exchange.close());

  it('reopens what the platform has made void and freezes what was known of it', async () => {
    const { app, simulator, engine, until } = exchange;
    expect(simulator.book.voidUnshipped()).toBeGreaterThan(0);
    const voided = simulator.book.listLines().filter(({ standing }) => standing === 'void');
    engine.refresh(CONNECTION_ID, false);
    await until(async () => (await app.db.orderLines.toArray()).some(isVoid));
    const lines = (await app.db.orderLines.toArray()).filter(isVoid);
    expect(lines).toHaveLength(voided.length);
    for (const line of lines) {
      expect(openQuantity(line, undefined)).toBe(0);
      expect(remainder(line, undefined)).toBe(line.quantity);
    }
    expect(await checkLedgers(app.db)).toEqual([]);
    const evidence = await app.db.frozenEvidence.toArray();
    expect(evidence.length).toBeGreaterThan(0);
    for (const { text, sha256, reason } of evidence) {
      expect(reason).toBe('void-by-timeout');
      expect(sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      expect(JSON.parse(text)).toMatchObject({ order: { state: 'placed' } });
    }
  });

  it('keeps deliveries, and makes differences of what is not as ordered', async () => {
    const { app, simulator, engine, until } = exchange;
    const [good, tooMuch, dearer] = simulator.book.listLines() as [BookLine, BookLine, BookLine];
    ship(good, { quantity: good.quantity });
    ship(tooMuch, { quantity: tooMuch.quantity + 1 });
    ship(dearer, { quantity: dearer.quantity, price: '1.23' });
    engine.refresh(CONNECTION_ID, false);
    await until(async () => (await app.db.platformDeliveries.count()) === 3);
    const differences = await app.db.exchangeDifferences.toArray();
    const found = differences.map(({ kind, ours, theirs }) => [kind, ours, theirs]);
    expect(found).toContainEqual([
      'delivered-too-much',
      String(tooMuch.quantity),
      String(tooMuch.quantity + 1),
    ]);
    expect(found.filter(([kind]) => kind === 'price-changed')).toHaveLength(1);
    const deliveries = await app.db.platformDeliveries.toArray();
    expect(deliveries.every(({ orderLineId }) => orderLineId !== null)).toBe(true);

    // Read again, nothing comes twice.
    const events = await app.db.exchangeEvents.count();
    const readAt = (await app.db.feedCursors.get(`${CONNECTION_ID}/deliveries`))?.readAt;
    engine.refresh(CONNECTION_ID, false);
    await until(
      async () => (await app.db.feedCursors.get(`${CONNECTION_ID}/deliveries`))?.readAt !== readAt,
    );
    expect(await app.db.exchangeDifferences.count()).toBe(differences.length);
    expect(await app.db.exchangeEvents.count()).toBe(events);
  });

  function ship(line: BookLine, given: { readonly quantity: number; readonly price?: string }) {
    exchange.simulator.book.ship(line.platformLineId, {
      ...given,
      lot: 'L-1',
      expiresOn: '2030-01-31',
    });
  }
});

function isVoid({ voidedOn }: OrderLine): boolean {
  return voidedOn !== null;
}

/** The campaign's orders come without the sums that placing an order keeps. */
async function addLineTotals({ app }: RunningExchange): Promise<void> {
  await app.commands.run('test:add-totals', async (entry) => {
    const ordered = new Map<OrderLine['agreedLineId'], number>();
    for (const line of await app.db.orderLines.toArray())
      ordered.set(line.agreedLineId, (ordered.get(line.agreedLineId) ?? 0) + line.quantity);
    const [order] = await app.db.orders.toArray();
    if (order === undefined) throw new Error('No orders');
    const none = quantity(0);
    const sums = { delivered: none, accepted: none, returned: none, used: none };
    entry.put(
      'lineTotals',
      ...[...ordered].map(([id, units]) => ({
        ...{ id, revision: 1, programId: order.programId, ordered: quantity(units) },
        ...sums,
        acceptedAmount: fen(0),
      })),
    );
    return ok(null);
  });
}
