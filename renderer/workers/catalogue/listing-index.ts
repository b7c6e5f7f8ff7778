import {
  codeOf,
  LISTING_FIELDS,
  ROW_AT,
  SHEET_AT,
  type Listing,
  type ListingField,
  type PackedListing,
} from '@renderer/data/catalogue/listing';
import type { ImportId } from '@shared/domain/import/import-record';
import { createInitialsReader } from './pinyin-initials';
import { createTextColumn, grown, type TextColumn } from './text-column';

/** Fields that are also found by the initials of how they are read. */
const READ_ALOUD = ['genericName', 'manufacturer', 'genericClass', 'category3'] as const;

export type ListingIndex = {
  readonly columns: Readonly<Record<ListingField, TextColumn>>;
  /** Initials by text number, for the fields that have them. */
  readonly initials: ReadonlyMap<ListingField, readonly string[]>;
  /** Adds the listings of one import; a listing replaces the one of its code from before. */
  add(importId: ImportId, rows: readonly PackedListing[]): void;
  /** Reads initials of what was added. Call it once after adding. */
  finish(): void;
  /** Rows that count, in the order of the files. */
  readonly rows: () => Uint32Array;
  listingAt(row: number): Listing;
  findRow(code: string): number | undefined;
};

export function createListingIndex(): ListingIndex {
  // fromEntries forgets the keys that LISTING_FIELDS gives it.
  const columns = Object.fromEntries(
    LISTING_FIELDS.map((field) => [field, createTextColumn()]),
  ) as Record<ListingField, TextColumn>;
  const imports = createTextColumn();
  const sheets = createTextColumn();
  const rowByCode = new Map<string, number>();
  const initials = new Map<ListingField, string[]>(READ_ALOUD.map((field) => [field, []]));
  const readInitials = createInitialsReader();
  let rowNumbers = new Uint32Array(4_096);
  let added = 0;
  let current: Uint32Array | undefined;

  return {
    columns,
    initials,
    add(importId, rows) {
      current = undefined;
      for (const packed of rows) {
        if (added === rowNumbers.length) rowNumbers = grown(rowNumbers);
        for (const [at, field] of LISTING_FIELDS.entries()) columns[field].add(packed[at] ?? '');
        imports.add(importId);
        sheets.add(packed[SHEET_AT] ?? '');
        rowNumbers[added] = Number(packed[ROW_AT]);
        rowByCode.set(codeOf(packed), added);
        added += 1;
      }
    },
    finish() {
      for (const [field, known] of initials)
        known.push(...readInitials(columns[field].values, known.length));
    },
    rows() {
      current ??= Uint32Array.from(rowByCode.values()).sort();
      return current;
    },
    listingAt(row) {
      const fields = LISTING_FIELDS.map((field) => [field, columns[field].valueAt(row)]);
      return {
        ...(Object.fromEntries(fields) as Record<ListingField, string>),
        importId: imports.valueAt(row) as ImportId,
        sheet: sheets.valueAt(row),
        row: rowNumbers[row] ?? 0,
      };
    },
    findRow: (code) => rowByCode.get(code),
  };
}
