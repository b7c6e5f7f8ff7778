import type { Listing } from '@renderer/data/catalogue/listing';
import type {
  CatalogueApi,
  CatalogueLoad,
  ListingQuery,
  ListingView,
} from './catalogue/catalogue-api';
import { startWorker } from './start-worker';

export type Catalogue = {
  /** Brings the catalogue up to the imports that count now; call it when they have changed. */
  readonly load: (onProgress?: (listings: number) => void) => Promise<CatalogueLoad>;
  readonly query: (query: ListingQuery) => Promise<ListingView>;
  /** Null when a later query has replaced the view. */
  readonly rows: (
    view: number,
    range: { readonly from: number; readonly to: number },
  ) => Promise<readonly Listing[] | null>;
  readonly find: (code: string) => Promise<Listing | null>;
};

const catalogues = new Map<string, Catalogue>();

/** The catalogue of a data set. Its worker is started once and stays, so that coming back costs nothing. */
export function connectCatalogue(dataSetId: string): Catalogue {
  const known = catalogues.get(dataSetId);
  if (known) return known;
  const catalogue = startCatalogue(dataSetId);
  catalogues.set(dataSetId, catalogue);
  return catalogue;
}

function startCatalogue(dataSetId: string): Catalogue {
  const { call } = startWorker<CatalogueApi>(
    new Worker(new URL('./catalogue/catalogue-worker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    load: (onProgress) =>
      call('load', { dataSetId }, { onProgress: ({ listings }) => onProgress?.(listings) }),
    query: (query) => call('query', query),
    rows: (view, { from, to }) => call('rows', { view, from, to }),
    find: (code) => call('find', { code }),
  };
}
