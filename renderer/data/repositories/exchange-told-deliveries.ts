import type { ToldDelivery } from '@shared/connectors/connector';
import type { PlatformDelivery } from '@shared/domain/exchange/exchange';
import type { ConnectionId, OrderLineId } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';
import { putDifferences, type FoundDifference } from './exchange-differences';
import { createLineFinder, type FoundLine } from './exchange-line-finder';

type Told = {
  readonly connectionId: ConnectionId;
  readonly rows: readonly ToldDelivery[];
};

/** Keeps the delivery lines a platform tells; what is not as ordered becomes a difference. */
export async function saveToldDeliveries(
  db: HospitalDatabase,
  entry: CommandEntry,
  { connectionId, rows }: Told,
): Promise<void> {
  const finder = createLineFinder(db, connectionId);
  const found: FoundDifference[] = [];
  const saved: PlatformDelivery[] = [];
  const lines = new Map<OrderLineId, FoundLine>();
  const byId = new Map(rows.map((row) => [`${connectionId}/${row.deliveryLineId}`, row]));
  const stored = await db.platformDeliveries.bulkGet([...byId.keys()]);
  for (const [index, [id, told]] of [...byId].entries()) {
    const known = await finder.find({ ...told, orderNumber: null, position: null });
    const row = toRow(told, known, { id, connectionId, toldAt: entry.now });
    const before = stored[index];
    if (before !== undefined && describe(before) === describe(row)) {
      // Told before its line was known: only now it can be matched.
      if (before.orderLineId === row.orderLineId) continue;
    } else if (before !== undefined) found.push(changedDelivery(before, row));
    if (known === undefined) found.push(unknownDelivery(row));
    else {
      lines.set(known.line.id, known);
      found.push(...comparePrice(row, known));
    }
    saved.push(before === undefined ? row : { ...row, revision: before.revision + 1 });
    if (before === undefined) putEvent(entry, row);
  }
  entry.put('platformDeliveries', ...saved);
  found.push(...(await compareQuantities(db, saved, lines)));
  await putDifferences(db, entry, found);
}

function toRow(
  told: ToldDelivery,
  known: FoundLine | undefined,
  own: Pick<PlatformDelivery, 'id' | 'connectionId' | 'toldAt'>,
): PlatformDelivery {
  return {
    ...own,
    revision: 1,
    orderId: known?.order.id ?? null,
    orderLineId: known?.line.id ?? null,
    deliveryLineId: told.deliveryLineId,
    platformLineId: told.platformLineId,
    quantity: told.quantity,
    unitPrice: told.unitPrice,
    lot: told.lot,
    producedOn: told.producedOn,
    expiresOn: told.expiresOn,
    udi: told.udi,
    invoiceNumber: told.invoiceNumber,
    deliveredOn: told.deliveredOn,
    raw: told.raw,
  };
}

/** What of a delivery may not change without somebody knowing. */
function describe({ quantity, unitPrice, lot, producedOn, expiresOn }: PlatformDelivery): string {
  return [quantity, unitPrice, lot, producedOn, expiresOn].join(' ');
}

function subjectOf({ connectionId, orderId, orderLineId, deliveryLineId }: PlatformDelivery) {
  return { connectionId, orderId, orderLineId, subject: deliveryLineId };
}

function changedDelivery(before: PlatformDelivery, row: PlatformDelivery): FoundDifference {
  return {
    ...subjectOf(row),
    kind: 'changed-delivery',
    ours: describe(before),
    theirs: describe(row),
  };
}

function unknownDelivery(row: PlatformDelivery): FoundDifference {
  return { ...subjectOf(row), kind: 'unknown-delivery', ours: '', theirs: describe(row) };
}

function comparePrice(row: PlatformDelivery, { line }: FoundLine): readonly FoundDifference[] {
  if (row.unitPrice === null || row.unitPrice === line.unitPrice) return [];
  const prices = { ours: `${line.unitPrice}`, theirs: `${row.unitPrice}` };
  return [{ ...subjectOf(row), kind: 'price-changed', ...prices }];
}

async function compareQuantities(
  db: HospitalDatabase,
  saved: readonly PlatformDelivery[],
  lines: ReadonlyMap<OrderLineId, FoundLine>,
): Promise<readonly FoundDifference[]> {
  const stored = await db.platformDeliveries
    .where('orderLineId')
    .anyOf([...lines.keys()])
    .toArray();
  const byId = new Map([...stored, ...saved].map((row) => [row.id, row]));
  const found: FoundDifference[] = [];
  for (const { order, line } of lines.values()) {
    const deliveries = [...byId.values()].filter(({ orderLineId }) => orderLineId === line.id);
    const total = deliveries.reduce((sum, { quantity }) => sum + quantity, 0);
    const [first] = deliveries;
    if (total <= line.quantity || first === undefined) continue;
    found.push({
      connectionId: first.connectionId,
      orderId: order.id,
      orderLineId: line.id,
      kind: 'delivered-too-much',
      subject: line.id,
      ours: `${line.quantity}`,
      theirs: `${total}`,
    });
  }
  return found;
}

function putEvent(entry: CommandEntry, row: PlatformDelivery): void {
  entry.put('exchangeEvents', {
    id: entry.newId(),
    revision: 1,
    exchangeId: null,
    orderId: row.orderId,
    connectionId: row.connectionId,
    at: entry.now,
    kind: 'delivery',
    step: null,
    words: `${row.deliveryLineId} ${row.lot} ×${row.quantity}`,
    messageId: null,
  });
}
