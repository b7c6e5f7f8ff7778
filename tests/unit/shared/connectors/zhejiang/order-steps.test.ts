import type { OrderState, OrderStep } from '@shared/connectors/connector';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import { localDate } from '@shared/domain/calendar/local-date';
import { unitPrice } from '@shared/domain/money/money';
import { noProgress } from '@shared/domain/exchange/order-document';
import { describe, expect, it } from 'vitest';
import { aState, aZhejiangDocument, FIELDS } from './zhejiang-model';

const { orders } = zhejiangConnector;
const id = (position: number) => `CG-2024-A1B2C3-00001-00${position}`;

const answer = (data: object) =>
  JSON.stringify({ infcode: '0', output: { data: { returnCode: 0, ...data } } });
const taken = (position: number) => ({
  hospPurcDetlId: id(position),
  purcPlanDetId: 10 + position,
  returnCode: 0,
});

function stepOf(state: OrderState): OrderStep {
  const step = orders.nextStep(state, 'order');
  if (step === null) throw new Error('No step left');
  return step;
}

const dataOf = (step: OrderStep) =>
  (JSON.parse(step.call.body) as { input: { data: Record<string, unknown> } }).input.data;
const read = (state: OrderState, data: object, step = stepOf(state)) =>
  orders.readStep(state, step, answer(data));

