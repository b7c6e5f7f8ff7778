import type { Agreement } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { FrozenEvidence, PlatformLine } from '@shared/domain/exchange/exchange';
import type {
  BackupSwitch,
  BackupSwitchId,
  OrderReminder,
} from '@shared/domain/order/backup-switch';
import type { Order, OrderId, OrderLine, OrderLineId } from '@shared/domain/order/order';
import {
  daysLate,
  mayUseBackup,
  remainder,
  type BackupPermission,
} from '@shared/domain/order/order-lateness';
import { platformStanding, type PlatformStanding } from '@shared/domain/order/platform-standing';
import { switchableLines } from '@shared/domain/order/check-backup-switch';
import type { Quantity } from '@shared/domain/quantity/quantity';
import type { ReceiptLine } from '@shared/domain/receipt/receipt';
import type { HospitalDatabase } from '../database';
import { findSwitchContext, listBackupAgreements } from './backup-context';
import { mapById } from './read-rows';

/** A line that the main distributor is late with. */
export type LateMainLine = {
  readonly order: Order;
  readonly line: OrderLine;
  readonly distributorName: string;
  readonly accepted: Quantity;
  /** What has not come and the backup has not taken over. */
  readonly owed: Quantity;
  readonly daysLate: number;
  readonly permission: BackupPermission;
  readonly standing: PlatformStanding;
  /** The platform's own number of the order; empty while it has none. */
  readonly platformNumber: string;
  readonly lastReminder: OrderReminder | null;
  readonly reminderCount: number;
  /** The backup agreement that would take over; null: there is none. */
  readonly backup: Agreement | null;
  readonly backupName: string;
};

/** The file of one late order. */
export type LateFile = {
  readonly order: Order;
  readonly lines: readonly LateMainLine[];
  readonly distributorName: string;
  readonly connectionName: string;
  readonly backups: readonly { readonly agreement: Agreement; readonly name: string }[];
  readonly reminders: readonly OrderReminder[];
  readonly platformLines: readonly PlatformLine[];
  /** What was accepted of its lines, part by part. */
  readonly deliveries: readonly (ReceiptLine & { readonly position: number })[];
  readonly evidence: readonly FrozenEvidence[];
  readonly switches: readonly BackupSwitch[];
};

