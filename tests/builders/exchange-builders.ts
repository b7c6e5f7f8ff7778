import { portalTemplates } from '@shared/connectors/workbook/default-templates';
import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange, ExchangeId } from '@shared/domain/exchange/exchange';
import {
  noProgress,
  ourLineIdOf,
  type DocumentLine,
  type OrderDocument,
} from '@shared/domain/exchange/order-document';
import { unitPrice } from '@shared/domain/money/money';
import type { ConnectionId, OrderId, OrderLineId } from '@shared/domain/order/order';
import { quantity } from '@shared/domain/quantity/quantity';

/** A portal that takes and gives workbooks, with Xinjiang's template. */
export function aPortalConnection(overrides: Partial<Connection> = {}): Connection {
  return {
    id: 'portal' as ConnectionId,
    revision: 1,
    name: '新疆医保服务平台',
    dialect: 'workbook',
    purpose: 'ordering',
    baseUrl: null,
    proxyUrl: null,
    fields: { deliveryPoint: 'PSD001' },
    backEntryMonths: 0,
    answerTimeoutMs: 15_000,
    settleMs: 60_000,
    maintenance: [],
    state: 'active',
    closesOn: null,
    successorId: null,
    programIds: null,
    template: portalTemplates.xinjiang,
    ...overrides,
  };
}

/** One line of 20 bags at 1,280.00 yuan. */
export function aDocumentLine(overrides: Partial<DocumentLine> = {}): DocumentLine {
  const position = overrides.position ?? 1;
  return {
    orderLineId: `order-line-${position}` as OrderLineId,
    ourLineId: ourLineIdOf('CG-2024-A1B2C3-00001', position),
    position,
    platformItemId: '01234567890123456789',
    itemKeys: {},
    nationalCode: 'C15011121200000107660000016',
    productName: '骨水泥',
    specification: '40g',
    model: 'GSN-40',
    registrationNumber: '国械注准20193130012',
    manufacturerName: '示例骨科材料有限公司',
    unit: '袋',
    basePerPack: 1,
    quantity: quantity(20),
    unitPrice: unitPrice(12_800_000),
    remark: '',
    ...overrides,
  };
}

export function anOrderDocument(overrides: Partial<OrderDocument> = {}): OrderDocument {
  return {
    orderId: 'order-1' as OrderId,
    orderNumber: 'CG-2024-A1B2C3-00001',
    orderedOn: localDate(2024, 4, 1),
    promisedOn: localDate(2024, 4, 4),
    isUrgent: false,
    usedOn: null,
    distributorCode: 'PS0001',
    distributorName: '示例医药配送有限公司',
    remark: '',
    lines: [aDocumentLine()],
    ...overrides,
  };
}

/** An order of so many lines, each of its own product. */
export function anOrderDocumentOf(sequence: number, lines: number): OrderDocument {
  const orderNumber = `CG-2024-A1B2C3-${String(sequence).padStart(5, '0')}`;
  return anOrderDocument({
    orderId: `order-${sequence}` as OrderId,
    orderNumber,
    lines: Array.from({ length: lines }, (_, index) =>
      aDocumentLine({
        orderLineId: `order-${sequence}-line-${index + 1}` as OrderLineId,
        ourLineId: ourLineIdOf(orderNumber, index + 1),
        position: index + 1,
      }),
    ),
  });
}

/** An order that waits for its first step. */
export function anExchange(overrides: Partial<Exchange> = {}): Exchange {
  const document = overrides.document ?? anOrderDocument();
  return {
    id: `exchange-${document.orderId}` as ExchangeId,
    revision: 1,
    connectionId: 'portal' as ConnectionId,
    kind: 'order',
    orderId: document.orderId,
    orderNumber: document.orderNumber,
    sequence: 1,
    isUrgent: false,
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
