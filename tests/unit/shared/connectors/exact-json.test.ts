import { parseExactJson } from '@shared/connectors/exact-json';
import { aState, aZhejiangDocument } from './zhejiang/zhejiang-model';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import { describe, expect, it } from 'vitest';

describe('JSON with ids as numbers', () => {
  it.each([
    ['{"id":1554991252810000601}', { id: '1554991252810000601' }],
    ['[-1554991252810000601, 9007199254740993]', ['-1554991252810000601', '9007199254740993']],
    [
      '{"count":20,"price":1280.5,"long":1.0000000000000001}',
      { count: 20, price: 1280.5, long: 1 },
    ],
    [String.raw`{"a":"\"1554991252810000601","b":"\\"}`, { a: '"1554991252810000601', b: '\\' }],
  ])('keeps every figure of %s', (text, value) => expect(parseExactJson(text)).toEqual(value));

  it.each(['{"id":1554991252810000601', '{"a":"1554991252810000601}', '{} {}', ''])(
    'refuses %s as JSON.parse does',
    (text) => expect(() => parseExactJson(text)).toThrow(SyntaxError),
  );

  it('reads a text of megabytes', () => {
    const long = 'x\\n'.repeat(2_000_000);
    expect(parseExactJson(`{"a":"${long}"}`)).toHaveProperty('a.length', 4_000_000);
  });
});

describe('a Zhejiang platform that writes its ids as numbers', () => {
  it('is named the plan that it has made, not the nearest double', () => {
    const state = aState(aZhejiangDocument(1, 1));
    const { orders } = zhejiangConnector;
    const step = orders.nextStep(state, 'order');
    if (step === null) throw new Error('No step');
    const answer =
      '{"infcode":0,"output":{"data":{"returnCode":0,"PurcCode":1554991252810000601,"dataList":[' +
      `{"hospPurcDetlId":"${step.ourLineIds[0] ?? ''}","returnCode":0,"purcPlanDetId":1554991252820000602}]}}}`;
    const read = orders.readStep(state, step, answer);
    expect(read).toMatchObject({
      ok: true,
      value: { progress: { headerId: '1554991252810000601' } },
    });
    if (!read.ok) return;
    const next = orders.nextStep({ ...state, progress: read.value.progress }, 'order');
    expect(next?.call.body).toContain('"PurcCode":"1554991252810000601"');
  });
});
