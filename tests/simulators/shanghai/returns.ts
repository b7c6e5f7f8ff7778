import type { StoredPaper } from '../kit/province-store';
import type { Desk } from './desk';
import { cursorPage, periodOf } from './lists';
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

const KIND = 'return-line';

/** YY113: each line is a paper of its own, under the return's number. */
export function fillInReturn({ store }: Desk, { main, rows }: HospitalMessage): PlatformAnswer {
  neededCode(main, 'CZLX', ['1', '3']);
  neededDay(main, 'SJTHRQ');
  if (rows.length === 0) throw new Refused('20004', '没有明细');
  const returnId = `TH${String(store.takeNumber()).padStart(12, '0')}`;
  const papers: StoredPaper[] = [];
  const answers = rows.map((row): Texts => {
    const position = needed(row, 'SXH');
    const isWhole = /^[1-9]\d{0,8}$/u.test(row('THSL'));
    if (!['1', '2'].includes(row('THLX')) || !isWhole || row('SCPH') === '')
      return { SXH: position, CLJG: '54001', CLQKMS: '退货类型、数量或批号不正确' };
    const id = `TM${String(store.takeNumber()).padStart(12, '0')}`;
    const values = {
      THDBH: returnId,
      SXH: position,
      THSL: row('THSL'),
      THYY: row('THYY'),
      THMXZT: '00',
      at: String(store.now()),
    };
    papers.push({ paperId: id, kind: KIND, values });
    return { SXH: position, THMXBH: id, CLJG: '00000', CLQKMS: '' };
  });
  if (papers.length === 0)
    return { code: '20010', words: '明细全部未通过', main: {}, rows: answers };
  store.commit({ papers });
  return done({ THDBH: returnId }, answers);
}

/** YY114. */
export function confirmReturn({ store }: Desk, { main }: HospitalMessage): PlatformAnswer {
  const returnId = needed(main, 'THDBH');
  const drafts = listLines(store).filter(
    ({ values }) => values['THDBH'] === returnId && values['THMXZT'] === '00',
  );
  if (drafts.length === 0) throw new Refused('30003', '退货单已确认或不存在');
  if (needed(main, 'SPSL') !== String(drafts.length)) throw new Refused('20003', '商品数量不一致');
  store.commit({
    papers: drafts.map((paper) => ({ ...paper, values: { ...paper.values, THMXZT: '10' } })),
  });
  return done({ THDBH: returnId, SPSL: String(drafts.length) });
}

/** YY152. */
export function listReturnLines(
  { store, pageSize }: Desk,
  { main }: HospitalMessage,
): PlatformAnswer {
  const isInPeriod = periodOf(main);
  return cursorPage({
    rows: listLines(store).filter(({ values }) => isInPeriod(Number(values['at']))),
    idOf: ({ paperId }) => paperId,
    write: ({ paperId, values }) => ({
      THDBH: values['THDBH'] ?? '',
      THMXBH: paperId,
      SXH: values['SXH'] ?? '',
      THSL: values['THSL'] ?? '',
      THYY: values['THYY'] ?? '',
      THMXZT: values['THMXZT'] ?? '',
    }),
    after: main('THMXBHCXTJ'),
    lastIdName: 'DCZHTHMXBH',
    pageSize,
  });
}

/** YY162. */
export function pollReturns({ store }: Desk, { rows }: HospitalMessage): PlatformAnswer {
  const told = rows.flatMap((row): Texts[] => {
    const paper = store.papers.get(needed(row, 'THMXBH'));
    return paper?.kind === KIND
      ? [{ THMXBH: paper.paperId, THMXZT: paper.values['THMXZT'] ?? '' }]
      : [];
  });
  return done({ SFWJ: '1' }, told);
}

function listLines(store: Desk['store']): readonly StoredPaper[] {
  return [...store.papers.values()].filter(({ kind }) => kind === KIND);
}
