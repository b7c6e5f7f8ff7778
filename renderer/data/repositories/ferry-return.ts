import type { ToldDelivery, ToldLine } from '@shared/connectors/connector';
import type { Exchange, ExchangeRow } from '@shared/domain/exchange/exchange';
import {
  afterReturn,
  toldLater,
  type FerriedState,
  type FerryReturn,
} from '@shared/domain/exchange/ferry';
import type { ConnectionId } from '@shared/domain/order/order';
import { revised } from '@shared/domain/record/record';
import { writeFerryFile } from '@shared/formats/ferry/ferry-file';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';
import { putDifferences } from './exchange-differences';
import { rowOf, withDocuments } from './exchange-documents';
import { changeReportStates, putEvents } from './exchange-saving';
import { saveToldDeliveries } from './exchange-told-deliveries';
import { saveToldLines } from './exchange-told-lines';
import {
  fileRow,
  findRefusal,
  headingOf,
  putReceipts,
  type FerryInput,
  type FerryStore,
} from './ferry-out';
import { collectStates } from './ferry-states';

/**
 * What has become of the ferried orders, for the hospital: all that is not known to have arrived there.
 *
 * @errors `connection-not-found`, `nothing-to-return`
 */
export function makeReturn({ db, commands }: FerryStore, connectionId: ConnectionId) {
  return commands.run('ferry:return', async (entry) => {
    const connection = await db.connections.get(connectionId);
    if (connection === undefined) return err({ kind: 'connection-not-found' } as const);
    const states = await collectStates(db, connectionId);
    if (states.length === 0) return err({ kind: 'nothing-to-return' } as const);
    const number = await entry.takeNumber('ferry');
    const heading = await headingOf(db, connection, { number, madeAt: entry.now });
    const content: FerryReturn = { ...heading, kind: 'return', states };
    const { bytes, sha256 } = await writeFerryFile(content);
    entry.put('ferryFiles', fileRow(content, sha256, { connectionId, direction: 'out' }));
    return ok({ number, bytes, orders: states.length });
  });
}

/**
 * Takes over what the platform PC says. Files may be read twice and in any order: what a later one
 * has told is not told anew by an earlier one.
 *
 * @errors every FerryError
 */
export function readReturn(
  { db, commands }: FerryStore,
  connectionId: ConnectionId,
  { content, sha256 }: FerryInput<FerryReturn>,
) {
  return commands.run('ferry:read-return', async (entry) => {
    const refusal = await findRefusal(db, entry, { connectionId, content, sha256 });
    if (refusal !== null) return err(refusal);
    const files = await db.ferryFiles.where('connectionId').equals(connectionId).toArray();
    const read = files.filter(({ direction }) => direction === 'in');
    if (read.some(({ number }) => number === content.number))
      return ok({ changed: 0, older: content.states.length, unknown: 0 });
    const stored = await db.exchanges.bulkGet(content.states.map(({ id }) => id));
    const ours = stored
      .filter((row) => row !== undefined)
      .filter((row) => row.connectionId === connectionId && row.ferryNumber !== null);
    const byId = new Map((await withDocuments(db, ours)).map((row) => [row.id, row]));
    const known = content.states.flatMap((told) => {
      const exchange = byId.get(told.id);
      return exchange === undefined ? [] : [{ exchange, told }];
    });
    if (known.length === 0)
      return err({ kind: 'foreign', hospitalName: content.hospitalName } as const);
    const file = { number: content.number, at: content.madeAt };
    const later = toldLater(file, read);
    const fresh = known.filter(({ exchange }) => !later.has(exchange.id));
    const changed = await putFresh(db, entry, { connectionId, fresh });
    await putForeignEvents(db, entry, { connectionId, told: known.map(({ told }) => told) });
    for (const exchange of changed)
      putEvents(entry, exchange, [
        { kind: 'read-back', step: content.number, words: content.number, messageId: null },
      ]);
    entry.put('ferryFiles', fileRow(content, sha256, { connectionId, direction: 'in' }));
    await putReceipts(db, entry, content.receipts);
    return ok({
      changed: changed.length,
      older: known.length - fresh.length,
      unknown: content.states.length - known.length,
    });
  });
}

