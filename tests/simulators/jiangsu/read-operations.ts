import type { Dated, ProvinceStore, StoredDelivery, StoredLine } from '../kit/province-store';
import { findOrder, type Work } from './order-operations';
import { countIn, listIn, textIn, type Params } from './params';
import { pageOf, refusal, reply, timeText, type Reply } from './platform-words';

const MAX_PAGE_SIZE = 200;

/** H003 `/hospitalProcurecatalog/get` */
export function listCatalogue({ store, params }: Work): Reply {
  const since = textIn(params, 'lastUpDateTime');
  const rows = [...store.items.values()]
    .map((item) => ({ item, lastUpDateTime: timeText(item.updatedAt) }))
    .filter(({ lastUpDateTime }) => lastUpDateTime >= since)
    .map(({ item, lastUpDateTime }) => ({
      goodsID: item.platformItemId,
      sortName: '医用耗材',
      productNameFirst: '耗材',
      productNameSecond: item.name,
      goodsName: item.name,
      outlookc: item.specification,
      goodsType: item.model,
      unit: item.unit,
      regcodeName: item.registrationNumber,
      companyIdTb: item.manufacturerCode,
      companyNameTb: item.manufacturerName,
      companyIdPs: item.distributors[0]?.code ?? '',
      companyNamePs: item.distributors[0]?.name ?? '',
      purchasePrice: item.price,
      price: item.price,
      purchaseType: '带量',
      addTime: lastUpDateTime,
      lastUpDateTime,
    }));
  return reply(pageOf(rows, pagingIn(params)));
}

/** H013 `/hospitalNationGoodsCode/get` */
export function listCodes({ store, params }: Work): Reply {
  const ids = (listIn(params) ?? []).map((row) => textIn(row, 'goodsID'));
  const rows = ids.flatMap((id) => {
    const item = store.items.get(id);
    if (item === undefined) return [];
    const codeSeq = item.keys['codeSeq'] ?? '';
    return [{ goodsID: id, codeSeq, nationGoodsCode: item.nationalCode }];
  });
  return reply(pageOf(rows, pagingIn(params)));
}

/** H016 `/companyps/get` */
export function listDistributors({ store, params }: Work): Reply {
  const names = new Map(
    [...store.items.values()].flatMap(({ distributors }) =>
      distributors.map(({ code, name }) => [code, name] as const),
    ),
  );
  const rows = [...names].map(([companyIdPs, companyNamePs]) => ({ companyIdPs, companyNamePs }));
  return reply(pageOf(rows, pagingIn(params)));
}

/** H008 `/order/detail/get`: by an order, whose header is told even without lines, or by lines. */
export function listOrderLines({ store, params }: Work): Reply {
  const list = listIn(params);
  if (list !== null) {
    const lines = list.flatMap((row) => store.lines.get(textIn(row, 'orderDetailID')) ?? []);
    return reply(
      pageOf(
        lines.map((line) => lineRow(store, line)),
        pagingIn(params),
      ),
    );
  }
  const orderId = textIn(params, 'orderId');
  const hospitalOrderId = textIn(params, 'hospitalOrderId');
  if (orderId === '' && hospitalOrderId === '') return refusal('missing');
  const order = findOrder(store, { orderId, hospitalOrderId });
  if (order === null) return reply({ orderList: [], ...pageOf([], pagingIn(params)) });
  const lines = store.linesOfOrder(order.headerId);
  const orderStatus = order.keys['cancelled'] === '1' ? '2' : order.isSent ? '1' : '0';
  return reply({
    orderList: [
      {
        orderId: order.headerId,
        hospitalOrderId: order.orderNumber,
        orderStatus,
        lineCount: lines.length,
      },
    ],
    ...pageOf(
      lines.map((line) => lineRow(store, line)),
      pagingIn(params),
    ),
  });
}

/** H009 `/distribution/get` */
export function listDeliveries({ store, params }: Work): Reply {
  const list = listIn(params);
  if (list === null) return refusal('missing');
  const rows = list.flatMap((row) => {
    const line = store.lines.get(textIn(row, 'orderDetailID'));
    if (line === undefined) return [];
    return store
      .deliveriesOfLine(line.platformLineId)
      .map((delivery) => deliveryRow(line, delivery));
  });
  return reply(pageOf(rows, pagingIn(params)));
}

function lineRow(store: ProvinceStore, line: Dated<StoredLine>) {
  const deliveries = store.deliveriesOfLine(line.platformLineId);
  const shipped = sum(deliveries.map(({ quantity }) => quantity));
  const isVoid = line.standing === 'void';
  return {
    orderId: line.headerId,
    hospitalOrderId: line.orderNumber,
    orderDetailID: line.platformLineId,
    hospitalOrderDetailId: line.ourLineId,
    goodsID: line.platformItemId,
    companyIdPs: line.distributorCode,
    purchaseCount: line.quantity,
    purchasePrice: line.price,
    codeSeq: line.keys['codeSeq'] ?? '',
    nationGoodsCode: line.keys['nationGoodsCode'] ?? '',
    orderStatus:
      line.standing === 'draft' ? '0' : isVoid && line.voidReason === 'hospital' ? '2' : '1',
    responseStatus: { none: '0', accept: '1', decline: '2' }[line.response],
    orderDetailStatus: isVoid ? '5' : shipped === 0 ? '1' : shipped >= line.quantity ? '2' : '3',
    cancelType: isVoid ? (line.voidReason === 'timeout' ? '2' : '1') : '',
    distributeCount: shipped,
    warehouseCount: sum(deliveries.map(({ receivedQuantity }) => receivedQuantity ?? 0)),
    lastUpDateTime: timeText(line.updatedAt),
  };
}

function deliveryRow(line: StoredLine, delivery: StoredDelivery) {
  return {
    orderDetailID: line.platformLineId,
    hospitalOrderDetailId: line.ourLineId,
    distributionSerialID: delivery.deliveryLineId,
    invoiceID: delivery.invoiceNumber,
    batchRecordID: delivery.lot,
    distributeCount: delivery.quantity,
    distributeTime: timeText(delivery.deliveredAt),
    produceDate: delivery.producedOn,
    validDate: delivery.expiresOn,
    purchasePrice: delivery.price,
  };
}

function pagingIn(params: Params) {
  const size = Math.min(countIn(params, 'pageSize') ?? MAX_PAGE_SIZE, MAX_PAGE_SIZE);
  return { page: Math.max(countIn(params, 'currentPageNumber') ?? 1, 1), size: Math.max(size, 1) };
}

function sum(quantities: readonly number[]): number {
  return quantities.reduce((total, one) => total + one, 0);
}
