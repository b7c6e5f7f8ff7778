import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import type { OrderState } from '@shared/connectors/connector';
import { describe, expect, it } from 'vitest';
import {
  aJiangsuDocument,
  aState,
  afterHeader,
  readStep,
  stepOf,
  takenLines,
} from './jiangsu-documents';

const start = aState(aJiangsuDocument(2));
const withHeader = afterHeader(start);
const [FIRST = '', SECOND = ''] = start.document.lines.map(({ ourLineId }) => ourLineId);

describe('the answer to a header', () => {
  it('brings the platform’s order number and the calls left today', () => {
    const answer = {
      returnCode: '1',
      returnMsg: '成功',
      orderId: 'JSDD7',
      todayRemainVisitCount: 99,
    };
    expect(readStep(start, answer)).toMatchObject({
      ok: true,
      value: { progress: { headerId: 'JSDD7' }, quota: { remaining: 99 } },
    });
  });

  it('is believed with the other success code when it carries an order number', () => {
    const answer = { returnCode: 0, returnMsg: '', orderId: 'JSDD7' };
    expect(readStep(start, answer)).toMatchObject({ ok: true });
  });

  it('is believed with a success of another interface only when it carries an order number', () => {
    const answer = { returnCode: '200', returnMsg: '操作成功' };
    expect(kindOf(start, answer)).toBe('unreadable');
    expect(readStep(start, { ...answer, orderId: 'JSDD7' })).toMatchObject({ ok: true });
    expect(kindOf(start, { returnCode: '9', orderId: 'JSDD7' })).toBe('refused');
  });

  it('keeps every figure of a number too long for a double', () => {
    const text = '{"returnCode":"1","returnMsg":"","orderId":320100000000000000123}';
    const read = jiangsuConnector.orders.readStep(start, stepOf(start), text);
    expect(read).toMatchObject({ value: { progress: { headerId: '320100000000000000123' } } });
  });

  it('is in doubt, not refused, when the other of 0 and 1 comes with nothing', () => {
    expect(kindOf(start, { returnCode: '0', returnMsg: '处理完毕' })).toBe('unreadable');
    expect(kindOf(start, { returnCode: '1', returnMsg: '成功' })).toBe('unreadable');
    expect(kindOf(start, { returnCode: '1', returnMsg: '新增失败', orderId: 'X' })).toBe(
      'unreadable',
    );
  });

  it.each([
    [{ returnCode: '2001', returnMsg: '医院订单编号已存在' }, 'duplicate'],
    [{ returnCode: '0', returnMsg: 'hospitalOrderId重复' }, 'duplicate'],
    [{ returnCode: '1001', returnMsg: 'accessToken无效或已过期' }, 'token-refused'],
    [{ returnCode: '0', returnMsg: '今日访问次数已用完' }, 'quota-used-up'],
    [{ returnCode: '1004', returnMsg: '访问过于频繁，请稍后再试' }, 'busy'],
    [{ returnCode: '1005', returnMsg: '系统维护中' }, 'busy'],
    [{ returnCode: '1006', returnMsg: '请求时间戳超出允许范围' }, 'clock-wrong'],
    [{ returnCode: '1002', returnMsg: 'appId或appSecret错误' }, 'credentials-refused'],
    [{ returnCode: '2009', returnMsg: '库房地址停用' }, 'refused'],
    [{ returnCode: '7777', returnMsg: 'ERR-7777' }, 'refused'],
    [{ returnMsg: '成功', orderId: 'JSDD7' }, 'unreadable'],
    [{}, 'unreadable'],
  ])('%j is %s', (answer, kind) => {
    expect(kindOf(start, answer)).toBe(kind);
  });

  it('goes by the codes that staff have set', () => {
    const state = { ...start, fields: { ...start.fields, 'codes.duplicate': '55，56' } };
    expect(kindOf(state, { returnCode: '56', returnMsg: '禁止' })).toBe('duplicate');
  });

  it('takes the first one’s number from a duplicate that tells it', () => {
    const answer = { returnCode: '2001', returnMsg: '已存在', orderId: 'JSDD3' };
    expect(readStep(start, answer)).toMatchObject({ value: { progress: { headerId: 'JSDD3' } } });
    const other = { ...answer, hospitalOrderId: 'CG-2024-A1B2C3-00002' };
    expect(kindOf(start, other)).toBe('duplicate');
  });

  it.each(['', '<html>502</html>', '{"returnCode":"1","orde', '[]', 'null'])(
    'cannot be read from %j',
    (text) => {
      const read = jiangsuConnector.orders.readStep(start, stepOf(start), text);
      expect(read).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    },
  );
});

