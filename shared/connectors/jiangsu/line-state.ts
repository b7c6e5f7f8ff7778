import type { PlatformLineState } from '../../domain/exchange/exchange';
import { textOf, type JsonObject } from './json-answer';

/** Codes of the same vendor's family (reference 1.5); Jiangsu's own list is not public. */
const BY_CODE: Readonly<Record<string, PlatformLineState>> = {
  '1': 'waiting-response',
  '2': 'shipped',
  '3': 'part-shipped',
  '4': 'out-of-stock',
  '5': 'void-by-hospital',
};

const BY_CANCELLATION: Readonly<Record<string, PlatformLineState>> = {
  '1': 'void-by-hospital',
  '2': 'void-by-timeout',
  '3': 'void-of-back-entry',
};

const BY_WORDS: readonly (readonly [RegExp, PlatformLineState])[] = [
  [/[超逾].{0,4}[7七期时]/u, 'void-by-timeout'],
  [/补(?:录)?单?.{0,2}作废/u, 'void-of-back-entry'],
  [/作废|撤销|取消/u, 'void-by-hospital'],
  [/拒绝|不配送/u, 'declined'],
  [/缺货|无货/u, 'out-of-stock'],
  [/收货|入库/u, 'received'],
  [/部分发货|部分配送/u, 'part-shipped'],
  [/已发货|全部发货|已配送/u, 'shipped'],
  [/已响应|已确认|待发货/u, 'accepted'],
  [/待响应|待确认/u, 'waiting-response'],
];

/** Where a line of H008 stands. Codes or the platform's Chinese words are both read. */
export function lineStateOf(row: JsonObject): PlatformLineState {
  const cancelType = textOf(row, 'cancelType', 'cnclType');
  if (cancelType !== '' && cancelType !== '0')
    return BY_CANCELLATION[cancelType] ?? byWords(cancelType) ?? 'unknown';

  const status = textOf(row, ...DETAIL_STATUS);
  const stated = BY_CODE[status] ?? byWords(status);
  if (stated?.startsWith('void') === true) return stated;
  if (isDeclined(row)) return 'declined';
  const moved = byQuantities(row);
  if (moved === 'received') return moved;
  if (stated === 'waiting-response') return moved ?? (isAccepted(row) ? 'accepted' : stated);
  if (stated !== null) return stated;
  if (status !== '') return 'unknown';
  return moved ?? (isAccepted(row) ? 'accepted' : 'waiting-response');
}

/** The platform's own codes, for people who know them. */
export function stateCodeOf(row: JsonObject): string {
  return [
    textOf(row, 'orderStatus'),
    textOf(row, 'responseStatus'),
    textOf(row, ...DETAIL_STATUS),
    textOf(row, 'cancelType', 'cnclType'),
  ].join('/');
}

/** A whole number of the row; null when it is not there or not whole. */
export function wholeOf(row: JsonObject, ...names: readonly string[]): number | null {
  const text = textOf(row, ...names).replace(/\.0+$/u, '');
  return /^\d{1,15}$/u.test(text) ? Number(text) : null;
}

const DETAIL_STATUS = ['orderDetailStatus', 'ordDetlStas', 'detailStatus'] as const;

function isDeclined(row: JsonObject): boolean {
  const response = textOf(row, 'responseStatus');
  return response === '2' || byWords(response) === 'declined';
}

function isAccepted(row: JsonObject): boolean {
  const response = textOf(row, 'responseStatus');
  return response === '1' || byWords(response) === 'accepted';
}

function byQuantities(row: JsonObject): PlatformLineState | null {
  const ordered = wholeOf(row, 'purchaseCount') ?? 0;
  const received = wholeOf(row, 'warehouseCount') ?? 0;
  const shipped = wholeOf(row, 'distributeCount') ?? 0;
  if (ordered > 0 && received >= ordered) return 'received';
  if (shipped === 0) return null;
  return ordered > 0 && shipped >= ordered ? 'shipped' : 'part-shipped';
}

function byWords(words: string): PlatformLineState | null {
  return BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
