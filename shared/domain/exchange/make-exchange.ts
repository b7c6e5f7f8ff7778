import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/instant';
import { firstBackEntryDay } from '../order/check-back-entry';
import type { Order, OrderLine } from '../order/order';
import type { ProgramProductId } from '../program/program';
import type { Connection, PlatformItem } from './connection';
import type { Exchange, ExchangeId, ExchangeProblem } from './exchange';
import { sequenceOf } from './exchange-sequence';
import { noProgress, ourLineIdOf, type DocumentLine, type OrderDocument } from './order-document';

/** What an order is called on one platform. */
export type PlatformNames = {
  /** Products that are missing are not mapped. */
  readonly itemByProductId: ReadonlyMap<ProgramProductId, PlatformItem>;
  /** Null when the distributor is not mapped. */
  readonly distributor: { readonly code: string; readonly name: string } | null;
};

export type OrderToSend = {
  readonly order: Order;
  /** By position. */
  readonly lines: readonly OrderLine[];
  readonly connection: Connection;
  readonly names: PlatformNames;
};

type Queueing = {
  readonly id: ExchangeId;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly index: number;
};

/** An order on its way to one platform, with the document as it will be sent; parked where a name is missing. */
export function makeExchange(given: OrderToSend, { id, now, today, index }: Queueing): Exchange {
  const { order, connection } = given;
  const document = makeDocument(given);
  const problem = findProblem(given, today);
  return {
    id,
    revision: 1,
    connectionId: connection.id,
    kind: 'order',
    orderId: order.id,
    orderNumber: order.number,
    sequence: sequenceOf(now, { index, isUrgent: order.isUrgent }),
    isUrgent: order.isUrgent,
    state: problem === null ? 'queued' : 'parked',
    step: null,
    document,
    progress: noProgress(document),
    doubt: null,
    attempts: 0,
    retryAt: null,
    problem,
    queuedAt: now,
    finishedAt: null,
    ferryNumber: null,
  };
}

/** The order as this platform is told of it, by the names that it has now. */
export function makeDocument({ order, lines, names }: OrderToSend): OrderDocument {
  return {
    orderId: order.id,
    orderNumber: order.number,
    orderedOn: order.orderedOn,
    promisedOn: order.promisedOn,
    isUrgent: order.isUrgent,
    usedOn: order.backEntry?.usedOn ?? null,
    distributorCode: names.distributor?.code ?? '',
    distributorName: names.distributor?.name ?? '',
    remark: order.remark,
    lines: lines.map((line) =>
      makeLine(order.number, line, names.itemByProductId.get(line.productId)),
    ),
  };
}

function makeLine(
  orderNumber: string,
  { id, position, facts, quantity, unitPrice }: OrderLine,
  item: PlatformItem | undefined,
): DocumentLine {
  return {
    orderLineId: id,
    ourLineId: ourLineIdOf(orderNumber, position),
    position,
    platformItemId: item?.platformItemId ?? '',
    itemKeys: item?.keys ?? {},
    nationalCode: facts.nationalCode ?? item?.nationalCode ?? null,
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
  };
}

/** What keeps an order from being sent at all; null when nothing does. */
export function findProblem(
  { order, lines, connection, names }: OrderToSend,
  today: LocalDate,
): ExchangeProblem | null {
  const isPortal = connection.dialect === 'workbook';
  const unmapped = lines.filter(({ productId }) => !names.itemByProductId.has(productId));
  if (unmapped.length > 0 && !isPortal)
    return problem('item-not-mapped', unmapped.map(({ facts }) => facts.name).join('、'));
  if (names.distributor === null && !isPortal) return problem('enterprise-not-mapped', '');
  if (order.backEntry !== null && isTooOld(order.backEntry.usedOn, connection, today))
    return problem('back-entry-too-old', order.backEntry.usedOn);
  return null;
}

function isTooOld(usedOn: LocalDate, { backEntryMonths }: Connection, today: LocalDate): boolean {
  return backEntryMonths === null || usedOn < firstBackEntryDay(today, backEntryMonths);
}

function problem(kind: ExchangeProblem['kind'], words: string): ExchangeProblem {
  return { kind, code: '', words };
}