describe('the steps of a Zhejiang order', () => {
  const state = aState(aZhejiangDocument(1, 2));

  it('begins with a draft that orders nothing', () => {
    const step = stepOf(state);
    expect([step.name, step.call.operation, step.call.kind]).toEqual([
      'create-header',
      'ZJ9704',
      'write',
    ]);
    expect(dataOf(step)).toMatchObject({
      chkStas: -1,
      planSumamt: 51_200,
      medinsCode: 'H33010000001',
    });
    expect(step.ourLineIds).toEqual([id(1), id(2)]);
  });

  it('writes prices exactly, to the hao', () => {
    const document = aZhejiangDocument(1, 1);
    const lines = document.lines.map((line) => ({ ...line, unitPrice: unitPrice(1_001) }));
    expect(stepOf(aState({ ...document, lines })).call.body).toContain('"planSumamt":2.002,');
  });

  it('tells the distributor of urgency, back entry and remarks', () => {
    const document = {
      ...aZhejiangDocument(1, 1),
      isUrgent: true,
      usedOn: localDate(2024, 3, 30),
      remark: '送手术室',
    };
    expect(stepOf(aState(document)).call.body).toContain(
      '"planDetlMemo":"加急；补单，使用日期 2024-03-30；送手术室"',
    );
  });

  it('reads rows in any order, as numbers or texts', () => {
    const reading = read(state, { PurcCode: 77, dataList: [taken(2), taken(1)] });
    expect(reading).toMatchObject({
      ok: true,
      value: {
        progress: {
          headerId: '77',
          lines: [{ platformLineId: '11' }, { platformLineId: '12' }],
        },
      },
    });
  });

  it('reads numbers that no double holds digit by digit', () => {
    const text = answer({ PurcCode: 'PLAN', dataList: [taken(1), taken(2)] });
    const exact = text.replace('"PLAN"', '1555104239597301761');
    expect(orders.readStep(state, stepOf(state), exact)).toMatchObject({
      value: { progress: { headerId: '1555104239597301761' } },
    });
  });

  it('is in doubt when the answer says nothing of a line, or names no plan', () => {
    const problem = { ok: false, error: { kind: 'unreadable' } };
    expect(read(state, { PurcCode: '77', dataList: [taken(1)] })).toMatchObject(problem);
    expect(read(state, { dataList: [taken(1), taken(2)] })).toMatchObject(problem);
    expect(read(state, { PurcCode: '77' })).toMatchObject(problem);
  });

  it('parks a refused line, from the list of lines or from the list of errors', () => {
    const words = '院内目录不存在';
    const inList = read(state, {
      PurcCode: '77',
      dataList: [taken(1), { hospPurcDetlId: id(2), returnCode: '2001', returnMsg: words }],
    });
    const inErrors = read(state, {
      PurcCode: '77',
      dataList: [taken(1)],
      errorList: [{ hospPurcDetlId: id(2), errorCode: '2001', errorMsg: words }],
    });
    expect(inErrors).toEqual(inList);
    expect(inList.ok && inList.value.progress.lines[1]).toMatchObject({
      standing: 'refused',
      refusal: { code: '2001', words },
    });
  });

  it('asks when one of its lines is there already', () => {
    const there = { hospPurcDetlId: id(2), returnCode: '40901', returnMsg: '重复' };
    expect(read(state, { PurcCode: '77', dataList: [taken(1), there] })).toMatchObject({
      error: { kind: 'duplicate' },
    });
  });

  it('goes on without the lines that a refused document blames', () => {
    const blamed = { hospPurcDetlId: id(2), returnCode: '2001', returnMsg: '院内目录不存在' };
    const reading = read(state, {
      returnCode: '3001',
      returnMsg: '无有效明细',
      dataList: [blamed],
    });
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    const next = stepOf({ ...state, progress: reading.value.progress });
    expect([next.name, next.ourLineIds]).toEqual(['create-header', [id(1)]]);
  });

  it('knows no line to blame where a refusal names none', () => {
    const reading = read(state, { returnCode: '3001', returnMsg: '采购计划无有效明细' });
    expect(reading).toMatchObject({ error: { kind: 'refused', code: '3001' } });
  });

  it('is in doubt when a refusal names the lines of another order', () => {
    const dataList = [{ hospPurcDetlId: 'CG-2024-A1B2C3-00099-001', returnCode: '2001' }];
    const reading = read(state, { returnCode: '3001', returnMsg: '采购计划无有效明细', dataList });
    expect(reading).toMatchObject({ error: { kind: 'unreadable' } });
  });

  it('adds no more lines at once than the platform has taken so far', () => {
    const [first, second] = state.progress.lines;
    if (first === undefined || second === undefined) throw new Error('No lines');
    const progress = { ...state.progress, headerId: '77', linesAtOnce: 1 };
    expect(stepOf({ ...state, progress }).ourLineIds).toEqual([first.ourLineId]);
  });

  it('reads names in any capitals', () => {
    const text = answer({ PurcCode: '77', dataList: [taken(1), taken(2)] });
    const small = text.replace(/"(\w+)":/gu, (_, name: string) => `"${name.toLowerCase()}":`);
    const step = stepOf(state);
    expect(orders.readStep(state, step, small)).toEqual(orders.readStep(state, step, text));
    expect(orders.readStep(state, step, small).ok).toBe(true);
  });

  it('believes a plan sent only when every line has its order line', () => {
    const drafted = read(state, { PurcCode: '77', dataList: [taken(1), taken(2)] });
    if (!drafted.ok) throw new Error(JSON.stringify(drafted.error));
    const ready = { ...state, progress: drafted.value.progress };
    expect(stepOf(ready).name).toBe('submit');
    const one = { purcPlanDetId: '11', ordDetlId: 'D1', ordId: 'O1' };
    const two = { purcPlanDetId: '12', ordDetlId: 'D2', ordId: 'O2' };
    expect(read(ready, { PurcCode: '77', ordDetlIdList: [one] })).toMatchObject({
      error: { kind: 'unreadable' },
    });
    expect(read(ready, { PurcCode: '78', ordDetlIdList: [one, two] })).toMatchObject({
      error: { kind: 'unreadable' },
    });
    const sent = read(ready, { PurcCode: '77', ordDetlIdList: [two, one] });
    expect(sent.ok && sent.value.progress.lines.map((line) => line.platformOrderId)).toEqual([
      'O1',
      'O2',
    ]);
  });

  it('never begins a second plan for a line that a sent plan lacks', () => {
    const progress = { ...noProgress(state.document), headerId: '77', isSubmitted: true };
    expect(stepOf({ ...state, progress }).name).toBe('add-lines');
  });

  it('takes back the whole plan, and leaves alone what was never there', () => {
    expect(orders.nextStep(state, 'cancellation')).toBeNull();
    const lines = state.progress.lines.map((line) => ({ ...line, standing: 'sent' as const }));
    const sent = { ...state, progress: { headerId: '77', isSubmitted: true, lines } };
    const step = orders.nextStep(sent, 'cancellation');
    expect(step?.call.body).toBe(
      '{"infno":"ZJ9707","input":{"data":{"medinsCode":"H33010000001","PurcCode":"77"}}}',
    );
  });
});

