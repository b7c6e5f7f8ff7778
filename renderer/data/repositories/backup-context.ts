import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import { isWithin, type LocalDate } from '@shared/domain/calendar/local-date';
import type { SwitchContext } from '@shared/domain/order/check-backup-switch';
import type { OrderId } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';
import { readOrderRows } from './order-rows';
import { packOfProgram } from './program-packs';

/** The order that is to be switched, and the backup agreement that is chosen; null: none is. */
export type SwitchSubject = {
  readonly orderId: OrderId;
  readonly backupAgreementId: AgreementId | null;
};

/** Everything a switch to the backup is checked against; nothing when the order is gone. */
export async function findSwitchContext(
  db: HospitalDatabase,
  { orderId, backupAgreementId }: SwitchSubject,
  today: LocalDate,
): Promise<SwitchContext | undefined> {
  const rows = await readOrderRows(db, orderId);
  if (rows === undefined) return undefined;
  const { order } = rows;
  const [program, mainAgreement, exchanges, platformLines, switches] = await Promise.all([
    db.programs.get(order.programId),
    db.agreements.get(order.agreementId),
    db.exchanges.where('orderId').equals(orderId).toArray(),
    db.platformLines.where('orderId').equals(orderId).toArray(),
    db.backupSwitches.where('mainOrderId').equals(orderId).toArray(),
  ]);
  if (program === undefined || mainAgreement === undefined)
    throw new Error(`Order ${order.number} without its program or agreement`);
  const candidates = await listBackupAgreements(db, mainAgreement, today);
  return {
    today,
    rows,
    mainAgreement,
    backup: candidates.find(({ id }) => id === backupAgreementId) ?? null,
    pack: packOfProgram(program, today),
    platforms: { order, exchanges, platformLines },
    switchedLineIds: new Set(
      switches.flatMap(({ lines }) => lines.map(({ mainLineId }) => mainLineId)),
    ),
  };
}

/**
 * Backup agreements beside a main one: same manufacturer and group, of its year or a later one, since goods may
 * still be owed when the next year runs. Those whose year runs first, then those in force.
 */
export async function listBackupAgreements(
  db: HospitalDatabase,
  main: Agreement,
  today: LocalDate,
): Promise<readonly Agreement[]> {
  const found = await db.agreements
    .where('programId')
    .equals(main.programId)
    .filter(
      ({ role, groupId, manufacturerId, yearNumber }) =>
        role === 'backup' &&
        groupId === main.groupId &&
        manufacturerId === main.manufacturerId &&
        yearNumber >= main.yearNumber,
    )
    .toArray();
  const rank = ({ state, startsOn, endsOn }: Agreement) =>
    (isWithin(today, { from: startsOn, to: endsOn }) ? 0 : 2) + (state === 'effective' ? 0 : 1);
  return found.sort((one, other) => rank(one) - rank(other));
}
