import type { ExchangeEvent, ExchangeRow, FerryFile } from '@shared/domain/exchange/exchange';
import type { FerriedState } from '@shared/domain/exchange/ferry';
import type { ConnectionId } from '@shared/domain/order/order';
import { without } from '@shared/kernel/without';
import type { HospitalDatabase } from '../database';

/** These the hospital makes itself of what the lines and deliveries say. */
const MADE_OF_ROWS: readonly ExchangeEvent['kind'][] = ['status', 'void', 'delivery', 'difference'];

/** What has become of the orders that were ferried here, but for what the hospital has heard already. */
export async function collectStates(
  db: HospitalDatabase,
  connectionId: ConnectionId,
): Promise<readonly FerriedState[]> {
  const files = await db.ferryFiles.where('connectionId').equals(connectionId).toArray();
  const ids = [
    ...new Set(
      files.filter(({ direction }) => direction === 'in').flatMap(({ exchangeIds }) => exchangeIds),
    ),
  ];
  const stored = await db.exchanges.bulkGet(ids);
  const ferried = stored
    .filter((row) => row !== undefined)
    .filter(({ ferryNumber }) => ferryNumber !== null);
  const states: FerriedState[] = [];
  for (const exchange of ferried) {
    const state = await stateOf(db, exchange);
    if (!hasArrived(exchange, state, files)) states.push(state);
  }
  return states;
}

/** Over, and a file that the hospital has read says all that has happened since. */
function hasArrived(
  exchange: ExchangeRow,
  state: FerriedState,
  files: readonly FerryFile[],
): boolean {
  if (exchange.state !== 'done' && exchange.state !== 'withdrawn') return false;
  const moments = [
    exchange.finishedAt ?? exchange.queuedAt,
    ...state.events.map(({ at }) => at),
    ...[...state.lines, ...state.deliveries].map(({ toldAt }) => toldAt),
  ];
  return files.some(
    ({ direction, receiptAt, exchangeIds, at }) =>
      direction === 'out' &&
      receiptAt !== null &&
      exchangeIds.includes(exchange.id) &&
      moments.every((moment) => moment <= at),
  );
}

async function stateOf(db: HospitalDatabase, exchange: ExchangeRow): Promise<FerriedState> {
  const { id, orderId, connectionId, state, step, progress, problem, finishedAt } = exchange;
  const isHere = (row: { readonly connectionId: ConnectionId }) =>
    row.connectionId === connectionId;
  const [events, lines, deliveries, differences] = await Promise.all([
    db.exchangeEvents.where('orderId').equals(orderId).filter(isHere).sortBy('at'),
    db.platformLines.where('orderId').equals(orderId).filter(isHere).toArray(),
    db.platformDeliveries.where('orderId').equals(orderId).filter(isHere).toArray(),
    db.exchangeDifferences.where('orderId').equals(orderId).filter(isHere).toArray(),
  ]);
  return {
    ...{ id, orderId, state, step, progress, problem, finishedAt },
    events: events
      .filter(({ kind, exchangeId }) => !MADE_OF_ROWS.includes(kind) && exchangeId === id)
      .map((row) => without(row, 'connectionId', 'revision', 'messageId')),
    lines: lines.map((row) => without(row, 'id', 'revision', 'connectionId')),
    deliveries: deliveries.map((row) => without(row, 'id', 'revision', 'connectionId')),
    differences: differences.map(({ orderLineId, kind, subject, ours, theirs }) => ({
      ...{ orderId, orderLineId, kind, subject, ours, theirs },
    })),
  };
}
