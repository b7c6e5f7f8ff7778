import type { Instant } from '@shared/domain/calendar/instant';
import type { Exchange, ExchangeId } from '@shared/domain/exchange/exchange';
import {
  noProgress,
  ourLineIdOf,
  type OrderDocument,
} from '@shared/domain/exchange/order-document';
import type { ConnectionId, Order, OrderLine } from '@shared/domain/order/order';

/** The order in the outbox of connection `zj`, as the engine makes it; nothing sent yet. */
export function anExchangeOf(
  order: Order,
  lines: readonly OrderLine[],
  overrides: Partial<Exchange> = {},
): Exchange {
  const document = documentOf(order, lines);
  return {
    id: `exchange-${order.id}` as ExchangeId,
    revision: 1,
    connectionId: 'zj' as ConnectionId,
    kind: 'order',
    orderId: order.id,
    orderNumber: order.number,
    sequence: 1,
    isUrgent: order.isUrgent,
    state: 'queued',
    step: null,
    document,
    progress: noProgress(document),
    doubt: null,
    attempts: 0,
    retryAt: null,
    problem: null,
    queuedAt: '2024-04-01T02:00:00.000Z' as Instant,
    finishedAt: null,
    ferryNumber: null,
    ...overrides,
  };
}

function documentOf(order: Order, lines: readonly OrderLine[]): OrderDocument {
  return {
    orderId: order.id,
    orderNumber: order.number,
    orderedOn: order.orderedOn,
    promisedOn: order.promisedOn,
    isUrgent: order.isUrgent,
    usedOn: null,
    distributorCode: 'D1',
    distributorName: '示例医药配送有限公司',
    remark: order.remark,
    lines: lines.map(({ id, facts, position, quantity, unitPrice }) => ({
      orderLineId: id,
      ourLineId: ourLineIdOf(order.number, position),
      position,
      platformItemId: 'P1',
      itemKeys: {},
      nationalCode: facts.nationalCode,
      productName: facts.name,
      specification: facts.specification,
      model: facts.model,
      registrationNumber: facts.registrationNumber,
      manufacturerName: facts.manufacturerName,
      unit: facts.baseUnit,
      basePerPack: facts.basePerPack,
      quantity,
      unitPrice,
      remark: '',
    })),
  };
}
