import type {
  AskReading,
  Feed,
  FeedContext,
  OrderState,
  PlatformCall,
} from '@shared/connectors/connector';
import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import { pathOf } from '@shared/connectors/jiangsu/operation-paths';
import {
  readReceipt,
  readReturn,
  receiptCall,
  returnCall,
} from '@shared/connectors/jiangsu/receipt-message';
import type { Instant } from '@shared/domain/calendar/instant';
import { mergeProgress } from '@shared/domain/exchange/merge-progress';
import {
  noProgress,
  type OrderDocument,
  type OrderProgress,
} from '@shared/domain/exchange/order-document';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { startJiangsuSimulator } from '@tests/simulators/jiangsu/jiangsu-simulator';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { orders, feeds } = jiangsuConnector;
const NOW = '2024-04-02T00:00:00.000Z' as Instant;
const SEED = 20240401;

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startJiangsuSimulator({ limits: 'off', seed: SEED });
});

afterEach(async () => {
  await simulator.close();
});

describe("Jiangsu's connector against its simulator", () => {
  it.each([1, 2, 3])('sends every line exactly once under random faults, seed %i', async (seed) => {
    simulator.faults.set({
      seed,
      rates: {
        'lose-answer-after-commit': 0.1,
        'drop-before': 0.1,
        repeat: 0.1,
        'cut-answer': 0.05,
        garbage: 0.05,
        'http-500-after-commit': 0.05,
        'token-dies': 0.05,
        busy: 0.05,
      },
    });
    const documents = Array.from({ length: 8 }, (_, index) => aDocument(index + 1, 23));
    for (const document of documents) await sendOrder(document);
    const there = simulator.book.listLines();
    const ours = documents.flatMap(({ lines }) => lines.map(({ ourLineId }) => ourLineId));
    expect(there.map(({ ourLineId }) => ourLineId).sort()).toEqual([...ours].sort());
    expect(there.every(({ standing }) => standing === 'sent')).toBe(true);
    expect(simulator.faults.log().length).toBeGreaterThan(10);
  });

  it('sends the others when a line is refused', async () => {
    simulator.faults.next('refuse-line', { operation: 'H006' });
    const progress = await sendOrder(aDocument(1, 3));
    expect(progress.lines.map(({ standing }) => standing)).toEqual(['sent', 'sent', 'refused']);
    expect(progress.lines[2]?.refusal).toEqual({ code: '3009', words: '该商品暂停采购' });
  });

  it('takes an order back, but for what was shipped', async () => {
    const document = aDocument(1, 2);
    const progress = await sendOrder(document);
    ship(progress, 5);
    const after = await sendOrder(document, { progress, kind: 'cancellation' });
    expect(after.lines.map(({ standing }) => standing)).toEqual(['refused', 'cancelled']);
  });

  it('downloads the catalogue: goods with their codes, page by page', async () => {
    const items = await download(feeds.catalogue, []);
    expect(items).toHaveLength(60);
    expect(items[0]).toMatchObject({
      platformItemId: 'G00000001/2',
      nationalCode: 'C01020300405000000000000001',
      keys: { goodsID: 'G00000001', codeSeq: '2' },
    });
  });

  it('hears of deliveries, receipts, returns and lines that are void', async () => {
    const document = aDocument(1, 2);
    const progress = await sendOrder(document);
    const serial = ship(progress, 5);
    simulator.book.voidUnshipped();
    const openLines = progress.lines.map((line) => ({
      platformLineId: line.platformLineId ?? '',
      platformOrderId: line.platformOrderId,
      headerId: progress.headerId,
      ourLineId: line.ourLineId,
      orderNumber: document.orderNumber,
    }));
    expect(await download(feeds.lines, openLines)).toMatchObject([
      { state: 'part-shipped', shippedQuantity: 5, quantity: 20 },
      { state: 'void-by-timeout' },
    ]);
    const deliveries = await download(feeds.deliveries, openLines);
    expect(deliveries).toMatchObject([
      { deliveryLineId: serial, quantity: 5, lot: 'L-1', expiresOn: '2030-01-01' },
    ]);
    const invoiceNumber = deliveries[0]?.invoiceNumber ?? '';

    const received = [{ deliveryLineId: serial, invoiceNumber, lot: 'L-1', quantity: 5 }];
    const stored = readReceipt(received, await answerTo(receiptCall(received)));
    expect(stored).toMatchObject({ value: { lines: [{ kind: 'taken' }] } });
    const returned = [
      { ourReturnId: 'TH-1', deliveryLineId: serial, quantity: 1, reason: '包装破损' },
    ];
    const back = readReturn(returned, await answerTo(returnCall(returned)));
    expect(back).toMatchObject({ value: { lines: [{ kind: 'taken' }] } });
    expect(await download(feeds.lines, openLines)).toMatchObject([{ receivedQuantity: 5 }, {}]);
  });
});

