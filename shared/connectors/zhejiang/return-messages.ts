import type { LocalDate } from '../../domain/calendar/local-date';
import type { Quantity } from '../../domain/quantity/quantity';
import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { parseAnswer, parsePage, unreadable } from './answer';
import { textAt, type JsonObject } from './answer-text';
import { createCall, pageSizeOf } from './message';
import { fieldOf } from './order-messages';
import { readCount, readDay, readHao } from './row-values';

export type ReturnRequest = {
  readonly shipmentCode: string;
  readonly quantity: Quantity;
  readonly reason: string;
};

/** ZJ9710: asks to give back goods of a delivery. It carries no id of ours: never sent again unasked. */
export function createReturnCall(fields: ConnectorFields, request: ReturnRequest): PlatformCall {
  return createCall('ZJ9710', 'write', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    shpCode: request.shipmentCode,
    retnCnt: request.quantity,
    medinsRetnRea: request.reason,
  });
}

/** The platform's number of the return. */
export function readReturnAnswer(answer: string): Result<string, CallProblem> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const code = textAt(parsed.value, 'retnCode');
  return code === '' ? err(unreadable('no retnCode')) : ok(code);
}

/** ZJ9711: the returns of some days, one page of them. */
export function createReturnsCall(
  fields: ConnectorFields,
  asked: { readonly from: LocalDate; readonly to: LocalDate; readonly page: number },
): PlatformCall {
  return createCall('ZJ9711', 'read', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    strUpTime: `${asked.from} 00:00:00`,
    endUpTime: `${asked.to} 23:59:59`,
    current: asked.page,
    size: pageSizeOf(fields),
  });
}

export type ToldReturn = {
  readonly returnCode: string;
  readonly shipmentCode: string;
  readonly quantity: number | null;
  readonly state: 'waiting' | 'agreed' | 'refused' | 'unknown';
  readonly stateCode: string;
  readonly decidedOn: LocalDate | null;
  readonly refusalReason: string;
  readonly lot: string;
  /** 毫. */
  readonly amount: number | null;
};

export type ReturnsPage = { readonly rows: readonly ToldReturn[]; readonly isLast: boolean };

export function readReturns(
  fields: ConnectorFields,
  page: number,
  answer: string,
): Result<ReturnsPage, CallProblem> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const reading = parsePage(parsed.value, { page, size: pageSizeOf(fields) });
  if (!reading.ok) return reading;
  const { rows, isLast } = reading.value;
  return ok({ rows: rows.map(readReturn), isLast });
}

const STATES: Readonly<Record<string, ToldReturn['state']>> = {
  '0': 'waiting',
  '1': 'agreed',
  '2': 'refused',
};

function readReturn(row: JsonObject): ToldReturn {
  const stateCode = textAt(row, 'retnChkStas');
  return {
    returnCode: textAt(row, 'retnCode'),
    shipmentCode: textAt(row, 'shpCode'),
    quantity: readCount(textAt(row, 'retnCnt')),
    state: STATES[stateCode] ?? 'unknown',
    stateCode,
    decidedOn: readDay(textAt(row, 'delventpPassTime', 'delventpFailTime')),
    refusalReason: textAt(row, 'delventpFailRea'),
    lot: textAt(row, 'manuLotnum'),
    amount: readHao(textAt(row, 'retnAmt')),
  };
}
