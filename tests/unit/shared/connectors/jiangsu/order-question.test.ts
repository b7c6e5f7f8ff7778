import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import { describe, expect, it } from 'vitest';
import { aJiangsuDocument, aState, afterHeader, ask } from './jiangsu-documents';

const state = aState(aJiangsuDocument(2));
const NUMBER = state.document.orderNumber;
const [FIRST = '', SECOND = ''] = state.document.lines.map(({ ourLineId }) => ourLineId);
const yes = { returnCode: '1', returnMsg: '操作成功' };

describe('what the platform has of an order', () => {
  it('is asked by our number, and by the platform’s where it is known', () => {
    const call = jiangsuConnector.orders.ask(state, null);
    expect(call).toMatchObject({ operation: 'H008', kind: 'read' });
    expect(JSON.parse(call.body)).toMatchObject({ hospitalOrderId: NUMBER, currentPageNumber: 1 });
    const known = jiangsuConnector.orders.ask(afterHeader(state), '3');
    expect(JSON.parse(known.body)).toMatchObject({ orderId: 'JSDD1', currentPageNumber: 3 });
  });

  it('shows a header that has no lines yet', () => {
    const orderList = [{ orderId: 'JSDD5', hospitalOrderId: NUMBER, orderStatus: '0' }];
    expect(ask(state, { ...yes, orderList, dataList: [] })).toMatchObject({
      value: { next: null, found: { headerId: 'JSDD5', isSubmitted: false } },
    });
    const atRoot = { ...yes, orderId: 'JSDD5', hospitalOrderId: NUMBER, totalRecordCount: 0 };
    expect(ask(state, atRoot)).toMatchObject({ value: { found: { headerId: 'JSDD5' } } });
  });

  it('takes null with a count of none for an empty list, whatever the code of success', () => {
    const orderList = [{ orderId: 'JSDD5', hospitalOrderId: NUMBER }];
    const zeros = { returnCode: '0000', returnMsg: '操作完毕', orderList, dataList: null };
    expect(ask(state, { ...zeros, totalRecordCount: 0 })).toMatchObject({
      value: { next: null, found: { headerId: 'JSDD5' } },
    });
    expect(ask(state, zeros)).toMatchObject({ error: { kind: 'unreadable' } });
    expect(ask(state, { ...zeros, totalRecordCount: 2 })).toMatchObject({ ok: false });
  });

  it('proves nothing by another page, or by an empty one before the last', () => {
    const other = { ...yes, currentPageNumber: '2', dataList: [row(FIRST, {})] };
    expect(ask(state, other)).toMatchObject({ error: { kind: 'unreadable' } });
    const empty = { ...yes, currentPageNumber: 1, totalPageCount: 3, dataList: [] };
    expect(ask(state, empty)).toMatchObject({ error: { kind: 'unreadable' } });
  });

  it('tells lines by our ids alone, in whatever order, others left out', () => {
    const dataList = [
      { hospitalOrderDetailId: 'CG-2024-A1B2C3-00002-001', orderId: 'X', orderDetailID: 'X1' },
      row(SECOND, { orderStatus: '1', orderDetailID: 'B' }),
      row(FIRST, { orderStatus: '0', orderDetailID: 'A' }),
    ];
    expect(ask(state, { ...yes, dataList })).toMatchObject({
      value: {
        found: {
          headerId: 'JSDD5',
          lines: [
            { standing: 'added', platformLineId: 'A' },
            { standing: 'sent', platformLineId: 'B' },
          ],
        },
      },
    });
  });

  it('takes an unknown status for a draft: submitting twice does no harm', () => {
    const dataList = [row(FIRST, { orderStatus: '9' })];
    expect(ask(state, { ...yes, dataList })).toMatchObject({
      value: { found: { isSubmitted: false, lines: [{ standing: 'added' }, {}] } },
    });
  });

  it('sees what was taken back, and the line that stands beside it', () => {
    const voided = { orderStatus: '1', orderDetailStatus: '5', cancelType: '2' };
    expect(ask(state, { ...yes, dataList: [row(FIRST, voided)] })).toMatchObject({
      value: { found: { lines: [{ standing: 'cancelled' }, {}] } },
    });
    const twice = [row(FIRST, { orderStatus: '1', orderDetailID: 'A' }), row(FIRST, voided)];
    expect(ask(state, { ...yes, dataList: twice })).toMatchObject({
      value: { found: { lines: [{ standing: 'sent', platformLineId: 'A' }, {}] } },
    });
  });

  it('goes on page by page', () => {
    const answer = { ...yes, totalPageCount: 3, dataList: [row(FIRST, {})] };
    expect(ask(state, answer, '2')).toMatchObject({ value: { next: '3' } });
    expect(ask(state, answer, '3')).toMatchObject({ value: { next: null } });
  });

  it('counts rows where no pages are counted, and stops where no pages are known', () => {
    const rows = Array.from({ length: 100 }, () => row('other', {}));
    const counted = { ...yes, totalRecordCount: 250, dataList: rows };
    expect(ask(state, counted, '2')).toMatchObject({ value: { next: '3' } });
    expect(ask(state, counted, '3')).toMatchObject({ value: { next: null } });
    expect(ask(state, { ...yes, dataList: rows })).toMatchObject({ value: { next: '2' } });
    const all = { ...yes, dataList: [...rows, row(FIRST, {})] };
    expect(ask(state, all)).toMatchObject({ value: { next: null } });
  });

  it('finds the rows under a name that nobody has told us', () => {
    expect(ask(state, { ...yes, orderDetails: [row(FIRST, {})] })).toMatchObject({
      value: { found: { lines: [{ standing: 'added' }, {}] } },
    });
  });

  it.each([
    [{ ...yes, dataList: [], totalRecordCount: 0 }],
    [{ returnCode: '0', returnMsg: '', dataList: [], totalRecordCount: 0 }],
    [{ returnCode: '2003', returnMsg: '订单不存在' }],
    [{ returnCode: '0', returnMsg: '未查询到数据' }],
  ])('is nothing when %j is said', (answer) => {
    const read = ask(state, answer);
    expect(read).toMatchObject({
      value: { next: null, found: { headerId: null, lines: [{ standing: 'absent' }, {}] } },
    });
  });

  it.each([
    [{ ...yes }, 'unreadable'],
    [{ returnCode: '0', returnMsg: '系统异常', dataList: [], totalRecordCount: 0 }, 'unreadable'],
    [{ returnCode: '0', dataList: [] }, 'unreadable'],
    [{ returnCode: '1003', returnMsg: '今日访问次数已用完', dataList: [] }, 'quota-used-up'],
    [{ returnCode: '1001', returnMsg: 'accessToken不存在' }, 'token-refused'],
    [{ returnCode: '5', returnMsg: '参数有误' }, 'refused'],
  ])('is not known from %j: %s', (answer, kind) => {
    expect(ask(state, answer)).toMatchObject({ ok: false, error: { kind } });
  });
});

function row(hospitalOrderDetailId: string, values: object): object {
  return { hospitalOrderDetailId, hospitalOrderId: NUMBER, orderId: 'JSDD5', ...values };
}
