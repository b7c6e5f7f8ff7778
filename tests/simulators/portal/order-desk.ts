import type { ProvinceStore, StoredLine, StoredOrder, StoredPaper } from '../kit/province-store';
import type { ImportRow, RowVerdict } from './import-form';

/** A row that was refused stays in the list of imports until its line comes in. */
export const REFUSED_ROW = 'refused-row';
const VOID_AFTER_MS = 7 * 86_400_000;

type Taken = { readonly order: StoredOrder | undefined; readonly line: StoredLine };
type Context = {
  readonly store: ProvinceStore;
  /** Orders that this upload has begun, by our number. */
  readonly begun: Map<string, StoredOrder>;
  readonly seen: Set<string>;
};

/** Takes the rows that are right, all in one commit, and says of every row what became of it. */
export function takeRows(
  store: ProvinceStore,
  rows: readonly ImportRow[],
  malformed: readonly RowVerdict[],
): readonly RowVerdict[] {
  const context: Context = { store, begun: new Map(), seen: new Set() };
  const orders: StoredOrder[] = [];
  const lines: StoredLine[] = [];
  const verdicts: RowVerdict[] = [...malformed];
  for (const row of rows) {
    const ourLineId = row.values.医院明细编号;
    const words = findFault(row, context);
    verdicts.push({
      row: row.row,
      ourLineId,
      words: words ?? '导入成功',
      isTaken: words === undefined,
    });
    if (words !== undefined) continue;
    context.seen.add(ourLineId);
    const taken = toLine(row, context);
    if (taken.order !== undefined) orders.push(taken.order);
    lines.push(taken.line);
  }
  store.commit({ orders, lines, papers: toPapers(rows, verdicts) });
  return [...verdicts].sort((a, b) => a.row - b.row);
}

/** What the platform does with orders that nobody ships within seven days. */
export function voidExpired(store: ProvinceStore): void {
  const expired = [...store.lines.values()].filter(
    ({ standing, headerId, platformLineId }) =>
      standing === 'sent' &&
      store.deliveriesOfLine(platformLineId).length === 0 &&
      store.now() - (store.orders.get(headerId)?.sentAt ?? store.now()) > VOID_AFTER_MS,
  );
  if (expired.length === 0) return;
  store.commit({
    lines: expired.map((line) => ({ ...line, standing: 'void', voidReason: 'timeout' })),
  });
}

function findFault({ values }: ImportRow, { store, seen }: Context): string | undefined {
  const ourLineId = values.医院明细编号;
  if (values.医院采购单号 === '' || ourLineId === '') return '医院采购单号、医院明细编号不能为空';
  if (!ourLineId.startsWith(`${values.医院采购单号}-`)) return '医院明细编号与医院采购单号不符';
  if (seen.has(ourLineId) || store.linesByOurId(ourLineId).length > 0)
    return '医院明细编号重复，已导入';
  const item = store.items.get(values.产品编码);
  if (item === undefined) return `产品编码“${values.产品编码}”不在挂网目录内`;
  if (!/^[1-9]\d*$/u.test(values.采购数量)) return '采购数量必须为正整数';
  if (!(Number(values.采购单价) > 0)) return '采购单价必须大于0';
  if (Number(values.采购单价) > Number(item.price)) return `采购单价高于挂网价${item.price}`;
  if (!item.distributors.some(({ code }) => code === values.配送企业编码))
    return `配送企业编码“${values.配送企业编码}”未建立配送关系`;
  if (!['是', '否'].includes(values.是否急采)) return '是否急采只能填写“是”或“否”';
  if (!['普通采购', '补单'].includes(values.采购类型)) return '采购类型只能填写“普通采购”或“补单”';
  if (values.要求到货日期 !== '' && !/^\d{4}-\d{2}-\d{2}$/u.test(values.要求到货日期))
    return '要求到货日期格式应为2024-01-31';
  return undefined;
}

function toLine({ values }: ImportRow, { store, begun }: Context): Taken {
  const orderNumber = values.医院采购单号;
  const known =
    begun.get(orderNumber) ??
    [...store.orders.values()].find((order) => order.orderNumber === orderNumber);
  const order: StoredOrder = known ?? {
    headerId: `DD${String(store.takeNumber()).padStart(12, '0')}`,
    orderNumber,
    isSent: true,
    createdAt: store.now(),
    sentAt: store.now(),
    keys: {},
  };
  begun.set(orderNumber, order);
  const line: StoredLine = {
    platformLineId: `MX${String(store.takeNumber()).padStart(12, '0')}`,
    headerId: order.headerId,
    orderId: order.headerId,
    ourLineId: values.医院明细编号,
    orderNumber,
    platformItemId: values.产品编码,
    distributorCode: values.配送企业编码,
    quantity: Number(values.采购数量),
    price: values.采购单价,
    standing: 'sent',
    voidReason: null,
    response: 'none',
    keys: { 是否急采: values.是否急采, 采购类型: values.采购类型 },
  };
  return { order: known === undefined ? order : undefined, line };
}

function toPapers(
  rows: readonly ImportRow[],
  verdicts: readonly RowVerdict[],
): readonly StoredPaper[] {
  const byLineId = new Map(rows.map((row) => [row.values.医院明细编号, row.values]));
  return verdicts
    .filter(
      ({ isTaken, ourLineId, words }) => !isTaken && ourLineId !== '' && !words.includes('重复'),
    )
    .map(({ ourLineId, words }) => {
      const values = byLineId.get(ourLineId);
      const orderNumber = values?.医院采购单号 ?? ourLineId.replace(/-\d+$/u, '');
      return { paperId: ourLineId, kind: REFUSED_ROW, values: { orderNumber, words, ...values } };
    });
}
