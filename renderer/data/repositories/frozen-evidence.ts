import type { FrozenEvidence, PlatformLine } from '@shared/domain/exchange/exchange';
import type { ConnectionId, OrderId } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';
import { withDocuments } from './exchange-documents';

type Subject = {
  readonly orderId: OrderId;
  readonly connectionId: ConnectionId | null;
  readonly reason: FrozenEvidence['reason'];
  /** What the platform has told in the same command, newer than what is stored. */
  readonly told: readonly PlatformLine[];
};

/** Everything known of an order at this moment, as text with its hash. Rows as they were before the command. */
export async function freeze(
  db: HospitalDatabase,
  { newId, now, operator, workstation }: CommandEntry,
  { orderId, connectionId, reason, told }: Subject,
): Promise<FrozenEvidence> {
  const record = await readRecord(db, orderId);
  const toldIds = new Set(told.map(({ id }) => id));
  const platformLines = [...record.platformLines.filter(({ id }) => !toldIds.has(id)), ...told];
  const heading = { frozenAt: now, reason, connectionId, operator, workstation };
  const text = JSON.stringify({ ...heading, ...record, platformLines }, null, 1);
  return {
    id: newId(),
    revision: 1,
    orderId,
    connectionId,
    reason,
    at: now,
    text,
    sha256: await sha256Of(text),
  };
}

async function readRecord(db: HospitalDatabase, orderId: OrderId) {
  const [order, lines, totals, exchanges, events] = await Promise.all([
    db.orders.get(orderId),
    db.orderLines.where('orderId').equals(orderId).sortBy('position'),
    db.orderLineTotals.where('orderId').equals(orderId).toArray(),
    db.exchanges
      .where('orderId')
      .equals(orderId)
      .toArray()
      .then((rows) => withDocuments(db, rows)),
    db.exchangeEvents.where('orderId').equals(orderId).sortBy('at'),
  ]);
  const [platformLines, deliveries, differences, receipts] = await Promise.all([
    db.platformLines.where('orderId').equals(orderId).toArray(),
    db.platformDeliveries.where('orderId').equals(orderId).toArray(),
    db.exchangeDifferences.where('orderId').equals(orderId).toArray(),
    db.receipts.where('orderId').equals(orderId).toArray(),
  ]);
  return {
    order,
    lines,
    totals,
    exchanges,
    events,
    platformLines,
    deliveries,
    differences,
    receipts,
  };
}

async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
