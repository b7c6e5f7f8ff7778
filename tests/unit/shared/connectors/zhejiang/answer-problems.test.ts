import { findAnswerProblem, isTokenRefused } from '@shared/connectors/zhejiang/answer-problems';
import { describe, expect, it } from 'vitest';

const inner = (returnCode: string | number, returnMsg: string) =>
  JSON.stringify({ infcode: 0, output: { data: { returnCode, returnMsg } } });
const outer = (infcode: string, err_msg: string) =>
  JSON.stringify({ infcode, err_msg, output: {} });
const kindOf = (text: string) => findAnswerProblem(text)?.kind ?? 'none';

describe('what a Zhejiang answer means', () => {
  it.each([
    ['numbers', inner(0, '成功')],
    ['texts', inner('0', '')],
    ['zeros', JSON.stringify({ infcode: '0000', output: { data: { returnCode: '00' } } })],
  ])('takes yes in %s', (_, text) => expect(findAnswerProblem(text)).toBeNull());

  it.each([
    ['not-json', 'unreadable'],
    ['[]', 'unreadable'],
    ['null', 'unreadable'],
    ['{"infcode":"0"}', 'unreadable'],
    ['{"output":{"data":{"returnCode":"0"}}}', 'unreadable'],
    ['{"infcode":"0","output":{"data":{}}}', 'unreadable'],
    [inner('7777', ''), 'unreadable'],
    [inner('-1', '系统异常，请稍后再试'), 'unreadable'],
    [inner('-1', '接口调用超时'), 'unreadable'],
    [outer('-1', 'token失效，请重新获取'), 'token-refused'],
    [outer('-1', 'Invalid access token'), 'token-refused'],
    [inner('401', '令牌已过期'), 'token-refused'],
    [outer('-1', '请求时间戳过期'), 'clock-wrong'],
    [outer('-1', '验签失败'), 'credentials-refused'],
    [outer('-1', 'appCode不存在'), 'credentials-refused'],
    [inner('-1', '今日访问次数已达上限'), 'quota-used-up'],
    [inner('-1', '接口调用超过每日限额'), 'quota-used-up'],
    [inner('-1', '请求过于频繁'), 'busy'],
    [inner('-1', '系统维护中'), 'busy'],
    [inner('-1', '医院采购单ID重复'), 'duplicate'],
    [inner('-1', '采购计划处理中，请稍后查询'), 'duplicate'],
    [inner('2001', '院内目录不存在'), 'refused'],
    [inner('-1', '采购数量超过约定采购量上限'), 'refused'],
    [inner('-1', '该产品未授权该配送企业'), 'refused'],
  ])('%s is %s', (text, kind) => expect(kindOf(text)).toBe(kind));

  it('keeps the words of the platform', () => {
    expect(findAnswerProblem(inner('2001', '院内目录不存在'))).toEqual({
      kind: 'refused',
      code: '2001',
      words: '院内目录不存在',
    });
  });

  it('takes a code as people have written it on the connection', () => {
    const fields = { 'codes.token-refused': 'T1，T2', 'codes.duplicate': '8' };
    expect(findAnswerProblem(inner('T2', '请联系管理员'), fields)?.kind).toBe('token-refused');
    expect(isTokenRefused(200, inner('T1', '请联系管理员'), fields)).toBe(true);
    expect(findAnswerProblem(inner('8', ''), fields)?.kind).toBe('duplicate');
    expect(kindOf(inner('T2', '请联系管理员'))).toBe('refused');
  });

  it('takes a 401 for a dead token, but not when signature or clock are to blame', () => {
    expect(isTokenRefused(401, 'Unauthorized')).toBe(true);
    expect(isTokenRefused(401, outer('40102', '签名验证失败'))).toBe(false);
    expect(isTokenRefused(401, outer('40103', '时间戳超出允许范围'))).toBe(false);
    expect(isTokenRefused(200, inner('-1', 'Token无效'))).toBe(true);
    expect(isTokenRefused(200, inner(0, ''))).toBe(false);
    expect(isTokenRefused(500, 'token失效')).toBe(false);
  });

  it('does not look for a dead token in what people wrote', () => {
    const remark = { returnCode: '0', dataList: [{ planDetlMemo: 'token失效' }] };
    const text = JSON.stringify({ infcode: '0', output: { data: remark } });
    expect(isTokenRefused(200, text)).toBe(false);
  });
});
