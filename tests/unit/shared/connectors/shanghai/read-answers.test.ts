import type { OrderState } from '@shared/connectors/connector';
import { shanghaiConnector } from '@shared/connectors/shanghai/shanghai-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { noProgress } from '@shared/domain/exchange/order-document';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { describe, expect, it } from 'vitest';

const { orders, feeds } = shanghaiConnector;
const OURS = 'CG-2024-A1B2C3-00001';

describe('the answer to a filled-in order', () => {
  it('may lack every tag that may be absent', () => {
    const read = readFirst(
      '<XMLDATA><HEAD><ZTCLJG>00000</ZTCLJG></HEAD><MAIN><DDBH>DD1</DDBH></MAIN><DETAIL><STRUCT><DDMXBH>M1</DDMXBH><SXH>001</SXH></STRUCT><STRUCT><CLJG>00000</CLJG><SXH>2</SXH></STRUCT></DETAIL></XMLDATA>',
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        progress: {
          headerId: 'DD1',
          lines: [
            { standing: 'added', platformLineId: 'M1', platformOrderId: 'DD1' },
            { standing: 'added', platformLineId: null, platformOrderId: 'DD1' },
          ],
        },
      },
    });
  });

  it.each([
    ['a JLS that differs', answer('00000', '<DDBH>D</DDBH><JLS>3</JLS>', line(1) + line(2))],
    ['a line that is missing', answer('00000', '<DDBH>D</DDBH>', line(1))],
    ['no number of the order', answer('00000', '', line(1) + line(2))],
    ['no rows', answer('00000', '<DDBH>D</DDBH><JLS>0</JLS>', '')],
    ['no result', '<XMLDATA><HEAD/><MAIN/></XMLDATA>'],
    [
      'a refused line that has a number',
      answer('00000', '<DDBH>D</DDBH>', line(1) + line(2, '<CLJG>1</CLJG><DDMXBH>M</DDMXBH>')),
    ],
    ['a refusal that gives numbers all the same', answer('20010', '<DDBH>D</DDBH>', '')],
    ['a cut answer', answer('00000', '<DDBH>D</DDBH>', line(1) + line(2)).slice(0, -12)],
    ['a fault of the server', fault('soap:Server', 'NullPointerException')],
    ['HTML', '<html><body>502</body></html>'],
  ])('leaves everything open with %s', (_, text) => {
    expect(readFirst(text)).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
  });

  it.each([
    [answer('20004', '', '', 'ZWDHRQ不能为空'), { kind: 'refused', code: '20004' }],
    [answer('1', '', '', '用户名或密码错误'), { kind: 'credentials-refused' }],
    [answer('30001', '', '', '该采购计划单号已存在'), { kind: 'duplicate' }],
    [answer('9', '', '', '系统繁忙'), { kind: 'busy' }],
    [answer('7777', '', ''), { kind: 'refused', code: '7777', words: '' }],
    [fault('soap:Client', 'Unmarshalling Error'), { kind: 'refused', code: 'soap:Client' }],
  ])('is a problem in the platform words: %s', (text, problem) => {
    expect(readFirst(text)).toMatchObject({ ok: false, error: problem });
  });

  it('marks refused lines one by one even when the whole was refused for them', () => {
    const refused = '<CLJG>51001</CLJG><CLQKMS>无此耗材</CLQKMS>';
    expect(
      readFirst(answer('20010', '', line(1, refused) + line(2, refused), '明细全部未通过')),
    ).toMatchObject({
      ok: true,
      value: {
        progress: {
          headerId: null,
          lines: [
            { standing: 'refused', refusal: { code: '51001', words: '无此耗材' } },
            { standing: 'refused' },
          ],
        },
      },
    });
  });
});

describe('the answer to a confirmation', () => {
  const state = stateOf();
  const lines = state.progress.lines.map((one) => ({
    ...one,
    standing: 'added' as const,
    platformOrderId: 'DD1',
  }));
  const draft = { ...state, progress: { ...state.progress, headerId: 'DD1', lines } };
  const confirm = (text: string) => {
    const step = orders.nextStep(draft, 'order');
    if (step === null) throw new Error('No step left');
    return orders.readStep(draft, step, text);
  };

  it.each([
    ['done', answer('00000', '<DDBH>DD9</DDBH><SPSL>2</SPSL>', '')],
    ['done before', answer('30003', '<DDBH>DD9</DDBH>', '', '采购单已确认')],
  ])('proves nothing when it names another order: %s', (_, text) => {
    expect(confirm(text)).toMatchObject({ error: { kind: 'unreadable' } });
    expect(confirm(text.replace('DD9', 'DD1'))).toMatchObject({ ok: true });
  });
});

