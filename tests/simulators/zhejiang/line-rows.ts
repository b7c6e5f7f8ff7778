import { z } from 'zod';
import type { Dated, ProvinceStore, StoredDelivery, StoredLine } from '../kit/province-store';
import { formatTime, isInWindow, pageOf, Paging, Text, Window } from './message-data';
import { done, type Outcome } from './reply';

export const ListLines = z.strictObject({
  medinsCode: Text,
  PurcCode: Text.optional(),
  hospPurcDetlId: Text.optional(),
  ordId: Text.optional(),
  ...Window,
  ...Paging,
});

type Line = Dated<StoredLine>;
type Delivery = Dated<StoredDelivery>;

/** ZJ9708: a row for each line and delivery, oldest change first. Lines of plans that are not sent have no order ids. */
export function listLines(store: ProvinceStore, asked: z.output<typeof ListLines>): Outcome {
  const rows = linesFor(store, asked)
    .filter((line) => asked.PurcCode === undefined || line.headerId === asked.PurcCode)
    .filter((line) => asked.ordId === undefined || line.orderId === asked.ordId)
    .map((line) => ({ line, deliveries: store.deliveriesOfLine(line.platformLineId) }))
    .map((both) => ({ ...both, updatedAt: lastChange(both.line, both.deliveries) }))
    .filter(({ updatedAt }) => isInWindow(updatedAt, asked))
    .sort((a, b) => a.updatedAt - b.updatedAt)
    .flatMap(({ line, deliveries, updatedAt }): readonly object[] => {
      const base = rowOf(store, { line, deliveries, updatedAt });
      return deliveries.length === 0
        ? [base]
        : deliveries.map((delivery) => ({ ...base, ...deliveryTags(delivery) }));
    });
  return done(pageOf(rows, asked));
}

function linesFor(store: ProvinceStore, asked: z.output<typeof ListLines>): readonly Line[] {
  if (asked.hospPurcDetlId !== undefined) return store.linesByOurId(asked.hospPurcDetlId);
  return asked.PurcCode === undefined
    ? [...store.lines.values()]
    : store.linesOfOrder(asked.PurcCode);
}

function lastChange(line: Line, deliveries: readonly Delivery[]): number {
  return Math.max(line.updatedAt, ...deliveries.map(({ updatedAt }) => updatedAt));
}

type RowParts = {
  readonly line: Line;
  readonly deliveries: readonly Delivery[];
  readonly updatedAt: number;
};

function rowOf(store: ProvinceStore, { line, deliveries, updatedAt }: RowParts) {
  const item = store.items.get(line.platformItemId);
  const isDraft = line.orderId === '';
  return {
    medinsCode: MEDINS_CODE,
    PurcCode: line.headerId,
    purcPlanDetId: line.keys['purcPlanDetId'],
    hospPurcDetlId: line.ourLineId,
    hospListId: line.platformItemId,
    prodName: item?.name,
    delventpCode: line.distributorCode,
    purcCnt: line.quantity,
    // A text: the sources have both.
    purcpric: line.price,
    planDetlMemo: line.keys['planDetlMemo'],
    updtTime: formatTime(updatedAt),
    ...(isDraft ? { chkStas: -1 } : orderTags(line, deliveries)),
    ...voidTags(line),
  };
}

export const MEDINS_CODE = 'H33010000001';

function orderTags(line: Line, deliveries: readonly Delivery[]) {
  const shipped = deliveries.reduce((sum, { quantity }) => sum + quantity, 0);
  const isReceived = deliveries.every(({ receivedQuantity }) => receivedQuantity !== null);
  return {
    chkStas: 2,
    ordId: line.orderId,
    ordCode: `C${line.orderId}`,
    ordDetlId: line.platformLineId,
    responseStatus: line.response === 'accept' ? '1' : line.response === 'decline' ? '2' : '0',
    ordDetlStas: shipped === 0 ? '1' : shipped < line.quantity ? '3' : '2',
    disYN: shipped === 0 ? '1' : isReceived ? '3' : '2',
  };
}

function voidTags(line: Line) {
  if (line.standing !== 'void') return {};
  return {
    ordDetlStas: '5',
    disYN: '4',
    cnclType: line.voidReason === 'timeout' ? '2' : '1',
    cnclTime: formatTime(line.updatedAt),
  };
}

function deliveryTags(delivery: Delivery) {
  return {
    discode: delivery.deliveryLineId,
    disCnt: delivery.quantity,
    disTime: formatTime(delivery.deliveredAt),
    disYN: delivery.receivedQuantity === null ? '2' : '3',
    shpCode: delivery.deliveryLineId,
    shpCnt: delivery.quantity,
    shpPric: delivery.price,
    manuLotnum: delivery.lot,
    ...(delivery.producedOn === '' ? {} : { manuDate: delivery.producedOn }),
    expyEndtime: `${delivery.expiresOn} 00:00:00`,
    invoiceCode: delivery.invoiceNumber,
    ...(delivery.receivedQuantity === null ? {} : { wanCnt: delivery.receivedQuantity }),
  };
}
