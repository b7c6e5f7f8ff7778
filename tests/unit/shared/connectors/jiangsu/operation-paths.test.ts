import { isTokenRefused } from '@shared/connectors/jiangsu/answer-problems';
import { minIntervalMsOf, pathOf } from '@shared/connectors/jiangsu/operation-paths';
import { describe, expect, it } from 'vitest';

describe('where an operation is sent', () => {
  it('is the public path, or the one that staff have set', () => {
    expect(pathOf('H006', {})).toBe('/orderdetail/add');
    expect(pathOf('H014', {})).toBe('/order/cancel');
    expect(pathOf('H014', { 'path.H014': 'order/revoke ' })).toBe('/order/revoke');
    expect(pathOf('H099', {})).toBeNull();
    expect(pathOf('toString', {})).toBeNull();
  });

  it('is once a second for each of the four ways of writing', () => {
    expect(['H005', 'H006', 'H007', 'H010'].map((one) => minIntervalMsOf(one, {}))).toEqual([
      1_000, 1_000, 1_000, 1_000,
    ]);
    expect(minIntervalMsOf('H008', {})).toBe(0);
    expect(minIntervalMsOf('H005', { minIntervalMs: '1500' })).toBe(1_500);
    expect(minIntervalMsOf('H005', { minIntervalMs: 'soon' })).toBe(1_000);
  });
});

describe('a dead token', () => {
  it.each([
    [401, ''],
    [200, '{"returnCode":"1001","returnMsg":"accessToken无效或已过期"}'],
    [200, '{"returnCode":"0","returnMsg":"token expired"}'],
    [200, '{"returnCode":"0","returnMsg":"令牌已失效"}'],
    [200, '{"returnCode":"-1","returnMsg":"invalid token"}'],
  ])('is seen in %i %s', (status, text) => {
    expect(isTokenRefused(status, text)).toBe(true);
  });

  it.each([
    [500, '{"returnCode":"1001","returnMsg":"accessToken无效"}'],
    [200, '{"returnCode":"2001","returnMsg":"医院订单编号已存在"}'],
    [200, '{"returnCode":"1","returnMsg":"token已过期","orderId":"7"}'],
    [200, '{"returnCode":"1","returnMsg":"token过期","successList":[{"orderDetailID":"1"}]}'],
    [200, '<html>token expired</html>'],
  ])('is not seen in %i %s: it may have been worked on', (status, text) => {
    expect(isTokenRefused(status, text)).toBe(false);
  });

  it('is seen by the code that staff have set', () => {
    const text = '{"returnCode":"40","returnMsg":"请重新登录"}';
    expect(isTokenRefused(200, text, { 'codes.token-refused': '40' })).toBe(true);
  });
});
