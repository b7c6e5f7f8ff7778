import {
  findSoapFault,
  soapChoicesOf,
  soapRequest,
  unwrapSoap,
} from '@shared/connectors/shanghai/soap';
import { findChild, readXml } from '@shared/connectors/shanghai/xml-element';
import { isCredentialsRefused, problemOf } from '@shared/connectors/shanghai/answer-problems';
import { describe, expect, it } from 'vitest';

const XML_DATA =
  '<XMLDATA><HEAD><IP>10.0.0.1</IP></HEAD><MAIN><BZSM>a&amp;b</BZSM></MAIN></XMLDATA>';
const SECRETS = { user: 'u<1>', password: 'p&"\'', sXxlx: 'YY151', sSign: 'abc' };

describe('a SOAP request', () => {
  it('names its parameters in the newer style', () => {
    const call = { ...soapChoicesOf({ sJgbm: '77370296000' }), ...SECRETS, xmlData: XML_DATA };
    const text = soapRequest(call);
    expect(text).toContain('xmlns:ws="http://ws.framework.shys.wondersgroup.com/"');
    expect(parametersOf(text, 'SendRecv')).toEqual([
      ['sUser', 'u<1>'],
      ['sPwd', 'p&"\''],
      ['sJgbm', '77370296000'],
      ['sVersion', '1.0.0.0'],
      ['sXxlx', 'YY151'],
      ['sSign', 'abc'],
      ['xmlData', XML_DATA],
    ]);
  });

  it('counts them in the older one, in its own namespace', () => {
    const settings = { sJgbm: '7', operationStyle: 'sendRecv', sVersion: '', namespace: ' ' };
    const text = soapRequest({ ...soapChoicesOf(settings), ...SECRETS, xmlData: XML_DATA });
    expect(text).toContain('xmlns:ws="http://main.service.local.wondersgroup.com/"');
    expect(parametersOf(text, 'sendRecv').map(([name]) => name)).toEqual([
      'arg0',
      'arg1',
      'arg2',
      'arg3',
      'arg4',
      'arg5',
      'arg6',
    ]);
    expect(parametersOf(text, 'sendRecv').at(-1)?.[1]).toBe(XML_DATA);
  });
});

describe('a SOAP answer', () => {
  it.each([
    ['escaped', '<return>&lt;a&gt;1 &amp;amp; 2&lt;/a&gt;</return>'],
    ['as CDATA', '<return><![CDATA[<a>1 &amp; 2</a>]]></return>'],
  ])('gives the very text of the platform, %s', (_, content) => {
    expect(
      unwrapSoap(answer(`<n:SendRecvResponse xmlns:n="x">${content}</n:SendRecvResponse>`)),
    ).toBe('<a>1 &amp; 2</a>');
  });

  it.each([
    ['a fault', answer('<s:Fault><faultcode>s:Server</faultcode></s:Fault>')],
    ['no SOAP', '<XMLDATA/>'],
    ['a page', '<html></html>'],
    ['an empty body', answer('')],
  ])('gives nothing for %s', (_, text) => {
    expect(unwrapSoap(text)).toBeNull();
  });

  it('says what a fault says', () => {
    const text = answer(
      '<s:Fault><faultcode> s:Client </faultcode><faultstring>bad</faultstring></s:Fault>',
    );
    expect(findSoapFault(text)).toEqual({ code: 's:Client', words: 'bad' });
    expect(findSoapFault('<a/>')).toBeNull();
  });
});

describe('words of a refusal', () => {
  it.each([
    ['用户名或密码错误', 'credentials-refused'],
    ['机构编码【7737】不正确', 'credentials-refused'],
    ['该计划单号已存在', 'duplicate'],
    ['请勿重复提交', 'duplicate'],
    ['系统繁忙，请稍后重试', 'busy'],
    ['今日访问次数已用完', 'quota-used-up'],
    ['时间戳过期', 'clock-wrong'],
    ['耗材统编代码不存在', 'refused'],
    ['', 'refused'],
  ])('%s is %s', (words, kind) => {
    expect(problemOf('10001', words)).toEqual({ kind, code: '10001', words });
  });

  it('mean the credentials only when something was refused', () => {
    const text = (code: string) =>
      `<XMLDATA><HEAD><ZTCLJG>${code}</ZTCLJG><CWXX>密码将于7日后到期</CWXX></HEAD></XMLDATA>`;
    expect(isCredentialsRefused(200, text('00000'))).toBe(false);
    expect(isCredentialsRefused(200, text('10001'))).toBe(true);
    expect(isCredentialsRefused(401, '')).toBe(true);
    expect(isCredentialsRefused(200, '密码')).toBe(false);
  });
});

function parametersOf(text: string, style: string) {
  const body = findChild(readXml(text) ?? none, 'Body');
  const operation = findChild(body ?? none, style);
  return (operation?.children ?? []).map(({ name, text: value }) => [name, value]);
}

const none = { name: '', text: '', children: [] };

function answer(content: string): string {
  return `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${content}</s:Body></s:Envelope>`;
}
