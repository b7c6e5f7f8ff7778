import { ok, type Result } from '../../kernel/result';
import { z } from 'zod';
import type {
  CallProblem,
  ConnectorFields,
  Feed,
  PlatformCall,
  Quota,
  ToldItem,
} from '../connector';
import { parseAnswer, parsePage, quotaOf } from './answer';
import { textAt, type JsonObject } from './answer-text';
import { textsOf } from './delivery-row';
import { createCall, pageSizeOf } from './message';
import { fieldOf } from './order-messages';
import { readHao } from './row-values';

const Distributors = z.array(z.strictObject({ code: z.string(), name: z.string() }));

/** `last` is the product that a page ended with: its other distributors may begin the next one. */
const Cursor = z.strictObject({
  page: z.int().min(1),
  last: z.strictObject({ platformItemId: z.string(), distributors: Distributors }).nullable(),
});
type Cursor = z.output<typeof Cursor>;
const REPEATED_KEYS = ['pubonlnRsltId', 'mcsCode'] as const;

/** The hospital's own catalogue, whole, by ZJ9702: each download begins at its first page. */
export const catalogueFeed: Feed<ToldItem> = {
  call: ({ fields, cursor }) =>
    createCatalogueCall(fields, { page: cursorOf(cursor).page, size: pageSizeOf(fields) }),
  read({ fields, cursor }, answer) {
    const { page, last } = cursorOf(cursor);
    const parsed = parseAnswer(answer, fields);
    if (!parsed.ok) return parsed;
    const reading = parsePage(parsed.value, { page, size: pageSizeOf(fields) });
    if (!reading.ok) return reading;
    const { rows, isLast } = reading.value;
    const items = readItems(rows, last);
    const next: Cursor = isLast ? FIRST_PAGE : { page: page + 1, last: lastOf(items) };
    return ok({
      rows: items,
      unreadable: rows.flatMap((row, index) =>
        textAt(row, 'hospListId') === ''
          ? [{ place: `page ${page}, row ${index + 1}`, words: 'no hospListId' }]
          : [],
      ),
      cursor: JSON.stringify(next),
      isEnd: isLast,
      quota: quotaOf(parsed.value),
    });
  },
};

/** One row of the catalogue: the cheapest question that needs all credentials. */
export function probe(fields: ConnectorFields): PlatformCall {
  return createCatalogueCall(fields, { page: 1, size: 1 });
}

export function readProbe(answer: string): Result<Quota, CallProblem> {
  const parsed = parseAnswer(answer);
  return parsed.ok ? ok(quotaOf(parsed.value)) : parsed;
}

function createCatalogueCall(
  fields: ConnectorFields,
  { page, size }: { readonly page: number; readonly size: number },
): PlatformCall {
  return createCall('ZJ9702', 'read', {
    medinsCode: fieldOf(fields, 'medinsCode'),
    current: page,
    size,
  });
}

const FIRST_PAGE: Cursor = { page: 1, last: null };

function cursorOf(cursor: string | null): Cursor {
  return cursor === null ? FIRST_PAGE : Cursor.parse(JSON.parse(cursor));
}

function lastOf(items: readonly ToldItem[]): Cursor['last'] {
  const last = items.at(-1);
  if (last === undefined) return null;
  return { platformItemId: last.platformItemId, distributors: [...last.distributors] };
}

/** A product with several distributors comes in several rows. */
function readItems(rows: readonly JsonObject[], last: Cursor['last']): readonly ToldItem[] {
  const itemsById = new Map<string, ToldItem>();
  for (const row of rows) {
    const item = readItem(row);
    if (item.platformItemId === '') continue;
    const before =
      itemsById.get(item.platformItemId) ??
      (last?.platformItemId === item.platformItemId ? { ...item, ...last } : undefined);
    itemsById.set(
      item.platformItemId,
      before === undefined ? item : { ...before, distributors: joined(before, item) },
    );
  }
  return [...itemsById.values()];
}

function joined(before: ToldItem, item: ToldItem): ToldItem['distributors'] {
  const codes = new Set(before.distributors.map(({ code }) => code));
  return [...before.distributors, ...item.distributors.filter(({ code }) => !codes.has(code))];
}

function readItem(row: JsonObject): ToldItem {
  const code = textAt(row, 'delventpCode');
  return {
    platformItemId: textAt(row, 'hospListId'),
    nationalCode: textAt(row, 'mcsCode') || null,
    keys: Object.fromEntries(
      REPEATED_KEYS.flatMap((name) =>
        textAt(row, name) === '' ? [] : [[name, textAt(row, name)] as const],
      ),
    ),
    name: textAt(row, 'prodName', 'regcert', 'mcsRegcertName'),
    specification: textAt(row, 'mcsSpec', 'prodSpec'),
    model: textAt(row, 'mcsMol'),
    registrationNumber: textAt(row, 'mcsRegno'),
    unit: textAt(row, 'minpacuntName', 'unt'),
    manufacturerName: textAt(row, 'prodentpName', 'prxyEntpName'),
    price: readHao(textAt(row, 'hospPurcPric', 'pubonlnPric')),
    distributors: code === '' ? [] : [{ code, name: textAt(row, 'delventpName') }],
    raw: textsOf(row),
  };
}
