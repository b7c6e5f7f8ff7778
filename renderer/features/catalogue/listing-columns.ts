import type { Text } from '@renderer/i18n/create-text';
import { column, type Column, type GridFilter, type GridQuery } from '@renderer/ui';
import type { Listing, ListingField, ListingFilter, ListingQuery } from '@renderer/workers';

type Words = Text<'catalogue'>;

/** The order in which the detail shows a listing's fields. */
export const DETAIL_FIELDS = [
  'code',
  'genericName',
  'manufacturer',
  'registrationNumber',
  'model',
  'specification',
  'material',
  'genericClass',
  'genericCode',
  'category1',
  'category2',
  'category3',
] as const satisfies readonly ListingField[];

const WIDTHS = {
  code: 210,
  genericName: 190,
  manufacturer: 220,
  specification: 140,
  material: 110,
  genericClass: 140,
  category3: 150,
  registrationNumber: 170,
  model: 140,
  genericCode: 100,
  category1: 170,
  category2: 150,
} as const satisfies Record<ListingField, number>;

const SHOWN_FIRST: ReadonlySet<ListingField> = new Set([
  'code',
  'genericName',
  'manufacturer',
  'specification',
  'genericClass',
  'category3',
]);

export function listingColumns(text: Words, categories: readonly string[]): Column<Listing>[] {
  // Object.keys forgets that the keys are fields.
  const fields = Object.keys(WIDTHS) as ListingField[];
  return fields.map((field) =>
    column<Listing>({
      key: field,
      title: text(`field.${field}`),
      kind: 'text',
      width: WIDTHS[field],
      value: (listing) => listing[field],
      hidden: !SHOWN_FIRST.has(field),
      ...(field === 'category1' && { filter: 'choice', choices: categories }),
      ...(field === 'code' && { pinned: 'left' }),
    }),
  );
}

/** The grid's question in the catalogue's terms. */
export function toListingQuery(words: string, { sort, filters }: GridQuery): ListingQuery {
  const asked = Object.entries(filters).flatMap(([key, filter]) => {
    const wanted = toListingFilter(filter);
    return wanted === null ? [] : [[key, wanted] as const];
  });
  return {
    words,
    filters: Object.fromEntries(asked),
    // Keys of columns are fields of listings: see listingColumns.
    sort: sort === null ? null : { field: sort.key as ListingField, descending: sort.descending },
  };
}

function toListingFilter(filter: GridFilter): ListingFilter | null {
  return filter.kind === 'range' ? null : filter;
}
