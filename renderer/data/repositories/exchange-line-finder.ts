import type { ConnectionId, Order, OrderLine } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';

/** How a platform names one of our lines: by our ids where it keeps them, else by its own. */
export type LineAddress = {
  readonly ourLineId: string | null;
  readonly orderNumber: string | null;
  readonly position: number | null;
  readonly platformLineId: string | null;
};

export type FoundLine = { readonly order: Order; readonly line: OrderLine };

/** Finds our line for what a platform tells; never by product and quantity. Remembers for one command. */
export function createLineFinder(db: HospitalDatabase, connectionId: ConnectionId) {
  const ordersByNumber = new Map<string, Promise<readonly FoundLine[]>>();

  function readOrder(number: string): Promise<readonly FoundLine[]> {
    const reading = ordersByNumber.get(number) ?? readLines(db, number);
    ordersByNumber.set(number, reading);
    return reading;
  }

  async function byPosition(number: string, position: number): Promise<FoundLine | undefined> {
    return (await readOrder(number)).find(({ line }) => line.position === position);
  }

  async function byPlatformLineId(platformLineId: string): Promise<FoundLine | undefined> {
    const told = await db.platformLines.get(`${connectionId}/${platformLineId}`);
    const orderId = told?.orderId ?? (await findOrderId(db, connectionId, platformLineId));
    const order = orderId === undefined ? undefined : await db.orders.get(orderId);
    if (order === undefined) return undefined;
    if (told !== undefined)
      return (await readOrder(order.number)).find(({ line }) => line.id === told.orderLineId);
    const exchange = await db.exchanges
      .where('orderId')
      .equals(order.id)
      .filter((row) => row.connectionId === connectionId)
      .first();
    const index = exchange?.progress.lines.findIndex(
      (row) => row.platformLineId === platformLineId,
    );
    const position = index === undefined ? undefined : exchange?.document.lines[index]?.position;
    return position === undefined ? undefined : byPosition(order.number, position);
  }

  return {
    async find(address: LineAddress): Promise<FoundLine | undefined> {
      const { ourLineId, orderNumber, position, platformLineId } = address;
      const parts = ourLineId === null ? null : /^(.+)-(\d{3,})$/u.exec(ourLineId);
      if (parts?.[1] !== undefined) return byPosition(parts[1], Number(parts[2]));
      if (orderNumber !== null && position !== null) {
        const found = await byPosition(orderNumber, position);
        if (found !== undefined) return found;
      }
      return platformLineId === null ? undefined : byPlatformLineId(platformLineId);
    },
  };
}

async function readLines(db: HospitalDatabase, number: string): Promise<readonly FoundLine[]> {
  const order = await db.orders.where('number').equals(number).first();
  if (order === undefined) return [];
  const lines = await db.orderLines.where('orderId').equals(order.id).sortBy('position');
  return lines.map((line) => ({ order, line }));
}

/** Only for a line that was never told before: after that its own row is found by its key. */
async function findOrderId(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  platformLineId: string,
): Promise<Order['id'] | undefined> {
  const exchange = await db.exchanges
    .where('connectionId')
    .equals(connectionId)
    .filter(({ progress }) => progress.lines.some((line) => line.platformLineId === platformLineId))
    .first();
  return exchange?.orderId;
}
