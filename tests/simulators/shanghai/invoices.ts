import type { ProvinceStore, StoredDelivery } from '../kit/province-store';
import type { Desk } from './desk';
import { cursorPage, periodOf } from './lists';
import {
  dayOf,
  done,
  needed,
  neededCode,
  Refused,
  type HospitalMessage,
  type PlatformAnswer,
  type Texts,
} from './message';

/** One invoice for each delivery: a 数电票, whose 20 digits are its code, its number and its id. */
type Invoice = {
  readonly delivery: StoredDelivery;
  readonly id: string;
  readonly distributorCode: string;
  /** Yuan, two decimals. */
  readonly faceTotal: string;
  readonly state: string;
};

/** YY132: the whole invoice, by its face total. */
export function acceptInvoice({ store }: Desk, { main }: HospitalMessage): PlatformAnswer {
  const invoice = findInvoice(store, main);
  const verdict = neededCode(main, 'FPYSJG', ['0', '1']);
  if (invoice.state !== '10') throw new Refused('53001', '发票不在未验收状态');
  return moveTo(store, invoice, verdict === '1' ? '20' : '21');
}

/** YY133: only what was accepted is paid. */
export function payInvoice({ store }: Desk, { main }: HospitalMessage): PlatformAnswer {
  const invoice = findInvoice(store, main);
  if (invoice.state === '30') throw new Refused('30005', '发票支付已确认');
  if (invoice.state !== '20') throw new Refused('53002', '发票未验收，不能确认支付');
  return moveTo(store, invoice, '30');
}

/** YY157. */
export function listInvoices({ store, pageSize }: Desk, message: HospitalMessage): PlatformAnswer {
  return page(store, message, {
    pageSize,
    write: ({ delivery, id, distributorCode, faceTotal }) => ({
      FPBH: id,
      FPDM: id,
      FPH: id,
      FPRQ: dayOf(delivery.deliveredAt),
      QYBM: distributorCode,
      FPHSZJE: faceTotal,
      SFWPSFP: '0',
      SFCH: '0',
      SPSL: '1',
    }),
  });
}

/** YY156. */
export function listInvoiceLines(
  { store, pageSize }: Desk,
  message: HospitalMessage,
): PlatformAnswer {
  return page(store, message, { pageSize, write: (invoice) => lineRow(store, invoice) });
}

/** YY158. */
export function listLinesOfInvoice({ store }: Desk, { main }: HospitalMessage): PlatformAnswer {
  const id = needed(main, 'FPBH');
  const rows = listAll(store).filter((invoice) => invoice.id === id);
  if (rows.length === 0) throw new Refused('40008', '发票不存在');
  return done(
    { SFWJ: '1' },
    rows.map((invoice) => lineRow(store, invoice)),
  );
}

/** YY160. */
export function pollInvoices({ store }: Desk, { rows }: HospitalMessage): PlatformAnswer {
  const byId = new Map(listAll(store).map((invoice) => [invoice.id, invoice]));
  const told = rows.flatMap((row): Texts[] => {
    const invoice = byId.get(needed(row, 'FPBH'));
    return invoice === undefined ? [] : [{ FPBH: invoice.id, FPZT: invoice.state }];
  });
  return done({ SFWJ: '1' }, told);
}

type InvoicePage = { readonly pageSize: number; readonly write: (invoice: Invoice) => Texts };

function page(
  store: ProvinceStore,
  { main }: HospitalMessage,
  { pageSize, write }: InvoicePage,
): PlatformAnswer {
  const isInPeriod = periodOf(main);
  return cursorPage({
    rows: listAll(store).filter(({ delivery }) => isInPeriod(delivery.deliveredAt)),
    idOf: ({ id }) => id,
    write,
    after: main('FPBHCXTJ'),
    lastIdName: 'DCZHFPBH',
    pageSize,
  });
}

function findInvoice(store: ProvinceStore, main: (name: string) => string): Invoice {
  const id = needed(main, 'FPID');
  const invoice = listAll(store).find((one) => one.id === id);
  if (invoice === undefined) throw new Refused('40008', '发票不存在');
  if (needed(main, 'FPDM') !== id || needed(main, 'FPH') !== id)
    throw new Refused('53003', '发票代码或号码不一致');
  if (needed(main, 'QYBM') !== invoice.distributorCode)
    throw new Refused('53003', '发票企业不一致');
  if (needed(main, 'FPHSZJE') !== invoice.faceTotal)
    throw new Refused('53004', '发票含税总金额与票面不一致');
  return invoice;
}

function moveTo(store: ProvinceStore, { id }: Invoice, state: string): PlatformAnswer {
  store.commit({
    papers: [{ paperId: `FP${id}`, kind: 'invoice-state', values: { FPZT: state } }],
  });
  return done({ FPID: id });
}

function listAll(store: ProvinceStore): readonly Invoice[] {
  return [...store.deliveries.values()].map((delivery) => ({
    delivery,
    id: delivery.invoiceNumber,
    distributorCode: store.lines.get(delivery.platformLineId)?.distributorCode ?? '',
    faceTotal: (Math.round(Number(delivery.price) * 10_000 * delivery.quantity) / 10_000).toFixed(
      2,
    ),
    state: store.papers.get(`FP${delivery.invoiceNumber}`)?.values['FPZT'] ?? '10',
  }));
}

function lineRow(store: ProvinceStore, { delivery, id, faceTotal }: Invoice): Texts {
  const line = store.lines.get(delivery.platformLineId);
  const item = store.items.get(line?.platformItemId ?? '');
  const net = (Number(faceTotal) / 1.13).toFixed(2);
  return {
    FPBH: id,
    FPMXBH: `${id}01`,
    FPDM: id,
    FPH: id,
    GLMXBH: delivery.deliveryLineId,
    SPSL: String(delivery.quantity),
    WSDJ: (Number(delivery.price) / 1.13).toFixed(4),
    HSDJ: delivery.price,
    SL: '13',
    SE: (Number(faceTotal) - Number(net)).toFixed(2),
    HSJE: faceTotal,
    PFJ: '',
    LSJ: '',
    ZCZH: item?.registrationNumber ?? '',
  };
}
