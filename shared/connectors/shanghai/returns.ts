import type { LocalDate } from '../../domain/calendar/local-date';
import { ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { nextPage, readDone, type NextPage } from './answer';
import { shanghaiCall, shanghaiDay, shanghaiPrice } from './envelope';
import type { ItemCodes } from './item-codes';
import { readLineResults, type WriteResult } from './line-results';
import { readRows, type RowsRead } from './read-rows';
import { settingOf } from './setting';

export type ReturnLine = {
  readonly position: number;
  readonly codes: ItemCodes;
  /** CGLX of the order line. */
  readonly purchaseKind: string;
  readonly lot: string;
  readonly producedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  /** GS1 (01), HIBC (02) or another (99); empty without a barcode. */
  readonly barcodeKind: '' | '01' | '02' | '99';
  readonly barcode: string;
  readonly quantity: number;
  /** 毫. */
  readonly unitPrice: number;
  readonly distributorCode: string;
  readonly reason: string;
};

export type ReturnDocument = {
  /** Ours, unique for ever. The platform has no field for it: it goes with the reason, where YY152 repeats it. */
  readonly returnNumber: string;
  /** Goods sent back, or a price difference made good without goods (THLX 2). */
  readonly kind: 'goods' | 'price-difference';
  readonly latestPickUpOn: LocalDate;
  readonly lines: readonly ReturnLine[];
};

export type ToldReturnLine = {
  readonly returnId: string;
  readonly returnLineId: string;
  /** Ours; null for a return that we did not make. */
  readonly ourLine: { readonly returnNumber: string; readonly position: number } | null;
  readonly quantity: number | null;
  readonly stateCode: string;
};

export type ListPage<T> = RowsRead<T> & { readonly next: NextPage };

/** YY113: fills in a return with all its lines. */
export function fillInReturn(fields: ConnectorFields, document: ReturnDocument): PlatformCall {
  const main = {
    CZLX: '1',
    YYBM: settingOf(fields, 'YYBM'),
    PSDBM: settingOf(fields, 'PSDBM'),
    SJTHRQ: shanghaiDay(document.latestPickUpOn),
    THDBH: '',
  };
  const rows = document.lines.map((line) => ({
    SXH: String(line.position),
    CGLX: line.purchaseKind,
    THLX: document.kind === 'goods' ? '1' : '2',
    ...line.codes,
    SCPH: line.lot,
    SCRQ: line.producedOn === null ? '' : shanghaiDay(line.producedOn),
    YXRQ: line.expiresOn === null ? '' : shanghaiDay(line.expiresOn),
    PSMXTMLX: line.barcodeKind,
    PSMXTM: line.barcode,
    THSL: String(line.quantity),
    THDJ: shanghaiPrice(line.unitPrice),
    QYBM: line.distributorCode,
    THYY: `${line.reason} [${document.returnNumber}/${line.position}]`.trim(),
  }));
  return shanghaiCall({ operation: 'YY113', kind: 'write', fields, main, rows });
}

/** YY114: sends the return; SPSL is the number of lines that the platform took. */
export function confirmReturn(
  fields: ConnectorFields,
  draft: { readonly returnId: string; readonly lineCount: number },
): PlatformCall {
  const main = {
    YYBM: settingOf(fields, 'YYBM'),
    PSDBM: settingOf(fields, 'PSDBM'),
    THDBH: draft.returnId,
    SPSL: String(draft.lineCount),
  };
  return shanghaiCall({ operation: 'YY114', kind: 'write', fields, main, rows: null });
}

/** The lines of YY113 by SXH, with the platform's THMXBH. */
export function readReturnFilledIn(text: string): Result<WriteResult, CallProblem> {
  return readLineResults(text, { document: 'THDBH', key: 'SXH', id: 'THMXBH' });
}

function ourReturnLineOf(reason: string): ToldReturnLine['ourLine'] {
  const [, returnNumber, position] = /\[([^\]/]+)\/(\d{1,6})\]$/u.exec(reason) ?? [];
  if (returnNumber === undefined || position === undefined) return null;
  return { returnNumber, position: Number(position) };
}

/** YY152: return lines of a period, for the question after a lost answer and for their states. */
export function listReturnLines(
  fields: ConnectorFields,
  query: { readonly from: LocalDate; readonly to: LocalDate; readonly cursor: string },
): PlatformCall {
  const main = {
    YYBM: settingOf(fields, 'YYBM'),
    QSRQ: shanghaiDay(query.from),
    JZRQ: shanghaiDay(query.to),
    QYBM: '',
    DDLX: '',
    CGLX: '',
    DJTXF: '',
    THMXBHCXTJ: query.cursor,
    THDBH: '',
  };
  return shanghaiCall({ operation: 'YY152', kind: 'read', fields, main, rows: null });
}

export function readReturnLines(
  text: string,
  cursor: string,
): Result<ListPage<ToldReturnLine>, CallProblem> {
  const answer = readDone(text);
  if (!answer.ok) return answer;
  const next = nextPage(answer.value, { cursor, idName: 'THMXBH' });
  if (!next.ok) return next;
  const told = readRows(answer.value, { operation: 'YY152', idName: 'THMXBH' }, (read) => ({
    returnId: read.text('THDBH'),
    returnLineId: read.neededText('THMXBH'),
    ourLine: ourReturnLineOf(read.text('THYY')),
    quantity: read.count('THSL'),
    stateCode: read.text('THMXZT'),
  }));
  return ok({ ...told, next: next.value });
}
