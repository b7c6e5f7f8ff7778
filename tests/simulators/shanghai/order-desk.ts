import type { ProvinceStore, StoredLine, StoredOrder } from '../kit/province-store';
import type { Desk } from './desk';
import {
  done,
  needed,
  neededCode,
  neededDay,
  Refused,
  type HospitalMessage,
  type PlatformAnswer,
  type Texts,
} from './message';

type Read = (name: string) => string;

/** What a line comes to: taken with its row, or refused. */
type LineOutcome = { readonly answer: Texts; readonly line: StoredLine | null };

const TAKEN = '00000';

/** YY111: fills in (CZLX 1) or voids (CZLX 3), line by line. `refuseLine` refuses the last one. */
export function fillIn(desk: Desk, message: HospitalMessage): PlatformAnswer {
  const { main, rows } = message;
  checkHead(desk, main);
  const operation = neededCode(main, 'CZLX', ['1', '3']);
  neededDay(main, 'ZWDHRQ');
  neededCode(main, 'CGFS', ['1', '2']);
  neededCode(main, 'SFHBSFW', ['0', '1']);
  const orderNumber = needed(main, 'YYJHDH');
  if (orderNumber.length > 40) throw new Refused('20004', 'YYJHDH超长');
  if (rows.length === 0) throw new Refused('20004', '没有明细');
  const positions = rows.map((row) => needed(row, 'SXH'));
  if (positions.some((position) => !/^[1-9]\d{0,5}$/u.test(position)))
    throw new Refused('20004', 'SXH应为正整数');
  if (new Set(positions).size < positions.length) throw new Refused('20005', 'SXH在报文内不唯一');
  return operation === '1' ? create(desk, message) : cancel(desk, message);
}

/** YY112: sends a draft whose lines are as many as it says. */
export function confirm(desk: Desk, { main }: HospitalMessage): PlatformAnswer {
  const { store } = desk;
  checkHead(desk, main);
  const headerId = needed(main, 'DDBH');
  const order = store.orders.get(headerId);
  if (order === undefined) throw new Refused('40001', `订单不存在：${headerId}`);
  const lines = store.linesOfOrder(headerId).filter(({ standing }) => standing === 'draft');
  if (order.isSent && lines.length === 0) throw new Refused('30003', '订单已确认，请勿重复确认');
  if (lines.length === 0) throw new Refused('40002', '订单已作废');
  if (needed(main, 'SPSL') !== String(lines.length))
    throw new Refused('20003', `商品数量不一致：SPSL ${main('SPSL')}，平台 ${lines.length} 条`);
  store.commit({
    orders: [{ ...order, isSent: true, sentAt: store.now() }],
    lines: lines.map((line) => ({ ...line, standing: 'sent' })),
  });
  return done({ DDBH: headerId, SPSL: String(lines.length) });
}

function checkHead({ organisation, deliveryPoints }: Desk, main: Read): void {
  if (needed(main, 'YYBM') !== organisation) throw new Refused('10006', 'YYBM与登录机构不一致');
  if (!deliveryPoints().has(needed(main, 'PSDBM'))) throw new Refused('40003', '配送点不存在');
  neededCode(main, 'DDLX', ['1', '2']);
}

function create(desk: Desk, { main, rows }: HospitalMessage): PlatformAnswer {
  const { store, refuseLine } = desk;
  const orderNumber = main('YYJHDH');
  const draft = draftToExtend(store, main('DDBH'), orderNumber);
  const headerId = draft?.headerId ?? `DD${numbered(store)}`;
  const outcomes = rows.map((row, index): LineOutcome => {
    const isLast = index === rows.length - 1;
    const refused =
      refuseLine && isLast ? refuse('51099', '模拟拒绝该明细') : findLineProblem(desk, main, row);
    if (refused !== null) return { answer: { SXH: row('SXH'), ...refused }, line: null };
    const line = newLine(store, { headerId, orderNumber, main, row });
    const answer = { SXH: row('SXH'), DDMXBH: line.platformLineId, QYKC: '01', ...taken() };
    return { answer, line };
  });
  const lines = outcomes.flatMap(({ line }) => line ?? []);
  const answers = outcomes.map(({ answer }) => answer);
  if (lines.length === 0)
    return { code: '20010', words: '明细全部未通过', main: {}, rows: answers };
  const order: StoredOrder = draft ?? {
    headerId,
    orderNumber,
    isSent: false,
    createdAt: store.now(),
    sentAt: null,
    keys: { DDLX: main('DDLX'), CGFS: main('CGFS') },
  };
  store.commit({ orders: [order], lines });
  return done({ DDBH: headerId }, answers);
}

function draftToExtend(
  store: ProvinceStore,
  headerId: string,
  orderNumber: string,
): StoredOrder | null {
  if (headerId === '') return null;
  const order = store.orders.get(headerId);
  if (order?.orderNumber !== orderNumber) throw new Refused('40001', `订单不存在：${headerId}`);
  if (order.isSent) throw new Refused('40004', '订单不在待提交状态，不能增加明细');
  return order;
}

