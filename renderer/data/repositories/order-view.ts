import type { Agreement } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { OperatorId } from '@shared/domain/hospital/hospital';
import type { Order, OrderId, OrderLine, OrderLineTotals } from '@shared/domain/order/order';
import {
  daysLate,
  mayUseBackup,
  openQuantity,
  type BackupPermission,
} from '@shared/domain/order/order-lateness';
import type { ExchangeRow } from '@shared/domain/exchange/exchange';
import { findCancellation, hasBegun } from '@shared/domain/order/sending';
import type { BackupSwitch } from '@shared/domain/order/backup-switch';
import type { Program } from '@shared/domain/program/program';
import type { Quantity } from '@shared/domain/quantity/quantity';
import type { Receipt } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import { listOrderHappenings, type OrderHappening } from './order-timeline';
import { packOfProgram } from './program-packs';
import { getRows } from './read-rows';

/** A line of an order with what has come of it. */
export type OrderLineView = {
  readonly line: OrderLine;
  readonly totals: OrderLineTotals;
  readonly open: Quantity;
  readonly daysLate: number;
};

/** The names an order is shown and printed with. */
export type OrderNames = {
  readonly hospital: string;
  readonly campus: string;
  /** Empty when it is for the store. */
  readonly department: string;
  readonly distributor: string;
  readonly operator: string;
  /** The platform it goes to; empty while none is set up. */
  readonly connection: string;
  /** Who approved or refused it; empty when nobody did. */
  readonly approver: string;
  /** Who settled what it had passed over; empty when nobody did. */
  readonly settler: string;
};

/** Where an order stands with its platforms, beside the report state. */
export type OrderSending = {
  /** Something of it is, or may be, on a platform: it is changed and cancelled there only. */
  readonly hasBegun: boolean;
  /** Asked for and not answered yet. */
  readonly cancellation: ExchangeRow | null;
  /** Exchanges that need somebody, with the platform's words. */
  readonly parked: readonly ExchangeRow[];
};

/** An order with everything its page shows. */
export type OrderView = {
  readonly order: Order;
  readonly lines: readonly OrderLineView[];
  readonly receipts: readonly Receipt[];
  readonly program: Program;
  readonly agreement: Agreement;
  readonly names: OrderNames;
  readonly sending: OrderSending;
  /** The latest first. */
  readonly happenings: readonly OrderHappening[];
  /** Whether the backup may take over what is late; null where no such rule holds or it is the backup's own order. */
  readonly backup: BackupPermission | null;
  /** Effective backup agreements for the same manufacturer, group and year. */
  readonly backupAgreements: readonly Agreement[];
  /** What the backup has taken over of it, and the main order that it takes over itself. */
  readonly switches: readonly BackupSwitch[];
};

export async function findOrderView(
  db: HospitalDatabase,
  id: OrderId,
  today: LocalDate,
): Promise<OrderView | undefined> {
  const order = await db.orders.get(id);
  if (order === undefined) return undefined;
  const [agreement, program, receipts, names, lines, exchanges] = await Promise.all([
    db.agreements.get(order.agreementId),
    db.programs.get(order.programId),
    db.receipts.where('orderId').equals(id).sortBy('acceptedOn'),
    readNames(db, order),
    readLines(db, order, today),
    db.exchanges.where('orderId').equals(id).toArray(),
  ]);
  if (agreement === undefined || program === undefined)
    throw new Error(`Order ${order.number} without its program or agreement`);
  const pack = packOfProgram(program, today);
  const isMain = agreement.role === 'main' && order.state === 'placed';
  return {
    order,
    lines,
    receipts,
    program,
    agreement,
    names,
    sending: {
      hasBegun: hasBegun(exchanges),
      cancellation: findCancellation(exchanges) ?? null,
      parked: exchanges.filter(({ state }) => state === 'parked'),
    },
    happenings: await listOrderHappenings(db, order, { receipts, operator: names.operator }),
    backup: isMain ? mayUseBackup(order.promisedOn, today, pack) : null,
    backupAgreements: isMain ? await listBackups(db, agreement) : [],
    switches: await db.backupSwitches
      .where('mainOrderId')
      .equals(id)
      .or('backupOrderId')
      .equals(id)
      .toArray(),
  };
}

async function readLines(
  db: HospitalDatabase,
  { id, state, promisedOn }: Order,
  today: LocalDate,
): Promise<readonly OrderLineView[]> {
  const lines = await db.orderLines.where('orderId').equals(id).sortBy('position');
  const totals = await getRows(
    db.orderLineTotals,
    lines.map((line) => line.id),
  );
  return lines.map((line, index) => {
    const sums = totals[index];
    if (sums === undefined) throw new Error('Every line has its totals');
    const isWaiting = state === 'placed';
    const open = openQuantity(line, sums);
    return {
      line,
      totals: sums,
      open,
      daysLate: isWaiting ? daysLate({ promisedOn, today, openQuantity: open }) : 0,
    };
  });
}

async function readNames(db: HospitalDatabase, order: Order): Promise<OrderNames> {
  const [hospital, distributor, connection, operators] = await Promise.all([
    db.hospitals.toCollection().first(),
    db.enterprises.get(order.distributorId),
    order.connectionId === null ? undefined : db.connections.get(order.connectionId),
    db.operators.toArray(),
  ]);
  const nameOf = (operatorId: OperatorId | null | undefined) =>
    operators.find(({ id }) => id === operatorId)?.name ?? '';
  return {
    hospital: hospital?.name ?? '',
    campus: hospital?.campuses.find(({ id }) => id === order.campusId)?.name ?? '',
    department: hospital?.departments.find(({ id }) => id === order.departmentId)?.name ?? '',
    distributor: distributor?.name ?? '',
    operator: nameOf(order.operatorId),
    connection: connection?.name ?? '',
    approver: nameOf(order.approval?.operatorId),
    settler: nameOf(order.settlement?.operatorId),
  };
}

function listBackups(db: HospitalDatabase, main: Agreement): Promise<readonly Agreement[]> {
  return db.agreements
    .where('[programId+yearNumber]')
    .equals([main.programId, main.yearNumber])
    .filter(
      ({ role, state, groupId, manufacturerId }) =>
        role === 'backup' &&
        state === 'effective' &&
        groupId === main.groupId &&
        manufacturerId === main.manufacturerId,
    )
    .toArray();
}
