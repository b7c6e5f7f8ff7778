import { err, ok, type Result } from '../../kernel/result';
import type { CallProblem, ConnectorFields, Quota } from '../connector';
import { saysNothingThere } from '../nothing-there';
import { findAnswerProblem, findData } from './answer-problems';
import { findObject, isObject, textAt, valueAt, type JsonObject } from './answer-text';
import { readCount } from './row-values';

export type Unreadable = Extract<CallProblem, { kind: 'unreadable' }>;

export function unreadable(words: string): Unreadable {
  return { kind: 'unreadable', words };
}

/** What a good answer brought, or why there is none. */
export function parseAnswer(
  text: string,
  fields: ConnectorFields = {},
): Result<JsonObject, CallProblem> {
  const problem = findAnswerProblem(text, fields);
  return problem === null ? ok(dataOf(text)) : err(problem);
}

/** As `parseAnswer`, of a question: a platform may say no in place of an empty list. */
export function parseList(text: string, fields: ConnectorFields): Result<JsonObject, CallProblem> {
  const parsed = parseAnswer(text, fields);
  const isEmpty =
    !parsed.ok && parsed.error.kind === 'refused' && saysNothingThere(parsed.error.words);
  return isEmpty
    ? ok({ ...dataOf(text), dataList: [], totalPageCount: 0, totalRecordCount: 0 })
    : parsed;
}

/** `output.data`, also of an answer that says no; empty where there is none. */
export function dataOf(text: string): JsonObject {
  const envelope = findObject(text);
  return (envelope === null ? null : findData(envelope)) ?? {};
}

/** Calls left today, if the platform says so. */
export function quotaOf(data: JsonObject): Quota {
  return { remaining: readCount(textAt(data, 'todayRemainVisitCount')) };
}

/** All rows of the lists with these names; null when there is none of them, or one holds no objects. */
export function findRows(data: JsonObject, names: readonly string[]): readonly JsonObject[] | null {
  const lists = new Set(names.map((name) => valueAt(data, name)).filter(Array.isArray));
  if (lists.size === 0) return null;
  const rows: readonly unknown[] = [...lists].flat();
  return rows.every(isObject) ? rows : null;
}

export type Page = {
  readonly rows: readonly JsonObject[];
  readonly isLast: boolean;
  readonly total: number | null;
};

export type PageAsked = { readonly page: number; readonly size: number };

/** One page of a list. A page that ends the list although more pages were announced proves nothing. */
export function parsePage(data: JsonObject, { page, size }: PageAsked): Result<Page, Unreadable> {
  const total = readCount(textAt(data, 'totalRecordCount'));
  const rows = findPageRows(data, total);
  if (rows === null) return err(unreadable('no dataList'));
  const pages = readCount(textAt(data, 'totalPageCount'));
  const told = readCount(textAt(data, 'currentPageNumber'));
  if (told !== null && told !== page) return err(unreadable(`page ${told} in place of ${page}`));
  const isLast = pages === null ? rows.length < size : page >= pages;
  if (!isLast && rows.length === 0)
    return err(unreadable(`page ${page} of ${pages ?? 0} is empty`));
  return ok({ rows, isLast, total });
}

/** Some platforms write null, an empty text or object, or nothing, in place of an empty list: a count of none says the same. */
function findPageRows(data: JsonObject, total: number | null): readonly JsonObject[] | null {
  const rows = findRows(data, ['dataList']) ?? findRows(data, ['list', 'List']);
  if (rows !== null || total !== 0) return rows;
  const places = ['dataList', 'list', 'List'].map((name) => valueAt(data, name));
  return places.every(isNothing) ? [] : null;
}

/** What platforms write in place of a list without rows. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return isObject(value) && Object.keys(value).length === 0;
}

/** What the rows of a page say, and apart from them those that cannot be read. */
export type RowsReading<Row> = {
  readonly rows: readonly Row[];
  readonly unreadable: readonly { readonly place: string; readonly words: string }[];
};