function findLineProblem({ store }: Desk, main: Read, row: Read): Texts | null {
  const item = [row('HCXFDM'), row('YYBDDM'), row('HCTBDM')]
    .map((code) => store.items.get(code))
    .find((found) => found !== undefined);
  const isThere = store
    .linesByOurId(ourLineIdOf(main('YYJHDH'), row('SXH')))
    .some(({ standing }) => standing !== 'void');
  if (isThere && !store.takesDoubles) return refuse('30001', '该计划单号和顺序号的明细已存在');
  if (row('HCTBDM') === '' || item === undefined) return refuse('51001', '耗材统编代码不存在');
  if (!['1', '2', '3', '9'].includes(row('CGLX'))) return refuse('51002', '采购类型不在代码表中');
  if (!/^[1-9]\d{0,8}$/u.test(row('CGSL'))) return refuse('51003', '采购数量应为正整数');
  if (!/^\d{1,9}(?:\.\d{1,4})?$/u.test(row('CGDJ')) || Number(row('CGDJ')) === 0)
    return refuse('51004', '采购单价不正确');
  if (!item.distributors.some(({ code }) => code === row('QYBM')))
    return refuse('51005', '配送企业无该耗材的配送资格');
  if (!['0', '1'].includes(row('SFJJ')) || !['0', '1'].includes(row('DCPSBS')))
    return refuse('51006', '标志不在代码表中');
  if (!['1', '2'].includes(row('PSYQ'))) return refuse('51006', '配送要求不在代码表中');
  return null;
}

function newLine(
  store: ProvinceStore,
  given: {
    readonly headerId: string;
    readonly orderNumber: string;
    readonly main: Read;
    readonly row: Read;
  },
): StoredLine {
  const { headerId, orderNumber, main, row } = given;
  const codes = { HCTBDM: row('HCTBDM'), HCXFDM: row('HCXFDM'), YYBDDM: row('YYBDDM') };
  const itemId = [codes.HCXFDM, codes.YYBDDM, codes.HCTBDM].find((code) => store.items.has(code));
  return {
    platformLineId: `MX${numbered(store)}`,
    headerId,
    orderId: headerId,
    ourLineId: ourLineIdOf(orderNumber, row('SXH')),
    orderNumber,
    platformItemId: itemId ?? '',
    distributorCode: row('QYBM'),
    quantity: Number(row('CGSL')),
    price: row('CGDJ'),
    standing: 'draft',
    voidReason: null,
    response: 'none',
    keys: {
      ...codes,
      SXH: row('SXH'),
      CGLX: row('CGLX'),
      SFJJ: row('SFJJ'),
      BZSM: row('BZSM'),
      DDLX: main('DDLX'),
      CGFS: main('CGFS'),
    },
  };
}

function cancel({ store, refuseLine }: Desk, { main, rows }: HospitalMessage): PlatformAnswer {
  const headerId = needed(main, 'DDBH');
  const order = store.orders.get(headerId);
  if (order?.orderNumber !== main('YYJHDH')) throw new Refused('40001', `订单不存在：${headerId}`);
  const byPosition = new Map(store.linesOfOrder(headerId).map((line) => [line.keys['SXH'], line]));
  const voided: StoredLine[] = [];
  const answers = rows.map((row, index) => {
    const line = byPosition.get(row('SXH'));
    const isRefused = refuseLine && index === rows.length - 1;
    const problem = isRefused ? refuse('51099', '模拟拒绝该明细') : voidProblem(store, line);
    if (problem !== null || line === undefined) return { SXH: row('SXH'), ...problem };
    voided.push({ ...line, standing: 'void', voidReason: 'hospital' });
    return { SXH: row('SXH'), DDMXBH: line.platformLineId, ...taken() };
  });
  if (voided.length > 0) store.commit({ lines: voided });
  return done({ DDBH: headerId }, answers);
}

function voidProblem(store: ProvinceStore, line: StoredLine | undefined): Texts | null {
  if (line === undefined) return refuse('40005', '明细不存在');
  if (line.standing === 'void') return refuse('30004', '明细已作废');
  if (store.deliveriesOfLine(line.platformLineId).length > 0)
    return refuse('40006', '明细已有配送，不能作废');
  return null;
}

/** The same as ours is made of what the message says, so that the book counts by it. */
function ourLineIdOf(orderNumber: string, position: string): string {
  return `${orderNumber}-${position.padStart(3, '0')}`;
}

function refuse(code: string, words: string): Texts {
  return { DDMXBH: '', CLJG: code, CLQKMS: words };
}

function taken(): Texts {
  return { CLJG: TAKEN, CLQKMS: '' };
}

function numbered(store: ProvinceStore): string {
  return String(store.takeNumber()).padStart(12, '0');
}
