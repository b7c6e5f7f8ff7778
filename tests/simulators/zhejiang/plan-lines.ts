import type { ProvinceStore } from '../kit/province-store';

export type LineRequest = {
  readonly hospListId: string;
  readonly delventpCode: string;
  readonly purcCnt: number;
  readonly planDetlMemo: string;
  readonly hospPurcDetlId: string;
};

export type CheckedLine = {
  readonly line: LineRequest;
  readonly refusal: { readonly code: string; readonly words: string } | null;
};

/** Every line by itself: one that is refused stops no other. */
export function checkNewLines(
  store: ProvinceStore,
  { list, refuseLast }: { readonly list: readonly LineRequest[]; readonly refuseLast: boolean },
): readonly CheckedLine[] {
  const seen = new Set<string>();
  return list.map((line, index) => {
    const isTwice = seen.has(line.hospPurcDetlId);
    seen.add(line.hospPurcDetlId);
    const isLast = index === list.length - 1;
    if (refuseLast && isLast) return { line, refusal: { code: '2099', words: '该产品已暂停采购' } };
    return { line, refusal: isTwice ? DUPLICATE : refusalOf(store, line) };
  });
}

const DUPLICATE = { code: '40901', words: '医院采购单明细ID重复' };

function refusalOf(store: ProvinceStore, line: LineRequest): CheckedLine['refusal'] {
  // For ever: an id of a void line does not come again either.
  const isThere = store.linesByOurId(line.hospPurcDetlId).length > 0;
  if (isThere && !store.takesDoubles) return DUPLICATE;
  const item = store.items.get(line.hospListId);
  if (item === undefined) return { code: '2001', words: '院内目录不存在' };
  return item.distributors.some(({ code }) => code === line.delventpCode)
    ? null
    : { code: '2002', words: '配送企业与产品无配送关系' };
}
