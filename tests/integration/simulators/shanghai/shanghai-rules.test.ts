import { readAnswer, resultOf } from '@shared/connectors/shanghai/answer';
import { isCredentialsRefused } from '@shared/connectors/shanghai/answer-problems';
import { confirmOrder, fillInOrder } from '@shared/connectors/shanghai/order-messages';
import { shanghaiConnector } from '@shared/connectors/shanghai/shanghai-connector';
import { unwrapSoap } from '@shared/connectors/shanghai/soap';
import type { OrderDocument } from '@shared/domain/exchange/order-document';
import { aDocumentLine, anOrderDocument } from '@tests/builders/exchange-builders';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startShanghaiSimulator } from '@tests/simulators/shanghai/shanghai-simulator';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShanghaiClient, type ShanghaiClient } from './shanghai-client';

const CODE = 'C01020300405000000000000001';

let simulator: Simulator;
let client: ShanghaiClient;

beforeEach(async () => {
  simulator = await startShanghaiSimulator();
  client = createShanghaiClient(simulator);
});

afterEach(() => simulator.close());

describe('the SOAP door of Shanghai', () => {
  it.each([
    ['user', '10001'],
    ['password', '10001'],
    ['sJgbm', '10002'],
  ] as const)('refuses a wrong %s in words that mean the credentials', async (name, code) => {
    const { status, text } = await client.post(client.envelope(probe(), { [name]: 'wrong' }));
    expect(status).toBe(200);
    expect(codeOf(unwrapSoap(text))).toBe(code);
    expect(isCredentialsRefused(status, text)).toBe(true);
  });

  it('refuses XML that is not what was signed, by as little as a blank', async () => {
    const { operation, body } = probe();
    const signature = /<sSign>(.*?)<\/sSign>/u.exec(client.envelope({ operation, body }))?.[1];
    const changed = client.envelope({ operation, body: `${body} ` }, { sSign: signature ?? '' });
    expect(codeOf(unwrapSoap((await client.post(changed)).text))).toBe('10004');
  });

  it('refuses another version and an unknown message type', async () => {
    const old = await client.post(client.envelope(probe(), { sVersion: '0.9' }));
    expect(codeOf(unwrapSoap(old.text))).toBe('10003');
    expect(codeOf(await client.send({ operation: 'YY999', body: probe().body }))).toBe('10005');
  });

  it('answers with a fault what is no call of its style or namespace', async () => {
    const right = client.envelope(probe());
    const wrong = [
      'not xml',
      right.replaceAll('SendRecv', 'sendRecv'),
      right.replace('ws.framework.shys', 'elsewhere'),
      right.replace('<sVersion>1.0.0.0</sVersion>', ''),
    ];
    for (const body of wrong) {
      const { status, text } = await client.post(body);
      expect(status).toBe(500);
      expect(text).toContain('<faultcode>soap:Client</faultcode>');
      expect(unwrapSoap(text)).toBeNull();
    }
    const asJson = await client.post(right, { 'content-type': 'application/json' });
    expect(asJson.status).toBe(415);
  });

  it('takes no document type, whatever it declares', async () => {
    const hostile = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${probe().body}`;
    expect(codeOf(await client.send({ operation: 'YY151', body: hostile }))).toBe('20001');
  });
});

describe('what Shanghai counts', () => {
  it('refuses a JLS that is not the number of STRUCTs', async () => {
    const { operation, body } = fillIn();
    const wrong = { operation, body: body.replace('<JLS>2</JLS>', '<JLS>3</JLS>') };
    expect(codeOf(await client.send(wrong))).toBe('20002');
    expect(simulator.book.listLines()).toEqual([]);
  });

  it('refuses to confirm another number of lines than it has', async () => {
    const headerId = headerOf(await client.send(fillIn()));
    const wrong = confirmOrder(simulator.fields, { headerId, lineCount: 3 });
    expect(codeOf(await client.send(wrong))).toBe('20003');
    const right = confirmOrder(simulator.fields, { headerId, lineCount: 2 });
    expect(codeOf(await client.send(right))).toBe('00000');
    expect(codeOf(await client.send(right))).toBe('30003');
  });

  it('refuses a SXH that comes twice in a message', async () => {
    const { operation, body } = fillIn();
    const twice = body.replace('<SXH>2</SXH>', '<SXH>1</SXH>');
    expect(codeOf(await client.send({ operation, body: twice }))).toBe('20005');
  });

  it('refuses line by line what YYJHDH and SXH already name, and makes no second order', async () => {
    await client.send(fillIn());
    const again = await client.send(fillIn());
    expect(codeOf(again)).toBe('20010');
    expect(again).toContain('已存在');
    expect(simulator.book.listLines()).toHaveLength(2);
  });

  it('wants a period for its lists', async () => {
    const { operation, body } = probe();
    const without = body.replace(/<QSRQ>\d+<\/QSRQ>/u, '<QSRQ></QSRQ>');
    expect(codeOf(await client.send({ operation, body: without }))).toBe('20004');
  });
});

describe('Shanghai under faults', () => {
  it.each(['cut-answer', 'garbage'] as const)('leaves nobody sure after %s', async (fault) => {
    simulator.faults.next(fault);
    const { text } = await client.post(client.envelope(fillIn()));
    expect(unwrapSoap(text)).toBeNull();
    expect(simulator.book.listLines()).toHaveLength(2);
  });

  it.each([
    ['busy', 'busy'],
    ['quota-used-up', 'quota-used-up'],
    ['clock', 'clock-wrong'],
    ['refuse', 'refused'],
    ['wrong-code', 'refused'],
  ] as const)('says %s so that it is understood as %s, and does nothing', async (fault, kind) => {
    simulator.faults.next(fault);
    const document = documentOf();
    const state = { document, progress: progressOf(document), fields: simulator.fields };
    const step = shanghaiConnector.orders.nextStep(state, 'order');
    if (step === null) throw new Error('Nothing to send');
    const read = shanghaiConnector.orders.readStep(state, step, await client.send(step.call));
    expect(read).toMatchObject({ ok: false, error: { kind } });
    expect(simulator.book.listLines()).toEqual([]);
  });

  it('has after a restart what it had answered, and goes on counting', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shanghai-'));
    try {
      const stateFile = join(folder, 'state.jsonl');
      const first = await startShanghaiSimulator({ stateFile });
      const firstClient = createShanghaiClient(first);
      const headerId = headerOf(await firstClient.send(fillIn()));
      await first.close();

      const second = await startShanghaiSimulator({ stateFile });
      const secondClient = createShanghaiClient(second);
      expect(second.book.listLines()).toHaveLength(2);
      const other = await secondClient.send(fillIn('CG-2024-A1B2C3-00002'));
      expect(headerOf(other) > headerId).toBe(true);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function probe() {
  return shanghaiConnector.probe(simulator.fields);
}

function fillIn(orderNumber = 'CG-2024-A1B2C3-00001') {
  const document = documentOf(orderNumber);
  return fillInOrder({ document, fields: simulator.fields, lines: document.lines, headerId: '' });
}

function documentOf(orderNumber = 'CG-2024-A1B2C3-00001'): OrderDocument {
  const lines = [1, 2].map((position) =>
    aDocumentLine({ position, platformItemId: CODE, nationalCode: CODE }),
  );
  return anOrderDocument({ orderNumber, distributorCode: 'PS000000001', lines });
}

function progressOf({ lines }: OrderDocument) {
  return {
    headerId: null,
    isSubmitted: false,
    lines: lines.map(({ ourLineId }) => ({
      ourLineId,
      standing: 'absent' as const,
      platformLineId: null,
      platformOrderId: null,
      refusal: null,
    })),
  };
}

function codeOf(xml: string | null): string {
  const read = readAnswer(xml ?? '');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return resultOf(read.value);
}

function headerOf(xml: string): string {
  const read = readAnswer(xml);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.main['DDBH'] ?? '';
}
