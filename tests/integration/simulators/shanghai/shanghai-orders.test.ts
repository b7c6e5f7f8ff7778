import type { CallProblem, OrderState } from '@shared/connectors/connector';
import { shanghaiConnector } from '@shared/connectors/shanghai/shanghai-connector';
import {
  noProgress,
  ourLineIdOf,
  type OrderDocument,
  type OrderProgress,
} from '@shared/domain/exchange/order-document';
import { unitPrice } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import type { Result } from '@shared/kernel/result';
import { aDocumentLine, anOrderDocument } from '@tests/builders/exchange-builders';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startShanghaiSimulator } from '@tests/simulators/shanghai/shanghai-simulator';
import { afterEach, describe, expect, it } from 'vitest';
import { createShanghaiClient, type ShanghaiClient } from './shanghai-client';

const { orders } = shanghaiConnector;
const ORDER_NUMBER = 'CG-2024-A1B2C3-00001';
const NOW = Date.parse('2024-04-01T02:00:00Z');

let simulator: Simulator;
let client: ShanghaiClient;

async function start(options: Parameters<typeof startShanghaiSimulator>[0] = {}): Promise<void> {
  simulator = await startShanghaiSimulator({ now: () => NOW, ...options });
  client = createShanghaiClient(simulator);
}

afterEach(() => simulator.close());

describe.each(['SendRecv', 'sendRecv'] as const)('an order on Shanghai by %s', (style) => {
  it('is filled in with all its lines, then confirmed', async () => {
    await start({ style });
    const state = await sendAll(startOf(documentOf(3)));

    expect(state.progress.isSubmitted).toBe(true);
    expect(state.progress.lines.map(({ standing }) => standing)).toEqual(['sent', 'sent', 'sent']);
    expect(bookLines()).toEqual([
      [`${ORDER_NUMBER}-001`, 'sent', 20, '1280'],
      [`${ORDER_NUMBER}-002`, 'sent', 20, '1280'],
      [`${ORDER_NUMBER}-003`, 'sent', 20, '1280'],
    ]);
  });

  it('keeps the lines that were taken when others are refused', async () => {
    await start({ style });
    const document = documentOf(3);
    const [first, second, third] = document.lines;
    const unknown = { ...second, nationalCode: null, platformItemId: 'C9', itemKeys: {} };
    const lines = [first, unknown, third] as OrderDocument['lines'];
    const state = await sendAll(startOf({ ...document, lines }));

    expect(state.progress.lines.map(({ standing }) => standing)).toEqual([
      'sent',
      'refused',
      'sent',
    ]);
    expect(state.progress.lines[1]?.refusal).toEqual({
      code: '51001',
      words: '耗材统编代码不存在',
    });
    expect(bookLines()).toHaveLength(2);
  });
});

