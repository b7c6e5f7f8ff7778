/** What every stored row has. Ids are UUIDv7, made once at first save. */
export type Stored<Id extends string> = {
  readonly id: Id;
  /** Counts saves, from 1. A save that starts from an older revision is refused. */
  readonly revision: number;
};

/** The save started from a row that was changed or removed since it was read. */
export type ChangedMeanwhile = { readonly kind: 'changed-meanwhile' };
