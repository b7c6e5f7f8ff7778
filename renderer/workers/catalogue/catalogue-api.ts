import type { Listing, ListingField } from '@renderer/data/catalogue/listing';

export type ListingFilter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'choice'; readonly values: readonly string[] };

/** What the user asked to see of the catalogue. */
export type ListingQuery = {
  /** Every word must stand somewhere: names, maker, class, registration, model, initials, start of the code. */
  readonly words: string;
  readonly filters: Readonly<Partial<Record<ListingField, ListingFilter>>>;
  /** In the order of the files where null. */
  readonly sort: { readonly field: ListingField; readonly descending: boolean } | null;
};

/** The answer's rows are asked for by position, as long as no later query has been made. */
export type ListingView = {
  readonly view: number;
  readonly count: number;
  /** Listings in the catalogue. */
  readonly total: number;
};

export type CatalogueLoad = {
  readonly total: number;
  /** Values of the first category there are, for a filter's choices. */
  readonly categories: readonly string[];
};

export type CatalogueApi = {
  /** Brings the index up to the imports that count now. Cheap when nothing has changed. */
  readonly load: {
    readonly request: { readonly dataSetId: string };
    readonly progress: { readonly listings: number };
    readonly answer: CatalogueLoad;
  };
  readonly query: {
    readonly request: ListingQuery;
    readonly progress: never;
    readonly answer: ListingView;
  };
  /** Null when a later query has replaced the view. */
  readonly rows: {
    readonly request: { readonly view: number; readonly from: number; readonly to: number };
    readonly progress: never;
    readonly answer: readonly Listing[] | null;
  };
  readonly find: {
    readonly request: { readonly code: string };
    readonly progress: never;
    readonly answer: Listing | null;
  };
};
