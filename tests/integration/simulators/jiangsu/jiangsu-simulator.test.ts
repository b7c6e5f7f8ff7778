import {
  startJiangsuSimulator,
  type JiangsuOptions,
} from '@tests/simulators/jiangsu/jiangsu-simulator';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { afterEach, describe, expect, it } from 'vitest';
import { addOrder, aLine, connectToJiangsu, type Client } from './jiangsu-client';

const open: Simulator[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function start(
  options: JiangsuOptions = {},
): Promise<{ simulator: Simulator; client: Client }> {
  const simulator = await startJiangsuSimulator({ limits: 'off', ...options });
  open.push(simulator);
  return { simulator, client: await connectToJiangsu(simulator) };
}

/** An order with these lines, as a draft; answers its number. */
async function anOrder(client: Client, lines: readonly object[]): Promise<string> {
  const { orderId } = await addOrder(client, 'CG-1');
  await client.call('/orderdetail/add', { orderId, list: lines });
  return String(orderId);
}

describe('who may call Jiangsu', () => {
  it('gives a token for the right secret alone, which dies after 1800 seconds', async () => {
    const clock = { now: Date.UTC(2024, 3, 1, 2) };
    const { simulator, client } = await start({ now: () => clock.now });
    const wrong = { ...simulator.credentials, appSecret: 'guess' };
    expect(await client.post('/accessToken/getToken', wrong)).toMatchObject({ returnCode: '1002' });
    expect(await addOrder(client, 'CG-1')).toMatchObject({ returnCode: '1' });
    clock.now += 1_800_000;
    expect(await addOrder(client, 'CG-2')).toMatchObject({ returnCode: '1001' });
    expect(simulator.book.listLines()).toEqual([]);
  });

  it('takes forms only, and no other hospital', async () => {
    const { simulator, client } = await start();
    const json = await fetch(`${simulator.url}/order/add`, { method: 'POST', body: '{}' });
    expect(await json.json()).toMatchObject({ returnCode: '1007' });
    expect(await addOrder(client, 'CG-1', { hospitalId: '2' })).toMatchObject({
      returnCode: '1008',
    });
    expect((await fetch(`${simulator.url}/no/such`, { method: 'POST' })).status).toBe(404);
  });

  it('takes one call a second on each way of writing', async () => {
    const clock = { now: Date.UTC(2024, 3, 1, 2) };
    const { client } = await start({ limits: 'real', now: () => clock.now });
    const { orderId } = await addOrder(client, 'CG-1');
    expect(await addOrder(client, 'CG-2')).toMatchObject({ returnCode: '1004' });
    const list = [aLine('CG-1-001')];
    const added = await client.call('/orderdetail/add', { orderId, list });
    expect(added).toMatchObject({ returnCode: '1' });
    clock.now += 1_000;
    expect(await addOrder(client, 'CG-2')).toMatchObject({ returnCode: '1' });
  });

  it('counts the calls of a day and says how many are left', async () => {
    const clock = { now: Date.UTC(2024, 3, 1, 2) };
    const { client } = await start({ limits: 'real', dailyQuota: 2, now: () => clock.now });
    expect(await addOrder(client, 'CG-1')).toMatchObject({ todayRemainVisitCount: 1 });
    clock.now += 1_000;
    expect(await addOrder(client, 'CG-2')).toMatchObject({ todayRemainVisitCount: 0 });
    clock.now += 1_000;
    expect(await addOrder(client, 'CG-3')).toMatchObject({ returnCode: '1003' });
    // The next day there, not in UTC.
    clock.now = Date.UTC(2024, 3, 1, 16);
    const again = await connectToJiangsu(open[0] ?? fail());
    expect(await addOrder(again, 'CG-3')).toMatchObject({ returnCode: '1' });
  });
});

describe('an order in Jiangsu', () => {
  it('is a draft until it is submitted', async () => {
    const { simulator, client } = await start();
    const orderId = await anOrder(client, [aLine('CG-1-001'), aLine('CG-1-002')]);
    expect(simulator.book.listLines()).toMatchObject([
      { ourLineId: 'CG-1-001', orderNumber: 'CG-1', quantity: 20, standing: 'draft' },
      { ourLineId: 'CG-1-002', standing: 'draft' },
    ]);
    expect(await client.call('/order/submit', { orderId })).toMatchObject({ returnCode: '1' });
    expect(simulator.book.listLines()).toMatchObject([{ standing: 'sent' }, { standing: 'sent' }]);
    expect(await client.call('/order/submit', { orderId })).toMatchObject({ returnCode: '2004' });
    const more = { orderId, list: [aLine('CG-1-003')] };
    expect(await client.call('/orderdetail/add', more)).toMatchObject({ returnCode: '2004' });
  });

  it('has a number that comes once, and lines that come once', async () => {
    const { simulator, client } = await start();
    const orderId = await anOrder(client, [aLine('CG-1-001')]);
    const again = await addOrder(client, 'CG-1');
    expect(again).toMatchObject({ returnCode: '2001' });
    expect(again['orderId']).toBeUndefined();
    const list = [aLine('CG-1-001'), aLine('CG-1-002'), aLine('CG-1-002')];
    expect(await client.call('/orderdetail/add', { orderId, list })).toMatchObject({
      successList: [{ hospitalOrderDetailId: 'CG-1-002' }],
      errorList: [{ errorCode: '3003' }, { errorCode: '3003' }],
    });
    expect(simulator.book.listLines()).toHaveLength(2);
  });

  it('takes ten lines a call', async () => {
    const { simulator, client } = await start({ limits: 'real' });
    const { orderId } = await addOrder(client, 'CG-1');
    const list = Array.from({ length: 11 }, (_, index) => aLine(`CG-1-${index}`));
    expect(await client.call('/orderdetail/add', { orderId, list })).toMatchObject({
      returnCode: '2006',
    });
    expect(simulator.book.listLines()).toEqual([]);
  });

  it.each([
    [{ goodsID: 'G99999999' }, '3001'],
    [{ nationGoodsCode: 'C0102030040500000000' }, '3002'],
    [{ nationGoodsCode: 'C01020300405000000000000002' }, '3002'],
    [{ codeSeq: '' }, '3004'],
    [{ companyIdPs: 'PS9' }, '3006'],
    [{ purchaseCount: 0 }, '3007'],
    [{ purchaseCount: '1.5' }, '3007'],
  ])('refuses a line with %j and takes the other', async (values, errorCode) => {
    const { client } = await start();
    const { orderId } = await addOrder(client, 'CG-1');
    const list = [aLine('CG-1-001', values), aLine('CG-1-002')];
    expect(await client.call('/orderdetail/add', { orderId, list })).toMatchObject({
      returnCode: '1',
      successList: [{ hospitalOrderDetailId: 'CG-1-002' }],
      errorList: [{ hospitalOrderDetailId: 'CG-1-001', errorCode }],
    });
  });

  it('cannot be sent without lines', async () => {
    const { client } = await start();
    const { orderId } = await addOrder(client, 'CG-1');
    expect(await client.call('/order/submit', { orderId })).toMatchObject({ returnCode: '2007' });
  });

  it('is told by our number, header first, and page by page', async () => {
    const { client } = await start();
    const asked = { hospitalOrderId: 'CG-1', currentPageNumber: 2, pageSize: 2 };
    expect(await client.call('/order/detail/get', asked)).toMatchObject({
      totalRecordCount: 0,
      orderList: [],
    });
    await addOrder(client, 'CG-1');
    expect(await client.call('/order/detail/get', asked)).toMatchObject({
      orderList: [{ hospitalOrderId: 'CG-1', orderStatus: '0', lineCount: 0 }],
      dataList: [],
    });
    const { orderList } = await client.call('/order/detail/get', asked);
    const [{ orderId }] = orderList as [{ orderId: string }];
    const list = ['CG-1-001', 'CG-1-002', 'CG-1-003'].map((id) => aLine(id));
    await client.call('/orderdetail/add', { orderId, list });
    expect(await client.call('/order/detail/get', asked)).toMatchObject({
      totalPageCount: 2,
      totalRecordCount: 3,
      dataList: [{ hospitalOrderDetailId: 'CG-1-003', orderStatus: '0' }],
    });
    expect(await client.call('/order/detail/get', {})).toMatchObject({ returnCode: '2002' });
  });

  it('is taken back but for what was shipped; after seven days the platform does it itself', async () => {
    const { simulator, client } = await start();
    const orderId = await anOrder(client, [aLine('CG-1-001'), aLine('CG-1-002')]);
    await client.call('/order/submit', { orderId });
    const [first] = simulator.book.listLines();
    simulator.book.ship(first?.platformLineId ?? '', {
      quantity: 5,
      lot: 'L',
      expiresOn: '2030-01-01',
    });
    expect(await client.call('/order/cancel', { orderId })).toMatchObject({
      successList: [{ hospitalOrderDetailId: 'CG-1-002' }],
      errorList: [{ hospitalOrderDetailId: 'CG-1-001', errorCode: '3010' }],
    });
    const { dataList } = await client.call('/order/detail/get', { orderId });
    expect(dataList).toMatchObject([
      { orderDetailStatus: '3', cancelType: '', distributeCount: 5 },
      { orderDetailStatus: '5', cancelType: '1' },
    ]);
    expect(simulator.book.voidUnshipped()).toBe(0);
  });
});

describe('goods in Jiangsu', () => {
  it('are listed by pages and by change, each with code and sequence', async () => {
    const clock = { now: Date.UTC(2024, 3, 1, 2) };
    const { simulator, client } = await start({ now: () => clock.now });
    const page = await client.call('/hospitalProcurecatalog/get', {
      currentPageNumber: 3,
      pageSize: 25,
    });
    expect(page).toMatchObject({ totalRecordCount: 60, totalPageCount: 3 });
    expect(page['dataList']).toHaveLength(10);
    clock.now += 60_000;
    simulator.book.addItem({ ...anItem(), platformItemId: 'G7' });
    const since = await client.call('/hospitalProcurecatalog/get', {
      lastUpDateTime: '2024-04-01 10:00:01',
    });
    expect(since['dataList']).toMatchObject([
      { goodsID: 'G7', lastUpDateTime: '2024-04-01 10:01:00' },
    ]);
    const codes = { list: [{ goodsID: 'G7' }, { goodsID: 'none' }] };
    expect(await client.call('/hospitalNationGoodsCode/get', codes)).toMatchObject({
      dataList: [{ goodsID: 'G7', codeSeq: '3', nationGoodsCode: 'C01020300405000000000000099' }],
    });
  });

  it('are delivered, received once, and given back no more than was received', async () => {
    const { simulator, client } = await start();
    const orderId = await anOrder(client, [aLine('CG-1-001')]);
    await client.call('/order/submit', { orderId });
    const orderDetailID = simulator.book.listLines()[0]?.platformLineId ?? '';
    const delivery = { quantity: 12, lot: 'L-1', expiresOn: '2030-01-01' };
    const serial = simulator.book.ship(orderDetailID, delivery);
    const { dataList } = await client.call('/distribution/get', { list: [{ orderDetailID }] });
    expect(dataList).toMatchObject([
      { distributionSerialID: serial, batchRecordID: 'L-1', distributeCount: 12 },
    ]);
    const [{ invoiceID }] = dataList as [{ invoiceID: string }];

    const line = { distributionSerialID: serial, invoiceID, batchRecordID: 'L-1' };
    const store = (warehouseCount: number) =>
      client.call('/storage/add', { list: [{ ...line, warehouseCount }] });
    expect(await store(13)).toMatchObject({ errorList: [{ errorCode: '3013' }] });
    expect(await store(12)).toMatchObject({ successList: [{ distributionSerialID: serial }] });
    expect(await store(12)).toMatchObject({ errorList: [{ errorCode: '3012' }] });

    const giveBack = (hospitalReturnId: string, returnCount: number) =>
      client.call('/return/addReturn', {
        list: [
          { hospitalReturnId, distributionSerialID: serial, returnCount, returnReason: '破损' },
        ],
      });
    expect(await giveBack('TH-1', 10)).toMatchObject({
      successList: [{ hospitalReturnId: 'TH-1' }],
    });
    expect(await giveBack('TH-1', 1)).toMatchObject({ errorList: [{ errorCode: '3014' }] });
    expect(await giveBack('TH-2', 3)).toMatchObject({ errorList: [{ errorCode: '3013' }] });
  });
});

describe('faults in the words of Jiangsu', () => {
  it.each([
    ['refuse', '2009'],
    ['quota-used-up', '1003'],
    ['busy', '1004'],
    ['clock', '1006'],
    ['wrong-code', '7777'],
    ['token-dies', '1001'],
  ] as const)('%s does nothing and answers %s', async (fault, returnCode) => {
    const { simulator, client } = await start();
    simulator.faults.next(fault, { operation: 'H005' });
    expect(await addOrder(client, 'CG-1')).toMatchObject({ returnCode });
    const again = await connectToJiangsu(simulator);
    expect(await addOrder(again, 'CG-1')).toMatchObject({ returnCode: '1' });
  });

  it('refuses one line and takes the others', async () => {
    const { simulator, client } = await start();
    simulator.faults.next('refuse-line', { operation: 'H006' });
    await anOrder(client, [aLine('CG-1-001'), aLine('CG-1-002')]);
    expect(simulator.book.listLines()).toMatchObject([{ ourLineId: 'CG-1-001' }]);
  });

  it('works on it twice and answers the second time that it is there', async () => {
    const { simulator, client } = await start();
    simulator.faults.next('repeat', { operation: 'H005' });
    expect(await addOrder(client, 'CG-1')).toMatchObject({ returnCode: '2001' });
  });
});

function anItem() {
  return {
    nationalCode: 'C01020300405000000000000099',
    name: '骨水泥',
    specification: '40g',
    model: 'X',
    registrationNumber: '国械注准20203130001',
    unit: '袋',
    manufacturerCode: 'SC1',
    manufacturerName: '示例',
    price: '12.5',
    distributors: [],
    keys: { codeSeq: '3' },
  };
}

function fail(): never {
  throw new Error('No simulator');
}
