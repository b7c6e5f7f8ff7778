import {
  codeOf,
  contentOf,
  LISTING_FIELDS,
  SHEET_AT,
  type PackedListing,
} from '@renderer/data/catalogue/listing';
import { listActiveListingImports, readListingPacks } from '@renderer/data/catalogue/listing-packs';
import type { HospitalDatabase } from '@renderer/data/database';
import { LISTED_CHANGES, type ListingChange } from './import-api';

export type ListingComparison = {
  /** Counts a listing as added, changed or unchanged. */
  compare(packed: PackedListing): void;
  readonly counts: () => {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
  };
  /** The first changed listings, field by field; reads the old ones again. */
  listChanges(): Promise<readonly ListingChange[]>;
};

/**
 * Compares listings with the catalogue as it counts now.
 *
 * Of each listing only a fingerprint is held: the texts of a million would not fit.
 */
export async function compareWithCatalogue(db: HospitalDatabase): Promise<ListingComparison> {
  const imports = await listActiveListingImports(db);
  const fingerprintByCode = new Map<string, number>();
  for (const importId of imports)
    await readListingPacks(db, importId, (rows) => {
      for (const row of rows) fingerprintByCode.set(codeOf(row), fingerprint(contentOf(row)));
    });
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const changed = new Map<string, PackedListing>();

  return {
    compare(packed) {
      const known = fingerprintByCode.get(codeOf(packed));
      if (known === undefined) counts.added += 1;
      else if (known === fingerprint(contentOf(packed))) counts.unchanged += 1;
      else {
        counts.changed += 1;
        if (changed.size < LISTED_CHANGES) changed.set(codeOf(packed), packed);
      }
    },
    counts: () => ({ ...counts }),
    async listChanges() {
      if (changed.size === 0) return [];
      const before = new Map<string, PackedListing>();
      for (const importId of imports)
        await readListingPacks(db, importId, (rows) => {
          for (const row of rows) if (changed.has(codeOf(row))) before.set(codeOf(row), row);
        });
      return [...changed].map(([code, after]) => ({
        code,
        fields: differingFields(before.get(code) ?? [], after),
      }));
    },
  };
}

function differingFields(before: PackedListing, after: PackedListing): ListingChange['fields'] {
  return LISTING_FIELDS.slice(0, SHEET_AT).flatMap((field, at) => {
    const [old = '', now = ''] = [before[at], after[at]];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}

/** 53 bits of two FNV-1a hashes: among a million listings one wrong "unchanged" in ten billion imports. */
function fingerprint(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
