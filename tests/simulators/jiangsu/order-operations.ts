import type { ProvinceStore, StoredLine, StoredOrder } from '../kit/province-store';
import { countIn, listIn, textIn, type Params } from './params';
import { LINE_ERRORS, refusal, reply, type LineError, type Reply } from './platform-words';

export type Work = {
  readonly store: ProvinceStore;
  readonly params: Params;
  /** Refuse one line of the document. */
  readonly refuseLine: boolean;
  readonly hasLimits: boolean;
};

const MAX_LINES = 10;

/** H005 `/order/add` */
export function addOrder({ store, params }: Work): Reply {
  const orderNumber = textIn(params, 'hospitalOrderId');
  const orderType = textIn(params, 'orderType');
  if (orderNumber === '' || textIn(params, 'distributeAddress') === '') return refusal('missing');
  if (orderType !== '0' && orderType !== '2') return refusal('missing');
  const isThere = findOrder(store, { hospitalOrderId: orderNumber }) !== null;
  if (isThere && !store.takesDoubles) return refusal('duplicateOrder');
  const headerId = `JSDD${String(store.takeNumber()).padStart(12, '0')}`;
  const keys = { orderType, remarks: textIn(params, 'remarks') };
  const createdAt = store.now();
  store.commit({
    orders: [{ headerId, orderNumber, isSent: false, createdAt, sentAt: null, keys }],
  });
  return reply({ orderId: headerId, hospitalOrderId: orderNumber });
}

/** H006 `/orderdetail/add` */
export function addOrderLines({ store, params, refuseLine, hasLimits }: Work): Reply {
  const order = findOrder(store, { orderId: textIn(params, 'orderId') });
  if (order === null) return refusal('noOrder');
  if (order.isSent) return refusal('submitted');
  if (order.keys['cancelled'] === '1') return refusal('cancelled');
  const rows = listIn(params) ?? [];
  if (rows.length === 0) return refusal('missing');
  if (hasLimits && rows.length > MAX_LINES) return refusal('tooMany');

  const lines = new Map<string, StoredLine>();
  const errors: object[] = [];
  for (const [index, row] of rows.entries()) {
    const id = textIn(row, 'hospitalOrderDetailId');
    const isChosen = refuseLine && index === rows.length - 1;
    const error = lines.has(id)
      ? LINE_ERRORS.duplicate
      : (errorOfLine(store, row) ?? (isChosen ? LINE_ERRORS.paused : null));
    if (error === null) lines.set(id, lineOf({ store, order, row }));
    else errors.push({ hospitalOrderDetailId: id, ...error });
  }
  if (lines.size > 0) store.commit({ lines: [...lines.values()] });
  return reply({
    orderId: order.headerId,
    successList: [...lines.values()].map((line) => ({
      hospitalOrderDetailId: line.ourLineId,
      orderDetailID: line.platformLineId,
    })),
    errorList: errors,
  });
}

/** H007 `/order/submit` */
export function submitOrder({ store, params }: Work): Reply {
  const order = findOrder(store, { orderId: textIn(params, 'orderId') });
  if (order === null) return refusal('noOrder');
  if (order.keys['cancelled'] === '1') return refusal('cancelled');
  if (order.isSent) return refusal('submitted');
  const drafts = store.linesOfOrder(order.headerId).filter(({ standing }) => standing === 'draft');
  if (drafts.length === 0) return refusal('noLines');
  store.commit({
    orders: [{ ...order, isSent: true, sentAt: store.now() }],
    lines: drafts.map((line) => ({ ...line, standing: 'sent' })),
  });
  return reply({ orderId: order.headerId });
}

/** H014 `/order/cancel`: what was shipped stays, line by line. */
export function cancelOrder({ store, params, refuseLine }: Work): Reply {
  const order = findOrder(store, {
    orderId: textIn(params, 'orderId'),
    hospitalOrderId: textIn(params, 'hospitalOrderId'),
  });
  if (order === null) return refusal('noOrder');
  if (order.keys['cancelled'] === '1') return refusal('cancelled');
  const lines = store.linesOfOrder(order.headerId).filter(({ standing }) => standing !== 'void');
  const kept = lines.filter(
    ({ platformLineId }, index) =>
      store.deliveriesOfLine(platformLineId).length > 0 ||
      (refuseLine && index === lines.length - 1),
  );
  const ended = lines.filter((line) => !kept.includes(line));
  store.commit({
    orders: [{ ...order, keys: { ...order.keys, cancelled: kept.length === 0 ? '1' : '0' } }],
    lines: ended.map((line) => ({ ...line, standing: 'void', voidReason: 'hospital' })),
  });
  return reply({
    successList: ended.map(namesOf),
    errorList: kept.map((line) => ({ ...namesOf(line), ...LINE_ERRORS.shipped })),
  });
}

/** By either id; both must fit where both are given. */
export function findOrder(
  store: ProvinceStore,
  { orderId = '', hospitalOrderId = '' }: { orderId?: string; hospitalOrderId?: string },
): StoredOrder | null {
  if (orderId !== '') {
    const order = store.orders.get(orderId) ?? null;
    const fits = hospitalOrderId === '' || order?.orderNumber === hospitalOrderId;
    return fits ? order : null;
  }
  if (hospitalOrderId === '') return null;
  return [...store.orders.values()].find((one) => one.orderNumber === hospitalOrderId) ?? null;
}

function namesOf({ ourLineId, platformLineId }: StoredLine) {
  return { hospitalOrderDetailId: ourLineId, orderDetailID: platformLineId };
}

function errorOfLine(store: ProvinceStore, row: Params): LineError | null {
  const id = textIn(row, 'hospitalOrderDetailId');
  const isThere = store.linesByOurId(id).length > 0;
  if (id === '' || (isThere && !store.takesDoubles)) return LINE_ERRORS.duplicate;
  const item = store.items.get(textIn(row, 'goodsID'));
  if (item === undefined) return LINE_ERRORS.goods;
  const code = textIn(row, 'nationGoodsCode');
  if (code.length !== 27 || code !== item.nationalCode) return LINE_ERRORS.code;
  if (textIn(row, 'codeSeq') !== (item.keys['codeSeq'] ?? '')) return LINE_ERRORS.codeSeq;
  if (!item.distributors.some((one) => one.code === textIn(row, 'companyIdPs')))
    return LINE_ERRORS.distributor;
  return (countIn(row, 'purchaseCount') ?? 0) > 0 ? null : LINE_ERRORS.count;
}

function lineOf({
  store,
  order,
  row,
}: {
  readonly store: ProvinceStore;
  readonly order: StoredOrder;
  readonly row: Params;
}): StoredLine {
  const item = store.items.get(textIn(row, 'goodsID'));
  return {
    platformLineId: `JSMX${String(store.takeNumber()).padStart(12, '0')}`,
    headerId: order.headerId,
    orderId: order.headerId,
    ourLineId: textIn(row, 'hospitalOrderDetailId'),
    orderNumber: order.orderNumber,
    platformItemId: textIn(row, 'goodsID'),
    distributorCode: textIn(row, 'companyIdPs'),
    quantity: countIn(row, 'purchaseCount') ?? 0,
    price: item?.price ?? '',
    standing: 'draft',
    voidReason: null,
    response: 'none',
    keys: {
      codeSeq: textIn(row, 'codeSeq'),
      nationGoodsCode: textIn(row, 'nationGoodsCode'),
      orderCustomInfo: textIn(row, 'orderCustomInfo'),
    },
  };
}
