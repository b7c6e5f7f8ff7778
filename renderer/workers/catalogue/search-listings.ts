import type { ListingField } from '@renderer/data/catalogue/listing';
import type { ListingFilter, ListingQuery } from './catalogue-api';
import type { ListingIndex } from './listing-index';
import { foldText, type TextColumn } from './text-column';

/** Where a word of the search box may stand. The code is looked at by its start. */
const SEARCHED = [
  'genericName',
  'manufacturer',
  'category3',
  'genericClass',
  'material',
  'specification',
  'registrationNumber',
  'model',
  'genericCode',
] as const satisfies readonly ListingField[];

/** Which of a column's texts fit, by text number. */
type Fits = { readonly ids: Uint32Array; readonly fits: Uint8Array };

/** The rows that fit a query, in its order. */
export function searchListings(index: ListingIndex, query: ListingQuery): Uint32Array {
  let rows = index.rows();
  for (const [field, filter] of Object.entries(query.filters))
    // Object.entries forgets that the keys are fields.
    rows = keepWhere(rows, [fitsOf(index.columns[field as ListingField], testOf(filter))]);
  for (const word of foldText(query.words).split(/\s+/u))
    if (word !== '') rows = keepWhere(rows, wordFits(index, word));
  return query.sort === null ? rows : sortRows(index, rows, query.sort);
}

function testOf(filter: ListingFilter): (text: string, folded: string) => boolean {
  if (filter.kind === 'contains') {
    const wanted = foldText(filter.text);
    return (_, folded) => folded.includes(wanted);
  }
  const values = new Set(filter.values);
  return (text) => values.has(text);
}

function wordFits(index: ListingIndex, word: string): readonly Fits[] {
  const found = SEARCHED.map((field) => {
    const initials = index.initials.get(field);
    return fitsOf(
      index.columns[field],
      (_, folded, id) => folded.includes(word) || initials?.[id]?.includes(word) === true,
    );
  });
  const codes = fitsOf(index.columns.code, (_, folded) => folded.startsWith(word));
  return [codes, ...found].filter(({ fits }) => fits.includes(1));
}

/** Each different text is tested once, however many listings have it. */
function fitsOf(
  column: TextColumn,
  test: (text: string, folded: string, id: number) => boolean,
): Fits {
  const { values, folded } = column;
  const fits = new Uint8Array(values.length);
  for (let id = 0; id < values.length; id += 1)
    if (test(values[id] ?? '', folded[id] ?? '', id)) fits[id] = 1;
  return { ids: column.ids(), fits };
}

/** The rows for which at least one of the columns fits. */
function keepWhere(rows: Uint32Array, columns: readonly Fits[]): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    for (const { ids, fits } of columns) {
      if (fits[ids[row] ?? 0] !== 1) continue;
      kept[count] = row;
      count += 1;
      break;
    }
  }
  return kept.subarray(0, count);
}

/** Counts how many rows have each text, then puts each row in its place: linear, and keeps equal rows in order. */
function sortRows(
  index: ListingIndex,
  rows: Uint32Array,
  { field, descending }: NonNullable<ListingQuery['sort']>,
): Uint32Array {
  const column = index.columns[field];
  const ids = column.ids();
  const ranks = column.ranks();
  const last = ranks.length - 1;
  const rankOf = (row: number) => {
    const rank = ranks[ids[row] ?? 0] ?? 0;
    return descending ? last - rank : rank;
  };
  const starts = new Uint32Array(ranks.length + 1);
  for (const row of rows) {
    const next = rankOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let rank = 1; rank < starts.length; rank += 1)
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const rank = rankOf(row);
    const at = starts[rank] ?? 0;
    sorted[at] = row;
    starts[rank] = at + 1;
  }
  return sorted;
}
