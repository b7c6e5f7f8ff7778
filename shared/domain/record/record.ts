/** What every stored row has. Ids are UUIDv7, made once at first save. */
export type Stored<Id extends string> = {
  readonly id: Id;
  /** Counts saves, from 1. A save that starts from an older revision is refused. */
  readonly revision: number;
};

/** The save started from a row that was changed or removed since it was read. */
export type ChangedMeanwhile = { readonly kind: 'changed-meanwhile' };

/** The next revision of a row that was read, with what a command changes in it. */
export function revised<Row extends Stored<string>>(
  row: Row,
  change: Partial<Omit<Row, 'id' | 'revision'>>,
): Row {
  return { ...row, ...change, revision: row.revision + 1 };
}
