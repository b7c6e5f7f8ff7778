import type { ProvinceStore, StoredDelivery, StoredLine } from '../kit/province-store';
import {
  dayOf,
  done,
  needed,
  neededDay,
  Refused,
  type HospitalMessage,
  type PlatformAnswer,
  type Texts,
} from './message';

type Read = (name: string) => string;

type CursorList<Row> = {
  /** By their ids, which only grow. */
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly write: (row: Row) => Texts;
  /** The last id that the hospital has. */
  readonly after: string;
  /** DCZH and what comes after it. */
  readonly lastIdName: string;
  readonly pageSize: number;
};

/** One page after the cursor. */
export function cursorPage<Row>(list: CursorList<Row>): PlatformAnswer {
  const left = list.rows.filter((row) => list.idOf(row) > list.after);
  const page = left.slice(0, list.pageSize);
  const last = page.at(-1);
  return done(
    {
      SFWJ: left.length <= list.pageSize ? '1' : '0',
      [list.lastIdName]: last === undefined ? list.after : list.idOf(last),
    },
    page.map(list.write),
  );
}

/** YY151. */
export function listOrderLines(
  store: ProvinceStore,
  { main }: HospitalMessage,
  pageSize: number,
): PlatformAnswer {
  const isInPeriod = periodOf(main);
  const filters: readonly (readonly [wanted: string, of: (line: StoredLine) => string])[] = [
    [main('QYBM'), ({ distributorCode }) => distributorCode],
    [main('DDBH'), ({ headerId }) => headerId],
    [main('DDMXBH'), ({ platformLineId }) => platformLineId],
    [main('DDLX'), ({ keys }) => keys['DDLX'] ?? ''],
    [main('CGLX'), ({ keys }) => keys['CGLX'] ?? ''],
    [main('CGFS'), ({ keys }) => keys['CGFS'] ?? ''],
  ];
  const active = filters.filter(([wanted]) => wanted !== '');
  const after = main('DDMXBHCXTJ');
  const rows = [...store.lines.values()].filter(
    (line) =>
      line.platformLineId > after &&
      active.every(([wanted, of]) => of(line) === wanted) &&
      isInPeriod(store.orders.get(line.headerId)?.createdAt ?? 0),
  );
  return cursorPage({
    rows,
    idOf: ({ platformLineId }) => platformLineId,
    write: (line) => lineRow(store, line),
    after,
    lastIdName: 'DCZHDDMXBH',
    pageSize,
  });
}

/** YY159: what became of the lines that are named. Those that are not there are left out. */
export function listLineStates(store: ProvinceStore, { rows }: HospitalMessage): PlatformAnswer {
  if (rows.length > 200) throw new Refused('20006', '每次最多查询200条');
  return done(
    { SFWJ: '1' },
    rows
      .flatMap((row) => store.lines.get(needed(row, 'DDMXBH')) ?? [])
      .map((line) => lineRow(store, line)),
  );
}

/** YY153: deliveries, by line. */
export function listDeliveries(
  store: ProvinceStore,
  { main }: HospitalMessage,
  pageSize: number,
): PlatformAnswer {
  const isInPeriod = periodOf(main);
  return cursorPage({
    rows: [...store.deliveries.values()].filter(({ deliveredAt }) => isInPeriod(deliveredAt)),
    idOf: ({ deliveryLineId }) => deliveryLineId,
    write: (delivery) => deliveryRow(store, delivery),
    after: main('PSMXBHCXTJ'),
    lastIdName: 'DCZHPSMXBH',
    pageSize,
  });
}

/** A delivery as YY153 and YY155 tell it. */
export function deliveryRow(store: ProvinceStore, delivery: StoredDelivery): Texts {
  const line = store.lines.get(delivery.platformLineId);
  const item = store.items.get(line?.platformItemId ?? '');
  return {
    PSDBH: noteIdOf(delivery),
    PSMXBH: delivery.deliveryLineId,
    PSDH: `SH-${delivery.deliveryLineId}`,
    PSMXTMLX: '01',
    PSMXTM: `(01)06900000000000(10)${delivery.lot}`,
    DDMXBH: delivery.platformLineId,
    YYJHDH: line?.orderNumber ?? '',
    SXH: line?.keys['SXH'] ?? '',
    XSDDH: '',
    PM: item?.name ?? '',
    GG: item?.specification ?? '',
    XH: item?.model ?? '',
    DW: item?.unit ?? '',
    SCQY: item?.manufacturerName ?? '',
    SCPH: delivery.lot,
    SCRQ: delivery.producedOn.replaceAll('-', ''),
    YXRQ: delivery.expiresOn.replaceAll('-', ''),
    PSL: String(delivery.quantity),
    HSDJ: delivery.price,
    FPH: delivery.invoiceNumber,
    PSRQ: dayOf(delivery.deliveredAt),
  };
}

/** One note per delivery line: this platform's distributors send each by itself. */
export function noteIdOf({ deliveryLineId }: StoredDelivery): string {
  return `D${deliveryLineId}`;
}

export function periodOf(main: Read): (at: number) => boolean {
  const from = neededDay(main, 'QSRQ');
  const to = neededDay(main, 'JZRQ');
  if (from > to) throw new Refused('20004', '起始日期晚于截止日期');
  return (at) => from <= dayOf(at) && dayOf(at) <= to;
}

function lineRow(store: ProvinceStore, line: StoredLine): Texts {
  const deliveries = store.deliveriesOfLine(line.platformLineId);
  const shipped = deliveries.reduce((sum, { quantity }) => sum + quantity, 0);
  const accepted = deliveries.reduce(
    (sum, { receivedQuantity }) => sum + (receivedQuantity ?? 0),
    0,
  );
  const { HCTBDM = '', HCXFDM = '', YYBDDM = '', SXH = '', CGLX = '', SFJJ = '' } = line.keys;
  return {
    DDBH: line.headerId,
    DDMXBH: line.platformLineId,
    YYJHDH: line.orderNumber,
    SXH,
    CGLX,
    HCTBDM,
    HCXFDM,
    YYBDDM,
    CGSL: String(line.quantity),
    CGDJ: line.price,
    QYBM: line.distributorCode,
    SFJJ,
    CGMXZT: stateOf(line, shipped),
    PSSL: String(shipped),
    YSSL: String(accepted),
    BZSM: voidWords(line),
  };
}

function stateOf({ standing, response, quantity }: StoredLine, shipped: number): string {
  if (standing === 'draft') return '00';
  if (standing === 'void') return '01';
  if (shipped >= quantity) return '23';
  if (response === 'decline') return '22';
  return response === 'accept' ? '21' : '20';
}

function voidWords({ voidReason, keys }: StoredLine): string {
  if (voidReason === 'timeout') return '配送企业超7日未配送，平台自动作废';
  if (voidReason === 'hospital') return '采购方作废';
  return keys['BZSM'] ?? '';
}
