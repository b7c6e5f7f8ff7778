import type { Feed, FeedContext, OpenPlatformLine } from '@shared/connectors/connector';
import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './jiangsu-documents';

const { lines, deliveries } = jiangsuConnector.feeds;
const yes = { returnCode: '1', returnMsg: '操作成功' };

describe('the round through the open lines', () => {
  it('asks fifty ids a call, then the next fifty, and ends', () => {
    const openLines = openLinesOf(120);
    const asked: string[][] = [];
    let cursor: string | null = null;
    for (let isEnd = false; !isEnd;) {
      const context: FeedContext = { ...contextOf(openLines), cursor };
      asked.push(idsAsked(lines, context));
      const page = read(lines, context, { ...yes, dataList: [], totalRecordCount: 0 });
      ({ cursor, isEnd } = page);
    }
    expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(asked.flat()).toEqual(openLines.map(({ platformLineId }) => platformLineId));
    expect(idsAsked(lines, { ...contextOf(openLines), cursor })).toHaveLength(50);
  });

  it('loses no line when others are opened or closed in the middle of it', () => {
    const first = contextOf(openLinesOf(60));
    const { cursor } = read(lines, first, { ...yes, dataList: [] });
    const fewer = openLinesOf(60).filter((_, index) => index > 5);
    expect(idsAsked(lines, { ...contextOf(fewer), cursor })).toEqual(
      fewer.slice(-10).map(({ platformLineId }) => platformLineId),
    );
  });

  it('reads every page of a batch before the next one', () => {
    const context = contextOf(openLinesOf(3));
    const first = read(deliveries, context, { ...yes, dataList: [], totalPageCount: 2 });
    expect(first.isEnd).toBe(false);
    const second = { ...context, cursor: first.cursor };
    expect(JSON.parse(deliveries.call(second)?.body ?? '')).toMatchObject({ currentPageNumber: 2 });
    expect(read(deliveries, second, { ...yes, dataList: [], totalPageCount: 2 }).isEnd).toBe(true);
  });

  it('names the ids as plain texts where the connection says so', () => {
    const context = { ...contextOf(openLinesOf(1)), fields: { idListStyle: 'texts' } };
    const body = JSON.parse(lines.call(context)?.body ?? '') as { list: unknown };
    expect(body.list).toEqual(['JSMX00001']);
  });

  it('asks nothing while no line is open', () => {
    expect(lines.call(contextOf([]))).toBeNull();
    expect(deliveries.call(contextOf([]))).toBeNull();
  });
});

describe('what is told of lines', () => {
  it.each([
    [{ orderStatus: '1', responseStatus: '0', orderDetailStatus: '1' }, 'waiting-response'],
    [{ orderStatus: '1', responseStatus: '1', orderDetailStatus: '1' }, 'accepted'],
    [{ responseStatus: '2', orderDetailStatus: '1' }, 'declined'],
    [{ orderDetailStatus: '2' }, 'shipped'],
    [{ orderDetailStatus: '3' }, 'part-shipped'],
    [{ orderDetailStatus: '4' }, 'out-of-stock'],
    [{ orderDetailStatus: '2', purchaseCount: 20, warehouseCount: '20' }, 'received'],
    [{ orderDetailStatus: '5' }, 'void-by-hospital'],
    [{ orderDetailStatus: '5', cancelType: 1 }, 'void-by-hospital'],
    [{ orderDetailStatus: '5', cancelType: '2' }, 'void-by-timeout'],
    [{ cancelType: '3' }, 'void-of-back-entry'],
    [{ orderDetailStatus: '配送企业超7日未发货作废' }, 'void-by-timeout'],
    [{ orderDetailStatus: '部分发货' }, 'part-shipped'],
    [{ orderDetailStatus: '77' }, 'unknown'],
    [{ cancelType: '9' }, 'unknown'],
    [{ purchaseCount: '20', distributeCount: '5' }, 'part-shipped'],
  ])('%j is %s', (values, state) => {
    const dataList = [{ orderDetailID: 'JSMX1', ...values }];
    expect(read(lines, contextOf(openLinesOf(1)), { ...yes, dataList }).rows).toMatchObject([
      { state },
    ]);
  });

  it('has quantities, price in 毫 and our ids; a row without an id stops no other', () => {
    const row = {
      orderDetailId: 'JSMX1',
      hospitalOrderDetailId: 'CG-2024-A1B2C3-00001-002',
      hospitalOrderId: 'CG-2024-A1B2C3-00001',
      orderId: 'JSDD1',
      purchaseCount: '20',
      purchasePrice: '1280.5',
      distributeCount: 5,
    };
    const page = read(lines, contextOf(openLinesOf(1)), { ...yes, dataList: [{}, row] });
    expect(page.unreadable).toEqual([{ place: 'H008 第 1 行', words: '没有 orderDetailID' }]);
    expect(page.rows).toEqual([
      {
        platformLineId: 'JSMX1',
        platformOrderId: 'JSDD1',
        ourLineId: 'CG-2024-A1B2C3-00001-002',
        orderNumber: 'CG-2024-A1B2C3-00001',
        position: 2,
        state: 'part-shipped',
        stateCode: '///',
        quantity: 20,
        shippedQuantity: 5,
        receivedQuantity: null,
        unitPrice: 12_805_000,
      },
    ]);
  });
});

