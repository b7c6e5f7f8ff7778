import type { LocalDate } from '../../domain/calendar/local-date';
import { ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { nextPage, readDone } from './answer';
import { shanghaiAmount, shanghaiCall, shanghaiDay } from './envelope';
import { readRows } from './read-rows';
import type { ListPage } from './returns';
import { settingOf } from './setting';

/** An invoice as the platform names it. A 数电票 has the same 20 digits in FPDM and FPH. */
export type InvoiceKey = {
  /** FPBH of the lists, FPID of the confirmations. */
  readonly invoiceId: string;
  readonly code: string;
  readonly number: string;
  readonly distributorCode: string;
  /** Fen: the face total of the whole invoice, never a part of it. */
  readonly faceTotal: number;
};

export type ToldInvoice = {
  readonly invoiceId: string;
  readonly code: string;
  readonly number: string;
  readonly issuedOn: LocalDate | null;
  readonly distributorCode: string;
  readonly faceTotal: number | null;
  readonly isWithoutDelivery: boolean;
  readonly isRed: boolean;
  readonly lineCount: number | null;
};

export type ToldInvoiceLine = {
  readonly invoiceId: string;
  readonly lineId: string;
  /** The delivery or return line that it bills; empty where it names none. */
  readonly linkedLineId: string;
  readonly quantity: number | null;
  /** 毫. */
  readonly netPrice: number | null;
  readonly grossPrice: number | null;
  /** Fen. */
  readonly tax: number | null;
  readonly grossAmount: number | null;
  readonly registrationNumber: string;
};

/** YY132: accepts or refuses a whole invoice; a refused one may come again with the same code and number. */
export function confirmInvoice(
  fields: ConnectorFields,
  invoice: InvoiceKey,
  verdict: 'accepted' | 'refused',
): PlatformCall {
  const main = { ...invoiceMain(fields, invoice), FPYSJG: verdict === 'accepted' ? '1' : '0' };
  return shanghaiCall({ operation: 'YY132', kind: 'write', fields, main, rows: null });
}

/** YY133: says that a whole invoice is paid. */
export function confirmInvoicePaid(fields: ConnectorFields, invoice: InvoiceKey): PlatformCall {
  const main = invoiceMain(fields, invoice);
  return shanghaiCall({ operation: 'YY133', kind: 'write', fields, main, rows: null });
}

function invoiceMain(fields: ConnectorFields, invoice: InvoiceKey): Record<string, string> {
  return {
    YYBM: settingOf(fields, 'YYBM'),
    FPID: invoice.invoiceId,
    FPDM: invoice.code,
    FPH: invoice.number,
    QYBM: invoice.distributorCode,
    FPHSZJE: shanghaiAmount(invoice.faceTotal),
  };
}

type Period = { readonly from: LocalDate; readonly to: LocalDate; readonly cursor: string };

/** YY157: the invoices of a period. */
export function listInvoices(fields: ConnectorFields, period: Period): PlatformCall {
  const main = periodMain(fields, period);
  return shanghaiCall({ operation: 'YY157', kind: 'read', fields, main, rows: null });
}

/** YY156: invoice lines of a period. */
export function listInvoiceLines(fields: ConnectorFields, period: Period): PlatformCall {
  const main = periodMain(fields, period);
  return shanghaiCall({ operation: 'YY156', kind: 'read', fields, main, rows: null });
}

/** YY158: the lines of one invoice. */
export function listLinesOfInvoice(fields: ConnectorFields, invoiceId: string): PlatformCall {
  const main = { YYBM: settingOf(fields, 'YYBM'), FPBH: invoiceId };
  return shanghaiCall({ operation: 'YY158', kind: 'read', fields, main, rows: null });
}

function periodMain(fields: ConnectorFields, period: Period): Record<string, string> {
  return {
    YYBM: settingOf(fields, 'YYBM'),
    QSRQ: shanghaiDay(period.from),
    JZRQ: shanghaiDay(period.to),
    QYBM: '',
    FPBHCXTJ: period.cursor,
  };
}

export function readInvoices(
  text: string,
  cursor: string,
): Result<ListPage<ToldInvoice>, CallProblem> {
  const answer = readDone(text);
  if (!answer.ok) return answer;
  const next = nextPage(answer.value, { cursor, idName: 'FPBH' });
  if (!next.ok) return next;
  const told = readRows(answer.value, { operation: 'YY157', idName: 'FPBH' }, (read) => ({
    invoiceId: read.neededText('FPBH'),
    code: read.text('FPDM'),
    number: read.neededText('FPH'),
    issuedOn: read.day('FPRQ'),
    distributorCode: read.text('QYBM'),
    faceTotal: read.amount('FPHSZJE'),
    isWithoutDelivery: read.text('SFWPSFP') === '1',
    isRed: read.text('SFCH') === '1',
    lineCount: read.count('SPSL'),
  }));
  return ok({ ...told, next: next.value });
}

/** Lines as YY156 and YY158 tell them; YY158 gives all of an invoice at once. */
export function readInvoiceLines(
  text: string,
  cursor: string,
): Result<ListPage<ToldInvoiceLine>, CallProblem> {
  const answer = readDone(text);
  if (!answer.ok) return answer;
  const next = nextPage(answer.value, { cursor, idName: 'FPBH' });
  if (!next.ok) return next;
  const told = readRows(answer.value, { operation: 'YY156', idName: 'FPMXBH' }, (read) => ({
    invoiceId: read.neededText('FPBH'),
    lineId: read.text('FPMXBH'),
    linkedLineId: read.text('GLMXBH'),
    quantity: read.signedCount('SPSL'),
    netPrice: read.price('WSDJ'),
    grossPrice: read.price('HSDJ'),
    tax: read.amount('SE'),
    grossAmount: read.amount('HSJE'),
    registrationNumber: read.text('ZCZH'),
  }));
  return ok({ ...told, next: next.value });
}
