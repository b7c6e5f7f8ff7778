import type { FeedContext } from '@shared/connectors/connector';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './zhejiang-model';

const { lines, deliveries } = zhejiangConnector.feeds;
const now = '2024-04-01T02:00:00.000Z' as Instant;
const context: FeedContext = { fields: FIELDS, now, openLines: [], cursor: null };

const page = (rows: readonly object[], paging: object = { totalPageCount: 1 }) =>
  JSON.stringify({
    infcode: '0',
    output: { data: { returnCode: '0', dataList: rows, ...paging } },
  });
const row = (tags: object) => ({
  ordDetlId: 'D1',
  ordId: 'O1',
  hospPurcDetlId: 'L1',
  purcCnt: '20',
  ...tags,
});

function stateOf(tags: object): string {
  const reading = lines.read(context, page([row(tags)]));
  return reading.ok ? (reading.value.rows[0]?.state ?? 'none') : 'unreadable';
}

describe('where Zhejiang says a line stands', () => {
  it.each([
    [{ ordDetlStas: 1 }, 'waiting-response'],
    [{ ordDetlStas: '1', responseStatus: '1' }, 'accepted'],
    [{ ordDetlStas: '1', responseStatus: '2' }, 'declined'],
    [{ ordDetlStas: '2', disYN: '2' }, 'shipped'],
    [{ ordDetlStas: '2', disYN: '3' }, 'received'],
    [{ ordDetlStas: '3', disYN: '3' }, 'part-shipped'],
    [{ ordDetlStas: '4' }, 'out-of-stock'],
    [{ ordDetlStas: '5' }, 'void-by-hospital'],
    [{ ordDetlStas: '5', cnclType: 2 }, 'void-by-timeout'],
    [{ disYN: '4', cnclType: '3' }, 'void-of-back-entry'],
    [{ disYN: '4' }, 'unknown'],
    [{ disYN: '2', disCnt: 20 }, 'shipped'],
    [{ disYN: '2', disCnt: 5 }, 'part-shipped'],
    [{ ordDetlStas: '9' }, 'unknown'],
    [{}, 'waiting-response'],
  ])('%o is %s', (tags, state) => expect(stateOf(tags)).toBe(state));

  it('makes one line of the rows of its deliveries, not received while one is not', () => {
    const rows = [row({ ordDetlStas: '2', disYN: '3' }), row({ ordDetlStas: '2', disYN: '2' })];
    const reading = lines.read(context, page(rows));
    expect(reading.ok && reading.value.rows).toMatchObject([
      { state: 'shipped', shippedQuantity: 20 },
    ]);
  });
});

describe('deliveries in Zhejiang', () => {
  it('reads them with whatever tags there are', () => {
    const reading = deliveries.read(
      context,
      page([row({ discode: 'N1', disCnt: 5, disTime: '2024-04-02 10:00:00' })]),
    );
    expect(reading.ok && reading.value.rows).toMatchObject([
      {
        deliveryLineId: 'N1/D1',
        quantity: 5,
        lot: '',
        expiresOn: null,
        unitPrice: null,
        deliveredOn: '2024-04-02',
      },
    ]);
  });

  it('keeps apart one without a quantity, and reads the others', () => {
    const rows = [
      row({ shpCode: 'S1' }),
      row({ shpCode: 'S2', shpCnt: '5.00', shpPric: '12.5000' }),
    ];
    const reading = deliveries.read(context, page(rows));
    expect(reading.ok && reading.value).toMatchObject({
      rows: [{ deliveryLineId: 'S2', quantity: 5, unitPrice: 125_000 }],
      unreadable: [{ place: 'S1' }],
    });
  });
});

describe('the windows of a feed', () => {
  const tagsOf = (at: FeedContext) => {
    const body = lines.call(at)?.body ?? '';
    return (JSON.parse(body) as { input: { data: Record<string, unknown> } }).input.data;
  };
  const read = (at: FeedContext, rows: readonly object[], paging: object) => {
    const reading = lines.read(at, page(rows, paging));
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    return reading.value;
  };

  it('begins 92 days ago and ends now, in Beijing time', () => {
    expect(tagsOf(context)).toMatchObject({
      strUpTime: '2023-12-31 10:00:00',
      endUpTime: '2024-04-01 10:00:00',
      current: 1,
    });
  });

  it('keeps its end while it is read, and begins the next one a quarter of an hour before', () => {
    const first = read(context, [row({})], { totalPageCount: 2, totalRecordCount: 2 });
    expect(first.isEnd).toBe(false);
    const later = { ...context, cursor: first.cursor, now: '2024-04-01T03:00:00.000Z' as Instant };
    expect(tagsOf(later)).toMatchObject({ endUpTime: '2024-04-01 10:00:00', current: 2 });
    const second = read(later, [row({})], { totalPageCount: 2, totalRecordCount: 2 });
    expect(second.isEnd).toBe(true);
    expect(tagsOf({ ...later, cursor: second.cursor })).toMatchObject({
      strUpTime: '2024-04-01 09:45:00',
      endUpTime: '2024-04-01 11:00:00',
      current: 1,
    });
  });

  it('is read again when rows left it meanwhile', () => {
    const first = read(context, [row({})], { totalPageCount: 2, totalRecordCount: 200 });
    const second = { ...context, cursor: first.cursor };
    const shrunk = read(second, [row({})], { totalPageCount: 2, totalRecordCount: 199 });
    expect(shrunk.isEnd).toBe(false);
    expect(tagsOf({ ...context, cursor: shrunk.cursor })).toMatchObject({ current: 1 });
  });
});