describe('what is told of deliveries', () => {
  it('has lot, days, invoice and everything else as it came', () => {
    const row = {
      orderDetailID: 'JSMX1',
      distributionSerialID: 'PS1',
      invoiceID: '23312000000053652517',
      batchRecordID: 'L-1',
      distributeCount: '12',
      distributeTime: '2024-04-03 10:11:12',
      produceDate: '20240101',
      validDate: '2026-12-31',
      purchasePrice: 1280,
      carrier: '顺丰',
    };
    const half = { ...row, distributionSerialID: 'PS2', distributeCount: '1.5' };
    const dataList = [row, half, {}];
    const page = read(deliveries, contextOf(openLinesOf(1)), { ...yes, dataList });
    expect(page.rows).toMatchObject([
      {
        deliveryLineId: 'PS1',
        platformLineId: 'JSMX1',
        quantity: 12,
        unitPrice: 12_800_000,
        lot: 'L-1',
        producedOn: '2024-01-01',
        expiresOn: '2026-12-31',
        invoiceNumber: '23312000000053652517',
        deliveredOn: '2024-04-03',
        raw: { carrier: '顺丰' },
      },
    ]);
    expect(page.unreadable).toEqual([
      { place: 'H009 第 2 行', words: 'PS2 的 distributeCount 不是整数：1.5' },
      { place: 'H009 第 3 行', words: '没有 distributionSerialID' },
    ]);
  });

  it('is nothing when the platform has no record yet, and a problem when it fails', () => {
    const context = contextOf(openLinesOf(1));
    expect(read(deliveries, context, { returnCode: '0', returnMsg: '暂无数据' }).rows).toEqual([]);
    const failed = deliveries.read(context, '{"returnCode":"0","returnMsg":"系统异常"}');
    expect(failed).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
  });
});

function openLinesOf(count: number): OpenPlatformLine[] {
  return Array.from({ length: count }, (_, index) => ({
    platformLineId: `JSMX${String(index + 1).padStart(5, '0')}`,
    platformOrderId: 'JSDD1',
    headerId: 'JSDD1',
    ourLineId: `CG-2024-A1B2C3-00001-${String(index + 1).padStart(3, '0')}`,
    orderNumber: 'CG-2024-A1B2C3-00001',
  }));
}

function contextOf(openLines: readonly OpenPlatformLine[]): FeedContext {
  return { fields: FIELDS, now: '2024-04-02T00:00:00.000Z' as Instant, openLines, cursor: null };
}

function idsAsked<Row>(feed: Feed<Row>, context: FeedContext): string[] {
  const { list } = JSON.parse(feed.call(context)?.body ?? '{"list":[]}') as {
    list: { orderDetailID: string }[];
  };
  return list.map(({ orderDetailID }) => orderDetailID);
}

function read<Row>(feed: Feed<Row>, context: FeedContext, answer: object) {
  const page = feed.read(context, JSON.stringify(answer));
  if (!page.ok) throw new Error(page.error.words);
  return page.value;
}
