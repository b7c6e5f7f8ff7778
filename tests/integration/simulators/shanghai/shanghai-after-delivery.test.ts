import type { CallProblem, PlatformCall } from '@shared/connectors/connector';
import { acceptDeliveries, readAccepted } from '@shared/connectors/shanghai/acceptance';
import { readDone } from '@shared/connectors/shanghai/answer';
import {
  listDeliveryNotes,
  listLinesOfDeliveryNote,
  readDeliveryNotes,
  readLinesOfDeliveryNote,
} from '@shared/connectors/shanghai/delivery-notes';
import { saveDeliveryPoint } from '@shared/connectors/shanghai/delivery-points';
import {
  confirmInvoice,
  confirmInvoicePaid,
  listInvoiceLines,
  listInvoices,
  listLinesOfInvoice,
  readInvoiceLines,
  readInvoices,
} from '@shared/connectors/shanghai/invoices';
import { confirmOrder, fillInOrder } from '@shared/connectors/shanghai/order-messages';
import {
  confirmReturn,
  fillInReturn,
  listReturnLines,
  readReturnFilledIn,
  readReturnLines,
  type ReturnLine,
} from '@shared/connectors/shanghai/returns';
import { pollStates, readPolledStates } from '@shared/connectors/shanghai/state-polls';
import { localDate } from '@shared/domain/calendar/local-date';
import { unitPrice } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import type { Result } from '@shared/kernel/result';
import { aDocumentLine, anOrderDocument } from '@tests/builders/exchange-builders';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startShanghaiSimulator } from '@tests/simulators/shanghai/shanghai-simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShanghaiClient, type ShanghaiClient } from './shanghai-client';

const CODE = 'C01020300405000000000000001';
const PERIOD = { from: localDate(2024, 3, 1), to: localDate(2024, 4, 30), cursor: '' };

let simulator: Simulator;
let client: ShanghaiClient;
let deliveryLineId: string;

beforeEach(async () => {
  simulator = await startShanghaiSimulator({ now: () => Date.parse('2024-04-01T02:00:00Z') });
  client = createShanghaiClient(simulator);
  deliveryLineId = await deliverTen();
});

afterEach(() => simulator.close());

describe('acceptance on Shanghai', () => {
  it('tells what was accepted and rejected of a delivery, after the inspection on arrival', async () => {
    const line = {
      deliveryLineId,
      itemCode: CODE.slice(0, 20),
      lot: 'L1',
      delivered: 10,
      accepted: 8,
      rejected: 2,
      remark: '外包装破损',
    };
    const before = acceptDeliveries(simulator.fields, { stage: 'before', lines: [line] });
    expect(valueOf(readAccepted(await client.send(before))).lines[0]?.refusal).toBeNull();
    expect(await stateOf('delivery', deliveryLineId)).toBe('20');

    const final = acceptDeliveries(simulator.fields, { stage: 'final', lines: [line] });
    expect(valueOf(readAccepted(await client.send(final))).lines[0]?.refusal).toBeNull();
    expect(await stateOf('delivery', deliveryLineId)).toBe('30');

    const again = valueOf(readAccepted(await client.send(final)));
    expect(again.lines).toEqual([
      {
        key: deliveryLineId,
        platformId: deliveryLineId,
        refusal: { code: '52001', words: '配送明细已验收入库' },
      },
    ]);
  });

  it('finds the delivery by its note', async () => {
    const notes = listDeliveryNotes(simulator.fields, PERIOD);
    const [note] = valueOf(readDeliveryNotes(await client.send(notes), '')).rows;
    expect(note).toMatchObject({ deliveredOn: '2024-04-01', distributorCode: 'PS000000001' });
    const lines = listLinesOfDeliveryNote(simulator.fields, note?.noteId ?? '');
    const read = valueOf(readLinesOfDeliveryNote(await client.send(lines)));
    expect(read.rows).toMatchObject([{ deliveryLineId, quantity: 10, lot: 'L1' }]);
  });
});

describe('an invoice on Shanghai', () => {
  it('has the same twenty digits as code and number, and is accepted and paid whole', async () => {
    const list = listInvoices(simulator.fields, PERIOD);
    const [told] = valueOf(readInvoices(await client.send(list), '')).rows;
    if (told === undefined) throw new Error('No invoice');
    expect(told.code).toMatch(/^\d{20}$/u);
    expect(told.number).toBe(told.code);
    expect(told.faceTotal).toBe(1_279_550);

    const key = { ...told, faceTotal: told.faceTotal ?? 0 };
    const part = confirmInvoice(simulator.fields, { ...key, faceTotal: 100 }, 'accepted');
    expect(await problemOf(part)).toMatchObject({ kind: 'refused', code: '53004' });
    expect(await problemOf(confirmInvoicePaid(simulator.fields, key))).toMatchObject({
      code: '53002',
    });

    expect(await problemOf(confirmInvoice(simulator.fields, key, 'accepted'))).toBeNull();
    expect(await stateOf('invoice', told.invoiceId)).toBe('20');
    expect(await problemOf(confirmInvoicePaid(simulator.fields, key))).toBeNull();
    expect(await stateOf('invoice', told.invoiceId)).toBe('30');
    expect(await problemOf(confirmInvoicePaid(simulator.fields, key))).toMatchObject({
      kind: 'duplicate',
    });
  });

  it('names the delivery line that it bills', async () => {
    const list = listInvoiceLines(simulator.fields, PERIOD);
    const [line] = valueOf(readInvoiceLines(await client.send(list), '')).rows;
    expect(line).toMatchObject({
      linkedLineId: deliveryLineId,
      quantity: 10,
      grossPrice: 12_795_500,
      grossAmount: 1_279_550,
      tax: 147_205,
    });
    const whole = listLinesOfInvoice(simulator.fields, line?.invoiceId ?? '');
    expect(valueOf(readInvoiceLines(await client.send(whole), '')).rows).toEqual([line]);
  });
});

