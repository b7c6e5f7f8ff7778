import { z } from 'zod';
import { parseDecimal } from '../../domain/text/parse-decimal';
import type { ToldItem } from '../connector';

export const GoodsCode = z.object({
  goodsID: z.string(),
  codeSeq: z.string(),
  nationGoodsCode: z.string(),
});

/** One code of one of the goods (H013). */
export type GoodsCode = z.output<typeof GoodsCode>;

type Goods = { readonly goodsID: string; readonly raw: Readonly<Record<string, string>> };

/**
 * The items that goods are for us: one for each of its codes, since an order line must name code and
 * sequence. Their id is `goodsID/codeSeq`; goods without a code keep their own.
 */
export function itemsOf(goods: Goods, codes: readonly GoodsCode[]): readonly ToldItem[] {
  const own = new Map(
    codes
      .filter(({ goodsID }) => goodsID === goods.goodsID)
      .map((code) => [`${code.codeSeq}/${code.nationGoodsCode}`, code]),
  );
  if (own.size === 0) return [itemOf(goods, null)];
  return [...own.values()].map((code) => itemOf(goods, code));
}

function itemOf({ goodsID, raw }: Goods, code: GoodsCode | null): ToldItem {
  const field = createFieldReader(raw);
  const distributor = { code: field('companyIdPs'), name: field('companyNamePs') };
  return {
    platformItemId: code === null || code.codeSeq === '' ? goodsID : `${goodsID}/${code.codeSeq}`,
    nationalCode: code?.nationGoodsCode || null,
    keys: keysOf(goodsID, { code, isReagent: /试剂/u.test(field('sortName')) }),
    name: field('goodsName', 'productNameSecond', 'productNameFirst'),
    specification: field('outlookc'),
    model: field('goodsType'),
    registrationNumber: field('regcodeName', 'regCodeName'),
    unit: field('unit'),
    manufacturerName: field('companyNameSc', 'companyNameTb'),
    price: priceIn(field('purchasePrice', 'price')),
    distributors: distributor.code === '' ? [] : [distributor],
    raw,
  };
}

function keysOf(
  goodsID: string,
  { code, isReagent }: { readonly code: GoodsCode | null; readonly isReagent: boolean },
): Readonly<Record<string, string>> {
  return {
    goodsID,
    ...(code === null ? {} : { codeSeq: code.codeSeq, nationGoodsCode: code.nationGoodsCode }),
    ...(isReagent ? { isReagent: '1' } : {}),
  };
}

function priceIn(text: string): number | null {
  const price = parseDecimal(text, { scale: 4 });
  return price.ok ? price.value : null;
}

function createFieldReader(raw: Readonly<Record<string, string>>) {
  const values = new Map(Object.entries(raw).map(([name, value]) => [name.toLowerCase(), value]));
  return (...names: readonly string[]): string => {
    const found = names.map((name) => values.get(name.toLowerCase())?.trim() ?? '');
    return found.find((value) => value !== '') ?? '';
  };
}