describe('what the platform has of an order', () => {
  it('is matched by YYJHDH and SXH alone; void and filled in again is where its latest is', () => {
    const found = readAsked(
      asked(OURS, 1, '01', 'M1') +
        asked('CG-2024-A1B2C3-00099', 2, '20', 'M2') +
        asked(OURS, 1, '20', 'M3') +
        asked(OURS, 7, '20', 'M4'),
    );
    expect(found).toMatchObject({
      ok: true,
      value: {
        next: null,
        found: { lines: [{ standing: 'sent', platformLineId: 'M3' }, { standing: 'absent' }] },
      },
    });
  });

  it.each([
    ['00', 'added'],
    ['01', 'cancelled'],
    ['10', 'sent'],
    ['11', 'refused'],
    ['20', 'sent'],
    ['22', 'sent'],
    ['99', 'sent'],
    ['', 'added'],
  ])('with state %s is %s', (code, standing) => {
    const found = readAsked(asked(OURS, 1, code, 'M1'));
    expect(found).toMatchObject({ ok: true, value: { found: { lines: [{ standing }, {}] } } });
  });

  it('goes on from the last id that the platform names, and stops when that does not move', () => {
    const page = (cursor: string) =>
      answer(
        '00000',
        `<SFWJ>0</SFWJ><DCZHDDMXBH>${cursor}</DCZHDDMXBH>`,
        asked(OURS, 1, '20', 'M1'),
      );
    const state = stateOf();
    const found = noProgress(state.document);
    expect(orders.readAsked({ ...state, found, cursor: null }, page('M1'))).toMatchObject({
      value: { next: 'M1' },
    });
    expect(orders.readAsked({ ...state, found, cursor: 'M1' }, page('M1'))).toMatchObject({
      ok: false,
      error: { kind: 'unreadable' },
    });
  });
});

describe('the delivery feed', () => {
  const context = {
    fields: {},
    now: '2024-04-01T20:00:00.000Z' as Instant,
    openLines: [],
    cursor: null,
  };

  it('asks for a window of days in Asia/Shanghai', () => {
    expect(feeds.deliveries.call(context)?.body).toContain(
      '<QSRQ>20240101</QSRQ><JZRQ>20240403</JZRQ>',
    );
  });

  it('takes a no that says so in words for an empty list, and no other', () => {
    const nothing = feeds.deliveries.read(
      context,
      answer('40009', '', '', '未查询到符合条件的数据'),
    );
    expect(nothing).toMatchObject({ ok: true, value: { rows: [], isEnd: true } });
    const other = feeds.deliveries.read(context, answer('10006', '', '', '医院编码不存在'));
    expect(other).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  it('tells which row it cannot read, and reads the others', () => {
    const rows =
      '<STRUCT><PSMXBH>P1</PSMXBH><PSL>5.5</PSL></STRUCT>' +
      '<STRUCT><PSMXBH>P2</PSMXBH><PSL>5</PSL><YXRQ>20240230</YXRQ></STRUCT>' +
      '<STRUCT><PSMXBH>P3</PSMXBH><PSL>5.00</PSL></STRUCT>';
    const read = feeds.deliveries.read(context, answer('00000', '<SFWJ>1</SFWJ>', rows));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [{ deliveryLineId: 'P3', quantity: 5, expiresOn: null, ourLineId: null }],
        unreadable: [
          { place: 'YY153 P1', words: 'PSL: 5.5' },
          { place: 'YY153 P2', words: 'YXRQ: 20240230' },
        ],
        isEnd: true,
        cursor: '2024-04-02|P3',
      },
    });
  });
});

function stateOf(): OrderState {
  const document = anOrderDocumentOf(1, 2);
  return { document, progress: noProgress(document), fields: {} };
}

function readFirst(text: string) {
  const state = stateOf();
  const step = orders.nextStep(state, 'order');
  if (step === null) throw new Error('Nothing to send');
  return orders.readStep(state, step, text);
}

function readAsked(rows: string) {
  const state = stateOf();
  const found = noProgress(state.document);
  return orders.readAsked(
    { ...state, found, cursor: null },
    answer('00000', '<SFWJ>1</SFWJ>', rows),
  );
}

function asked(...[orderNumber, position, state, id]: readonly [string, number, string, string]) {
  return `<STRUCT><DDBH>DD1</DDBH><DDMXBH>${id}</DDMXBH><YYJHDH>${orderNumber}</YYJHDH><SXH>${position}</SXH><CGMXZT>${state}</CGMXZT></STRUCT>`;
}

function line(position: number, result = '<CLJG>00000</CLJG><DDMXBH>M</DDMXBH>'): string {
  return `<STRUCT><SXH>${position}</SXH>${result}</STRUCT>`;
}

function answer(...[code, main, rows, words = '']: readonly [string, string, string, string?]) {
  return `<XMLDATA><HEAD><ZTCLJG>${code}</ZTCLJG><CWXX>${words}</CWXX></HEAD><MAIN>${main}</MAIN><DETAIL>${rows}</DETAIL></XMLDATA>`;
}

function fault(code: string, words: string): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>${code}</faultcode><faultstring>${words}</faultstring></s:Fault></s:Body></s:Envelope>`;
}