describe('a return on Shanghai', () => {
  it('is filled in, confirmed by its count, and found again by our number', async () => {
    const lines = [returnLine(1), returnLine(2), { ...returnLine(3), lot: '' }];
    const document = {
      returnNumber: 'TH-2024-A1B2C3-00001',
      kind: 'goods' as const,
      latestPickUpOn: localDate(2024, 4, 10),
      lines,
    };
    const filledIn = valueOf(
      readReturnFilledIn(await client.send(fillInReturn(simulator.fields, document))),
    );
    expect(filledIn.lines.map(({ key, refusal }) => [key, refusal?.code ?? null])).toEqual([
      ['1', null],
      ['2', null],
      ['3', '54001'],
    ]);
    const draft = { returnId: filledIn.documentId, lineCount: 3 };
    expect(await problemOf(confirmReturn(simulator.fields, draft))).toMatchObject({
      code: '20003',
    });
    expect(await problemOf(confirmReturn(simulator.fields, { ...draft, lineCount: 2 }))).toBeNull();

    const list = listReturnLines(simulator.fields, PERIOD);
    const told = valueOf(readReturnLines(await client.send(list), ''));
    expect(told.next).toBeNull();
    expect(
      told.rows.map(({ ourLine, quantity: sent, stateCode }) => [ourLine, sent, stateCode]),
    ).toEqual([
      [{ returnNumber: 'TH-2024-A1B2C3-00001', position: 1 }, 2, '10'],
      [{ returnNumber: 'TH-2024-A1B2C3-00001', position: 2 }, 2, '10'],
    ]);
    expect(await stateOf('return', told.rows[0]?.returnLineId ?? '')).toBe('10');
  });
});

describe('a delivery point on Shanghai', () => {
  it('takes orders once it is told, and no more once it is void', async () => {
    const point = {
      code: 'PSD002',
      name: '东院区库房',
      address: '示例路1号',
      contactName: '王敏',
      contactPhone: '021-60000000',
      postcode: '200000',
    };
    const fields = { ...simulator.fields, PSDBM: 'PSD002' };
    const order = (position: number) => {
      const lines = [aDocumentLine({ position, platformItemId: CODE, nationalCode: CODE })];
      const document = anOrderDocument({
        orderNumber: `CG-2024-A1B2C3-0010${position}`,
        distributorCode: 'PS000000001',
        lines,
      });
      return fillInOrder({ document, fields, lines, headerId: '' });
    };
    expect(await problemOf(order(1))).toMatchObject({ code: '40003' });
    await client.send(saveDeliveryPoint(simulator.fields, point, 'save'));
    expect(await problemOf(order(1))).toBeNull();
    await client.send(saveDeliveryPoint(simulator.fields, point, 'void'));
    expect(await problemOf(order(2))).toMatchObject({ code: '40003' });
  });
});

/** Orders twenty, of which the distributor ships ten; answers the id of the delivery line. */
async function deliverTen(): Promise<string> {
  const lines = [
    aDocumentLine({
      platformItemId: CODE,
      nationalCode: CODE,
      quantity: quantity(20),
      unitPrice: unitPrice(12_795_500),
    }),
  ];
  const document = anOrderDocument({ distributorCode: 'PS000000001', lines });
  const { fields } = simulator;
  await client.send(fillInOrder({ document, fields, lines, headerId: '' }));
  const [line] = simulator.book.listLines();
  const headerId = valueOf(readDone(await client.send(listOf(line?.orderNumber ?? '')))).rows[0]?.[
    'DDBH'
  ];
  await client.send(confirmOrder(fields, { headerId: headerId ?? '', lineCount: 1 }));
  return simulator.book.ship(line?.platformLineId ?? '', {
    quantity: 10,
    lot: 'L1',
    expiresOn: '2027-01-04',
  });
}

function listOf(orderNumber: string): PlatformCall {
  const body = `<XMLDATA><HEAD><IP/><MAC/></HEAD><MAIN><BZXX>${orderNumber}</BZXX><QSRQ>20240301</QSRQ><JZRQ>20240430</JZRQ></MAIN></XMLDATA>`;
  return { operation: 'YY151', kind: 'read', body };
}

function returnLine(position: number): ReturnLine {
  return {
    position,
    codes: { HCTBDM: CODE.slice(0, 20), HCXFDM: CODE, YYBDDM: CODE },
    purchaseKind: '2',
    lot: 'L1',
    producedOn: localDate(2024, 1, 5),
    expiresOn: null,
    barcodeKind: '01',
    barcode: '(01)06900000000000',
    quantity: 2,
    unitPrice: 12_795_500,
    distributorCode: 'PS000000001',
    reason: '临近效期',
  };
}

async function stateOf(kind: Parameters<typeof pollStates>[1], id: string) {
  const poll = pollStates(simulator.fields, kind, [id]);
  return valueOf(readPolledStates(kind, await client.send(poll))).rows[0]?.stateCode;
}

async function problemOf(call: PlatformCall): Promise<CallProblem | null> {
  const read = readDone(await client.send(call));
  return read.ok ? null : read.error;
}

function valueOf<T>(result: Result<T, CallProblem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
