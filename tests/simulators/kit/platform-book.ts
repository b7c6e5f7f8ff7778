import type { ProvinceStore, StoredLine } from './province-store';
import type { NewDelivery, PlatformBook } from './simulator';

/** The book over a store: tests, the panel and people playing the distributors use it. */
export function createPlatformBook(store: ProvinceStore): PlatformBook {
  function sentLine(platformLineId: string): StoredLine {
    const line = store.lines.get(platformLineId);
    if (line?.standing !== 'sent') throw new Error(`Not a sent line: ${platformLineId}`);
    return line;
  }

  return {
    listLines: () =>
      [...store.lines.values()].map((line) => ({
        ourLineId: line.ourLineId,
        orderNumber: line.orderNumber,
        platformLineId: line.platformLineId,
        quantity: line.quantity,
        price: line.price,
        standing: line.standing,
      })),
    respond(platformLineId, answer) {
      store.commit({ lines: [{ ...sentLine(platformLineId), response: answer }] });
    },
    ship: (platformLineId, delivery) => ship(store, sentLine(platformLineId), delivery),
    voidUnshipped() {
      const lines = [...store.lines.values()].filter(
        ({ standing, platformLineId }) =>
          standing === 'sent' && store.deliveriesOfLine(platformLineId).length === 0,
      );
      if (lines.length === 0) return 0;
      store.commit({
        lines: lines.map((line) => ({ ...line, standing: 'void', voidReason: 'timeout' })),
      });
      return lines.length;
    },
    addItem: (item) => store.commit({ items: [item] }),
  };
}

function ship(store: ProvinceStore, line: StoredLine, delivery: NewDelivery): string {
  const number = String(store.takeNumber()).padStart(9, '0');
  const deliveryLineId = `PS${number}`;
  store.commit({
    // The line again, so that increments by its own time show the delivery too.
    lines: [{ ...line, response: 'accept' }],
    deliveries: [
      {
        deliveryLineId,
        platformLineId: line.platformLineId,
        quantity: delivery.quantity,
        lot: delivery.lot,
        producedOn: delivery.producedOn ?? '',
        expiresOn: delivery.expiresOn,
        price: delivery.price ?? line.price,
        // 数电票: twenty digits.
        invoiceNumber: `23312000${number.padStart(12, '0')}`,
        deliveredAt: store.now(),
        receivedQuantity: null,
        keys: {},
      },
    ],
  });
  return deliveryLineId;
}
