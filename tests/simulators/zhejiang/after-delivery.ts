import { z } from 'zod';
import type { ProvinceStore, StoredPaper } from '../kit/province-store';
import { Count, isInWindow, pageOf, Paging, Text, Window } from './message-data';
import { done, refuse, type Outcome } from './reply';

export const Receive = z.strictObject({
  medinsCode: Text,
  shpCode: Text,
  /** 0 rejects the delivery. */
  shppCnt: z.int().min(0),
});
export const ApplyReturn = z.strictObject({
  medinsCode: Text,
  shpCode: Text,
  retnCnt: Count,
  medinsRetnRea: Text,
});
export const ListReturns = z.strictObject({
  medinsCode: Text,
  retnCode: Text.optional(),
  ...Window,
  ...Paging,
});
export const CreateStatement = z.strictObject({
  medinsCode: Text,
  delvEntpCode: Text,
  delvEntpName: Text,
});
export const AddStatementLines = z.strictObject({
  medinsCode: Text,
  payOrdId: Text,
  list: z.array(z.strictObject({ payyDetlId: Text, stogTag: z.enum(['1', '2']) })).min(1),
});
export const SubmitStatement = z.strictObject({ medinsCode: Text, payOrdId: Text });
export const ExamineStatement = z.strictObject({
  medinsCode: Text,
  payOrdId: Text,
  chkStas: z.union([z.literal(2), z.literal(3)]),
});

export function receive(
  store: ProvinceStore,
  { shpCode, shppCnt }: z.output<typeof Receive>,
): Outcome {
  const delivery = store.deliveries.get(shpCode);
  if (delivery === undefined) return refuse('4001', '配送单不存在');
  if (delivery.receivedQuantity !== null) return refuse('40901', '配送单已收货，请勿重复收货');
  if (shppCnt > delivery.quantity) return refuse('4002', '收货数量大于配送数量');
  const line = store.lines.get(delivery.platformLineId);
  store.commit({
    deliveries: [{ ...delivery, receivedQuantity: shppCnt }],
    lines: line === undefined ? [] : [line],
  });
  return done({ shpCode, shppCnt });
}

export function applyReturn(store: ProvinceStore, asked: z.output<typeof ApplyReturn>): Outcome {
  const delivery = store.deliveries.get(asked.shpCode);
  if (delivery === undefined) return refuse('4001', '配送单不存在');
  const returned = papersOf(store, 'return')
    .filter(({ values }) => values['shpCode'] === asked.shpCode)
    .reduce((sum, { values }) => sum + Number(values['retnCnt']), 0);
  if (asked.retnCnt + returned > (delivery.receivedQuantity ?? 0))
    return refuse('4003', '退货数量大于收货数量');
  const retnCode = `TH${String(store.takeNumber()).padStart(9, '0')}`;
  const values = {
    retnCode,
    shpCode: asked.shpCode,
    retnCnt: String(asked.retnCnt),
    medinsRetnRea: asked.medinsRetnRea,
    retnChkStas: '0',
    manuLotnum: delivery.lot,
  };
  store.commit({ papers: [{ paperId: retnCode, kind: 'return', values }] });
  return done({ retnCode });
}

export function listReturns(store: ProvinceStore, asked: z.output<typeof ListReturns>): Outcome {
  const rows = [...store.papers.values()]
    .filter(({ kind, updatedAt }) => kind === 'return' && isInWindow(updatedAt, asked))
    .filter(({ paperId }) => asked.retnCode === undefined || paperId === asked.retnCode)
    .map(({ values }) => values);
  return done(pageOf(rows, asked));
}

export function createStatement(
  store: ProvinceStore,
  { delvEntpCode, delvEntpName }: z.output<typeof CreateStatement>,
): Outcome {
  const payOrdId = `JS${String(store.takeNumber()).padStart(9, '0')}`;
  const values = { delvEntpCode, delvEntpName, chkStas: '-1', lines: '' };
  store.commit({ papers: [{ paperId: payOrdId, kind: 'statement', values }] });
  return done({ payOrdId });
}

export function addStatementLines(
  store: ProvinceStore,
  { payOrdId, list }: z.output<typeof AddStatementLines>,
): Outcome {
  const statement = store.papers.get(payOrdId);
  if (statement?.kind !== 'statement') return refuse('5001', '结算单不存在');
  if (statement.values['chkStas'] !== '-1') return refuse('40901', '结算单已提交');
  const unknown = list.find(({ payyDetlId }) => !store.deliveries.has(payyDetlId));
  if (unknown !== undefined) return refuse('5002', `结算明细不存在：${unknown.payyDetlId}`);
  const ids = list.map(({ payyDetlId }) => payyDetlId);
  const before = (statement.values['lines'] ?? '').split(',').filter((id) => id !== '');
  const lines = [...new Set([...before, ...ids])].join(',');
  store.commit({ papers: [{ ...statement, values: { ...statement.values, lines } }] });
  return done({ payOrdId, dataList: ids });
}

export function submitStatement(
  store: ProvinceStore,
  { payOrdId }: z.output<typeof SubmitStatement>,
): Outcome {
  return moveStatement(store, { payOrdId, from: '-1', to: '1' });
}

export function examineStatement(
  store: ProvinceStore,
  { payOrdId, chkStas }: z.output<typeof ExamineStatement>,
): Outcome {
  return moveStatement(store, { payOrdId, from: '1', to: String(chkStas) });
}

type Move = { readonly payOrdId: string; readonly from: string; readonly to: string };

function moveStatement(store: ProvinceStore, { payOrdId, from, to }: Move): Outcome {
  const statement = store.papers.get(payOrdId);
  if (statement?.kind !== 'statement') return refuse('5001', '结算单不存在');
  if (statement.values['chkStas'] !== from) return refuse('5003', '结算单当前状态不允许该操作');
  if (statement.values['lines'] === '') return refuse('5004', '结算单无明细');
  store.commit({ papers: [{ ...statement, values: { ...statement.values, chkStas: to } }] });
  return done({ payOrdId });
}

function papersOf(store: ProvinceStore, kind: string): readonly StoredPaper[] {
  return [...store.papers.values()].filter((paper) => paper.kind === kind);
}
