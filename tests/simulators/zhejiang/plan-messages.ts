import { z } from 'zod';
import type { ProvinceStore, StoredLine, StoredOrder } from '../kit/province-store';
import { Amount, Count, formatTime, Text } from './message-data';
import { checkNewLines, type LineRequest } from './plan-lines';
import { done, refuse, type Outcome } from './reply';

const DRAFT = -1;
const SUBMIT = 2;

export const LineRequestSchema = z.strictObject({
  hospListId: Text,
  delventpCode: Text,
  delventpName: Text,
  purcCnt: Count,
  planDetlMemo: z.string().max(200),
  addrId: Text,
  hospPurcDetlId: z.string().min(1).max(50),
});

const Head = {
  medinsCode: Text,
  planSumamt: Amount,
  addrId: Text,
  conerName: Text,
  conerTel: Text,
  invottl: Text,
  chkStas: z.union([z.literal(DRAFT), z.literal(SUBMIT)]),
};

export const CreatePlan = z.strictObject({ ...Head, list: z.array(LineRequestSchema).min(1) });
export const AddLines = z.strictObject({
  ...Head,
  PurcCode: Text,
  addorDelStas: z.literal(1),
  list: z.array(LineRequestSchema).min(1),
});
export const DeleteLines = z.strictObject({
  medinsCode: Text,
  PurcCode: Text,
  addorDelStas: z.literal(2),
  list: z.array(z.strictObject({ purcPlanDetId: Text })).min(1),
});
export const SendPlan = z.strictObject({
  medinsCode: Text,
  PurcCode: Text,
  chkStas: z.literal(SUBMIT),
});
export const CancelPlan = z.strictObject({ medinsCode: Text, PurcCode: Text });

export type PlanContext = { readonly store: ProvinceStore; readonly refuseLine: boolean };

export function createPlan(
  context: PlanContext,
  { list, chkStas }: z.output<typeof CreatePlan>,
): Outcome {
  const headerId = `1555${String(context.store.takeNumber()).padStart(15, '0')}`;
  const answer = addToPlan(context, { headerId, list });
  if ('data' in answer && chkStas === SUBMIT) sendPlan(context, { PurcCode: headerId });
  return answer;
}

export function addLines(
  context: PlanContext,
  { PurcCode, list }: z.output<typeof AddLines>,
): Outcome {
  return (
    refuseUnlessDraft(context.store, PurcCode) ?? addToPlan(context, { headerId: PurcCode, list })
  );
}

export function deleteLines(
  { store }: PlanContext,
  { PurcCode, list }: z.output<typeof DeleteLines>,
): Outcome {
  const refused = refuseUnlessDraft(store, PurcCode);
  if (refused !== null) return refused;
  const gone = new Set(list.map(({ purcPlanDetId }) => purcPlanDetId));
  const lines = store
    .linesOfOrder(PurcCode)
    .filter(({ keys }) => gone.has(keys['purcPlanDetId'] ?? ''));
  if (lines.length !== gone.size) return refuse('3006', '采购计划明细不存在');
  store.commit({
    lines: lines.map((line) => ({ ...line, standing: 'void', voidReason: 'hospital' })),
  });
  return done({ PurcCode });
}

/** Sends a plan: it becomes one order for each distributor. */
export function sendPlan({ store }: PlanContext, { PurcCode }: { PurcCode: string }): Outcome {
  const refused = refuseUnlessDraft(store, PurcCode);
  if (refused !== null) return refused;
  const plan = store.orders.get(PurcCode);
  const drafts = store.linesOfOrder(PurcCode).filter(({ standing }) => standing === 'draft');
  if (plan === undefined || drafts.length === 0) return refuse('3004', '采购计划无有效明细');
  const codes = [...new Set(drafts.map(({ distributorCode }) => distributorCode))];
  const orderIds = new Map(
    codes.map((code) => [code, `OD${String(store.takeNumber()).padStart(12, '0')}`]),
  );
  const lines = drafts.map((line) => ({
    ...line,
    standing: 'sent' as const,
    orderId: orderIds.get(line.distributorCode) ?? '',
  }));
  store.commit({ orders: [{ ...plan, isSent: true, sentAt: store.now() }], lines });
  return done({
    PurcCode,
    purcPlanCode: `JH${PurcCode}`,
    ordIdList: [...orderIds.values()],
    ordDetlIdList: lines.map((line) => ({
      ordCode: `C${line.orderId}`,
      ordId: line.orderId,
      ordDetlId: line.platformLineId,
      purcPlanDetId: line.keys['purcPlanDetId'],
    })),
  });
}

