import type { Dated, ProvinceStore, StoredDelivery } from '../kit/province-store';
import type { Work } from './order-operations';
import { countIn, listIn, textIn, type Params } from './params';
import { LINE_ERRORS, refusal, reply, type LineError, type Reply } from './platform-words';

/** H010 `/storage/add` */
export function addStorage({ store, params }: Work): Reply {
  const rows = listIn(params) ?? [];
  if (rows.length === 0) return refusal('missing');
  const taken = new Map<string, StoredDelivery>();
  const errorList: object[] = [];
  for (const row of rows) {
    const delivery = store.deliveries.get(textIn(row, 'distributionSerialID'));
    const error = taken.has(delivery?.deliveryLineId ?? '')
      ? LINE_ERRORS.stored
      : errorOfStorage(delivery, row);
    if (delivery !== undefined && error === null)
      taken.set(delivery.deliveryLineId, {
        ...delivery,
        receivedQuantity: countIn(row, 'warehouseCount') ?? 0,
      });
    else errorList.push({ distributionSerialID: textIn(row, 'distributionSerialID'), ...error });
  }
  store.commit({ deliveries: [...taken.values()] });
  const successList = [...taken.keys()].map((distributionSerialID) => ({ distributionSerialID }));
  return reply({ successList, errorList });
}

/** H011 `/return/addReturn` */
export function addReturn({ store, params }: Work): Reply {
  const rows = listIn(params) ?? [];
  if (rows.length === 0) return refusal('missing');
  const successList: object[] = [];
  const errorList: object[] = [];
  for (const row of rows) {
    const hospitalReturnId = textIn(row, 'hospitalReturnId');
    const error = errorOfReturn(store, row);
    if (error !== null) {
      errorList.push({ hospitalReturnId, ...error });
      continue;
    }
    const paperId = `JSTH${String(store.takeNumber()).padStart(12, '0')}`;
    const distributionSerialID = textIn(row, 'distributionSerialID');
    const returnCount = textIn(row, 'returnCount');
    const values = { hospitalReturnId, distributionSerialID, returnCount };
    // One commit a line: the second line of the same delivery must see the first.
    store.commit({ papers: [{ paperId, kind: 'return', values }] });
    successList.push({ hospitalReturnId, returnId: paperId });
  }
  return reply({ successList, errorList });
}

function errorOfStorage(
  delivery: Dated<StoredDelivery> | undefined,
  row: Params,
): LineError | null {
  if (delivery === undefined) return LINE_ERRORS.delivery;
  if (delivery.receivedQuantity !== null) return LINE_ERRORS.stored;
  const isOther =
    textIn(row, 'batchRecordID') !== delivery.lot ||
    textIn(row, 'invoiceID') !== delivery.invoiceNumber;
  if (isOther) return LINE_ERRORS.delivery;
  const count = countIn(row, 'warehouseCount');
  return count !== null && count <= delivery.quantity ? null : LINE_ERRORS.tooMuch;
}

function errorOfReturn(store: ProvinceStore, row: Params): LineError | null {
  const id = textIn(row, 'hospitalReturnId');
  const returns = [...store.papers.values()].filter(({ kind }) => kind === 'return');
  if (id === '' || returns.some(({ values }) => values['hospitalReturnId'] === id))
    return LINE_ERRORS.duplicateReturn;
  const serial = textIn(row, 'distributionSerialID');
  const delivery = store.deliveries.get(serial);
  if (delivery === undefined) return LINE_ERRORS.delivery;
  const returned = returns
    .filter(({ values }) => values['distributionSerialID'] === serial)
    .reduce((total, { values }) => total + Number(values['returnCount']), 0);
  const count = countIn(row, 'returnCount') ?? 0;
  const left = (delivery.receivedQuantity ?? 0) - returned;
  return count > 0 && count <= left ? null : LINE_ERRORS.tooMuch;
}
