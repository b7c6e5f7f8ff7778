import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, PlatformCall } from '../connector';
import { findRows, parseAnswer, parsePage, unreadable } from './answer';
import { textAt, type JsonObject } from './answer-text';
import { textsOf } from './delivery-row';
import { createCall, pageSizeOf } from './message';
import { readHao } from './row-values';

/** A product on the province's list, which the hospital may tick into its catalogue. */
export type ListedProduct = {
  readonly listingId: string;
  readonly nationalCode: string;
  readonly name: string;
  readonly registrationNumber: string;
  /** 毫. */
  readonly price: number | null;
  /** The tender it was selected in; empty for others. */
  readonly tenderName: string;
  readonly raw: Readonly<Record<string, string>>;
};

export type ListedPage = { readonly rows: readonly ListedProduct[]; readonly isLast: boolean };

/** ZJ9700: listed products, of one registration number where one is given. */
export function createListedCall(
  fields: ConnectorFields,
  asked: { readonly registrationNumber: string; readonly page: number },
): PlatformCall {
  const { registrationNumber, page } = asked;
  return createCall('ZJ9700', 'read', {
    ...(registrationNumber === '' ? {} : { mcsRegno: registrationNumber }),
    current: page,
    size: pageSizeOf(fields),
  });
}

export function readListed(
  fields: ConnectorFields,
  page: number,
  answer: string,
): Result<ListedPage, CallProblem> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const reading = parsePage(parsed.value, { page, size: pageSizeOf(fields) });
  if (!reading.ok) return reading;
  const { rows, isLast } = reading.value;
  return ok({ rows: rows.map(readProduct), isLast });
}

/** ZJ9701: ticks products into the hospital's catalogue. Ticking twice changes nothing. */
export function createTickCall(listingIds: readonly string[]): PlatformCall {
  return createCall('ZJ9701', 'write', { list: listingIds.map((pubonlnId) => ({ pubonlnId })) });
}

export type Ticked = {
  readonly listingId: string;
  /** `hospListId`; null where it was refused. */
  readonly platformItemId: string | null;
  readonly words: string;
};

export function readTicked(answer: string): Result<readonly Ticked[], CallProblem> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const rows = findRows(parsed.value, ['dataList', 'list', 'List']);
  if (rows === null) return err(unreadable('no dataList'));
  return ok(
    rows.map((row) => ({
      listingId: textAt(row, 'pubonlnId'),
      platformItemId: textAt(row, 'hospListId') || null,
      words: textAt(row, 'returnMsg'),
    })),
  );
}

function readProduct(row: JsonObject): ListedProduct {
  return {
    listingId: textAt(row, 'pubonlnId'),
    nationalCode: textAt(row, 'mcsCode'),
    name: textAt(row, 'prodName', 'mcsRegcertName'),
    registrationNumber: textAt(row, 'mcsRegno'),
    price: readHao(textAt(row, 'pubonlnPric')),
    tenderName: textAt(row, 'tenditmName'),
    raw: textsOf(row),
  };
}