export function cancelPlan({ store }: PlanContext, { PurcCode }: { PurcCode: string }): Outcome {
  if (!store.orders.has(PurcCode)) return refuse('3002', '采购计划不存在');
  const lines = store.linesOfOrder(PurcCode).filter(({ standing }) => standing !== 'void');
  if (lines.length === 0) return refuse('40901', '采购计划已撤销，请勿重复撤销');
  if (lines.some(({ platformLineId }) => store.deliveriesOfLine(platformLineId).length > 0))
    return refuse('3005', '配送企业已发货，不能撤销');
  store.commit({
    lines: lines.map((line) => ({ ...line, standing: 'void', voidReason: 'hospital' })),
  });
  return done({ PurcCode });
}

function refuseUnlessDraft(store: ProvinceStore, headerId: string): Outcome | null {
  const plan = store.orders.get(headerId);
  if (plan === undefined) return refuse('3002', '采购计划不存在');
  return plan.isSent ? refuse('40901', '采购计划已发送') : null;
}

function addToPlan(
  { store, refuseLine }: PlanContext,
  { headerId, list }: { readonly headerId: string; readonly list: readonly LineRequest[] },
): Outcome {
  const checked = checkNewLines(store, { list, refuseLast: refuseLine });
  const refused = checked.filter(({ refusal }) => refusal !== null);
  const dataList = checked.map(({ line, refusal }) => ({
    hospPurcDetlId: line.hospPurcDetlId,
    returnCode: refusal?.code ?? '0',
    returnMsg: refusal?.words ?? '',
  }));
  if (refused.length === list.length)
    return refused.every(({ refusal }) => refusal?.code === '40901')
      ? refuse('40901', '医院采购单明细ID重复')
      : refuse('3001', '采购计划无有效明细', { dataList });
  const plan: StoredOrder = store.orders.get(headerId) ?? {
    headerId,
    orderNumber: '',
    isSent: false,
    createdAt: store.now(),
    sentAt: null,
    keys: {},
  };
  const lines = checked.flatMap(({ line, refusal }) =>
    refusal === null ? [newLine(store, { headerId, line })] : [],
  );
  store.commit({ orders: [plan], lines });
  const planIds = new Map(lines.map((line) => [line.ourLineId, line.keys['purcPlanDetId']]));
  return done({
    PurcCode: headerId,
    PurcAddTime: formatTime(plan.createdAt),
    planSumamt: sumOf(store, headerId),
    // In no order of ours.
    dataList: dataList
      .map((row) => ({ ...row, purcPlanDetId: planIds.get(row.hospPurcDetlId) }))
      .reverse(),
  });
}

function newLine(
  store: ProvinceStore,
  { headerId, line }: { readonly headerId: string; readonly line: LineRequest },
): StoredLine {
  const number = String(store.takeNumber()).padStart(10, '0');
  return {
    platformLineId: `DD${number}`,
    headerId,
    orderId: '',
    ourLineId: line.hospPurcDetlId,
    // The dialect has no place for our order number: our line ids begin with it.
    orderNumber: line.hospPurcDetlId.replace(/-\d+$/u, ''),
    platformItemId: line.hospListId,
    distributorCode: line.delventpCode,
    quantity: line.purcCnt,
    price: store.items.get(line.hospListId)?.price ?? '0',
    standing: 'draft',
    voidReason: null,
    response: 'none',
    keys: { purcPlanDetId: `JM${number}`, planDetlMemo: line.planDetlMemo },
  };
}

function sumOf(store: ProvinceStore, headerId: string): number {
  const hao = store
    .linesOfOrder(headerId)
    .filter(({ standing }) => standing !== 'void')
    .reduce((sum, { quantity, price }) => sum + quantity * Math.round(Number(price) * 10_000), 0);
  return hao / 10_000;
}
