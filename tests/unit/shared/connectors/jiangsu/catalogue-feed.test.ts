import type { FeedContext, ToldItem } from '@shared/connectors/connector';
import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './jiangsu-documents';

const feed = jiangsuConnector.feeds.catalogue;
const yes = { returnCode: '1', returnMsg: '操作成功' };
const CODE = 'C01020300405000000000000001';

describe('the catalogue', () => {
  it('joins goods with their codes: one item for each', () => {
    const first = goods('G1', {
      sortName: '骨科耗材',
      purchasePrice: '1280.5',
      companyIdPs: 'PS1',
    });
    const pages = [
      { ...yes, dataList: [first, goods('G2', { sortName: '诊断试剂' })], totalPageCount: 1 },
      { ...yes, dataList: [code('G1', '1'), code('G1', '2'), code('G9', '1')] },
    ];
    const { rows, bodies } = download(pages);
    expect(bodies.map(({ list }) => list)).toEqual([
      undefined,
      [{ goodsID: 'G1' }, { goodsID: 'G2' }],
    ]);
    expect(rows.map(({ platformItemId }) => platformItemId)).toEqual(['G1/1', 'G1/2', 'G2']);
    expect(rows[0]).toMatchObject({
      nationalCode: CODE,
      keys: { goodsID: 'G1', codeSeq: '1', nationGoodsCode: CODE },
      name: '产品G1',
      specification: '40g',
      model: 'X-1',
      price: 12_805_000,
      distributors: [{ code: 'PS1', name: '' }],
      raw: { sortName: '骨科耗材' },
    });
    expect(rows[2]).toMatchObject({ nationalCode: null, keys: { goodsID: 'G2', isReagent: '1' } });
  });

  it('goes page by page through goods and codes, and next time only for what changed since', () => {
    const { operations, cursor } = download([
      {
        ...yes,
        dataList: [goods('G1', { lastUpDateTime: '2024-04-01 08:00:00' })],
        totalPageCount: 2,
      },
      { ...yes, dataList: [code('G1', '1')], totalPageCount: 2 },
      { ...yes, dataList: [code('G1', '2')], totalPageCount: 2 },
      {
        ...yes,
        dataList: [goods('G2', { lastUpDateTime: '2024-03-01 08:00:00' })],
        totalPageCount: 2,
      },
      { ...yes, dataList: [], totalRecordCount: 0 },
    ]);
    expect(operations).toEqual(['H003', 'H013', 'H013', 'H003', 'H013']);
    const later = bodyOf(contextAt('2024-04-03T00:00:00.000Z', cursor));
    expect(later).toMatchObject({ lastUpDateTime: '2024-04-01 08:00:00', currentPageNumber: 1 });
    const weekLater = bodyOf(contextAt('2024-04-09T00:00:00.000Z', cursor));
    expect(weekLater['lastUpDateTime']).toBeUndefined();
  });

  it('keeps what it knew when nothing has changed', () => {
    const full = download([
      { ...yes, dataList: [goods('G1', { lastUpDateTime: '2024-04-01 08:00:00' })] },
      { ...yes, dataList: [] },
    ]);
    const context = contextAt('2024-04-03T00:00:00.000Z', full.cursor);
    const page = feed.read(context, JSON.stringify({ ...yes, dataList: [], totalRecordCount: 0 }));
    if (!page.ok) throw new Error(page.error.words);
    expect(page.value.isEnd).toBe(true);
    const next = bodyOf(contextAt('2024-04-04T00:00:00.000Z', page.value.cursor));
    expect(next['lastUpDateTime']).toBe('2024-04-01 08:00:00');
  });

  it('says which row it could not read, and begins anew with a cursor that is not ours', () => {
    const page = feed.read(
      contextAt('2024-04-01T00:00:00.000Z', '{"page":"x"}'),
      JSON.stringify({ ...yes, dataList: [{}] }),
    );
    expect(page).toMatchObject({
      value: { unreadable: [{ place: 'H003 第 1 页第 1 行', words: '没有 goodsID' }], isEnd: true },
    });
  });
});

describe('the test of a connection', () => {
  it('reads one row of the catalogue and tells the calls left', () => {
    expect(JSON.parse(jiangsuConnector.probe(FIELDS).body)).toMatchObject({ pageSize: 1 });
    const good = JSON.stringify({ ...yes, dataList: [], todayRemainVisitCount: '7' });
    expect(jiangsuConnector.readProbe(good)).toEqual({ ok: true, value: { remaining: 7 } });
    const bad = '{"returnCode":"1002","returnMsg":"appSecret错误"}';
    expect(jiangsuConnector.readProbe(bad)).toMatchObject({
      error: { kind: 'credentials-refused' },
    });
  });
});

/** Runs the feed against these answers, one after another, until it ends. */
function download(answers: readonly object[]) {
  const rows: ToldItem[] = [];
  const bodies: Record<string, unknown>[] = [];
  const operations: string[] = [];
  let cursor: string | null = null;
  for (const answer of answers) {
    const context = contextAt('2024-04-02T00:00:00.000Z', cursor);
    operations.push(feed.call(context)?.operation ?? '');
    bodies.push(bodyOf(context));
    const page = feed.read(context, JSON.stringify(answer));
    if (!page.ok) throw new Error(page.error.words);
    rows.push(...page.value.rows);
    cursor = page.value.cursor;
    expect(page.value.isEnd).toBe(answer === answers.at(-1));
  }
  return { rows, bodies, operations, cursor };
}

function contextAt(now: string, cursor: string | null): FeedContext {
  return { fields: FIELDS, now: now as Instant, openLines: [], cursor };
}

function bodyOf(context: FeedContext): Record<string, unknown> {
  return JSON.parse(feed.call(context)?.body ?? '{}') as Record<string, unknown>;
}

function goods(goodsID: string, values: object): object {
  return { goodsID, goodsName: `产品${goodsID}`, outlookc: '40g', goodsType: 'X-1', ...values };
}

function code(goodsID: string, codeSeq: string): object {
  return { goodsID, codeSeq, nationGoodsCode: CODE };
}
