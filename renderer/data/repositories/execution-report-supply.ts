import {
  supplySectionRow,
  type ReportedOrderLine,
  type SupplySectionRow,
} from '@shared/domain/execution-report/supply-section';
import {
  agreedUnitsOf,
  type OutsidePurchase,
  type OutsidePurchaseId,
} from '@shared/domain/monitoring/outside-purchase';
import type { SupplyComplaint } from '@shared/domain/monitoring/supply-complaint';
import type { Order, OrderLine } from '@shared/domain/order/order';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import type { AskedReport } from './execution-report-pace';
import { listStandingPurchases } from './outside-changing';
import { listByKeys, mapById } from './read-rows';

/** Section D: the order lines of the program that were not delivered as agreed, the latest first. */
export async function readSupplySection(
  db: HospitalDatabase,
  { program, period }: AskedReport,
): Promise<readonly SupplySectionRow[]> {
  const all = await db.orders.where('programId').equals(program.id).toArray();
  const orders = all.filter(({ promisedOn }) => promisedOn <= period.cutOn);
  const ids = orders.map(({ id }) => id);
  const closed = orders.filter(({ state }) => state === 'closed').map(({ id }) => id);
  const [
    lines,
    receiptLines,
    receipts,
    reminders,
    switches,
    complaints,
    purchases,
    enterprises,
    events,
  ] = await Promise.all([
    listByKeys(db.orderLines, 'orderId', ids),
    readReceiptLines(db, ids),
    listByKeys(db.receipts, 'orderId', ids),
    listByKeys(db.orderReminders, 'orderId', ids),
    listByKeys(db.backupSwitches, 'mainOrderId', ids),
    db.supplyComplaints.where('programId').equals(program.id).toArray(),
    listStandingPurchases(db, program.id),
    db.enterprises.toArray(),
    listByKeys(db.orderEvents, 'orderId', closed),
  ]);
  const ordersById = mapById(orders);
  const receiptsById = mapById(receipts);
  const names = mapById(enterprises);
  const purchasesById = mapById<OutsidePurchaseId, OutsidePurchase>(purchases);
  const receivedByLine = groupBy(receiptLines, ({ orderLineId }) => orderLineId);
  const remindersByOrder = groupBy(reminders, ({ orderId }) => orderId);
  const closedOn = new Map(
    events.filter(({ kind }) => kind === 'closed').map(({ orderId, on }) => [orderId, on]),
  );
  const rows = lines.flatMap((line): SupplySectionRow[] => {
    const order = ordersById.get(line.orderId);
    if (order === undefined) return [];
    const reported: ReportedOrderLine = {
      orderNumber: order.number,
      product: `${line.facts.name} ${line.facts.specification}`.trim(),
      distributor: names.get(order.distributorId)?.name ?? '',
      state: order.state,
      orderedOn: order.orderedOn,
      promisedOn: order.promisedOn,
      ordered: line.quantity,
      arrivals: (receivedByLine.get(line.id) ?? []).map(({ receiptId, acceptedOn, accepted }) => ({
        on: receiptsById.get(receiptId)?.arrivedOn ?? acceptedOn,
        accepted,
      })),
      endedOn: line.voidedOn ?? closedOn.get(order.id) ?? null,
      answerHours: null,
      reminders: (remindersByOrder.get(order.id) ?? []).map(({ on }) => on),
      backup: backupOf(line, switches),
      complaints: complaints
        .filter((one) => isAbout(one, order, line) && one.complainedOn <= period.cutOn)
        .map((one) => complaintWords(one, purchasesById)),
    };
    const row = supplySectionRow(reported, period);
    return row === null ? [] : [row];
  });
  return [...rows].sort((one, other) => other.daysLate - one.daysLate);
}

async function readReceiptLines(db: HospitalDatabase, orderIds: readonly Order['id'][]) {
  const lines = await listByKeys(db.orderLines, 'orderId', orderIds);
  return listByKeys(
    db.receiptLines,
    'orderLineId',
    lines.map(({ id }) => id),
  );
}

function backupOf(
  { id }: OrderLine,
  switches: readonly {
    readonly on: ReportedOrderLine['orderedOn'];
    readonly backupOrderNumber: string;
    readonly lines: readonly { readonly mainLineId: OrderLine['id'] }[];
  }[],
): ReportedOrderLine['backup'] {
  const found = switches.find(({ lines }) => lines.some(({ mainLineId }) => mainLineId === id));
  return found === undefined ? null : { on: found.on, orderNumber: found.backupOrderNumber };
}

function isAbout(complaint: SupplyComplaint, order: Order, line: OrderLine): boolean {
  const named = complaint.lines.filter(({ orderId }) => orderId === order.id);
  if (named.length > 0) return named.some(({ orderLineId }) => orderLineId === line.id);
  return complaint.productId === line.productId && complaint.orderIds.includes(order.id);
}

const STATE_WORDS = {
  recorded: '已投诉',
  answered: '已答复',
  verified: '已核实',
  rejected: '不予认定',
} as const satisfies Record<SupplyComplaint['state'], string>;

function complaintWords(
  { documentNumber, state, verdict }: SupplyComplaint,
  purchases: ReadonlyMap<OutsidePurchaseId, OutsidePurchase>,
) {
  const taken = (verdict?.purchaseIds ?? []).flatMap((id) => purchases.get(id) ?? []);
  return {
    documentNumber,
    verdict: [STATE_WORDS[state], verdict?.documentNumber ?? ''].join(' ').trim(),
    affected: taken.reduce((total, row) => total + (agreedUnitsOf(row) ?? 0), 0),
  };
}
