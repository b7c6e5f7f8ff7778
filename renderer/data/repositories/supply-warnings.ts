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
  hospitalDeliveryWarning,
  lateDistributorWarning,
  type LateLine,
  type NamedDistributor,
} from '@shared/domain/monitoring/find-supply-warnings';
import {
  deliveryLimitOf,
  hospitalDeliveryLimitOf,
  SUPPLY_TOPICS,
} from '@shared/domain/monitoring/pack-limits';
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

/** What the rules find about distributors, and about what is owed to them: each program by its own pack. */
export async function supplyWarnings(
  db: HospitalDatabase,
  context: SupplyContext,
): Promise<readonly Warning[]> {
  const enterprises = await db.enterprises.toArray();
  const [late, promised, open, hospital] = await Promise.all([
    readLateLines(db, context.today),
    readPromisedLines(db, context.today),
    readLatePayables(db, context.today),
    db.hospitals.toCollection().first(),
  ]);
  const ofDistributors = enterprises
    .filter(({ kinds }) => kinds.includes('distributor'))
    .flatMap((distributor) =>
      distributorWarnings(distributor, context, {
        late: late.filter(({ distributorId }) => distributorId === distributor.id),
        promised: promised.filter(({ distributorId }) => distributorId === distributor.id),
        open: open.filter(({ payable }) => payable.distributorId === distributor.id),
      }),
    );
  return [...ofDistributors, ...hospitalWarnings(hospital?.name ?? '', promised, context)];
}

type Ordered<Line> = {
  readonly distributorId: EnterpriseId;
  readonly programId: ProgramId;
  readonly line: Line;
};

type FoundOfDistributor = {
  readonly late: readonly Ordered<LateLine>[];
  readonly promised: readonly Ordered<PromisedLine>[];
  readonly open: readonly OpenPayable[];
};

function distributorWarnings(
  distributor: NamedDistributor,
  { packs, limits, today }: SupplyContext,
  { late, promised, open }: FoundOfDistributor,
): readonly Warning[] {
  const packOf = (programId: ProgramId) => {
    const pack = packs.get(programId);
    if (pack === undefined) throw new Error(`No program ${programId}`);
    return pack;
  };
  return [
    ...[...linesByProgram(late)].flatMap(([programId, lines]) => {
      const citation = firstStated(packOf(programId), SUPPLY_TOPICS);
      const own = { ...distributor, programId };
      return present(lateDistributorWarning(own, lines, { today, citation }));
    }),
    ...[...linesByProgram(promised)].flatMap(([programId, lines]) => {
      const share = deliveryShare(lines, deliveryWindow(today));
      const limit = deliveryLimitOf(packOf(programId), limits);
      return present(deliveryShareWarning({ ...distributor, programId }, share, limit));
    }),
    ...[...groupBy(open, ({ payable }) => payable.programId)].flatMap(([programId, rows]) =>
      present(latePaymentWarning({ ...distributor, programId }, rows, today)),
    ),
  ];
}

/**
 * One share for all programs under a pack that counts by hospital. Programs keep own packs each for itself, perhaps in
 * several versions: the newest one's limit holds for all of them.
 */
function hospitalWarnings(
  hospitalName: string,
  promised: readonly Ordered<PromisedLine>[],
  { packs, today }: SupplyContext,
): readonly Warning[] {
  const counted = promised.flatMap((row) => {
    const pack = packs.get(row.programId);
    const limit = pack === undefined ? null : hospitalDeliveryLimitOf(pack);
    return pack === undefined || limit === null ? [] : [{ ...row, pack, limit }];
  });
  return [...groupBy(counted, ({ pack }) => pack.id)].flatMap(([packId, rows]) => {
    const { limit } = rows.reduce((newest, row) =>
      row.pack.version > newest.pack.version ? row : newest,
    );
    const [first, ...others] = new Set(rows.map(({ programId }) => programId));
    const programId = others.length === 0 ? (first ?? null) : null;
    const lines = rows.map(({ line }) => line);
    const share = deliveryShare(lines, deliveryWindow(today));
    return present(hospitalDeliveryWarning({ hospitalName, packId, programId }, share, limit));
  });
}

function linesByProgram<Line>(
  rows: readonly Ordered<Line>[],
): ReadonlyMap<ProgramId, readonly Line[]> {
  const byProgram = groupBy(rows, ({ programId }) => programId);
  return new Map([...byProgram].map(([id, own]) => [id, own.map(({ line }) => line)]));
}

async function readLateLines(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly Ordered<LateLine>[]> {
  const placed = await db.orders.where('state').equals('placed').toArray();
  const late = placed.filter(({ promisedOn }) => promisedOn < today);
  const lines = await linesOf(db, late);
  const totals = mapById(
    (await db.orderLineTotals.bulkGet(lines.map(({ id }) => id))).filter(
      (row) => row !== undefined,
    ),
  );
  const ordersById = mapById(late);
  return lines.flatMap((line): readonly Ordered<LateLine>[] => {
    const order = ordersById.get(line.orderId);
    const open = openQuantity(line, totals.get(line.id));
    if (order === undefined || open <= 0) return [];
    const { distributorId, programId } = order;
    return [{ distributorId, programId, line: { ...promiseOf(order, line), open } }];
  });
}

/** What fell due in the window: a remainder that was closed or voided was promised too, a cancelled order was not. */
async function readPromisedLines(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly Ordered<PromisedLine>[]> {
  const window = deliveryWindow(today);
  const from = addDays(window.from, -LONGEST_PROMISE_DAYS);
  const recent = await db.orders.where('orderedOn').aboveOrEqual(from).toArray();
  const due = recent.filter(
    ({ state, promisedOn }) => state !== 'cancelled' && isWithin(promisedOn, window),
  );
  const lines = await linesOf(db, due);
  const inTimeById = await readInTime(db, due, { from, to: today });
  const ordersById = mapById(due);
  return lines.flatMap((line): readonly Ordered<PromisedLine>[] => {
    const order = ordersById.get(line.orderId);
    if (order === undefined) return [];
    const { distributorId, programId } = order;
    const inTime = inTimeById.get(line.id) ?? 0;
    const promised = { ...promiseOf(order, line), ordered: line.quantity, inTime };
    return [{ distributorId, programId, line: promised }];
  });
}

function promiseOf({ id, number, promisedOn }: Order, line: OrderLine) {
  const subject = `${number} ${line.facts.name}`;
  return { orderLineId: line.id, orderId: id, subject, promisedOn, price: line.unitPrice };
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
): Promise<readonly OpenPayable[]> {
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
  return balances.flatMap((balance): readonly OpenPayable[] => {
    const payable = payables.get(balance.id);
    return payable === undefined ? [] : [{ payable, balance }];
  });
}

function linesOf(db: HospitalDatabase, orders: readonly Order[]): Promise<readonly OrderLine[]> {
  return listByKeys(
    db.orderLines,
    'orderId',
    orders.map(({ id }) => id),
  );
}
