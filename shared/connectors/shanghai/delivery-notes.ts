import type { LocalDate } from '../../domain/calendar/local-date';
import { ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall, ToldDelivery } from '../connector';
import { nextPage, readDone } from './answer';
import { toldDelivery } from './delivery-feed';
import { shanghaiCall, shanghaiDay } from './envelope';
import { readRows, type RowsRead } from './read-rows';
import type { ListPage } from './returns';
import { settingOf } from './setting';

export type ToldDeliveryNote = {
  readonly noteId: string;
  /** The number on the distributor's paper. */
  readonly noteNumber: string;
  readonly distributorCode: string;
  readonly deliveredOn: LocalDate | null;
  readonly stateCode: string;
};

/** YY154: the delivery notes of a period. */
export function listDeliveryNotes(
  fields: ConnectorFields,
  period: { readonly from: LocalDate; readonly to: LocalDate; readonly cursor: string },
): PlatformCall {
  const main = {
    YYBM: settingOf(fields, 'YYBM'),
    QSRQ: shanghaiDay(period.from),
    JZRQ: shanghaiDay(period.to),
    QYBM: '',
    PSDBHCXTJ: period.cursor,
  };
  return shanghaiCall({ operation: 'YY154', kind: 'read', fields, main, rows: null });
}

export function readDeliveryNotes(
  text: string,
  cursor: string,
): Result<ListPage<ToldDeliveryNote>, CallProblem> {
  const answer = readDone(text);
  if (!answer.ok) return answer;
  const next = nextPage(answer.value, { cursor, idName: 'PSDBH' });
  if (!next.ok) return next;
  const told = readRows(answer.value, { operation: 'YY154', idName: 'PSDBH' }, (read) => ({
    noteId: read.neededText('PSDBH'),
    noteNumber: read.text('PSDH'),
    distributorCode: read.text('QYBM'),
    deliveredOn: read.day('PSRQ'),
    stateCode: read.text('PSDZT'),
  }));
  return ok({ ...told, next: next.value });
}

/** YY155: the lines of one delivery note. */
export function listLinesOfDeliveryNote(fields: ConnectorFields, noteId: string): PlatformCall {
  const main = { YYBM: settingOf(fields, 'YYBM'), PSDBH: noteId };
  return shanghaiCall({ operation: 'YY155', kind: 'read', fields, main, rows: null });
}

export function readLinesOfDeliveryNote(text: string): Result<RowsRead<ToldDelivery>, CallProblem> {
  const answer = readDone(text);
  if (!answer.ok) return answer;
  return ok(readRows(answer.value, { operation: 'YY155', idName: 'PSMXBH' }, toldDelivery));
}
