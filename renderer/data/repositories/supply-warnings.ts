import {
  addDays,
  isWithin,
  type DateRange,
  type LocalDate,
} from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import {
  deliveryShare,
  deliveryWindow,
  type PromisedLine,
} from '@shared/domain/monitoring/delivery-share';
import { latePaymentWarning } from '@shared/domain/monitoring/find-money-warnings';
import {
  deliveryShareWarning,
  lateDistributorWarning,
  type LateLine,
  type NamedDistributor,
} from '@shared/domain/monitoring/find-supply-warnings';
import { deliveryLimitOf, SUPPLY_TOPICS } from '@shared/domain/monitoring/pack-limits';
import { firstStated } from '@shared/domain/policy/find-stated-rule';
import type { Warning } from '@shared/domain/monitoring/warning';
import type { WarningLimits } from '@shared/domain/monitoring/warning-limits';
import type { Order, OrderLine } from '@shared/domain/order/order';
import { openQuantity } from '@shared/domain/order/order-lateness';
import type { Payable, PayableBalance } from '@shared/domain/payment/payable';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import { getRows, listByKeys, mapById } from './read-rows';
import { present } from './program-warnings';

type SupplyContext = {
  readonly today: LocalDate;
  readonly limits: WarningLimits;
  readonly packs: ReadonlyMap<ProgramId, PolicyPack>;
};

/** Orders are promised within this many days of being placed. Our number. */
const LONGEST_PROMISE_DAYS = 120;

/** What the rules find about distributors, and about what is owed to them. */
export async function supplyWarnings(
  db: HospitalDatabase,
  context: SupplyContext,
): Promise<readonly Warning[]> {
  const enterprises = await db.enterprises.toArray();
  const distributors = enterprises.filter(({ kinds }) => kinds.includes('distributor'));
  const [late, promised, open] = await Promise.all([
    readLateLines(db, context.today),
    readPromisedLines(db, context.today),
    readLatePayables(db, context.today),
  ]);
  return distributors.flatMap((distributor) => {
    const { id } = distributor;
    const { orders, lines } = late.get(id) ?? NOTHING_LATE;
    const [first] = orders;
    const pack = first && context.packs.get(first.programId);
    const citation = pack === undefined ? null : firstStated(pack, SUPPLY_TOPICS);
    return [
      ...present(lateDistributorWarning(distributor, lines, { today: context.today, citation })),
      ...shareWarnings(distributor, promised.get(id) ?? NOTHING_PROMISED, context),
      ...present(latePaymentWarning(distributor, open.get(id) ?? [], context.today)),
    ];
  });
}

type Late = { readonly orders: readonly Order[]; readonly lines: readonly LateLine[] };
type Promised = ReadonlyMap<ProgramId, readonly PromisedLine[]>;
const NOTHING_LATE: Late = { orders: [], lines: [] };
const NOTHING_PROMISED: Promised = new Map();

/** One share for each program: its own limit holds, and its own notice is named. */
function shareWarnings(
  distributor: NamedDistributor,
  promised: Promised,
  { packs, limits, today }: SupplyContext,
): readonly Warning[] {
  return [...promised].flatMap(([programId, lines]) => {
    const pack = packs.get(programId);
    if (pack === undefined) return [];
    const share = deliveryShare(lines, deliveryWindow(today));
    const limit = deliveryLimitOf(pack, limits);
    return present(deliveryShareWarning({ ...distributor, programId }, share, limit));
  });
}

