import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { FirstDays } from '@shared/domain/monitoring/entry-ledger';
import type { AgreedLine, ProgramProductId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { getRows, listByKeys, mapById } from './read-rows';

/**
 * The first order, acceptance and issue of each product under these agreed lines.
 *
 * Cancelled orders do not count. An issue is known where the hospital keeps its stock here.
 */
export async function readFirstDays(
  db: HospitalDatabase,
  lines: readonly AgreedLine[],
): Promise<ReadonlyMap<ProgramProductId, FirstDays>> {
  const ids = lines.map(({ id }) => id);
  const [orderLines, receiptLines] = await Promise.all([
    listByKeys(db.orderLines, 'agreedLineId', ids),
    listByKeys(db.receiptLines, 'agreedLineId', ids),
  ]);
  const orders = mapById(
    await getRows(db.orders, [...new Set(orderLines.map(({ orderId }) => orderId))]),
  );
  const lotIds = [...new Set(receiptLines.map(({ lotId }) => lotId))];
  const movements = await listByKeys(db.movements, 'lotId', lotIds);
  const issues = movements.filter(({ kind }) => kind === 'issue');
  const days = new Map<ProgramProductId, FirstDays>();
  const note = (id: ProgramProductId, key: keyof FirstDays, on: LocalDate) => {
    const before = days.get(id) ?? { orderedOn: null, acceptedOn: null, issuedOn: null };
    const known = before[key];
    days.set(id, { ...before, [key]: known !== null && known < on ? known : on });
  };
  for (const { productId, orderId } of orderLines) {
    const order = orders.get(orderId);
    if (order !== undefined && order.state !== 'cancelled')
      note(productId, 'orderedOn', order.orderedOn);
  }
  for (const { productId, accepted, acceptedOn } of receiptLines)
    if (accepted > 0) note(productId, 'acceptedOn', acceptedOn);
  for (const { productId, on } of issues) note(productId, 'issuedOn', on);
  return days;
}