function aDocument(sequence: number, lines: number): OrderDocument {
  const document = anOrderDocumentOf(sequence, lines);
  return {
    ...document,
    distributorCode: 'PS000000001',
    lines: document.lines.map((line) => ({
      ...line,
      platformItemId: `G${String(line.position).padStart(8, '0')}`,
      itemKeys: { codeSeq: String(1 + (line.position % 3)) },
      nationalCode: `C0102030040500${String(line.position).padStart(13, '0')}`,
    })),
  };
}

function ship(progress: OrderProgress, quantity: number): string {
  const platformLineId = progress.lines[0]?.platformLineId ?? '';
  return simulator.book.ship(platformLineId, { quantity, lot: 'L-1', expiresOn: '2030-01-01' });
}

/** The least that an engine does: every answer that is no answer is followed by the question. */
async function sendOrder(
  document: OrderDocument,
  {
    progress: before,
    kind = 'order',
  }: { progress?: OrderProgress; kind?: 'order' | 'cancellation' } = {},
): Promise<OrderProgress> {
  let progress = before ?? noProgress(document);
  for (let round = 0; round < 200; round += 1) {
    const state: OrderState = { document, progress, fields: simulator.fields };
    const step = orders.nextStep(state, kind);
    if (step === null) return progress;
    const text = await carry(step.call);
    const read = text === null ? null : orders.readStep(state, step, text);
    progress = read?.ok === true ? read.value.progress : await askUntilAnswered(state);
  }
  throw new Error('Never ends');
}

async function askUntilAnswered(state: OrderState): Promise<OrderProgress> {
  let found = noProgress(state.document);
  let cursor: string | null = null;
  for (let round = 0; round < 200; round += 1) {
    const text = await carry(orders.ask(state, cursor));
    const read: AskReading | null =
      text === null ? null : orders.readAsked({ ...state, found, cursor }, text);
    if (read?.ok !== true) continue;
    ({ found, next: cursor } = read.value);
    if (cursor === null) return mergeProgress(state.progress, found);
  }
  throw new Error('Never answered');
}

async function download<Row>(
  feed: Feed<Row>,
  openLines: FeedContext['openLines'],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (;;) {
    const context: FeedContext = { fields: simulator.fields, now: NOW, openLines, cursor };
    const call = feed.call(context);
    if (call === null) return rows;
    const page = feed.read(context, (await carry(call)) ?? '');
    if (!page.ok) throw new Error(page.error.words);
    rows.push(...page.value.rows);
    if (page.value.isEnd) return rows;
    cursor = page.value.cursor;
  }
}

async function answerTo(call: PlatformCall) {
  return { text: (await carry(call)) ?? '', fields: simulator.fields };
}

/** Null when nobody knows what became of it. */
async function carry({ operation, body }: PlatformCall): Promise<string | null> {
  const token = await post('/accessToken/getToken', simulator.credentials);
  const accessToken = /"accessToken":"([^"]+)"/u.exec(token ?? '')?.[1];
  if (accessToken === undefined) return null;
  const params = { accessToken, ...(JSON.parse(body) as object) };
  return post(pathOf(operation, simulator.fields) ?? '', params);
}

async function post(path: string, params: object): Promise<string | null> {
  try {
    const body = new URLSearchParams({ params: JSON.stringify(params) });
    const response = await fetch(`${simulator.url}${path}`, { method: 'POST', body });
    const text = await response.text();
    return response.ok ? text : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
