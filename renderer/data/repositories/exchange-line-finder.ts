import type { ConnectionId, Order, OrderLine } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';

/** How a platform names one of our lines: by our ids where it keeps them, else by its own. */
export type LineAddress = {
  readonly ourLineId: string | null;
  readonly orderNumber: string | null;
  readonly position: number | null;
  readonly platformLineId: string | null;
};

/** On a platform PC the order is with the hospital: its exchange says what there is to know. */
export type FoundLine = {
  readonly order: Pick<Order, 'id' | 'number' | 'state'>;
  readonly line: Pick<OrderLine, 'id' | 'position' | 'quantity' | 'unitPrice' | 'voidedOn'>;
};

/** Finds our line for what a platform tells; never by product and quantity. Remembers for one command. */
export function createLineFinder(db: HospitalDatabase, connectionId: ConnectionId) {
  const ordersByNumber = new Map<string, Promise<readonly FoundLine[]>>();

  function readOrder(number: string): Promise<readonly FoundLine[]> {
    const reading = ordersByNumber.get(number) ?? readLines(db, connectionId, number);
    ordersByNumber.set(number, reading);
    return reading;
  }

  async function byPosition(number: string, position: number): Promise<FoundLine | undefined> {
    return (await readOrder(number)).find(({ line }) => line.position === position);
  }

  async function byPlatformLineId(platformLineId: string): Promise<FoundLine | undefined> {
    const told = await db.platformLines.get(`${connectionId}/${platformLineId}`);
    const orderId = told?.orderId ?? (await findOrderId(db, connectionId, platformLineId));
    if (orderId === undefined) return undefined;
    const exchange = await db.exchanges
      .where('orderId')
      .equals(orderId)
      .filter((row) => row.connectionId === connectionId)
      .first();
    const number = (await db.orders.get(orderId))?.number ?? exchange?.orderNumber;
    if (number === undefined) return undefined;
    if (told !== undefined)
      return (await readOrder(number)).find(({ line }) => line.id === told.orderLineId);
    const index = exchange?.progress.lines.findIndex(
      (row) => row.platformLineId === platformLineId,
    );
    const document = exchange && (await db.exchangeDocuments.get(exchange.id))?.document;
    const position = index === undefined ? undefined : document?.lines[index]?.position;
    return position === undefined ? undefined : byPosition(number, position);
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

async function readLines(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  number: string,
): Promise<readonly FoundLine[]> {
  const order = await db.orders.where('number').equals(number).first();
  if (order === undefined) return readFerriedLines(db, connectionId, number);
  const lines = await db.orderLines.where('orderId').equals(order.id).sortBy('position');
  return lines.map((line) => ({ order, line }));
}

/** Of an order that a ferry file has brought here. */
async function readFerriedLines(
  db: HospitalDatabase,
  connectionId: ConnectionId,
  number: string,
): Promise<readonly FoundLine[]> {
  const exchange = await db.exchanges
    .where('connectionId')
    .equals(connectionId)
    .filter((row) => row.orderNumber === number && row.ferryNumber !== null)
    .first();
  const sent = exchange && (await db.exchangeDocuments.get(exchange.id));
  if (sent === undefined) return [];
  const order = { id: sent.document.orderId, number, state: 'placed' } as const;
  return sent.document.lines.map(({ orderLineId, position, quantity, unitPrice }) => ({
    order,
    line: { id: orderLineId, position, quantity, unitPrice, voidedOn: null },
  }));
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
