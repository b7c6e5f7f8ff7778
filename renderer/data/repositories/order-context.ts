import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { OrderContext } from '@shared/domain/order/order-draft';
import { remainder } from '@shared/domain/order/order-lateness';
import type { HospitalDatabase } from '../database';
import { packOfProgram } from './program-packs';
import { getRows, mapById } from './read-rows';

/** Everything an order under one agreement is checked against; nothing when the agreement is gone. */
export async function findOrderContext(
  db: HospitalDatabase,
  agreementId: AgreementId,
  today: LocalDate,
): Promise<OrderContext | undefined> {
  const agreement = await db.agreements.get(agreementId);
  if (agreement === undefined) return undefined;
  const [program, manufacturer, products, agreedLines, lineTotals, mainPromisedOn] =
    await Promise.all([
      db.programs.get(agreement.programId),
      db.enterprises.get(agreement.manufacturerId),
      getRows(
        db.programProducts,
        agreement.lines.map(({ productId }) => productId),
      ),
      getRows(
        db.agreedLines,
        agreement.lines.map(({ agreedLineId }) => agreedLineId),
      ),
      db.lineTotals.bulkGet(agreement.lines.map(({ agreedLineId }) => agreedLineId)),
      agreement.role === 'backup' ? findMainPromisedOn(db, agreement) : null,
    ]);
  if (program === undefined || manufacturer === undefined)
    throw new Error(`Agreement ${agreement.number} without its program or manufacturer`);
  const pack = packOfProgram(program);
  return {
    today,
    agreement,
    program,
    pack,
    manufacturerName: manufacturer.name,
    productsById: mapById(products),
    agreedLinesById: mapById(agreedLines),
    lineTotalsById: mapById(lineTotals.filter((row) => row !== undefined)),
    mainPromisedOn,
  };
}

/** The earliest agreed delivery day among what the main distributor still owes of these products. */
async function findMainPromisedOn(
  db: HospitalDatabase,
  backup: Agreement,
): Promise<LocalDate | null> {
  const productIds = new Set(backup.lines.map(({ productId }) => productId));
  const mainAgreements = await db.agreements
    .where('[programId+yearNumber]')
    .equals([backup.programId, backup.yearNumber])
    .filter(
      ({ role, groupId, manufacturerId }) =>
        role === 'main' && groupId === backup.groupId && manufacturerId === backup.manufacturerId,
    )
    .toArray();
  const orders = await db.orders
    .where('agreementId')
    .anyOf(mainAgreements.map(({ id }) => id))
    .filter(({ state }) => state === 'placed')
    .sortBy('promisedOn');
  for (const order of orders) {
    const lines = await db.orderLines.where('orderId').equals(order.id).toArray();
    const owed = lines.filter(({ productId }) => productIds.has(productId));
    const totals = await db.orderLineTotals.bulkGet(owed.map(({ id }) => id));
    // What the platform has made void is what the backup is there for.
    if (owed.some((line, index) => remainder(line, totals[index]) > 0)) return order.promisedOn;
  }
  return null;
}
