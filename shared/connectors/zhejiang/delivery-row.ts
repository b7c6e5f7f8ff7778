import type { ToldDelivery } from '../connector';
import { textAt, type JsonObject, textOf } from './answer-text';
import { readCount, readDay, readHao } from './row-values';

type DeliveryReading =
  | { readonly kind: 'row'; readonly row: ToldDelivery }
  | { readonly kind: 'unreadable'; readonly place: string; readonly words: string }
  | { readonly kind: 'none' };

/**
 * The delivery that a row of ZJ9708 tells of, under the names of ZJ9708 or of ZJ9671.
 *
 * `shpCode` is one delivered line. A platform that gives `discode` alone may mean a whole note by
 * it: then our order line makes it one line.
 */
export function readDelivery(row: JsonObject): DeliveryReading {
  const shipment = textAt(row, 'shpCode', 'shpId');
  const note = textAt(row, 'discode');
  const platformLineId = textAt(row, 'ordDetlId');
  const quantity = readCount(textAt(row, 'shpCnt', 'disCnt'));
  if (shipment === '' && note === '') return { kind: 'none' };
  const deliveryLineId = shipment === '' ? `${note}/${platformLineId}` : shipment;
  if (quantity === null)
    return { kind: 'unreadable', place: deliveryLineId, words: 'no shpCnt or disCnt' };
  return {
    kind: 'row',
    row: {
      deliveryLineId,
      platformLineId: platformLineId || null,
      ourLineId: textAt(row, 'hospPurcDetlId') || null,
      quantity,
      unitPrice: readHao(textAt(row, 'shpPric', 'purcpric')),
      lot: textAt(row, 'manuLotnum', 'lotNo'),
      producedOn: readDay(textAt(row, 'manuDate', 'prodDate')),
      expiresOn: readDay(textAt(row, 'expyEndtime')),
      udi: textAt(row, 'udi'),
      invoiceNumber: textAt(row, 'invoiceCode', 'invoiceId'),
      deliveredOn: readDay(textAt(row, 'disTime', 'shpTime', 'outstoTime')),
      raw: textsOf(row),
    },
  };
}

/** Every tag that holds a text or number, under the platform's own name. */
export function textsOf(row: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      textOf(value) === '' ? [] : [[name, textOf(value)] as const],
    ),
  );
}
