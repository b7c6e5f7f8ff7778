import type { DocumentLine, OrderDocument } from '../../domain/exchange/order-document';
import type { ConnectorFields, OrderState, PlatformCall } from '../connector';
import { createCall } from './message';
import { yuanForJson } from './row-values';

const DRAFT = -1;
const SUBMIT = 2;
const ADD = 1;
const LONGEST_REMARK = 200;

type Carried = {
  readonly state: OrderState;
  readonly lines: readonly DocumentLine[];
};

/** ZJ9704: a plan that is not sent yet, so that a lost answer can never have ordered anything. */
export function createPlanMessage({ state, lines }: Carried): PlatformCall {
  return createCall('ZJ9704', 'write', { ...headOf({ state, lines }), chkStas: DRAFT });
}

/** ZJ9705: more lines for a plan that is not sent yet. */
export function addLinesMessage({ state, lines }: Carried): PlatformCall {
  return createCall('ZJ9705', 'write', {
    ...headOf({ state, lines }),
    PurcCode: state.progress.headerId ?? '',
    chkStas: DRAFT,
    addorDelStas: ADD,
  });
}

/** ZJ9706: sends the plan to the distributors. */
export function sendPlanMessage({ fields, progress }: OrderState): PlatformCall {
  return createCall('ZJ9706', 'write', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    PurcCode: progress.headerId ?? '',
    chkStas: sendStateOf(fields),
  });
}

/** ZJ9707: takes the whole plan back. */
export function cancelPlanMessage({ fields, progress }: OrderState): PlatformCall {
  return createCall('ZJ9707', 'write', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    PurcCode: progress.headerId ?? '',
  });
}

function sendStateOf(fields: ConnectorFields): number {
  const text = fieldOf(fields, 'sendChkStas');
  return /^-?\d+$/u.test(text) ? Number(text) : SUBMIT;
}

export function fieldOf(fields: ConnectorFields, name: string): string {
  return fields[name] ?? '';
}

function headOf({ state: { document, fields }, lines }: Carried) {
  const total = lines.reduce(
    (sum, { quantity, unitPrice }) => sum + BigInt(quantity) * BigInt(unitPrice),
    0n,
  );
  return {
    medinsCode: fieldOf(fields, 'medinsCode'),
    planSumamt: yuanForJson(total),
    addrId: fieldOf(fields, 'addrId'),
    conerName: fieldOf(fields, 'conerName'),
    conerTel: fieldOf(fields, 'conerTel'),
    invottl: fieldOf(fields, 'invottl'),
    list: lines.map((line) => ({
      hospListId: line.platformItemId,
      delventpCode: document.distributorCode,
      delventpName: document.distributorName,
      purcCnt: line.quantity,
      planDetlMemo: remarkOf(document, line),
      addrId: fieldOf(fields, 'addrId'),
      hospPurcDetlId: line.ourLineId,
    })),
  };
}

/** The dialect has no tag for urgency and back entries: the distributor reads of them here. */
function remarkOf(document: OrderDocument, line: DocumentLine): string {
  const parts = [
    document.isUrgent ? '加急' : '',
    document.usedOn === null ? '' : `补单，使用日期 ${document.usedOn}`,
    document.remark,
    line.remark,
  ];
  return parts
    .filter((part) => part !== '')
    .join('；')
    .slice(0, LONGEST_REMARK);
}
