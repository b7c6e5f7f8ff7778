import { z } from 'zod';
import type { Dated, ProvinceStore } from '../kit/province-store';
import type { SimulatedItem } from '../kit/simulator';
import { formatTime, isInWindow, pageOf, Paging, Text, Window } from './message-data';
import { done, refuse, type Outcome } from './reply';

export const ListCatalogue = z.strictObject({
  medinsCode: Text,
  mcsCode: Text.optional(),
  hospListId: Text.optional(),
  ...Window,
  ...Paging,
});

export const ListListed = z.strictObject({
  mcsCode: Text.optional(),
  mcsRegno: Text.optional(),
  pubonlnId: Text.optional(),
  ...Paging,
});

export const TickListed = z.strictObject({
  list: z.array(z.strictObject({ pubonlnId: Text })).min(1),
});

/** ZJ9702: a row for each product and distributor. */
export function listCatalogue(
  store: ProvinceStore,
  asked: z.output<typeof ListCatalogue>,
): Outcome {
  const rows = [...store.items.values()]
    .filter((item) => asked.hospListId === undefined || item.platformItemId === asked.hospListId)
    .filter((item) => asked.mcsCode === undefined || item.nationalCode === asked.mcsCode)
    .filter(({ updatedAt }) => isInWindow(updatedAt, asked))
    .flatMap((item) =>
      item.distributors.map((distributor) => ({
        ...catalogueRow(item),
        ...distributorTags(distributor),
      })),
    );
  return done(pageOf(rows, asked));
}

/** ZJ9700: everything that is listed. */
export function listListed(store: ProvinceStore, asked: z.output<typeof ListListed>): Outcome {
  const rows = [...store.items.values()]
    .filter((item) => asked.pubonlnId === undefined || pubonlnIdOf(item) === asked.pubonlnId)
    .filter((item) => asked.mcsCode === undefined || item.nationalCode === asked.mcsCode)
    .filter((item) => asked.mcsRegno === undefined || item.registrationNumber === asked.mcsRegno)
    .map((item) => ({
      pubonlnId: pubonlnIdOf(item),
      mcsCode: item.nationalCode,
      prodName: item.name,
      mcsRegno: item.registrationNumber,
      prodSpec: item.specification,
      mcsMol: item.model,
      prodentpCode: item.manufacturerCode,
      prodentpName: item.manufacturerName,
      pubonlnPric: item.price,
      tenditmName: '冠状动脉支架集中带量采购',
      unt: item.unit,
    }));
  return done(pageOf(rows, asked));
}

/** ZJ9701: ticks listed products into the hospital's catalogue. */
export function tickListed(store: ProvinceStore, { list }: z.output<typeof TickListed>): Outcome {
  const items = new Map([...store.items.values()].map((item) => [pubonlnIdOf(item), item]));
  const dataList = list.map(({ pubonlnId }) => {
    const item = items.get(pubonlnId);
    return item === undefined
      ? { pubonlnId, returnCode: '2003', returnMsg: '挂网产品不存在' }
      : { pubonlnId, hospListId: item.platformItemId, returnCode: '0', returnMsg: '' };
  });
  return dataList.some(({ returnCode }) => returnCode === '0')
    ? done({ dataList })
    : refuse('2003', '挂网产品不存在', { dataList });
}

function pubonlnIdOf(item: SimulatedItem): string {
  return item.keys['pubonlnRsltId'] ?? item.platformItemId;
}

function catalogueRow(item: Dated<SimulatedItem>) {
  return {
    hospListId: item.platformItemId,
    pubonlnRsltId: pubonlnIdOf(item),
    mcsCode: item.nationalCode,
    mcsRegno: item.registrationNumber,
    regcert: item.name,
    prodName: item.name,
    mcsSpec: item.specification,
    mcsMol: item.model,
    minpacuntName: item.unit,
    hospPurcPric: Number(item.price),
    pubonlnPric: item.price,
    prodentpCode: item.manufacturerCode,
    prodentpName: item.manufacturerName,
    updtTime: formatTime(item.updatedAt),
  };
}

function distributorTags({ code, name }: { readonly code: string; readonly name: string }) {
  return { delventpCode: code, delventpName: name };
}
