import { listActiveListingImports, readListingPacks } from '@renderer/data/catalogue/listing-packs';
import { databaseNameOf, HospitalDatabase } from '@renderer/data/database';
import type { ImportId } from '@shared/domain/import/import-record';
import { serveCalls } from '../calls/serve-calls';
import type { MessageEnd } from '../calls/worker-api';
import type { CatalogueApi, CatalogueLoad } from './catalogue-api';
import { createListingIndex, type ListingIndex } from './listing-index';
import { searchListings } from './search-listings';

type Loaded = { readonly index: ListingIndex; readonly imports: readonly ImportId[] };

/** Keeps the catalogue in memory and answers what is asked of it. One query is current at a time. */
export function serveCatalogue(end: MessageEnd): void {
  let loaded: Loaded = { index: createListingIndex(), imports: [] };
  let loading: Promise<unknown> = Promise.resolve();
  let view = { number: 0, rows: new Uint32Array(0) };

  async function load(dataSetId: string, report: (listings: number) => void) {
    const db = new HospitalDatabase(databaseNameOf(dataSetId));
    try {
      const { index } = loaded;
      loaded = await bringUpToDate(db, loaded, report);
      // Rows of another index are other listings: a view of the old one must not be read on.
      if (loaded.index !== index) view = { number: view.number + 1, rows: new Uint32Array(0) };
      return describe(loaded.index);
    } finally {
      db.close();
    }
  }

  serveCalls<CatalogueApi>(end, {
    load({ dataSetId }, { report }) {
      // One after the other: two loads at once would read the same packs twice.
      const next = loading.then(() => load(dataSetId, (listings) => report({ listings })));
      loading = next.catch(() => undefined);
      return next;
    },
    query(query) {
      const rows = searchListings(loaded.index, query);
      view = { number: view.number + 1, rows: Uint32Array.from(rows) };
      const total = loaded.index.rows().length;
      return Promise.resolve({ view: view.number, count: rows.length, total });
    },
    rows({ view: asked, from, to }) {
      if (asked !== view.number) return Promise.resolve(null);
      const listings = Array.from(view.rows.subarray(from, to), (row) =>
        loaded.index.listingAt(row),
      );
      return Promise.resolve(listings);
    },
    find({ code }) {
      const row = loaded.index.findRow(code);
      return Promise.resolve(row === undefined ? null : loaded.index.listingAt(row));
    },
  });
}

/** Adds imports that came after those that are loaded; where one is gone, begins anew. */
async function bringUpToDate(
  db: HospitalDatabase,
  loaded: Loaded,
  report: (listings: number) => void,
): Promise<Loaded> {
  const imports = await listActiveListingImports(db);
  const isExtended = loaded.imports.every((id, at) => imports[at] === id);
  const index = isExtended ? loaded.index : createListingIndex();
  const missing = isExtended ? imports.slice(loaded.imports.length) : imports;
  if (missing.length === 0) return { index, imports };
  let listings = 0;
  for (const importId of missing)
    await readListingPacks(db, importId, (rows) => {
      index.add(importId, rows);
      listings += rows.length;
      report(listings);
    });
  index.finish();
  return { index, imports };
}

function describe(index: ListingIndex): CatalogueLoad {
  return {
    total: index.rows().length,
    categories: [...index.columns.category1.values].filter((text) => text !== '').sort(),
  };
}
