import type { ImportId } from '@shared/domain/import/import-record';

/** What a listing says, in the order in which packs keep it. Released packs keep this order: add at the end. */
export const LISTING_FIELDS = [
  'code',
  'category1',
  'category2',
  'category3',
  'genericClass',
  'material',
  'specification',
  'genericCode',
  'genericName',
  'manufacturer',
  'registrationNumber',
  'model',
] as const;

export type ListingField = (typeof LISTING_FIELDS)[number];

export type ListingRecord = Readonly<Record<ListingField, string>>;

/** A listing of the catalogue, with the place in the file that it came from. */
export type Listing = ListingRecord & {
  readonly importId: ImportId;
  readonly sheet: string;
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
};

/** One listing as a pack keeps it: its fields, then sheet and row. */
export type PackedListing = readonly string[];

export const SHEET_AT = LISTING_FIELDS.length;
export const ROW_AT = SHEET_AT + 1;

export function packListing(
  record: ListingRecord,
  place: { readonly sheet: string; readonly row: number },
): PackedListing {
  const fields: string[] = LISTING_FIELDS.map((field) => record[field]);
  fields.push(place.sheet, String(place.row));
  return fields;
}

/** The text by which two listings of one code are compared: everything but where they stood. */
export function contentOf(packed: PackedListing): string {
  return packed.slice(0, SHEET_AT).join('\u0001');
}

export function codeOf(packed: PackedListing): string {
  return packed[0] ?? '';
}