describe('the answer to added lines', () => {
  it('takes some and refuses others, each with its words', () => {
    const answer = {
      returnCode: '1',
      successList: [{ hospitalOrderDetailId: FIRST, orderDetailID: 'JSMX1' }],
      errorList: [{ hospitalOrderDetailId: SECOND, errorCode: '3001', errorMsg: '不在目录中' }],
    };
    expect(readStep(withHeader, answer)).toMatchObject({
      value: {
        progress: {
          lines: [
            { standing: 'added', platformLineId: 'JSMX1', platformOrderId: 'JSDD1' },
            { standing: 'refused', refusal: { code: '3001', words: '不在目录中' } },
          ],
        },
      },
    });
  });

  it('reads refusals of every line whatever the code, also from disErrorList', () => {
    const refused = (id: string) => ({
      hospitalOrderDetailId: id,
      errorCode: 'x',
      errorMsg: '停用',
    });
    const answer = {
      returnCode: '0',
      errorList: [refused(FIRST)],
      disErrorList: [refused(SECOND)],
    };
    expect(readStep(withHeader, answer)).toMatchObject({
      value: { progress: { lines: [{ standing: 'refused' }, { standing: 'refused' }] } },
    });
  });

  it('is in doubt when a line is named nowhere, or in both lists', () => {
    const taken = { hospitalOrderDetailId: FIRST, orderDetailID: 'JSMX1' };
    expect(kindOf(withHeader, { returnCode: '1', successList: [taken] })).toBe('unreadable');
    expect(kindOf(withHeader, { returnCode: '1', returnMsg: '成功' })).toBe('unreadable');
    const both = takenLines(stepOf(withHeader));
    const answer = {
      returnCode: '1',
      successList: both,
      errorList: [{ ...taken, errorMsg: '停用' }],
    };
    expect(kindOf(withHeader, answer)).toBe('unreadable');
  });

  it('asks about a line that is there already, unless its id is told', () => {
    const again = { hospitalOrderDetailId: SECOND, errorCode: '3003', errorMsg: '明细编号已存在' };
    const successList = [{ hospitalOrderDetailId: FIRST, orderDetailID: 'JSMX1' }];
    expect(kindOf(withHeader, { returnCode: '1', successList, errorList: [again] })).toBe(
      'duplicate',
    );
    const told = { ...again, orderDetailId: 'JSMX2' };
    expect(readStep(withHeader, { returnCode: '1', successList, errorList: [told] })).toMatchObject(
      {
        value: { progress: { lines: [{}, { standing: 'added', platformLineId: 'JSMX2' }] } },
      },
    );
  });
});

describe('the answer to other added lines', () => {
  it('is told by the lines that it names, a refusal too', () => {
    const errorList = [{ hospitalOrderDetailId: 'CG-2024-A1B2C3-00099-001', errorCode: '3001' }];
    expect(kindOf(withHeader, { returnCode: '3001', returnMsg: '无此商品', errorList })).toBe(
      'unreadable',
    );
    expect(kindOf(withHeader, { returnCode: '3001', returnMsg: '无此商品' })).toBe('refused');
  });
});

describe('the answer to a submission', () => {
  const added = standing('added');

  it('makes every line sent', () => {
    expect(readStep(added, { returnCode: '1', returnMsg: '成功' })).toMatchObject({
      value: {
        progress: { isSubmitted: true, lines: [{ standing: 'sent' }, { standing: 'sent' }] },
      },
    });
  });

  it('is as good when it says that the order was submitted before', () => {
    expect(
      readStep(added, { returnCode: '2004', returnMsg: '订单已提交，请勿重复提交' }),
    ).toMatchObject({
      value: { progress: { isSubmitted: true } },
    });
  });

  it('is in doubt when it names another order', () => {
    expect(kindOf(added, { returnCode: '1', returnMsg: '成功', orderId: 'JSDD9' })).toBe(
      'unreadable',
    );
    expect(kindOf(added, { returnCode: '2', returnMsg: '已提交', orderId: 'JSDD9' })).toBe(
      'unreadable',
    );
  });

  it('is in doubt with the other code and no word', () => {
    expect(kindOf(added, { returnCode: '0' })).toBe('unreadable');
    expect(kindOf(added, { returnCode: '1', returnMsg: '提交失败' })).toBe('unreadable');
    expect(kindOf(added, { returnCode: '2007', returnMsg: '订单停用' })).toBe('refused');
  });
});

describe('the answer to a cancellation', () => {
  const sent = standing('sent');
  const cancel = (answer: object) => readStep(sent, answer, stepOf(sent, 'cancellation'));

  it('leaves what was shipped, with the platform’s words', () => {
    const errorList = [{ hospitalOrderDetailId: SECOND, errorCode: '3010', errorMsg: '已发货' }];
    expect(cancel({ returnCode: '1', errorList })).toMatchObject({
      value: {
        progress: {
          lines: [{ standing: 'cancelled' }, { standing: 'refused', refusal: { words: '已发货' } }],
        },
      },
    });
  });

  it('asks which lines it were when it was done before', () => {
    const answer = { returnCode: '2005', returnMsg: '订单已撤销' };
    expect(cancel(answer)).toMatchObject({ ok: false, error: { kind: 'duplicate' } });
  });
});

function kindOf(state: OrderState, answer: object): string {
  const read = readStep(state, answer);
  return read.ok ? 'ok' : read.error.kind;
}

function standing(name: 'added' | 'sent'): OrderState {
  const lines = withHeader.progress.lines.map((line) => ({ ...line, standing: name }));
  return { ...withHeader, progress: { ...withHeader.progress, lines } };
}
