import type { ShortLine } from '@shared/domain/monitoring/supply-complaint';
import { openQuantity } from '@shared/domain/order/order-lateness';
import type { ProgramProductId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { getRows, listByKeys, mapById } from './read-rows';

/** The lines of a product's orders that were not cancelled; what is still open first, then the latest. */
export async function listShortLines(
  db: HospitalDatabase,
  productId: ProgramProductId,
): Promise<readonly ShortLine[]> {
  const agreed = await listByKeys(db.agreedLines, 'productId', [productId]);
  const agreedIds = agreed.map(({ id }) => id);
  const lines = await listByKeys(db.orderLines, 'agreedLineId', agreedIds);
  const orderIds = [...new Set(lines.map(({ orderId }) => orderId))];
  const ordersById = mapById(await getRows(db.orders, orderIds));
  const totals = await db.orderLineTotals.bulkGet(lines.map(({ id }) => id));
  return lines
    .flatMap((line, index): readonly ShortLine[] => {
      const order = ordersById.get(line.orderId);
      if (order === undefined || order.state === 'cancelled') return [];
      const { number: orderNumber, promisedOn } = order;
      const { orderId, id: orderLineId, quantity: ordered } = line;
      const open = openQuantity(line, totals[index]);
      return [{ orderId, orderLineId, orderNumber, promisedOn, ordered, open }];
    })
    .sort(
      (one, other) =>
        Number(other.open > 0) - Number(one.open > 0) ||
        other.promisedOn.localeCompare(one.promisedOn),
    );
}
