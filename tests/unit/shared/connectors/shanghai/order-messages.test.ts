import { listOrderLines } from '@shared/connectors/shanghai/ask-order';
import { shanghaiAmount, shanghaiPrice } from '@shared/connectors/shanghai/envelope';
import { confirmOrder, fillInOrder, voidOrder } from '@shared/connectors/shanghai/order-messages';
import { localDate } from '@shared/domain/calendar/local-date';
import type { OrderDocument } from '@shared/domain/exchange/order-document';
import { parseDecimal } from '@shared/domain/text/parse-decimal';
import { aDocumentLine, anOrderDocument } from '@tests/builders/exchange-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const fields = {
  YYBM: '77370296000',
  PSDBM: 'PSD001',
  XTBM: 'CAIHENG',
  clientIp: '192.168.1.20',
  clientMac: '00-11-22-33-44-55',
};

describe('the messages of an order', () => {
  it('fill it in with every field in its place', () => {
    const document = anOrderDocument({ isUrgent: true, remark: '请上午送' });
    expect(fillIn(document)).toEqual({
      operation: 'YY111',
      kind: 'write',
      body: [
        '<XMLDATA><HEAD><IP>192.168.1.20</IP><MAC>00-11-22-33-44-55</MAC><BZXX>请上午送</BZXX></HEAD>',
        '<MAIN><CZLX>1</CZLX><YYBM>77370296000</YYBM><PSDBM>PSD001</PSDBM><DDLX>1</DDLX><DDBH></DDBH>',
        '<YYJHDH>CG-2024-A1B2C3-00001</YYJHDH><ZWDHRQ>20240404</ZWDHRQ><CGFS>2</CGFS>',
        '<XTBM>CAIHENG</XTBM><SFHBSFW>0</SFHBSFW><JLS>1</JLS></MAIN>',
        '<DETAIL><STRUCT><SXH>1</SXH><CGLX>2</CGLX><HCTBDM>C1501112120000010766</HCTBDM>',
        '<HCXFDM>C15011121200000107660000016</HCXFDM><YYBDDM>01234567890123456789</YYBDDM>',
        '<CGGGXH>40g GSN-40</CGGGXH><PSSM></PSSM><CGSL>20</CGSL><CGDJ>1280</CGDJ><QYBM>PS0001</QYBM>',
        '<SFJJ>1</SFJJ><PSYQ>1</PSYQ><DCPSBS>1</DCPSBS><CWXX></CWXX><BZSM></BZSM></STRUCT></DETAIL></XMLDATA>',
      ].join(''),
    });
  });

  it('tell of a back entry that it was bought outside the system, and when it was used', () => {
    const { body } = fillIn(anOrderDocument({ usedOn: localDate(2024, 3, 28) }));
    expect(body).toContain('<CGFS>1</CGFS>');
    expect(body).toContain('<BZSM>补单 使用日期20240328</BZSM>');
  });

  it('take the three codes from where the site takes them', () => {
    const settings = { ...fields, HCTBDM: 'item', HCXFDM: 'none', YYBDDM: 'code27', CGLX: ' ' };
    const document = anOrderDocument();
    const { body } = fillInOrder({ document, fields: settings, ...withLines(document) });
    expect(body).toContain('<HCTBDM>01234567890123456789</HCTBDM><HCXFDM></HCXFDM>');
    expect(body).toContain('<YYBDDM>C15011121200000107660000016</YYBDDM>');
    expect(body).toContain('<CGLX>2</CGLX>');
  });

  it("prefer the item's own keys", () => {
    const line = aDocumentLine({ itemKeys: { HCTBDM: 'T1', CGLX: '3' } });
    const { body } = fillIn(anOrderDocument({ lines: [line] }));
    expect(body).toContain('<CGLX>3</CGLX><HCTBDM>T1</HCTBDM>');
  });

  it('confirm with the number of lines, and void by number and lines', () => {
    expect(confirmOrder(fields, { headerId: 'DD1', lineCount: 3 }).body).toContain(
      '<DDLX>1</DDLX><DDBH>DD1</DDBH><SPSL>3</SPSL></MAIN></XMLDATA>',
    );
    const document = anOrderDocument();
    const { body } = voidOrder({ document, fields, lines: document.lines, headerId: 'DD1' });
    expect(body).toContain('<CZLX>3</CZLX>');
    expect(body).toContain('<DDBH>DD1</DDBH>');
    expect(body).toContain('<JLS>1</JLS>');
  });

  it('ask without filters that could hide a line', () => {
    const { body } = listOrderLines(fields, { from: '20240325', to: '20250401', cursor: 'MX9' });
    expect(body).toContain(
      '<QSRQ>20240325</QSRQ><JZRQ>20250401</JZRQ><QYBM></QYBM><DDLX></DDLX><CGLX></CGLX>',
    );
    expect(body).toContain('<DDMXBHCXTJ>MX9</DDMXBHCXTJ><DDBH></DDBH>');
  });
});

describe('amounts on the wire', () => {
  it.each([
    [12_800_000, '1280'],
    [12_795_000, '1279.5'],
    [1, '0.0001'],
    [10_000, '1'],
    [0, '0'],
  ])('%i hao is %s yuan', (hao, text) => {
    expect(shanghaiPrice(hao)).toBe(text);
  });

  it.each([
    [12_345, '123.45'],
    [5, '0.05'],
    [-12_345, '-123.45'],
    [0, '0.00'],
  ])('%i fen is %s yuan', (amount, text) => {
    expect(shanghaiAmount(amount)).toBe(text);
  });

  it('are read as they were written', () => {
    const property = fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
      expect(parseDecimal(shanghaiPrice(value), { scale: 4 })).toEqual({ ok: true, value });
      const negative = parseDecimal(shanghaiAmount(-value), { scale: 2, allowNegative: true });
      expect(negative).toEqual({ ok: true, value: value === 0 ? 0 : -value });
    });
    fc.assert(property);
  });
});

function fillIn(document: OrderDocument) {
  return fillInOrder({ document, fields, ...withLines(document) });
}

function withLines({ lines }: OrderDocument) {
  return { lines, headerId: '' };
}