describe('asking what Zhejiang has', () => {
  const state = aState(aZhejiangDocument(1, 2), FIELDS);
  const asked = (known: OrderState, rows: readonly object[]) =>
    orders.readAsked(
      { ...known, found: noProgress(known.document), cursor: null },
      answer({ currentPageNumber: 1, totalPageCount: 1, dataList: rows }),
    );

  it('prefers the plan that was sent when two have the line', () => {
    const rows = [
      { hospPurcDetlId: id(1), PurcCode: 'A', purcPlanDetId: 'a1', chkStas: -1 },
      { hospPurcDetlId: id(1), PurcCode: 'B', ordDetlId: 'D1', ordId: 'O1', ordDetlStas: '1' },
    ];
    expect(asked(state, rows)).toMatchObject({
      value: { found: { headerId: 'B', isSubmitted: true } },
    });
    expect(asked(state, rows.toReversed())).toMatchObject({ value: { found: { headerId: 'B' } } });
  });

  it('proves nothing by rows that have no place for our ids', () => {
    expect(asked(state, [{ ordDetlId: 'D1', ordId: 'O1' }])).toMatchObject({
      error: { kind: 'unreadable' },
    });
  });

  it('proves nothing by an empty page before the last', () => {
    const text = answer({ currentPageNumber: 1, totalPageCount: 3, dataList: [] });
    const reading = orders.readAsked(
      { ...state, found: noProgress(state.document), cursor: null },
      text,
    );
    expect(reading).toMatchObject({ error: { kind: 'unreadable' } });
  });

  it.each([
    ['null', answer({ totalRecordCount: 0, totalPageCount: 0, dataList: null })],
    ['no list', answer({ totalRecordCount: '0' })],
    ['an empty text', answer({ totalRecordCount: '0', dataList: '' })],
    ['an empty object', answer({ totalRecordCount: 0, dataList: {} })],
    ['a no in words', answer({ returnCode: '9', returnMsg: '未查询到相关数据' })],
  ])('takes %s for an empty list', (_, text) => {
    const [line] = aZhejiangDocument(1, 1).lines;
    if (line === undefined) throw new Error('No line');
    const single = aState({ ...state.document, lines: [line] });
    const reading = orders.readAsked(
      { ...single, found: noProgress(single.document), cursor: null },
      text,
    );
    expect(reading).toMatchObject({ value: { next: null, found: { headerId: null } } });
  });

  it.each([
    ['no list and no count', answer({})],
    ['a count without its list', answer({ totalRecordCount: 2, dataList: null })],
    ['a no about the hospital', answer({ returnCode: '9', returnMsg: '医疗机构编码不存在' })],
    ['a no about rights', answer({ returnCode: '9', returnMsg: '没有权限查询数据' })],
  ])('proves nothing by %s', (_, text) => {
    const reading = orders.readAsked(
      { ...state, found: noProgress(state.document), cursor: null },
      text,
    );
    expect(reading.ok).toBe(false);
  });

  it('leaves a plan as it was proved when the platform shows no drafts', () => {
    const lines = state.progress.lines.map((line) => ({ ...line, standing: 'added' as const }));
    const drafted = { ...state, progress: { headerId: '77', isSubmitted: false, lines } };
    expect(asked(drafted, [])).toMatchObject({ value: { found: drafted.progress, next: null } });
    const [first, ...rest] = state.progress.lines;
    if (first === undefined) throw new Error('No line');
    const half = [{ ...first, standing: 'added' as const }, ...rest];
    const doubted = { ...state, progress: { headerId: '77', isSubmitted: false, lines: half } };
    expect(asked(doubted, [])).toMatchObject({ error: { kind: 'refused' } });
  });
});