async function readLateLines(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<ReadonlyMap<EnterpriseId, Late>> {
  const placed = await db.orders.where('state').equals('placed').toArray();
  const late = placed.filter(({ promisedOn }) => promisedOn < today);
  const lines = await linesOf(db, late);
  const totals = mapById(
    (await db.orderLineTotals.bulkGet(lines.map(({ id }) => id))).filter(
      (row) => row !== undefined,
    ),
  );
  const ordersById = mapById(late);
  const byDistributor = new Map<EnterpriseId, Late>();
  for (const line of lines) {
    const order = ordersById.get(line.orderId);
    const open = openQuantity(line, totals.get(line.id));
    if (order === undefined || open <= 0) continue;
    const before = byDistributor.get(order.distributorId) ?? NOTHING_LATE;
    const own: LateLine = {
      orderLineId: line.id,
      orderId: order.id,
      subject: `${order.number} ${line.facts.name}`,
      promisedOn: order.promisedOn,
      open,
      price: line.unitPrice,
    };
    byDistributor.set(order.distributorId, {
      orders: [...before.orders, order],
      lines: [...before.lines, own],
    });
  }
  return byDistributor;
}

/** What fell due in the window: a remainder that was closed or voided was promised too, a cancelled order was not. */
async function readPromisedLines(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<ReadonlyMap<EnterpriseId, Promised>> {
  const window = deliveryWindow(today);
  const from = addDays(window.from, -LONGEST_PROMISE_DAYS);
  const recent = await db.orders.where('orderedOn').aboveOrEqual(from).toArray();
  const due = recent.filter(
    ({ state, promisedOn }) => state !== 'cancelled' && isWithin(promisedOn, window),
  );
  const lines = await linesOf(db, due);
  const inTime = await readInTime(db, due, { from, to: today });
  const ordersById = mapById(due);
  const byDistributor = new Map<EnterpriseId, Map<ProgramId, readonly PromisedLine[]>>();
  for (const line of lines) {
    const order = ordersById.get(line.orderId);
    if (order === undefined) continue;
    const { distributorId, programId } = order;
    const before =
      byDistributor.get(distributorId) ?? new Map<ProgramId, readonly PromisedLine[]>();
    const own: PromisedLine = {
      orderLineId: line.id,
      orderId: order.id,
      subject: `${order.number} ${line.facts.name}`,
      promisedOn: order.promisedOn,
      ordered: line.quantity,
      inTime: inTime.get(line.id) ?? 0,
      price: line.unitPrice,
    };
    byDistributor.set(
      distributorId,
      before.set(programId, [...(before.get(programId) ?? []), own]),
    );
  }
  return byDistributor;
}

/** Accepted goods that had arrived by the promised day, by order line. */
async function readInTime(
  db: HospitalDatabase,
  orders: readonly Order[],
  { from, to }: DateRange,
): Promise<ReadonlyMap<string, number>> {
  const promisedById = new Map(orders.map(({ id, promisedOn }) => [id, promisedOn]));
  const distributorIds = [...new Set(orders.map(({ distributorId }) => distributorId))];
  const inTime = new Map<string, number>();
  for (const id of distributorIds) {
    const [first, last] = [
      [id, from],
      [id, to],
    ];
    const [receipts, lines] = await Promise.all([
      db.receipts.where('[distributorId+acceptedOn]').between(first, last, true, true).toArray(),
      db.receiptLines
        .where('[distributorId+acceptedOn]')
        .between(first, last, true, true)
        .toArray(),
    ]);
    const arrivals = new Map(receipts.map((receipt) => [receipt.id, receipt.arrivedOn]));
    for (const { orderId, orderLineId, receiptId, accepted } of lines) {
      const arrivedOn = arrivals.get(receiptId);
      const promisedOn = promisedById.get(orderId);
      if (arrivedOn !== undefined && promisedOn !== undefined && arrivedOn <= promisedOn)
        inTime.set(orderLineId, (inTime.get(orderLineId) ?? 0) + accepted);
    }
  }
  return inTime;
}

type OpenPayable = { readonly payable: Payable; readonly balance: PayableBalance };

async function readLatePayables(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<ReadonlyMap<EnterpriseId, readonly OpenPayable[]>> {
  // By what is open, which is little: what was ever due is five years of it.
  const balances = await db.payableBalances
    .where('open')
    .above(0)
    .filter(({ dueOn }) => dueOn < today)
    .toArray();
  const payables = mapById(
    await getRows(
      db.payables,
      balances.map(({ id }) => id),
    ),
  );
  const late = balances.flatMap((balance): readonly OpenPayable[] => {
    const payable = payables.get(balance.id);
    return payable === undefined ? [] : [{ payable, balance }];
  });
  return groupBy(late, ({ balance }) => balance.distributorId);
}

function linesOf(db: HospitalDatabase, orders: readonly Order[]): Promise<readonly OrderLine[]> {
  return listByKeys(
    db.orderLines,
    'orderId',
    orders.map(({ id }) => id),
  );
}
