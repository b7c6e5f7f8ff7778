import type { Exchange, ExchangeRow } from '../exchange/exchange';
import { sequenceOf } from '../exchange/exchange-sequence';
import { isUntouched } from '../exchange/merge-progress';
import { noProgress, type OrderDocument } from '../exchange/order-document';
import { revised } from '../record/record';
import type { Order, OrderLine } from './order';

/** True as long as nothing of it can have reached the platform: not even a message whose answer was lost. */
export function isUnsent({ state, progress, doubt }: ExchangeRow): boolean {
  const isWaiting = state === 'queued' || state === 'parked' || state === 'withdrawn';
  return isWaiting && doubt === null && isUntouched(progress);
}

/** Whether an order has begun to be sent through any of its exchanges. */
export function hasBegun(exchanges: readonly ExchangeRow[]): boolean {
  return exchanges.some((exchange) => exchange.kind === 'order' && !isUnsent(exchange));
}

/** A cancellation that the platform has not answered yet; undefined when none is on its way. */
export function findCancellation(exchanges: readonly ExchangeRow[]): ExchangeRow | undefined {
  return exchanges.find(
    ({ kind, state }) => kind === 'cancellation' && state !== 'done' && state !== 'withdrawn',
  );
}

/** An untouched exchange with the document as the changed order now reads. */
export function withChangedOrder(
  exchange: Exchange,
  order: Order,
  lines: readonly OrderLine[],
): Exchange {
  const linesById = new Map(lines.map((line) => [line.id, line]));
  const document: OrderDocument = {
    ...exchange.document,
    promisedOn: order.promisedOn,
    isUrgent: order.isUrgent,
    remark: order.remark,
    lines: exchange.document.lines.flatMap((line) => {
      const now = linesById.get(line.orderLineId);
      return now === undefined ? [] : [{ ...line, quantity: now.quantity }];
    }),
  };
  const { isUrgent } = order;
  // What the platform refused may go again now that it reads otherwise; a missing name is still missing.
  const { problem } = exchange;
  const mayGoAgain = problem?.kind === 'refused' || problem?.kind === 'lines-refused';
  return revised(exchange, {
    ...(mayGoAgain && { state: 'queued', problem: null, attempts: 0, retryAt: null }),
    document,
    isUrgent,
    progress: noProgress(document),
    sequence:
      isUrgent === exchange.isUrgent
        ? exchange.sequence
        : sequenceOf(exchange.queuedAt, { index: 0, isUrgent }),
  });
}
