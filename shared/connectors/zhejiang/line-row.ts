import type { PlatformLineState } from '../../domain/exchange/exchange';
import { textAt, valueAt, type JsonObject } from './answer-text';

/** Where a row of ZJ9708 stands on its way: in a plan not sent, sent, or void. */
export type RowStanding = 'added' | 'sent' | 'cancelled';

export type LineRow = {
  readonly ourLineId: string;
  /** Whether the platform tells our id at all; rows made by hand on its pages have an empty one. */
  readonly hasOurLineId: boolean;
  readonly purcCode: string;
  /** The id while the plan is a draft. */
  readonly planLineId: string;
  readonly orderLineId: string;
  readonly orderId: string;
  readonly standing: RowStanding;
  readonly state: PlatformLineState;
  readonly stateCode: string;
};

const VOIDS: Readonly<Record<string, PlatformLineState>> = {
  '1': 'void-by-hospital',
  '2': 'void-by-timeout',
  '3': 'void-of-back-entry',
};
const ORDER_LINE_VOID = '5';
const DELIVERY_VOID = '4';
const DRAFT = '-1';

/** The parts of a row that every reader of ZJ9708 needs. */
export function readLineRow(row: JsonObject): LineRow {
  const orderLineId = textAt(row, 'ordDetlId');
  const state = stateOf(row);
  const isDraft = orderLineId === '' || textAt(row, 'chkStas') === DRAFT;
  return {
    ourLineId: textAt(row, 'hospPurcDetlId'),
    hasOurLineId: valueAt(row, 'hospPurcDetlId') !== undefined,
    purcCode: textAt(row, 'PurcCode', 'purcCode'),
    planLineId: textAt(row, 'purcPlanDetId'),
    orderLineId,
    orderId: textAt(row, 'ordId', 'ordCode'),
    standing: isVoid(row, state) ? 'cancelled' : isDraft ? 'added' : 'sent',
    state,
    stateCode: stateCodeOf(row),
  };
}

function isVoid(row: JsonObject, state: PlatformLineState): boolean {
  return state.startsWith('void') || textAt(row, 'disYN') === DELIVERY_VOID;
}

/** Codes we do not know stay unknown: people see them as they are. */
function stateOf(row: JsonObject): PlatformLineState {
  const voidKind = VOIDS[textAt(row, 'cnclType')];
  if (voidKind !== undefined) return voidKind;
  const orderLine = textAt(row, 'ordDetlStas');
  // 已撤销: taken back, which only the hospital does.
  if (orderLine === ORDER_LINE_VOID) return 'void-by-hospital';
  const delivery = textAt(row, 'disYN');
  if (delivery === DELIVERY_VOID) return 'unknown';
  if (orderLine === '4') return 'out-of-stock';
  if (orderLine === '3') return 'part-shipped';
  if (orderLine === '2') return delivery === '3' ? 'received' : 'shipped';
  if (orderLine === '1') return stateBeforeShipping(row);
  if (orderLine !== '') return 'unknown';
  return stateByDelivery(row, delivery);
}

function stateBeforeShipping(row: JsonObject): PlatformLineState {
  const response = textAt(row, 'responseStatus');
  if (response === '2') return 'declined';
  return response === '1' ? 'accepted' : 'waiting-response';
}

/** `disYN` alone does not say whether all was shipped. */
function stateByDelivery(row: JsonObject, delivery: string): PlatformLineState {
  if (delivery === '1' || delivery === '') return stateBeforeShipping(row);
  const isWhole = textAt(row, 'disCnt') === textAt(row, 'purcCnt');
  if (delivery === '2') return isWhole ? 'shipped' : 'part-shipped';
  if (delivery === '3') return isWhole ? 'received' : 'part-shipped';
  return 'unknown';
}

function stateCodeOf(row: JsonObject): string {
  return ['ordDetlStas', 'disYN', 'responseStatus', 'cnclType']
    .flatMap((name) => (textAt(row, name) === '' ? [] : [`${name} ${textAt(row, name)}`]))
    .join(', ');
}
