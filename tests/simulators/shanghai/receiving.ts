import type { StoredDelivery } from '../kit/province-store';
import type { Desk } from './desk';
import { cursorPage, deliveryRow, noteIdOf, periodOf } from './lists';
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

/** YY101: a delivery point under a code of the hospital's own. */
export function saveDeliveryPoint({ store }: Desk, { main }: HospitalMessage): PlatformAnswer {
  const operation = neededCode(main, 'CZLX', ['1', '3']);
  const code = needed(main, 'PSDBM');
  const values = { CZLX: operation, PSDMC: needed(main, 'PSDMC'), PSDZ: needed(main, 'PSDZ') };
  store.commit({ papers: [{ paperId: code, kind: 'delivery-point', values }] });
  return done({ PSDBM: code });
}

/** YY131: acceptance line by line; what was accepted and rejected must be what was delivered. */
export function accept(desk: Desk, { main, rows }: HospitalMessage): PlatformAnswer {
  const { store } = desk;
  const stage = neededCode(main, 'PSYSLX', ['1', '2']);
  const changed: StoredDelivery[] = [];
  const answers = rows.map((row) => {
    const id = needed(row, 'PSMXBH');
    const delivery = store.deliveries.get(id);
    const problem = acceptanceProblem(delivery, row);
    if (delivery === undefined || problem !== null)
      return { PSMXBH: id, CLJG: '52001', CLQKMS: problem ?? '' };
    const receivedQuantity = stage === '2' ? Number(row('YSTGS')) : delivery.receivedQuantity;
    const keys = { ...delivery.keys, PSMXZT: stage === '2' ? '30' : '20' };
    changed.push({ ...delivery, receivedQuantity, keys });
    return { PSMXBH: id, CLJG: '00000', CLQKMS: '' };
  });
  if (changed.length > 0) store.commit({ deliveries: changed });
  return done({}, answers);
}

function acceptanceProblem(
  delivery: StoredDelivery | undefined,
  row: (name: string) => string,
): string | null {
  if (delivery === undefined) return '配送明细不存在';
  if (delivery.keys['PSMXZT'] === '30') return '配送明细已验收入库';
  const counts = [row('YSTGS'), row('YSBGS')];
  if (counts.some((count) => !/^\d{1,9}$/u.test(count))) return '验收数量应为整数';
  const [accepted = 0, rejected = 0] = counts.map(Number);
  if (row('PSL') !== String(delivery.quantity) || accepted + rejected !== delivery.quantity)
    return '验收通过数与不通过数之和应等于配送量';
  if (row('SCPH') !== delivery.lot) return '生产批号不一致';
  return rejected > 0 && row('YSBZSM') === '' ? '验收不通过应说明原因' : null;
}

/** YY154. */
export function listNotes({ store, pageSize }: Desk, { main }: HospitalMessage): PlatformAnswer {
  const isInPeriod = periodOf(main);
  return cursorPage({
    rows: [...store.deliveries.values()].filter(({ deliveredAt }) => isInPeriod(deliveredAt)),
    idOf: noteIdOf,
    write: (delivery) => ({
      PSDBH: noteIdOf(delivery),
      PSDH: `SH-${delivery.deliveryLineId}`,
      QYBM: store.lines.get(delivery.platformLineId)?.distributorCode ?? '',
      PSRQ: dayOf(delivery.deliveredAt),
      PSDZT: '10',
    }),
    after: main('PSDBHCXTJ'),
    lastIdName: 'DCZHPSDBH',
    pageSize,
  });
}

/** YY155. */
export function listLinesOfNote({ store }: Desk, { main }: HospitalMessage): PlatformAnswer {
  const noteId = needed(main, 'PSDBH');
  const rows = [...store.deliveries.values()].filter((delivery) => noteIdOf(delivery) === noteId);
  if (rows.length === 0) throw new Refused('40007', '配送单不存在');
  return done(
    { SFWJ: '1' },
    rows.map((delivery) => deliveryRow(store, delivery)),
  );
}

/** YY161. */
export function pollDeliveries({ store }: Desk, { rows }: HospitalMessage): PlatformAnswer {
  const told = rows.flatMap((row): Texts[] => {
    const delivery = store.deliveries.get(needed(row, 'PSMXBH'));
    if (delivery === undefined) return [];
    return [{ PSMXBH: delivery.deliveryLineId, PSMXZT: delivery.keys['PSMXZT'] ?? '10' }];
  });
  return done({ SFWJ: '1' }, told);
}
