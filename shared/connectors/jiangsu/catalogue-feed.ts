import { err, ok } from '../../kernel/result';
import type { Feed, FeedContext, FeedPage, PlatformCall, ToldItem } from '../connector';
import { readAnswer, type JiangsuAnswer } from './answer';
import {
  beginningOf,
  formatPlace,
  placeOf,
  type CataloguePlace,
  type GoodsRow,
} from './catalogue-place';
import { itemsOf, type GoodsCode } from './catalogue-item';
import { rawOf, textOf, type JsonObject } from './json-answer';
import { fieldOf, read } from './order-messages';
import { rowsOf } from './order-question';
import { hasNextPage, pageFields } from './paging';

export const CATALOGUE_PAGE_SIZE = 50;
const CODE_PAGE_SIZE = 200;

/**
 * The hospital's catalogue (H003) with its codes (H013).
 *
 * Two calls make one page of items: H003 brings goods, which wait in the cursor until H013 has brought
 * their `codeSeq` and `nationGoodsCode`. Later rounds ask for what changed since the latest
 * `lastUpDateTime` seen, that moment included; once a week for everything, since a code may change alone.
 */
export const catalogueFeed: Feed<ToldItem> = { call, read: readCatalogue };

function call(context: FeedContext): PlatformCall {
  const place = placeOf(context);
  const hospitalId = fieldOf(context.fields, 'hospitalId');
  if (place.goods.length === 0)
    return read('H003', {
      hospitalId,
      departmentID: fieldOf(context.fields, 'departmentID'),
      ...(place.since === '' ? {} : { lastUpDateTime: place.since }),
      ...pageFields(place.page, CATALOGUE_PAGE_SIZE),
    });
  return read('H013', {
    hospitalId,
    list: place.goods.map(({ goodsID }) => ({ goodsID })),
    ...pageFields(place.codePage, CODE_PAGE_SIZE),
  });
}

function readCatalogue(context: FeedContext, text: string): FeedPage<ToldItem> {
  const answer = readAnswer(text, context.fields);
  if (!answer.ok) return answer;
  const rows = rowsOf(answer.value);
  if (!rows.ok) return err(rows.error);
  const place = placeOf(context);
  const reading = { context, place, answer: answer.value, rows: rows.value };
  return place.goods.length === 0 ? readGoods(reading) : readCodes(reading);
}

type Reading = {
  readonly context: FeedContext;
  readonly place: CataloguePlace;
  readonly answer: JiangsuAnswer;
  readonly rows: readonly JsonObject[];
};

/** Goods of one page, kept until their codes are there. */
function readGoods({ context, place, answer, rows }: Reading): FeedPage<ToldItem> {
  const goods = rows
    .map((row): GoodsRow => ({ goodsID: textOf(row, 'goodsID'), raw: rawOf(row) }))
    .filter(({ goodsID }) => goodsID !== '');
  const unreadable = rows.flatMap((row, index) =>
    textOf(row, 'goodsID') === ''
      ? [{ place: `H003 第 ${place.page} 页第 ${index + 1} 行`, words: '没有 goodsID' }]
      : [],
  );
  const size = { page: place.page, rows: rows.length, size: CATALOGUE_PAGE_SIZE };
  const hasMoreGoods = hasNextPage(answer.root, size);
  const latest = rows.map((row) => textOf(row, 'lastUpDateTime', 'addTime'));
  const after = {
    ...place,
    goods,
    hasMoreGoods,
    latest: [place.latest, ...latest].reduce((a, b) => (a > b ? a : b)),
  };
  const { cursor, isEnd } = goods.length > 0 ? goOn(after) : afterPage(after, context);
  return ok({ rows: [], cursor, isEnd, quota: answer.quota, unreadable });
}

/** The codes of those goods: one item for each code, one without a code for goods that have none. */
function readCodes({ context, place, answer, rows }: Reading): FeedPage<ToldItem> {
  const codes = [...place.codes, ...rows.map(codeOf).filter(({ goodsID }) => goodsID !== '')];
  const size = { page: place.codePage, rows: rows.length, size: CODE_PAGE_SIZE };
  if (hasNextPage(answer.root, size)) {
    const { cursor, isEnd } = goOn({ ...place, codes, codePage: place.codePage + 1 });
    return ok({ rows: [], cursor, isEnd, quota: answer.quota, unreadable: [] });
  }
  const items = place.goods.flatMap((goods) => itemsOf(goods, codes));
  const { cursor, isEnd } = afterPage(place, context);
  return ok({ rows: items, cursor, isEnd, quota: answer.quota, unreadable: [] });
}

function codeOf(row: JsonObject): GoodsCode {
  return {
    goodsID: textOf(row, 'goodsID'),
    codeSeq: textOf(row, 'codeSeq'),
    nationGoodsCode: textOf(row, 'nationGoodsCode'),
  };
}

function goOn(place: CataloguePlace): { readonly cursor: string; readonly isEnd: boolean } {
  return { cursor: formatPlace(place), isEnd: false };
}

/** The next page of goods; or the end of the round, with what the next one begins from. */
function afterPage(
  place: CataloguePlace,
  { now }: FeedContext,
): { readonly cursor: string; readonly isEnd: boolean } {
  const clean = { ...place, goods: [], codes: [], codePage: 1 };
  if (place.hasMoreGoods) return goOn({ ...clean, page: place.page + 1 });
  return { cursor: formatPlace(beginningOf(clean, now)), isEnd: true };
}