/** Lines that main distributors are late with under packs that know a backup, the latest first. */
export async function listLateMainLines(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly LateMainLine[]> {
  const placed = await db.orders.where('state').equals('placed').toArray();
  const overdue = placed.filter(({ promisedOn }) => promisedOn < today);
  const files = await Promise.all(overdue.map(({ id }) => readLateLines(db, id, today)));
  return files.flat().sort((one, other) => other.daysLate - one.daysLate);
}

export async function findLateFile(
  db: HospitalDatabase,
  orderId: OrderId,
  today: LocalDate,
): Promise<LateFile | undefined> {
  const order = await db.orders.get(orderId);
  if (order === undefined) return undefined;
  const [agreement, lines, reminders, platformLines, evidence, switches] = await Promise.all([
    db.agreements.get(order.agreementId),
    readLateLines(db, orderId, today),
    db.orderReminders.where('orderId').equals(orderId).sortBy('on'),
    db.platformLines.where('orderId').equals(orderId).toArray(),
    db.frozenEvidence.where('orderId').equals(orderId).toArray(),
    db.backupSwitches.where('mainOrderId').equals(orderId).toArray(),
  ]);
  const backups = agreement === undefined ? [] : await listBackupAgreements(db, agreement, today);
  const names = await namesOf(db);
  const connection =
    order.connectionId === null ? undefined : await db.connections.get(order.connectionId);
  return {
    order,
    lines,
    distributorName: names(order.distributorId),
    connectionName: connection?.name ?? '',
    backups: backups.map((backup) => ({ agreement: backup, name: names(backup.distributorId) })),
    reminders: reminders.reverse(),
    platformLines,
    deliveries: await readDeliveries(db, orderId),
    evidence,
    switches,
  };
}

async function readLateLines(
  db: HospitalDatabase,
  orderId: OrderId,
  today: LocalDate,
): Promise<readonly LateMainLine[]> {
  const context = await findSwitchContext(db, { orderId, backupAgreementId: null }, today);
  if (context === undefined || context.mainAgreement.role !== 'main') return [];
  const { rows, pack, platforms } = context;
  const { order } = rows;
  const permission = mayUseBackup(order.promisedOn, today, pack);
  const agreement = await db.agreements.get(order.agreementId);
  if (permission === null || agreement === undefined) return [];
  const [names, backups, reminders] = await Promise.all([
    namesOf(db),
    listBackupAgreements(db, agreement, today),
    db.orderReminders.where('orderId').equals(orderId).sortBy('on'),
  ]);
  const [backup = null] = backups;
  const about = {
    order,
    distributorName: names(order.distributorId),
    permission,
    lastReminder: reminders.at(-1) ?? null,
    reminderCount: reminders.length,
    backup,
    backupName: backup === null ? '' : names(backup.distributorId),
  };
  return switchableLines(context).map((line): LateMainLine => {
    const owed = remainder(line, rows.orderLineTotalsById.get(line.id));
    const told = platforms.platformLines.find(({ orderLineId }) => orderLineId === line.id);
    return {
      ...about,
      line,
      accepted: (line.quantity - owed) as Quantity,
      owed,
      daysLate: daysLate({ promisedOn: order.promisedOn, today, openQuantity: owed }),
      standing: platformStanding(line, platforms),
      platformNumber: told?.platformOrderId ?? headerOf(platforms.exchanges),
    };
  });
}

function headerOf(
  exchanges: readonly { readonly progress: { readonly headerId: string | null } }[],
): string {
  return exchanges.find(({ progress }) => progress.headerId !== null)?.progress.headerId ?? '';
}

async function readDeliveries(db: HospitalDatabase, orderId: OrderId) {
  const lines = await db.orderLines.where('orderId').equals(orderId).toArray();
  const positions = new Map<OrderLineId, number>(lines.map(({ id, position }) => [id, position]));
  const received = await db.receiptLines
    .where('orderLineId')
    .anyOf(lines.map(({ id }) => id))
    .sortBy('acceptedOn');
  return received.map((line) => ({ ...line, position: positions.get(line.orderLineId) ?? 0 }));
}

async function namesOf(db: HospitalDatabase): Promise<(id: Order['distributorId']) => string> {
  const byId = mapById(await db.enterprises.toArray());
  return (id) => byId.get(id)?.name ?? '';
}

/** Everything the letter about a switch says. */
export type BackupNotice = {
  readonly record: BackupSwitch;
  readonly hospitalName: string;
  readonly mainName: string;
  readonly backupName: string;
  /** Calls up to the day of the switch, the earliest first. */
  readonly reminders: readonly OrderReminder[];
  readonly platformNumber: string;
};

export async function findBackupNotice(
  db: HospitalDatabase,
  id: BackupSwitchId,
): Promise<BackupNotice | undefined> {
  const record = await db.backupSwitches.get(id);
  if (record === undefined) return undefined;
  const { mainOrderId } = record;
  const [hospital, names, reminders, exchanges, platformLines] = await Promise.all([
    db.hospitals.toCollection().first(),
    namesOf(db),
    db.orderReminders.where('orderId').equals(mainOrderId).sortBy('on'),
    db.exchanges.where('orderId').equals(mainOrderId).toArray(),
    db.platformLines.where('orderId').equals(mainOrderId).toArray(),
  ]);
  return {
    record,
    hospitalName: hospital?.name ?? '',
    mainName: names(record.mainDistributorId),
    backupName: names(record.backupDistributorId),
    reminders: reminders.filter(({ on }) => on <= record.on),
    platformNumber: platformLines[0]?.platformOrderId ?? headerOf(exchanges),
  };
}