type Fresh = { readonly exchange: Exchange; readonly told: FerriedState };

async function putFresh(
  db: HospitalDatabase,
  entry: CommandEntry,
  {
    connectionId,
    fresh,
  }: { readonly connectionId: ConnectionId; readonly fresh: readonly Fresh[] },
): Promise<readonly ExchangeRow[]> {
  const changed = fresh.flatMap(({ exchange, told }) => {
    const next = afterReturn(exchange, told);
    return isSameState(exchange, next) ? [] : [revised(rowOf(exchange), next)];
  });
  entry.put('exchanges', ...changed);
  entry.put('orders', ...(await changeReportStates(db, changed)));
  const orders = fresh.filter(({ exchange }) => exchange.kind === 'order');
  const lines = orders.flatMap(toToldLines);
  await saveToldLines(db, entry, { connectionId, rows: lines });
  const deliveries = orders.flatMap(toToldDeliveries);
  await saveToldDeliveries(db, entry, { connectionId, rows: deliveries });
  await putDifferences(
    db,
    entry,
    // A price of a line is told there only; everything else is compared again here.
    orders
      .flatMap(({ told }) => told.differences)
      .filter(
        ({ kind, subject, orderLineId }) => kind === 'price-changed' && subject === orderLineId,
      )
      .map((difference) => ({ ...difference, connectionId })),
  );
  return changed;
}

function isSameState(exchange: ExchangeRow, next: ReturnType<typeof afterReturn>): boolean {
  const { state, step, progress, problem, finishedAt } = exchange;
  const of = (some: typeof next) =>
    JSON.stringify([some.state, some.step, some.progress, some.problem, some.finishedAt]);
  return of({ state, step, progress, problem, finishedAt }) === of(next);
}

function toToldLines({ exchange, told }: Fresh): readonly ToldLine[] {
  const { orderNumber, document } = exchange;
  return told.lines.map((line) => {
    const ours = document.lines.find(({ orderLineId }) => orderLineId === line.orderLineId);
    return {
      platformLineId: line.platformLineId,
      platformOrderId: line.platformOrderId,
      state: line.state,
      stateCode: line.stateCode,
      quantity: line.quantity,
      shippedQuantity: line.shippedQuantity,
      receivedQuantity: line.receivedQuantity,
      ourLineId: ours?.ourLineId ?? null,
      orderNumber,
      position: ours?.position ?? null,
      unitPrice: null,
    };
  });
}

function toToldDeliveries({ exchange, told }: Fresh): readonly ToldDelivery[] {
  return told.deliveries.map((delivery) => {
    const ours = exchange.document.lines.find(
      ({ orderLineId }) => orderLineId === delivery.orderLineId,
    );
    return {
      deliveryLineId: delivery.deliveryLineId,
      platformLineId: delivery.platformLineId,
      quantity: delivery.quantity,
      unitPrice: delivery.unitPrice,
      lot: delivery.lot,
      producedOn: delivery.producedOn,
      expiresOn: delivery.expiresOn,
      udi: delivery.udi,
      invoiceNumber: delivery.invoiceNumber,
      deliveredOn: delivery.deliveredOn,
      raw: delivery.raw,
      ourLineId: ours?.ourLineId ?? null,
    };
  });
}

/** What happened on the platform PC, as it was written down there; each event once. */
async function putForeignEvents(
  db: HospitalDatabase,
  entry: CommandEntry,
  {
    connectionId,
    told,
  }: { readonly connectionId: ConnectionId; readonly told: readonly FerriedState[] },
): Promise<void> {
  const events = told.flatMap((state) => state.events);
  const stored = await db.exchangeEvents.bulkGet(events.map(({ id }) => id));
  const added = events.filter((_, index) => stored[index] === undefined);
  entry.put(
    'exchangeEvents',
    ...added.map((event) => ({ ...event, revision: 1, connectionId, messageId: null })),
  );
}
