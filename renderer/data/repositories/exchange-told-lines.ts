import type { ToldLine } from '@shared/connectors/connector';
import type { ExchangeEventKind, PlatformLine } from '@shared/domain/exchange/exchange';
import type { ConnectionId, OrderId, OrderLineId } from '@shared/domain/order/order';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type { AgreedLineId } from '@shared/domain/program/program';
import { voidOrderLines } from '@shared/domain/order/void-order-lines';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';
import { putDifferences, type FoundDifference } from './exchange-differences';
import { createLineFinder, type FoundLine } from './exchange-line-finder';
import { freeze } from './frozen-evidence';
import { readOrderRows } from './order-rows';

type Told = {
  readonly connectionId: ConnectionId;
  readonly rows: readonly ToldLine[];
};

/** Keeps what a platform says of our lines; what it has made void is reopened, with its evidence frozen. */
export async function saveToldLines(
  db: HospitalDatabase,
  entry: CommandEntry,
  { connectionId, rows }: Told,
): Promise<void> {
  const finder = createLineFinder(db, connectionId);
  const found: FoundDifference[] = [];
  const voided = new Map<OrderId, Set<OrderLineId>>();
  const platformLines: PlatformLine[] = [];
  // A page may name a line twice; the later one counts.
  const byId = new Map(rows.map((row) => [`${connectionId}/${row.platformLineId}`, row]));
  const stored = await db.platformLines.bulkGet([...byId.keys()]);
  for (const [index, [id, told]] of [...byId].entries()) {
    const known = await finder.find(told);
    if (known === undefined) {
      found.push(unknownLine(connectionId, told));
      continue;
    }
    found.push(...compareLine(connectionId, told, known));
    const row = toRow(told, known, { id, connectionId, toldAt: entry.now });
    const before = stored[index];
    if (told.state === 'void-by-timeout' && known.line.voidedOn === null)
      voided.set(known.order.id, (voided.get(known.order.id) ?? new Set()).add(known.line.id));
    if (before !== undefined && isSame(before, row)) continue;
    platformLines.push(before === undefined ? row : { ...row, revision: before.revision + 1 });
    if (before?.state !== row.state)
      putEvent(entry, row, told.state.startsWith('void') ? 'void' : 'status');
  }
  entry.put('platformLines', ...platformLines);
  await putDifferences(db, entry, found);
  // Orders of one page may share an agreed line: its sums go through all of them and are put once.
  const sums = new Map<AgreedLineId, LineTotals>();
  for (const [orderId, ids] of voided)
    await voidLines(db, entry, { orderId, ids, connectionId, platformLines, sums });
  entry.put('lineTotals', ...sums.values());
}

/** In the same journal entry: the quantity is open again, and what it was until now is frozen. */
async function voidLines(
  db: HospitalDatabase,
  entry: CommandEntry,
  given: {
    readonly orderId: OrderId;
    readonly ids: ReadonlySet<OrderLineId>;
    readonly connectionId: ConnectionId;
    readonly platformLines: readonly PlatformLine[];
    readonly sums: Map<AgreedLineId, LineTotals>;
  },
): Promise<void> {
  const { orderId, ids, connectionId, sums } = given;
  const rows = await readOrderRows(db, orderId);
  if (rows === undefined) return;
  const lineTotalsById = new Map([...rows.lineTotalsById, ...sums]);
  const voided = voidOrderLines({ ...rows, lineTotalsById }, ids, entry.today);
  entry.put('orderLines', ...voided.lines);
  for (const totals of voided.lineTotals) sums.set(totals.id, totals);
  const told = given.platformLines.filter((line) => line.orderId === orderId);
  const evidence = await freeze(db, entry, {
    orderId,
    connectionId,
    reason: 'void-by-timeout',
    told,
  });
  entry.put('frozenEvidence', evidence);
}

function toRow(
  told: ToldLine,
  { order, line }: FoundLine,
  own: Pick<PlatformLine, 'id' | 'connectionId' | 'toldAt'>,
): PlatformLine {
  const { platformLineId, platformOrderId, state, stateCode } = told;
  const { quantity, shippedQuantity, receivedQuantity } = told;
  return {
    ...own,
    revision: 1,
    platformLineId,
    platformOrderId,
    orderId: order.id,
    orderLineId: line.id,
    state,
    stateCode,
    quantity,
    shippedQuantity,
    receivedQuantity,
  };
}

function isSame(one: PlatformLine, other: PlatformLine): boolean {
  return (
    one.state === other.state &&
    one.stateCode === other.stateCode &&
    one.quantity === other.quantity &&
    one.shippedQuantity === other.shippedQuantity &&
    one.receivedQuantity === other.receivedQuantity
  );
}

function unknownLine(connectionId: ConnectionId, told: ToldLine): FoundDifference {
  return {
    connectionId,
    orderId: null,
    orderLineId: null,
    kind: 'unknown-line',
    subject: told.platformLineId,
    ours: '',
    theirs: [told.orderNumber, told.ourLineId, told.quantity]
      .filter((part) => part !== null)
      .join(' '),
  };
}

function compareLine(
  connectionId: ConnectionId,
  told: ToldLine,
  { order, line }: FoundLine,
): readonly FoundDifference[] {
  const subject = { connectionId, orderId: order.id, orderLineId: line.id, subject: line.id };
  const found: FoundDifference[] = [];
  if (told.unitPrice !== null && told.unitPrice !== line.unitPrice)
    found.push({
      ...subject,
      kind: 'price-changed',
      ours: `${line.unitPrice}`,
      theirs: `${told.unitPrice}`,
    });
  if (told.quantity !== null && told.quantity !== line.quantity)
    found.push({
      ...subject,
      kind: 'quantity-changed',
      ours: `${line.quantity}`,
      theirs: `${told.quantity}`,
    });
  if (told.state === 'void-by-hospital' && order.state === 'placed')
    found.push({
      ...subject,
      kind: 'missing-at-platform',
      ours: order.state,
      theirs: told.stateCode,
    });
  return found;
}

function putEvent(entry: CommandEntry, line: PlatformLine, kind: ExchangeEventKind): void {
  entry.put('exchangeEvents', {
    id: entry.newId(),
    revision: 1,
    exchangeId: null,
    orderId: line.orderId,
    connectionId: line.connectionId,
    at: entry.now,
    kind,
    step: line.state,
    words: line.stateCode,
    messageId: null,
  });
}