describe('an order whose answer was lost', () => {
  it('is found as a draft by our numbers and confirmed, never filled in again', async () => {
    await start();
    const before = startOf(documentOf(4));
    await step(before); // Its answer is thrown away.
    const asked = await ask(before);

    expect(asked.lines.map(({ standing }) => standing)).toEqual([
      'added',
      'added',
      'added',
      'added',
    ]);
    const after = await sendAll({ ...before, progress: asked });
    expect(after.progress.isSubmitted).toBe(true);
    expect(bookLines().map(([, standing]) => standing)).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('is found over several pages, other orders in between', async () => {
    await start({ pageSize: 3 });
    const other = documentOf(5, 'CG-2024-A1B2C3-00077');
    await sendAll(startOf(other));
    const before = startOf(documentOf(4));
    await step(before);
    await sendAll(startOf(documentOf(2, 'CG-2024-A1B2C3-00078')));

    const asked = await ask(before);
    expect(asked.lines.every(({ standing }) => standing === 'added')).toBe(true);
    expect(new Set(asked.lines.map(({ platformLineId }) => platformLineId)).size).toBe(4);
  });

  it('is absent when the platform never worked on it', async () => {
    await start();
    const state = startOf(documentOf(2));
    expect(await ask(state)).toEqual(noProgress(state.document));
  });

  it('adds what was refused unheard to the draft, and confirms the rest', async () => {
    await start();
    const before = startOf(documentOf(3));
    simulator.faults.next('refuse-line', { operation: 'YY111' });
    await step(before);
    const asked = await ask(before);
    expect(asked.lines.map(({ standing }) => standing)).toEqual(['added', 'added', 'absent']);

    const after = await sendAll({ ...before, progress: asked });
    expect(after.progress.lines.every(({ standing }) => standing === 'sent')).toBe(true);
    expect(new Set(after.progress.lines.map(({ platformOrderId }) => platformOrderId)).size).toBe(
      1,
    );
    expect(bookLines()).toHaveLength(3);
  });

  it('is not confirmed a second time when only that answer was lost', async () => {
    await start();
    const filledIn = await step(startOf(documentOf(2)));
    await step(filledIn);
    const again = orders.nextStep(filledIn, 'order');
    if (again === null) throw new Error('Nothing left to confirm');
    const read = orders.readStep(filledIn, again, await client.send(again.call));
    expect(valueOf(read).progress.isSubmitted).toBe(true);
  });

  it('is a duplicate, not a refusal, when a proxy has sent it twice', async () => {
    await start();
    const state = startOf(documentOf(2));
    simulator.faults.next('repeat', { operation: 'YY111' });
    const first = orders.nextStep(state, 'order');
    if (first === null) throw new Error('Nothing to send');
    const read = orders.readStep(state, first, await client.send(first.call));
    expect(read).toMatchObject({ ok: false, error: { kind: 'duplicate' } });
    expect(bookLines()).toHaveLength(2);
  });
});

describe('a cancellation on Shanghai', () => {
  it('voids every line, drafts too', async () => {
    await start();
    const sent = await sendAll(startOf(documentOf(3)));
    const state = await sendAll(sent, 'cancellation');
    expect(state.progress.lines.map(({ standing }) => standing)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(bookLines().every(([, standing]) => standing === 'void')).toBe(true);
    expect((await ask(state)).lines.every(({ standing }) => standing === 'cancelled')).toBe(true);
  });

  it('leaves what is shipped and says why', async () => {
    await start();
    const sent = await sendAll(startOf(documentOf(2)));
    simulator.book.ship(sent.progress.lines[0]?.platformLineId ?? '', {
      quantity: 5,
      lot: 'L1',
      expiresOn: '2030-12-31',
    });
    const state = await sendAll(sent, 'cancellation');
    expect(state.progress.lines.map(({ standing }) => standing)).toEqual(['refused', 'cancelled']);
    expect(state.progress.lines[0]?.refusal?.words).toContain('已有配送');
  });
});

function documentOf(count: number, orderNumber = ORDER_NUMBER): OrderDocument {
  const lines = Array.from({ length: count }, (_, index) => {
    const position = index + 1;
    const code = `C0102030040500${String(position).padStart(13, '0')}`;
    return aDocumentLine({
      position,
      ourLineId: ourLineIdOf(orderNumber, position),
      platformItemId: code,
      nationalCode: code,
      quantity: quantity(20),
      unitPrice: unitPrice(12_800_000),
    });
  });
  return anOrderDocument({ orderNumber, distributorCode: 'PS000000001', lines });
}

function startOf(document: OrderDocument): OrderState {
  return { document, progress: noProgress(document), fields: simulator.fields };
}

async function step(
  state: OrderState,
  kind: 'order' | 'cancellation' = 'order',
): Promise<OrderState> {
  const next = orders.nextStep(state, kind);
  if (next === null) return state;
  const answer = await client.send(next.call);
  return { ...state, progress: valueOf(orders.readStep(state, next, answer)).progress };
}

async function sendAll(
  start: OrderState,
  kind: 'order' | 'cancellation' = 'order',
): Promise<OrderState> {
  let state = start;
  for (let steps = 0; steps < 10 && orders.nextStep(state, kind) !== null; steps += 1)
    state = await step(state, kind);
  expect(orders.nextStep(state, kind)).toBeNull();
  return state;
}

async function ask(state: OrderState): Promise<OrderProgress> {
  let found = noProgress(state.document);
  let cursor: string | null = null;
  do {
    const answer = await client.send(orders.ask(state, cursor));
    const read: { readonly found: OrderProgress; readonly next: string | null } = valueOf(
      orders.readAsked({ ...state, found, cursor }, answer),
    );
    found = read.found;
    cursor = read.next;
  } while (cursor !== null);
  return found;
}

function bookLines() {
  return simulator.book
    .listLines()
    .filter(({ orderNumber }) => orderNumber === ORDER_NUMBER)
    .map(({ ourLineId, standing, quantity: ordered, price }) => [
      ourLineId,
      standing,
      ordered,
      price,
    ]);
}

function valueOf<T>(result: Result<T, CallProblem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
